import { leastShare, type LanguageTally as Tally } from '#shared/domain/log/language-tally.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';

/** How much of each form of Norwegian has gone out, by year and channel, against the least that the law asks for. */
export function LanguageTally() {
  const t = useTexts();
  const format = useFormat();
  const tally = useCall('log.languages', {});
  const years = [...Map.groupBy(tally.data?.tally ?? [], ({ year }) => year)];
  return (
    <Section title={t('log.languages')}>
      <div className="col gap-12">
        <p className="dense sub">{t('log.languagesWhat', { least: format.percent(leastShare) })}</p>
        {tally.isPending && <Loading />}
        {tally.isError && <InlineError error={tally.error} onRetry={() => void tally.refetch()} />}
        {tally.data && years.length === 0 && <p className="dense">{t('log.languages.none')}</p>}
        {years.map(([year, channels]) => (
          <div key={year}>
            <h3 className="small-heading num">{year}</h3>
            <ul className="language-tally">
              {channels.map((one) => (
                <ChannelTally key={one.channel} tally={one} />
              ))}
            </ul>
          </div>
        ))}
      </div>
    </Section>
  );
}

function ChannelTally({ tally: { channel, words, lesser } }: { tally: Tally }) {
  const t = useTexts();
  const format = useFormat();
  const enough = lesser === null || lesser.share >= leastShare;
  const bokmal = lesser === null ? 0 : lesser.form === 'nb' ? lesser.share : 1 - lesser.share;
  return (
    <li>
      <span>{t(`channels.kind.${channel}`)}</span>
      <span className={enough ? 'sub num' : 'short num'}>
        {!enough && <StateIcon shape="warns" size={14} />}
        {lesser === null
          ? t('log.languages.onlyForeign')
          : t('log.languages.share', { form: lesser.form, share: format.percent(lesser.share), enough: String(enough) })}
      </span>
      {lesser !== null && (
        <span className="forms" aria-hidden>
          <i style={{ width: `${100 * bokmal}%` }} />
          <b style={{ left: `${100 * leastShare}%` }} />
          <b style={{ left: `${100 * (1 - leastShare)}%` }} />
        </span>
      )}
      <span className="meta sub num">{t('log.languages.words', words)}</span>
    </li>
  );
}
