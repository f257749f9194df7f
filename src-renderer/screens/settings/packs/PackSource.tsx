import { useState } from 'react';
import { packFields } from '#shared/domain/policy/pack-fields.ts';
import { useHouse } from '../../../house.tsx';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { DateField } from '../../../kit/DateField.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useOutside } from '../../../kit/outside.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';
import { PackFieldList } from './PackTexts.tsx';
import { actReason, type Shown } from './use-change.ts';

/** Where a pack comes from, until when its source counts as read, and the word that it has been read again. */
export function PackSource({ shown }: { shown: Shown }) {
  const t = useTexts();
  const format = useFormat();
  const { row, pack } = shown;
  const outside = useOutside();
  const { review } = row;
  const day = (date: string): string => format.day(date, { weekday: false });
  const fields = packFields(pack).filter(({ path }) => ['issuer', 'date', 'sourceUrl', 'reviewBy'].includes(String(path[0])));
  return (
    <>
      {review.passed && (
        <p className="pack-note">
          <StateIcon shape="hint" />
          {t('packs.review.passed', { date: day(review.until) })}
        </p>
      )}
      <FactList
        className="pack-facts"
        facts={[
          [t('settings.source'), outside.link(pack.sourceUrl)],
          [t('packs.review.until'), day(review.until)],
          ...(pack.readAgain ?? [])
            .slice(-3)
            .map(({ on, by, until }): readonly [string, string] => [
              t('packs.review.readOn', { date: day(on) }),
              t('packs.review.readBy', { name: by, until: day(until) }),
            ]),
        ]}
      />
      {outside.failed}
      {row.shipped ? <p className="sub">{t('packs.review.copyFirst')}</p> : <ReadAgain shown={shown} />}
      {!row.shipped && (
        <section className="pack-part" aria-label={t('packs.aboutSource')}>
          <h4>{t('packs.aboutSource')}</h4>
          <PackFieldList shown={shown} fields={fields} />
        </section>
      )}
    </>
  );
}

function ReadAgain({ shown: { row } }: { shown: Shown }) {
  const t = useTexts();
  const { me } = useHouse();
  const announce = useAnnounce();
  const read = useAct('packs.readAgain');
  const [until, setUntil] = useState('');
  const reason =
    (row.broken ? t('packs.brokenReadOnly', { file: row.broken.file }) : actReason('read', me, t)) ??
    (until === '' ? t('packs.review.needDate') : undefined);
  return (
    <div className="read-again">
      <DateField label={t('packs.review.enoughUntil')} value={until} onChange={setUntil} />
      <ActButton
        variant="secondary"
        busy={read.isPending}
        reason={reason}
        onAct={() =>
          read.mutate(
            { id: row.id, version: row.version, until },
            {
              onSuccess: ({ version }) => {
                setUntil('');
                announce(t('packs.savedAs', { version }));
              },
            },
          )
        }
      >
        {t('packs.review.record')}
      </ActButton>
      {read.isError && <InlineError error={read.error} />}
    </div>
  );
}
