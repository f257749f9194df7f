import type { PackDifference as Difference } from '#shared/contract/packs.ts';
import { wordDiff } from '#shared/domain/draft/word-diff.ts';
import { Pieces } from '../../../compare/Pieces.tsx';
import { useHouse } from '../../../house.tsx';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import { differenceWords, valueWords } from './pack-words.ts';
import { actReason, type Shown } from './use-change.ts';
import '../../../compare/compare.css';

/** What a copy has otherwise than the shipped pack, and what the shipped one has changed since, ready to be taken in. */
export function PackDifference({ shown }: { shown: Shown }) {
  const t = useTexts();
  const { me } = useHouse();
  const announce = useAnnounce();
  const takeIn = useAct('packs.takeIn');
  const { row, difference } = shown;
  if (!row.basedOn) return <p className="sub">{t('packs.basedOnNone')}</p>;
  const { id, version } = row.basedOn;
  if (!difference) return <p className="sub">{t('packs.baseGone', { id, version })}</p>;
  const both = new Set(difference.both.map((path) => path.join('/')));
  return (
    <div className="pack-difference">
      {!difference.baseKnown && <p className="sub">{t('packs.baseUnknownWhat', { id, version, now: row.newerBase ?? '' })}</p>}
      <Changes
        title={difference.baseKnown ? t('packs.ours', { id, version }) : t('packs.otherwise', { id, now: row.newerBase ?? '' })}
        none={t('packs.oursNone')}
        shown={shown}
        changes={difference.ours}
      />
      {row.newerBase !== null && difference.baseKnown && (
        <>
          <Changes
            title={t('packs.theirs', { id, version, now: row.newerBase })}
            none={t('packs.theirsNone')}
            shown={shown}
            changes={difference.theirs}
            both={both}
          />
          <div className="file-act">
            <ActButton
              variant="secondary"
              busy={takeIn.isPending}
              reason={row.broken ? t('packs.brokenReadOnly', { file: row.broken.file }) : actReason('change', me, t)}
              onAct={() =>
                takeIn.mutate(
                  { id: row.id, version: row.version },
                  { onSuccess: ({ version: saved }) => announce(t('packs.savedAs', { version: saved })) },
                )
              }
            >
              {t('packs.takeIn')}
            </ActButton>
            <span className="sub dense">{t('packs.takeInWhat', { kept: both.size })}</span>
          </div>
          {takeIn.isError && <InlineError error={takeIn.error} />}
        </>
      )}
    </div>
  );
}

function Changes({
  title,
  none,
  shown,
  changes,
  both,
}: {
  title: string;
  none: string;
  shown: Shown;
  changes: readonly Difference[];
  both?: ReadonlySet<string>;
}) {
  const t = useTexts();
  return (
    <section aria-label={title}>
      <h4>{title}</h4>
      {changes.length === 0 ? (
        <p className="sub">{none}</p>
      ) : (
        <ul className="compared pack-changes">
          {changes.map((change) => {
            const { what, of } = differenceWords(change, shown.pack, t);
            const [before, after] = [valueWords(change.path, change.before, t), valueWords(change.path, change.after, t)];
            return (
              <li key={change.path.join('/')}>
                <div>
                  <span className="medium">
                    {change.rule && <span className="num">{change.rule.id} </span>}
                    {what}
                  </span>
                  {of && <span className="meta sub">{of}</span>}
                  {both?.has(change.path.join('/')) && <span className="meta sub">{t('packs.both')}</span>}
                </div>
                <p>
                  {change.before === null && <span className="ds-sr-only">{t('packs.added')} </span>}
                  {change.after === null && <span className="ds-sr-only">{t('packs.goneFrom')} </span>}
                  <Pieces pieces={wordDiff(before, after)} where="pack" />
                </p>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}
