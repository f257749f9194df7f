import { memo, useMemo } from 'react';
import { countWords } from '#shared/domain/checks/text-rules.ts';
import { docText, type LanguageCode } from '#shared/domain/draft/document.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { kilobytes, renderMessage } from '#shared/domain/message/render.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { textsOf } from '#shared/domain/proofing/block-answers.ts';
import { textMeasures } from '#shared/domain/proofing/defaults.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import type { LiveText } from '../message-frame/message-context.ts';
import { ReadingMenu } from './ReadingMenu.tsx';

/** How long and how heavy each text is, and how heavy the mail, against what the pack lets through. */
export const MeasureLine = memo(function MeasureLine({
  live,
  pack,
  languages,
  onSentence,
}: {
  live: LiveText;
  pack: Pack;
  languages: readonly LanguageCode[];
  /** Goes to a stretch of a block's text, by the number of the block. */
  onSentence(language: LanguageCode, block: number, stretch: { readonly from: number; readonly to: number }): void;
}) {
  const t = useTexts();
  const format = useFormat();
  const size = useMemo(() => {
    const { brief, bodies } = live;
    const renderings = renderMessage({ brief, bodies, pack, languages: mailLanguages(pack, brief.audience?.kind ?? null, bodies) });
    return Math.ceil(Math.max(0, ...renderings.map(({ html }) => kilobytes(html))));
  }, [live, pack]);
  const limit = pack.rules.find((rule) => rule.kind === 'mail-size' && rule.severity === 'block');
  const measures = { ...textMeasures, ...pack.proofing?.measures };
  return (
    <>
      {languages.map((language) =>
        docText(live.bodies[language]) === '' ? (
          <span key={language}>{t('draft.noWords', { language: t(`shell.language.${language}`) })}</span>
        ) : (
          <ReadingMenu
            key={language}
            language={language}
            words={countWords(docText(live.bodies[language]))}
            blocks={textsOf(live.bodies[language])}
            usualLix={measures.lixHint}
            onSentence={({ block, ...stretch }) => onSentence(language, block, stretch)}
          />
        ),
      )}
      <span className="push" />
      <span>
        {limit?.kind === 'mail-size'
          ? t('draft.size', { size: format.count(size), limit: format.count(limit.params.kb) })
          : t('draft.sizeOnly', { size: format.count(size) })}
      </span>
    </>
  );
});
