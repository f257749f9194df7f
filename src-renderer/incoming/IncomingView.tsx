import type { LanguageCode } from '#shared/domain/draft/document.ts';
import type { TextId } from '#shared/texts/index.ts';
import { allTexts } from '#shared/texts/index.ts';
import { useTexts } from '../i18n.tsx';
import { StateIcon } from '../kit/StateIcon.tsx';
import { DocView } from './DocView.tsx';
import type { Incoming } from './read-incoming.ts';

/** A text from a file as it would come in: what stays behind first, then the text. */
export function IncomingView({ incoming, language }: { incoming: Incoming; language: LanguageCode | undefined }) {
  const t = useTexts();
  return (
    <div className="col gap-12">
      {incoming.leftOut.length > 0 && (
        <ul className="incoming-notes" aria-label={t('incoming.notes')}>
          {incoming.leftOut.flatMap(([what, count]) => {
            const id = `incoming.left.${what}`;
            return Object.hasOwn(allTexts, id)
              ? [
                  <li key={what}>
                    <StateIcon shape="warns" size={14} />
                    {t(id as TextId, { count })}
                  </li>,
                ]
              : [];
          })}
        </ul>
      )}
      <DocView doc={incoming.doc} language={language} />
    </div>
  );
}
