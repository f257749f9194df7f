import { Dropdown } from '@digdir/designsystemet-react';
import { ChevronDownIcon, FilesIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import { type Bodies, type LanguageCode, writtenLanguages } from '#shared/domain/draft/document.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { richText } from '#shared/domain/message/rich-text.ts';
import { useTexts } from '../../i18n.tsx';
import { useOpenMessage } from './message-context.ts';
import { useOutcome } from './outcome.tsx';

/** Puts a text's languages on the clipboard, as rich text and as plain, and says so in the outcome's line. */
export function useCopyText(): (bodies: Bodies, languages: readonly LanguageCode[]) => void {
  const t = useTexts();
  const outcome = useOutcome();
  return (bodies, languages) =>
    outcome.run(async () => {
      const rich = richText(bodies, languages);
      if (!rich) throw new Error('copy.nothing');
      try {
        await navigator.clipboard.write([
          new ClipboardItem({
            'text/html': new Blob([rich.html], { type: 'text/html' }),
            'text/plain': new Blob([rich.text], { type: 'text/plain' }),
          }),
        ]);
      } catch {
        throw new Error('copy.refused');
      }
      const [only] = languages;
      return only && languages.length === 1 ? t('copy.done', { language: t(`message.screen.language.${only}`) }) : t('copy.doneAll');
    });
}

/** The languages of the message in which something is written, in the mail's order. */
export function useWritten(): (bodies: Bodies) => LanguageCode[] {
  const { pack, live } = useOpenMessage();
  return (bodies) => writtenLanguages(bodies, mailLanguages(pack, live.brief.audience?.kind ?? null, bodies));
}

/** A menu with a line for each language that is written, and one for all of them. `bodies` gives the text as it is when it is opened. */
export function CopyTextMenu({ bodies }: { bodies: () => Bodies }) {
  const t = useTexts();
  const copy = useCopyText();
  const written = useWritten();
  const [open, setOpen] = useState<{ readonly bodies: Bodies; readonly languages: readonly LanguageCode[] } | null>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  const press = (): void => {
    const now = bodies();
    const languages = written(now);
    if (languages.length === 0) copy(now, []);
    else setOpen(open ? null : { bodies: now, languages });
  };
  const choose = (languages: readonly LanguageCode[]): void => {
    // What was chosen goes with the menu; focus must not.
    trigger.current?.focus();
    setOpen(null);
    if (open) copy(open.bodies, languages);
  };
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger ref={trigger} className="small copy-text" variant="tertiary" data-color="neutral" onClick={press}>
        <FilesIcon aria-hidden />
        <span className="word">{t('copy.text')}</span>
        <ChevronDownIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown open={open !== null} onClose={() => setOpen(null)} placement="bottom-end" data-color="neutral">
        <Dropdown.List>
          {open?.languages.map((language) => (
            <Dropdown.Item key={language}>
              <Dropdown.Button onClick={() => choose([language])}>{t(`shell.language.${language}`)}</Dropdown.Button>
            </Dropdown.Item>
          ))}
          {open && open.languages.length > 1 && (
            <Dropdown.Item>
              <Dropdown.Button onClick={() => choose(open.languages)}>{t('copy.all')}</Dropdown.Button>
            </Dropdown.Item>
          )}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
