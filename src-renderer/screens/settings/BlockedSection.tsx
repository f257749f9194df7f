import { Button, Table, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useChosenFile } from '../../chosen-file.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useOfferUndo } from '../../kit/Undo.tsx';
import { useAct, useCall } from '../../queries.ts';
import { ReturnedMail } from './ReturnedMail.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import { SuppressionFile } from './SuppressionFile.tsx';

/** Addresses that no send takes in. */
export function BlockedSection() {
  const t = useTexts();
  const format = useFormat();
  const list = useCall('suppressions.list', {});
  const people = useCall('people.list', {});
  const add = useAct('suppressions.add');
  const remove = useAct('suppressions.remove');
  const save = useAct('suppressions.export');
  const [file, setFile] = useState<string | null>(null);
  const [added, setAdded] = useState<number | null>(null);
  const chosen = useChosenFile((handle) => setFile(handle));
  const [adding, setAdding] = useState(false);
  const [address, setAddress] = useState('');
  const offerUndo = useOfferUndo();
  const nameOf = (id: string) => people.data?.people.find((person) => person.id === id)?.name ?? id;
  const begin = (
    <ActButton variant="secondary" icon={<PlusIcon width={16} height={16} aria-hidden />} onAct={() => setAdding(true)}>
      {t('settings.block')}
    </ActButton>
  );
  const rows = list.data?.suppressions ?? [];
  const unblock = ({ address: released, reason }: (typeof rows)[number]): void =>
    remove.mutate(
      { address: released },
      {
        onSuccess: () =>
          offerUndo({
            done: t('settings.unblocked', { address: released }),
            undo: () => add.mutateAsync({ address: released, reason }),
          }),
      },
    );
  return (
    <>
      <SettingsHead title={t('settings.blocked')} what={t('settings.blockedWhat')} act={rows.length > 0 ? begin : undefined} />
      <div className="row gap-8 wrap suppression-list-acts">
        <PickFile
          accept=".csv,.txt,.tsv,.xlsx"
          variant="tertiary"
          label={t('suppressionList.import')}
          busy={chosen.taking}
          onFile={(chosenFile) => {
            setAdded(null);
            chosen.take(chosenFile);
          }}
        />
        {rows.length > 0 && (
          <ActButton variant="tertiary" busy={save.isPending} onAct={() => save.mutate({})}>
            {t('suppressionList.export')}
          </ActButton>
        )}
      </div>
      {chosen.failure !== null && <InlineError error={chosen.failure} />}
      {save.isError && <InlineError error={save.error} onRetry={() => save.mutate({})} />}
      <div role="status">
        {added !== null && <p>{t('suppressionList.done', { added })}</p>}
        {save.data && save.data.path !== null && <p className="sub">{t('suppressionList.saved', { file: save.data.path })}</p>}
      </div>
      {file !== null && (
        <SuppressionFile
          key={file}
          file={file}
          onDone={(count) => {
            setFile(null);
            setAdded(count);
          }}
          onLeave={() => setFile(null)}
        />
      )}
      {list.isError && <InlineError error={list.error} onRetry={() => void list.refetch()} />}
      {remove.isError && <InlineError error={remove.error} />}
      {list.isPending && <Loading />}
      {list.data && rows.length === 0 && (
        <EmptyState title={t('settings.noBlocked')} act={begin}>
          {t('settings.noBlockedWhat')}
        </EmptyState>
      )}
      {rows.length > 0 && (
        <Table className="settings-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('settings.address')}</Table.HeaderCell>
              <Table.HeaderCell>{t('settings.reason')}</Table.HeaderCell>
              <Table.HeaderCell>{t('settings.since')}</Table.HeaderCell>
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.address}>
                <Table.Cell className="medium">{row.address}</Table.Cell>
                <Table.Cell className="wraps dense">{row.reason}</Table.Cell>
                <Table.Cell className="dense sub num">
                  {format.instant(row.since)}, {nameOf(row.by)}
                </Table.Cell>
                <Table.Cell className="right">
                  <Button
                    variant="secondary"
                    className="small"
                    aria-label={t('settings.unblockOne', { address: row.address })}
                    onClick={() => unblock(row)}
                  >
                    {t('settings.unblock')}
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <ReturnedMail />
      <DialogAct
        open={adding}
        title={t('settings.block')}
        verb={t('settings.blockVerb')}
        reasonLabel={t('settings.reason')}
        stopped={/^\S+@\S+$/.test(address.trim()) ? undefined : t('settings.needEmail')}
        onAct={(reason) => add.mutateAsync({ address: address.trim(), reason }).then(() => setAddress(''))}
        onClose={() => setAdding(false)}
      >
        <p>{t('settings.blockWhat')}</p>
        <Textfield label={t('settings.address')} type="email" value={address} onChange={(event) => setAddress(event.target.value)} />
      </DialogAct>
    </>
  );
}
