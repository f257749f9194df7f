import { Table } from '@digdir/designsystemet-react';
import { Link } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { type OutcomeClass, outcomeClasses } from '#shared/domain/bounces/outcomes.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';
import { BouncePlot } from './BouncePlot.tsx';

type Outcomes = Result<'bounces.outcomes'>;

/** After a send: what became of it by class and domain, what came back since included; by name as a spreadsheet. */
export function OutcomeTable({ orderId, startedAt, purged }: { orderId: string; startedAt: string; purged: boolean }) {
  const t = useTexts();
  const outcomes = useCall('bounces.outcomes', { orderId }, { keep: true });
  const save = useAct('bounces.exportOutcomes');
  const saveAll = (): void => save.mutate({ orderId });
  return (
    <section className="outcomes" aria-labelledby="outcomes">
      <header className="row gap-12">
        <h2 className="heading push" id="outcomes">
          {t('outcomes.title')}
        </h2>
        <Link href="/settings/blocked" className="dense">
          {t('outcomes.read')}
        </Link>
        {!purged && (
          <button type="button" className="link-button" aria-busy={save.isPending} onClick={saveAll}>
            {t('outcomes.export')}
          </button>
        )}
      </header>
      <p className="meta sub">{t('outcomes.what')}</p>
      {outcomes.isError && <InlineError error={outcomes.error} onRetry={() => void outcomes.refetch()} />}
      {save.isError && <InlineError error={save.error} onRetry={saveAll} />}
      <p className="meta sub saved-path" role="status">
        {save.data && save.data.path !== null && t('outcomes.saved', { file: save.data.path })}
      </p>
      {outcomes.data && <Counts outcomes={outcomes.data} />}
      {outcomes.data && outcomes.data.timeline.buckets.length > 0 && <BouncePlot timeline={outcomes.data.timeline} startedAt={startedAt} />}
    </section>
  );
}

function Counts({ outcomes: { counts, domains } }: { outcomes: Outcomes }) {
  const t = useTexts();
  const format = useFormat();
  // A class that nobody is in has no column.
  const shown = outcomeClasses.filter((one) => counts[one] > 0);
  const total = outcomeClasses.reduce((sum, one) => sum + counts[one], 0);
  const cells = (of: Outcomes['counts']) =>
    shown.map((one: OutcomeClass) => (
      <Table.Cell key={one} className="right num">
        {of[one] === 0 ? <span className="sub">0</span> : format.count(of[one])}
      </Table.Cell>
    ));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be within reach of the keyboard
    <section className="outcome-scroll" tabIndex={0} aria-labelledby="outcomes">
      <Table aria-labelledby="outcomes">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('outcomes.domain')}</Table.HeaderCell>
            <Table.HeaderCell scope="col" className="right">
              {t('outcomes.total')}
            </Table.HeaderCell>
            {shown.map((one) => (
              <Table.HeaderCell key={one} scope="col" className="right">
                {t(`outcomes.class.${one}`)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {domains.map(({ domain, total: ofDomain, counts: of }) => (
            <Table.Row key={domain}>
              <Table.Cell>{domain || t('outcomes.others')}</Table.Cell>
              <Table.Cell className="right num">{format.count(ofDomain)}</Table.Cell>
              {cells(of)}
            </Table.Row>
          ))}
          {domains.length > 1 && (
            <Table.Row>
              <Table.Cell className="medium">{t('outcomes.all')}</Table.Cell>
              <Table.Cell className="right num medium">{format.count(total)}</Table.Cell>
              {cells(counts)}
            </Table.Row>
          )}
        </Table.Body>
      </Table>
    </section>
  );
}
