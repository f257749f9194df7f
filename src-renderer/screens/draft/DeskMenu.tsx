import { Dropdown } from '@digdir/designsystemet-react';
import { ArrowsUpDownIcon, ChevronDownIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTexts } from '../../i18n.tsx';
import { type DeskName, deskNames, desks } from './use-desk.ts';

/** The ways in and out for the text as a whole. */
export function DeskMenu({ editable, onChoose }: { editable: boolean; onChoose: (name: DeskName) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger className="small desk-menu" variant="tertiary" data-color="neutral" onClick={() => setOpen((before) => !before)}>
        <ArrowsUpDownIcon className="when-narrow" aria-hidden />
        <span className="word">{t('desk.menu')}</span>
        <ChevronDownIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end">
        <Dropdown.List>
          {deskNames
            .filter((name) => editable || !desks[name].writes)
            .map((name) => {
              const Icon = desks[name].icon;
              return (
                <Dropdown.Item key={name}>
                  <Dropdown.Button
                    onClick={() => {
                      setOpen(false);
                      onChoose(name);
                    }}
                  >
                    <Icon aria-hidden /> {t(desks[name].text)}
                  </Dropdown.Button>
                </Dropdown.Item>
              );
            })}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
