import { Button, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Backup } from '#shared/domain/safety/backup.ts';
import { useFormat, useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { ActsHeader } from '../../../kit/ActsHeader.tsx';
import { DialogAct } from '../../../kit/DialogAct.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useAct } from '../../../queries.ts';

/** The backups, the newest first: when and why, how large, whether it holds. */
export function BackupTable({ backups, onRestore }: { backups: readonly Backup[]; onRestore: (backup: Backup) => void }) {
  const t = useTexts();
  const format = useFormat();
  const remove = useAct('backups.remove');
  const check = useAct('data.check');
  const [removing, setRemoving] = useState<Backup | null>(null);
  const [checked, setChecked] = useState<ReadonlyMap<string, boolean>>(new Map());
  const when = ({ takenAt }: Backup): string => format.instant(takenAt, { seconds: true });
  const stateOf = (backup: Backup) => {
    const holds = checked.get(backup.name);
    if (backup.state !== 'whole' || holds === false)
      return { shape: 'stops' as const, text: t(backup.state === 'whole' ? 'safety.state.damaged' : `safety.state.${backup.state}`) };
    return holds ? { shape: 'done' as const, text: t('safety.state.checked') } : null;
  };
  const look = (backup: Backup): void =>
    check.mutate(
      { full: true, backup: backup.name },
      { onSuccess: ({ ok }) => setChecked((before) => new Map(before).set(backup.name, ok)) },
    );
  return (
    <>
      {check.isError && <InlineError error={check.error} />}
      <Table className="settings-table backup-table">
        <caption className="ds-sr-only">{t('safety.title')}</caption>
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('safety.column.taken')}</Table.HeaderCell>
            <Table.HeaderCell>{t('safety.column.why')}</Table.HeaderCell>
            <Table.HeaderCell className="right">{t('safety.column.size')}</Table.HeaderCell>
            <ActsHeader />
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {backups.map((backup) => {
            const state = stateOf(backup);
            return (
              <Table.Row key={`${backup.where} ${backup.name}`}>
                <Table.Cell className="medium num">{format.instant(backup.takenAt)}</Table.Cell>
                <Table.Cell className="wraps dense">
                  {t(`safety.why.${backup.why}`)}
                  {state && (
                    <span className="row gap-4 meta">
                      <StateIcon shape={state.shape} size={16} />
                      {state.text}
                    </span>
                  )}
                </Table.Cell>
                <Table.Cell className="right num dense">{format.bytes(backup.bytes)}</Table.Cell>
                <Table.Cell className="right">
                  <span className="row gap-4 acts">
                    <ActButton
                      variant="secondary"
                      size="small"
                      aria-label={`${t('safety.restore')} ${when(backup)}`}
                      reason={backup.state === 'whole' ? undefined : t(`safety.state.${backup.state}`)}
                      onAct={() => onRestore(backup)}
                    >
                      {t('safety.restore')}
                    </ActButton>
                    <ActButton
                      variant="tertiary"
                      size="small"
                      aria-label={`${t('safety.check')} ${when(backup)}`}
                      busy={check.isPending && check.variables.backup === backup.name}
                      reason={backup.state === 'whole' ? undefined : t(`safety.state.${backup.state}`)}
                      onAct={() => look(backup)}
                    >
                      {t('safety.check')}
                    </ActButton>
                    <Button
                      className="small"
                      variant="tertiary"
                      aria-label={`${t('safety.remove')} ${when(backup)}`}
                      onClick={() => setRemoving(backup)}
                    >
                      {t('safety.remove')}
                    </Button>
                  </span>
                </Table.Cell>
              </Table.Row>
            );
          })}
        </Table.Body>
      </Table>
      <DialogAct
        open={removing !== null}
        title={removing ? t('safety.removeTitle', { when: when(removing) }) : ''}
        verb={t('safety.removeVerb')}
        danger
        onAct={() => remove.mutateAsync({ name: removing?.name ?? '' })}
        onClose={() => setRemoving(null)}
      >
        <p>{t('safety.removeBody')}</p>
      </DialogAct>
    </>
  );
}
