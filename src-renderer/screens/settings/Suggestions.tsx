import { Button, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useOfferUndo } from '../../kit/Undo.tsx';
import { useAct, useCall } from '../../queries.ts';

type Suggestion = Result<'bounces.suggestions'>['suggestions'][number];

const toldOf = ['user-unknown', 'host-unknown', 'takes-no-mail', 'moved', 'mailbox-full', 'suspended'] as const;

/** Whom returned mail says to keep out: a person suppresses them, one by one or all. */
export function Suggestions() {
  const t = useTexts();
  const format = useFormat();
  const found = useCall('bounces.suggestions', {});
  const add = useAct('suppressions.add');
  const remove = useAct('suppressions.remove');
  const offerUndo = useOfferUndo();
  const [all, setAll] = useState(false);
  const suggestions = found.data?.suggestions ?? [];
  const becauseOf = ({ reason, sends }: Suggestion): string => {
    const because = t(`returned.because.${toldOf.find((one) => one === reason) ?? 'other'}`);
    return sends > 1 ? t('returned.times', { reason: because, sends }) : because;
  };
  const suppress = (suggestion: Suggestion): void => {
    const { address } = suggestion;
    add.mutate(
      { address, reason: becauseOf(suggestion) },
      { onSuccess: () => offerUndo({ done: t('returned.suppressed', { address }), undo: () => remove.mutateAsync({ address }) }) },
    );
  };
  const suppressAll = async (): Promise<void> => {
    for (const suggestion of suggestions) await add.mutateAsync({ address: suggestion.address, reason: becauseOf(suggestion) });
  };
  return (
    <>
      {found.isError && <InlineError error={found.error} onRetry={() => void found.refetch()} />}
      {add.isError && <InlineError error={add.error} />}
      {suggestions.length > 0 && (
        <>
          <header>
            <h4 className="push">{t('returned.suggested')}</h4>
            {suggestions.length > 1 && (
              <Button variant="secondary" className="small" onClick={() => setAll(true)}>
                {t('returned.suppressAll')}
              </Button>
            )}
          </header>
          <Table className="settings-table" aria-label={t('returned.suggested')}>
            <Table.Head>
              <Table.Row>
                <Table.HeaderCell>{t('settings.address')}</Table.HeaderCell>
                <Table.HeaderCell>{t('settings.reason')}</Table.HeaderCell>
                <Table.HeaderCell>{t('returned.last')}</Table.HeaderCell>
                <ActsHeader />
              </Table.Row>
            </Table.Head>
            <Table.Body>
              {suggestions.map((suggestion) => (
                <Table.Row key={suggestion.address}>
                  <Table.Cell className="medium">{suggestion.address}</Table.Cell>
                  <Table.Cell className="wraps dense">{becauseOf(suggestion)}</Table.Cell>
                  <Table.Cell className="dense sub num">{format.instant(suggestion.lastAt)}</Table.Cell>
                  <Table.Cell className="right">
                    <Button
                      variant="secondary"
                      className="small"
                      aria-label={t('returned.suppressOne', { address: suggestion.address })}
                      onClick={() => suppress(suggestion)}
                    >
                      {t('returned.suppress')}
                    </Button>
                  </Table.Cell>
                </Table.Row>
              ))}
            </Table.Body>
          </Table>
        </>
      )}
      <DialogAct
        open={all}
        title={t('returned.suppressAllTitle')}
        verb={t('returned.suppressAllVerb')}
        onAct={suppressAll}
        onClose={() => setAll(false)}
      >
        <p>{t('returned.suppressAllWhat', { count: suggestions.length })}</p>
      </DialogAct>
    </>
  );
}
