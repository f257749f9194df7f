import { Button, Dropdown } from '@digdir/designsystemet-react';
import { LanguageIcon, XMarkIcon } from '@navikt/aksel-icons';
import { useState, useSyncExternalStore } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { Sheet } from '../../editor/sheet.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import type { MachineDrafts } from './use-machine-drafts.ts';

interface MachineMenuProps {
  language: LanguageCode;
  sheet: Sheet;
  drafts: MachineDrafts;
}

/** In the head of a pane that a machine can draft: what it can do there now, or that it is at work. Nothing where no machine is, or nothing to draft from. */
export function MachineMenu({ language, sheet, drafts }: MachineMenuProps) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const { empty } = useSyncExternalStore(sheet.subscribe, sheet.layout);
  const source = drafts.from.get(language);
  if (source === undefined || empty.includes(source)) return null;
  if (drafts.working === language)
    return (
      <span className="machine-working" role="status">
        {t('machine.working')}
        <Button className="small" variant="tertiary" aria-label={t('machine.stopNamed')} onClick={drafts.stop}>
          {t('machine.stop')}
        </Button>
      </span>
    );
  if (empty.includes(language))
    return (
      <ActButton
        size="small"
        variant="tertiary"
        aria-label={t('machine.wholeIn', { language: t(`draft.in.${language}`) })}
        busy={drafts.working !== null}
        onAct={() => drafts.draft(language, drafts.missing(language))}
      >
        {t('machine.missing')}
      </ActButton>
    );
  const spot = open ? sheet.spot() : null;
  const missing = open ? drafts.missing(language) : [];
  const here = spot?.language === language ? drafts.beside(language, spot.row) : [];
  const isWritten = spot !== null && sheet.layout().rows[spot.row]?.cells[language] != null;
  const choose = (lines: readonly number[]) => () => {
    setOpen(false);
    drafts.draft(language, lines);
  };
  const name = t('machine.menu', { language: t(`draft.in.${language}`) });
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        className="only-icon small machine-menu"
        variant="tertiary"
        data-color="neutral"
        aria-label={name}
        title={name}
        aria-disabled={drafts.working !== null || undefined}
        onClick={() => drafts.working === null && setOpen((before) => !before)}
      >
        <LanguageIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end">
        <Dropdown.Heading>{name}</Dropdown.Heading>
        <Dropdown.List>
          {missing.length > 0 && (
            <Dropdown.Item>
              <Dropdown.Button onClick={choose(missing)}>{t('machine.whole')}</Dropdown.Button>
            </Dropdown.Item>
          )}
          {here.length > 0 && isWritten && (
            <Dropdown.Item>
              <Dropdown.Button onClick={choose(here)}>{t('machine.block')}</Dropdown.Button>
            </Dropdown.Item>
          )}
        </Dropdown.List>
        {missing.length === 0 && (here.length === 0 || !isWritten) && <p className="machine-nothing">{t('machine.noMissing')}</p>}
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

/** The most lines whose fault is told one by one. */
const mostTold = 3;

/** What came of a draft, under the tools until it is closed. */
export function MachineOutcome({ drafts: { outcome, error, close } }: { drafts: MachineDrafts }) {
  const t = useTexts();
  if (error !== null)
    return (
      <div className="machine-outcome">
        <InlineError error={error} />
        <IconButton label={t('machine.close')} onClick={close}>
          <XMarkIcon aria-hidden />
        </IconButton>
      </div>
    );
  if (outcome === null) return null;
  const { put, changed, left } = outcome;
  const language = t(`draft.in.${outcome.language}`);
  return (
    <div className="machine-outcome">
      <StateIcon shape={left.length + changed > 0 ? 'warns' : 'done'} size={16} />
      <div role="status">
        <p>
          {put > 0 ? t('machine.done', { count: put, language }) : t('machine.none', { language })}
          {changed > 0 && ` ${t('machine.changed', { count: changed })}`}
        </p>
        {left.slice(0, mostTold).map(({ source, fault }) => (
          <p key={source}>{t('machine.left', { text: shortened(source), fault })}</p>
        ))}
        {left.length > mostTold && <p>{t('machine.moreLeft', { count: left.length - mostTold })}</p>}
      </div>
      <IconButton label={t('machine.close')} onClick={close}>
        <XMarkIcon aria-hidden />
      </IconButton>
    </div>
  );
}

/** The first words of a line: enough to find it by. */
function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim();
  return words.length <= 60 ? words : `${words.slice(0, 60).replace(/\s+\S*$/, '')} …`;
}
