import { Dropdown } from '@digdir/designsystemet-react';
import { ChevronUpIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { longestSentences, type PlacedSentence, readingOf } from '#shared/domain/proofing/style/reading.ts';
import { useTexts } from '../../i18n.tsx';

const shownSentences = 5;

/** How heavy a text is, with the way to its longest sentences. */
export function ReadingMenu({
  language,
  words,
  blocks,
  usualLix,
  onSentence,
}: {
  language: LanguageCode;
  /** As the rules count them. */
  words: number;
  blocks: readonly string[];
  /** The readability index up to which a text passes for light. */
  usualLix: number;
  onSentence(sentence: PlacedSentence): void;
}) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  const { lix, minutes } = readingOf(blocks, language);
  const name = t(`shell.language.${language}`);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger className="heaviness" variant="tertiary" data-color="neutral" onClick={() => setOpen((before) => !before)}>
        {t('draft.reading', { language: name, words, lix })}
        <ChevronUpIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown className="heaviness-menu" open={open} onClose={() => setOpen(false)} placement="top-start">
        <Dropdown.Heading>{name}</Dropdown.Heading>
        <p className="dense">{t('draft.reading.lix', { lix, usual: usualLix, heavy: String(lix > usualLix) })}</p>
        <p className="dense">{t('draft.reading.minutes', { minutes: Math.max(1, Math.round(minutes)) })}</p>
        <Dropdown.Heading>{t('draft.reading.longest')}</Dropdown.Heading>
        <Dropdown.List>
          {open &&
            longestSentences(blocks, language, shownSentences).map((sentence) => (
              <Dropdown.Item key={`${sentence.block}-${sentence.from}`}>
                <Dropdown.Button
                  onClick={() => {
                    setOpen(false);
                    onSentence(sentence);
                  }}
                >
                  <span className="sub">{t('draft.reading.words', { words: sentence.words })}</span>
                  <span className="sentence" lang={language}>
                    {sentence.text}
                  </span>
                </Dropdown.Button>
              </Dropdown.Item>
            ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
