import { Button, Table } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import type { KeptList } from '#shared/contract/privacy.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DateField } from '../../kit/DateField.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';

/** Every list that was taken in, with the day it goes; those that have gone say when and by whom. */
export function KeptLists({ lists }: { lists: readonly KeptList[] }) {
  const t = useTexts();
  const format = useFormat();
  const [purging, setPurging] = useState<KeptList | null>(null);
  const [dating, setDating] = useState<KeptList | null>(null);
  // What goes first stands first; what has gone stands last.
  const rows = [...lists].sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1));
  return (
    <section className="privacy-part" aria-labelledby="privacy-lists">
      <header>
        <h3 id="privacy-lists">{t('privacy.lists')}</h3>
      </header>
      {rows.length === 0 ? (
        <p className="sub">{t('privacy.noLists')}</p>
      ) : (
        <Table className="settings-table kept-lists">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('privacy.column.list')}</Table.HeaderCell>
              <Table.HeaderCell className="right">{t('privacy.column.addresses')}</Table.HeaderCell>
              <Table.HeaderCell>{t('privacy.column.goes')}</Table.HeaderCell>
              <Table.HeaderCell>
                <span className="ds-sr-only">{t('privacy.column.acts')}</span>
              </Table.HeaderCell>
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((kept) => (
              <Table.Row key={kept.list.id}>
                <Table.Cell className="wraps">
                  <Link className="medium" href={`/messages/${kept.list.messageId}/recipients`}>
                    {kept.list.fileName}
                  </Link>
                  <span className="meta sub">{[kept.subject || t('shell.noSubject'), kept.list.source].join(' · ')}</span>
                </Table.Cell>
                <Table.Cell className="right num">{format.count(kept.state === 'purged' ? 0 : kept.list.count)}</Table.Cell>
                <Table.Cell className="wraps dense">
                  <When kept={kept} />
                </Table.Cell>
                <Table.Cell>
                  {kept.state !== 'purged' && (
                    <span className="row gap-8 end">
                      <Button
                        variant="tertiary"
                        className="small"
                        aria-label={`${t('privacy.date')}: ${kept.list.fileName}`}
                        onClick={() => setDating(kept)}
                      >
                        {t('privacy.date')}
                      </Button>
                      <ActButton
                        variant="secondary"
                        size="small"
                        aria-label={`${t('privacy.purge')}: ${kept.list.fileName}`}
                        reason={kept.stops && t(kept.stops)}
                        onAct={() => setPurging(kept)}
                      >
                        {t('privacy.purge')}
                      </ActButton>
                    </span>
                  )}
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      {purging && <Purge kept={purging} onClose={() => setPurging(null)} />}
      {dating && <Redate kept={dating} onClose={() => setDating(null)} />}
    </section>
  );
}

function placeOf({ state, list }: KeptList): string {
  return `${state === 'purged' ? 1 : 0} ${list.purged?.at ?? list.deleteBy}`;
}

function When({ kept: { list, state, because } }: { kept: KeptList }) {
  const t = useTexts();
  const format = useFormat();
  const people = useCall('people.list', {});
  if (list.purged) {
    const { by, at } = list.purged;
    const name = people.data?.people.find(({ id }) => id === by)?.name ?? t('log.somebody');
    const when = format.instant(at);
    return <span className="sub">{by === null ? t('privacy.goneByDate', { when }) : t('privacy.gone', { when, name })}</span>;
  }
  const day = format.day(list.deleteBy, { long: true, weekday: false });
  if (state === 'due') return <span>{t('privacy.due')}</span>;
  return (
    <>
      <span className={because ? 'row gap-8' : undefined}>
        {because && <StateIcon shape="waits" size={16} />}
        <span className="num">{day}</span>
      </span>
      {because && <span className="meta sub">{t(because)}</span>}
      {!because && list.followsSend && <span className="meta sub">{t('privacy.goesFollows')}</span>}
    </>
  );
}

function Purge({ kept: { list, sends, undecided }, onClose }: { kept: KeptList; onClose: () => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const purge = useAct('privacy.purge');
  return (
    <DialogAct
      open
      title={t('privacy.purgeTitle', { file: list.fileName })}
      verb={t('privacy.purgeVerb')}
      danger
      onAct={async () => {
        await purge.mutateAsync({ listId: list.id });
        announce(t('privacy.purged', { count: list.count }));
      }}
      onClose={onClose}
    >
      <p>{t('privacy.purgeWhat', { count: list.count, sends })}</p>
      {undecided > 0 && <p className="strong">{t('privacy.purgeDoubt', { count: undecided })}</p>}
      <p>{t('privacy.purgeStays')}</p>
    </DialogAct>
  );
}

function Redate({ kept: { list }, onClose }: { kept: KeptList; onClose: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const save = useAct('privacy.setDeleteBy');
  const [day, setDay] = useState(list.deleteBy);
  const fits = day > format.dayOf(format.now);
  return (
    <DialogAct
      open
      title={t('privacy.dateTitle', { file: list.fileName })}
      verb={t('privacy.dateVerb')}
      stopped={fits ? undefined : t('recipients.screen.stops.deleteBy')}
      onAct={() => save.mutateAsync({ listId: list.id, deleteBy: day })}
      onClose={onClose}
    >
      <p>{t('privacy.dateWhat')}</p>
      <DateField label={t('recipients.screen.deleteBy')} value={day} onChange={setDay} />
    </DialogAct>
  );
}
