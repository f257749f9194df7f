import { Dropdown } from '@digdir/designsystemet-react';
import { ChevronDownIcon, DownloadIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useTexts } from '../../../i18n.tsx';

export const savedForms = ['xlsx', 'csv', 'whole'] as const;
export type SavedForm = (typeof savedForms)[number];

/** Saves the channels that are shown as a table, or the whole register as it stands. */
export function SaveMenu({ busy, onSave }: { busy: boolean; onSave: (form: SavedForm) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        className="small"
        variant="tertiary"
        data-color="neutral"
        aria-busy={busy}
        onClick={() => setOpen((before) => !before)}
      >
        <DownloadIcon aria-hidden />
        {t('register.home.save')}
        <ChevronDownIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end" data-color="neutral">
        <Dropdown.List>
          {savedForms.map((form) => (
            <Dropdown.Item key={form}>
              <Dropdown.Button
                onClick={() => {
                  setOpen(false);
                  if (!busy) onSave(form);
                }}
              >
                {t(`register.home.save.${form}`)}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
