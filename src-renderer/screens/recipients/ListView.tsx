import { Search } from '@digdir/designsystemet-react';
import { useDeferredValue, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { PagedRows } from '../../kit/PagedRows.tsx';
import { PurgedNote } from '../../kit/PurgedNote.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { AccountPanel } from './AccountPanel.tsx';
import { useReadingWords } from './FileHead.tsx';
import { ForeignPeople } from './ForeignPeople.tsx';
import { useConditionWords } from './SelectionPart.tsx';

type Listed = Result<'recipients.page'>['recipients'][number];

/** A list that was taken in: what is known about it, and everyone in it. */
export function ListView({ list }: { list: RecipientList }) {
  const t = useTexts();
  const format = useFormat();
  const reading = useReadingWords();
  const { detail, nameOf } = useOpenMessage();
  const conditionWords = useConditionWords();
  const { mapping } = list;
  const inUse = detail.orders.some(({ order }) => order.listId === list.id);
  const columns = [mapping.email, mapping.unit, mapping.language].filter((column) => column !== undefined);
  return (
    <div className="work-scroll list-view">
      <section className="part">
        <header className="part-head">
          <h2 className="heading push">{list.fileName}</h2>
          <Remove list={list} inUse={inUse} />
        </header>
        <FactList
          className="list-facts"
          facts={[
            [t(list.named ? 'namedList.fact.answersFor' : 'recipients.screen.fact.source'), list.source],
            list.named ? [t('namedList.fact.readers'), format.count(list.named.readers)] : null,
            [t('recipients.screen.basis'), list.basis],
            [t('recipients.screen.deleteBy'), format.day(list.deleteBy, { long: true, weekday: false })],
            [
              t('recipients.screen.fact.takenIn'),
              t('recipients.screen.fact.byAt', { name: nameOf(list.importedBy), when: format.instant(list.importedAt) }),
            ],
            list.named ? null : [t('recipients.screen.fact.readAs'), reading(list.encoding, list.separator).join(' · ')],
            list.named ? null : [t('recipients.screen.fact.columns'), columns.join(', ')],
            list.selection ? [t('recipients.selection'), list.selection.map(conditionWords).join(' · ')] : null,
          ]}
        />
      </section>
      {list.purged ? (
        <section className="part">
          <PurgedNote purged={list.purged} />
        </section>
      ) : (
        !list.named && <Addresses list={list} />
      )}
    </div>
  );
}

/** What became of the file's rows, and who is in the list. */
export function ListAccount({ list }: { list: RecipientList }) {
  const t = useTexts();
  if (list.named)
    return (
      <Section title={t('recipients.screen.account')}>
        <p>{t('namedList.count', list.named)}</p>
      </Section>
    );
  return (
    <>
      <ForeignPeople list={list} />
      <AccountPanel rows={list.rows} counted={{ ...list, groupColumn: list.mapping.unit }} />
    </>
  );
}

function Remove({ list, inUse }: { list: RecipientList; inUse: boolean }) {
  const t = useTexts();
  const announce = useAnnounce();
  const remove = useAct('recipients.removeList');
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActButton
        variant="tertiary"
        data-color="neutral"
        size="small"
        reason={inUse && t('recipients.listInUse')}
        onAct={() => setOpen(true)}
      >
        {t('recipients.screen.remove')}
      </ActButton>
      <DialogAct
        open={open}
        title={t('recipients.screen.remove.title', { file: list.fileName })}
        verb={t('recipients.screen.remove.verb')}
        danger
        onAct={async () => {
          await remove.mutateAsync({ listId: list.id });
          announce(t('recipients.screen.removed'));
        }}
        onClose={() => setOpen(false)}
      >
        <p>{t('recipients.screen.remove.what', { count: list.count })}</p>
      </DialogAct>
    </>
  );
}

function Addresses({ list }: { list: RecipientList }) {
  const t = useTexts();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed.trim());
  return (
    <section className="part addresses" aria-label={t('recipients.screen.addresses')}>
      <header className="part-head">
        <h2 className="heading push">{t('recipients.screen.addresses')}</h2>
        <Search className="find-address">
          <Search.Input
            aria-label={t('recipients.screen.addresses.search')}
            placeholder={t('recipients.screen.addresses.search')}
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Search.Clear />
        </Search>
      </header>
      <PagedRows<'recipients.page', Listed>
        method="recipients.page"
        params={{ listId: list.id, ...(search ? { search } : {}) }}
        rowsOf={(page) => page.recipients}
        rowHeight={30}
        label={t('recipients.screen.addresses')}
        empty={t('recipients.screen.addresses.none')}
        columns={[
          { head: t('recipients.screen.meaning.email'), width: 'minmax(200px, 2fr)', cell: (row) => addressWords(row, t) },
          ...(list.mapping.unit === undefined
            ? []
            : [{ head: t('recipients.screen.meaning.unit'), width: 'minmax(80px, 1fr)', cell: (row: Listed) => row.unit ?? '' }]),
          ...(list.mapping.language === undefined
            ? []
            : [
                {
                  head: t('recipients.screen.meaning.language'),
                  width: 'minmax(80px, 1fr)',
                  cell: (row: Listed) => languageWord(row.language, t),
                },
              ]),
        ]}
      />
    </section>
  );
}

function addressWords({ address, suppressed }: Listed, t: ReturnType<typeof useTexts>) {
  if (!suppressed) return address;
  return (
    <>
      {address} <span className="sub">{t('recipients.screen.suppressed')}</span>
    </>
  );
}

function languageWord(language: string | null, t: ReturnType<typeof useTexts>): string {
  return language === 'nb' || language === 'nn' || language === 'en' || language === 'sv' ? t(`shell.language.${language}`) : '';
}
