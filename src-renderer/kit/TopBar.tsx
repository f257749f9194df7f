import { Dropdown } from '@digdir/designsystemet-react';
import { CheckmarkIcon, PersonCircleIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { HelpButton } from '../help/HelpButton.tsx';
import { useHouse } from '../house.tsx';
import { useTexts } from '../i18n.tsx';
import { PaletteField } from '../palette/PaletteField.tsx';
import { useAct, useCall } from '../queries.ts';
import { useAnnounce } from './Announcer.tsx';
import { useErrorText } from './InlineError.tsx';
import { Mark } from './Mark.tsx';

/** Mark, institution, the way to everything, and who is at the keyboard. */
export function TopBar() {
  const t = useTexts();
  const house = useHouse();
  return (
    <header className="top-bar">
      <span className="mark">
        <Mark />
      </span>
      <span className="institution ellipsis">{house.pack?.institution[t.locale]}</span>
      <span className="push" />
      <PaletteField />
      <HelpButton />
      <WhoAmI />
    </header>
  );
}

/** Says who acts, and lets another take the keyboard; the log names this person. */
function WhoAmI() {
  const t = useTexts();
  const { me } = useHouse();
  const people = useCall('people.list', {});
  const actAs = useAct('people.actAs');
  const announce = useAnnounce();
  const errorText = useErrorText();
  const [, go] = useLocation();
  const [open, setOpen] = useState(false);
  const choose = (id: string, name: string): void => {
    setOpen(false);
    actAs.mutate({ id }, { onSuccess: () => announce(t('shell.nowActingAs', { name })), onError: (error) => announce(errorText(error)) });
  };
  return (
    <div className="who">
      <Dropdown.TriggerContext>
        <Dropdown.Trigger
          variant="tertiary"
          data-color="neutral"
          onClick={() => setOpen((before) => !before)}
          aria-label={t('shell.whoAmI', { name: me?.name ?? '–' })}
        >
          <PersonCircleIcon width={18} height={18} aria-hidden />
          <span className="ellipsis">{me?.name ?? t('shell.chooseWho')}</span>
        </Dropdown.Trigger>
        <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end">
          <Dropdown.Heading>{t('shell.whoHeading')}</Dropdown.Heading>
          <Dropdown.List>
            {people.data?.people.map((person) => (
              <Dropdown.Item key={person.id}>
                <Dropdown.Button aria-current={person.id === me?.id || undefined} onClick={() => choose(person.id, person.name)}>
                  <span className="who-item push">
                    <span>{person.name}</span>
                    <span className="meta sub">{person.roles.map((role) => t(`shell.role.${role}`)).join(', ')}</span>
                  </span>
                  {person.id === me?.id && <CheckmarkIcon aria-hidden />}
                </Dropdown.Button>
              </Dropdown.Item>
            ))}
            <Dropdown.Item>
              <Dropdown.Button
                onClick={() => {
                  setOpen(false);
                  go('/settings/people');
                }}
              >
                {t('shell.people')}
              </Dropdown.Button>
            </Dropdown.Item>
          </Dropdown.List>
        </Dropdown>
      </Dropdown.TriggerContext>
    </div>
  );
}
