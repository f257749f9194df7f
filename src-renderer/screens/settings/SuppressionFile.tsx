import { Table, Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct, useCall } from '../../queries.ts';

type Preview = Result<'suppressions.previewImport'>;
const mostBad = 20;

/** A file of addresses to suppress: what it would change, what of it cannot be used and why, and the act. */
export function SuppressionFile({ file, onDone, onLeave }: { file: string; onDone: (added: number) => void; onLeave: () => void }) {
  const t = useTexts();
  const [reason, setReason] = useState('');
  const given = reason.trim() === '' ? {} : { reason: reason.trim() };
  const preview = useCall('suppressions.previewImport', { file, ...given }, { keep: true, fresh: true });
  const take = useAct('suppressions.import');
  const found = preview.data;
  return (
    <section className="suppression-file" aria-labelledby="suppression-file">
      <h3 id="suppression-file" className="settings-sub">
        {t('suppressionList.title')}
      </h3>
      {preview.isPending && <p className="sub">{t('suppressionList.reading')}</p>}
      {preview.isError && <InlineError error={preview.error} />}
      {found && (
        <>
          <Account preview={found} />
          {found.withoutReason > 0 && (
            <Textfield
              label={t('suppressionList.reason', { count: found.withoutReason })}
              value={reason}
              maxLength={500}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
          {found.sample.length > 0 && <Sample preview={found} />}
          {found.invalid.length > 0 && <BadRows preview={found} />}
          {take.isError && <InlineError error={take.error} />}
        </>
      )}
      <div className="row gap-12">
        {found && (
          <ActButton
            variant="primary"
            busy={take.isPending || preview.isFetching}
            reason={found.fresh === 0 ? t('suppressionList.nothing') : undefined}
            onAct={() => take.mutate({ file, ...given }, { onSuccess: ({ added }) => onDone(added) })}
          >
            {t('suppressionList.act', { count: found.fresh })}
          </ActButton>
        )}
        <ActButton variant="tertiary" onAct={onLeave}>
          {t('suppressionList.put')}
        </ActButton>
      </div>
    </section>
  );
}

function Account({ preview }: { preview: Preview }) {
  const t = useTexts();
  const format = useFormat();
  const { fileName: file, columns, rows, fresh, already, duplicates, invalidCount } = preview;
  const lines = [
    [t('suppressionList.rows'), rows],
    [t('suppressionList.fresh'), fresh],
    [t('suppressionList.already'), already],
    [t('suppressionList.duplicates'), duplicates],
    [t('suppressionList.invalid'), invalidCount],
  ] as const;
  return (
    <>
      <p className="sub">
        {t('suppressionList.columns', {
          file,
          email: columns.email,
          reason: columns.reason ?? '',
          hasReason: columns.reason === null ? 'no' : 'yes',
          since: columns.since ?? '',
          hasSince: columns.since === null ? 'no' : 'yes',
        })}
      </p>
      <dl className="suppression-account num">
        {lines.map(([name, count], index) =>
          index > 1 && count === 0 ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{format.count(count)}</dd>
            </div>
          ),
        )}
      </dl>
    </>
  );
}

function Sample({ preview: { sample, fresh } }: { preview: Preview }) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Table className="settings-table" aria-label={t('suppressionList.fresh')}>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t('settings.address')}</Table.HeaderCell>
          <Table.HeaderCell>{t('settings.reason')}</Table.HeaderCell>
          <Table.HeaderCell>{t('suppressionList.since')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {sample.map(({ address, reason, since }) => (
          <Table.Row key={address}>
            <Table.Cell className="medium">{address}</Table.Cell>
            <Table.Cell className="wraps dense">{reason}</Table.Cell>
            <Table.Cell className="dense sub num">{format.instant(since)}</Table.Cell>
          </Table.Row>
        ))}
        {fresh > sample.length && (
          <Table.Row>
            <Table.Cell colSpan={3} className="sub">
              {t('suppressionList.more', { count: fresh - sample.length })}
            </Table.Cell>
          </Table.Row>
        )}
      </Table.Body>
    </Table>
  );
}

function BadRows({ preview: { invalid, invalidCount } }: { preview: Preview }) {
  const t = useTexts();
  const format = useFormat();
  const shown = invalid.slice(0, mostBad);
  const why = (reason: Preview['invalid'][number]['reason']): string => {
    if (reason === 'no-reason' || reason === 'bad-date' || reason === 'future-date') return t(`suppressionList.fault.${reason}`);
    return t(`recipients.fault.${reason}`);
  };
  return (
    <Table className="settings-table" aria-label={t('suppressionList.invalid')}>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t('suppressionList.row')}</Table.HeaderCell>
          <Table.HeaderCell>{t('suppressionList.value')}</Table.HeaderCell>
          <Table.HeaderCell>{t('suppressionList.why')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {shown.map(({ row, value, reason }) => (
          <Table.Row key={row}>
            <Table.Cell className="num">{format.count(row)}</Table.Cell>
            <Table.Cell className="wraps dense">{value.slice(0, 200)}</Table.Cell>
            <Table.Cell className="wraps dense">{why(reason)}</Table.Cell>
          </Table.Row>
        ))}
        {invalidCount > shown.length && (
          <Table.Row>
            <Table.Cell colSpan={3} className="sub">
              {t('suppressionList.more', { count: invalidCount - shown.length })}
            </Table.Cell>
          </Table.Row>
        )}
      </Table.Body>
    </Table>
  );
}
