import { Table } from '@digdir/designsystemet-react';
import type { Result } from '#shared/contract/index.ts';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct, useCall } from '../../../queries.ts';

type Preview = Result<'glossary.importPreview'>;
const mostShown = 20;

interface TermFileProps {
  file: string;
  languages: readonly LanguageCode[];
  onDone: (taken: Result<'glossary.import'>) => void;
  onLeave: () => void;
}

/** A file of terms: what it would change, what of it cannot be used and why, and the act. */
export function TermFile({ file, languages, onDone, onLeave }: TermFileProps) {
  const t = useTexts();
  const preview = useCall('glossary.importPreview', { file }, { fresh: true });
  const take = useAct('glossary.import');
  const found = preview.data;
  const count = found ? found.added + found.changed : 0;
  return (
    <section className="term-file" aria-labelledby="term-file">
      <h3 id="term-file" className="settings-sub">
        {t('glossary.file.title')}
      </h3>
      {preview.isPending && <p className="sub">{t('glossary.file.reading')}</p>}
      {preview.isError && <InlineError error={preview.error} />}
      {found && (
        <>
          <Account preview={found} />
          {found.sample.length > 0 && <Sample preview={found} languages={languages} />}
          {found.refused.length > 0 && <Refused preview={found} />}
          {take.isError && <InlineError error={take.error} />}
        </>
      )}
      <div className="row gap-12 wrap">
        {found && (
          <ActButton
            variant="primary"
            busy={take.isPending}
            reason={count === 0 ? t('glossary.file.nothing') : undefined}
            showReason
            onAct={() => take.mutate({ file }, { onSuccess: onDone })}
          >
            {t('glossary.file.act', { count })}
          </ActButton>
        )}
        <ActButton variant="tertiary" onAct={onLeave}>
          {t('glossary.file.leave')}
        </ActButton>
      </div>
    </section>
  );
}

function Account({ preview: { fileName, unknown, rows, added, changed, same, refusedCount } }: { preview: Preview }) {
  const t = useTexts();
  const format = useFormat();
  const lines = [
    [t('glossary.file.rows', { file: fileName }), rows],
    [t('glossary.file.added'), added],
    [t('glossary.file.changed'), changed],
    [t('glossary.file.same'), same],
    [t('glossary.file.refused'), refusedCount],
  ] as const;
  return (
    <>
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
      {unknown.length > 0 && (
        <p className="sub">
          {t('glossary.file.unknown', { count: unknown.length, columns: unknown.map((name) => `«${name.slice(0, 60)}»`).join(', ') })}
        </p>
      )}
    </>
  );
}

function Sample({ preview: { sample, added, changed }, languages }: { preview: Preview; languages: readonly LanguageCode[] }) {
  const t = useTexts();
  const more = added + changed - sample.length;
  return (
    <Table className="settings-table" aria-label={t('glossary.file.title')}>
      <Table.Head>
        <Table.Row>
          {languages.map((language) => (
            <Table.HeaderCell key={language}>{t(`shell.language.${language}`)}</Table.HeaderCell>
          ))}
          <Table.HeaderCell>{t('glossary.avoid')}</Table.HeaderCell>
          <Table.HeaderCell>
            <span className="ds-sr-only">{t('glossary.file.changed')}</span>
          </Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {sample.map(({ how, term: { terms } }, index) => (
          <Table.Row key={index}>
            {languages.map((language) => (
              <Table.Cell key={language} className="wraps dense" lang={language}>
                {terms[language]?.term}
              </Table.Cell>
            ))}
            <Table.Cell className="wraps dense">{languages.flatMap((language) => terms[language]?.forbidden ?? []).join(', ')}</Table.Cell>
            <Table.Cell className="dense sub">{t(how === 'added' ? 'glossary.file.added' : 'glossary.file.changed')}</Table.Cell>
          </Table.Row>
        ))}
        {more > 0 && <More count={more} columns={languages.length + 2} />}
      </Table.Body>
    </Table>
  );
}

function Refused({ preview: { refused, refusedCount } }: { preview: Preview }) {
  const t = useTexts();
  const format = useFormat();
  const shown = refused.slice(0, mostShown);
  return (
    <Table className="settings-table" aria-label={t('glossary.file.refused')}>
      <Table.Head>
        <Table.Row>
          <Table.HeaderCell>{t('glossary.file.row')}</Table.HeaderCell>
          <Table.HeaderCell>{t('glossary.file.why')}</Table.HeaderCell>
        </Table.Row>
      </Table.Head>
      <Table.Body>
        {shown.map(({ row, words, fault }) => (
          <Table.Row key={row}>
            <Table.Cell className="num">{format.count(row)}</Table.Cell>
            <Table.Cell className="wraps dense">
              {t('glossary.fault', { fault: fault.replaceAll('-', '_'), words: words.slice(0, 200) })}
            </Table.Cell>
          </Table.Row>
        ))}
        {refusedCount > shown.length && <More count={refusedCount - shown.length} columns={2} />}
      </Table.Body>
    </Table>
  );
}

function More({ count, columns }: { count: number; columns: number }) {
  const t = useTexts();
  return (
    <Table.Row>
      <Table.Cell colSpan={columns} className="sub">
        {t('glossary.file.more', { count })}
      </Table.Cell>
    </Table.Row>
  );
}
