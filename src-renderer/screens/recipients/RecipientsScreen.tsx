import { PlusIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DropZone } from '../../kit/DropZone.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { ViewTabs } from '../../kit/Views.tsx';
import { Work } from '../../kit/Work.tsx';
import { useWork } from '../../work.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { CorrectionRecipients } from './CorrectionRecipients.tsx';
import { DeskActs, DeskWork, FileAccount } from './FileDesk.tsx';
import { ListAccount, ListView } from './ListView.tsx';
import { NameList } from './NameList.tsx';
import { desks, useDesk } from './use-desk.ts';
import './recipients.css';

const newList = 'new';

/** The step of recipients: of a correction those who got what it corrects, of every other message its lists. */
export default function RecipientsScreen() {
  const { detail } = useOpenMessage();
  return detail.corrects ? <CorrectionRecipients corrects={detail.corrects} /> : <ListsScreen />;
}

/** A file is read, looked at and taken in; the lists that are in stand beside it as tabs. */
function ListsScreen() {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const { id, lists } = detail;
  const desk = useDesk(id);
  const takingIn = useWork('import', id) !== null;
  const [chosen, setChosen] = useState<string | null>(null);
  const [naming, setNaming] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const pick = (): void => picker.current?.click();

  const { taken } = desk;
  const takenIsHere = taken !== null && lists.some((list) => list.id === taken.listId);
  useEffect(() => {
    if (!taken || !takenIsHere) return;
    setChosen(taken.listId);
    announce(t('recipients.screen.taken', { count: taken.count }));
    desks.seen(id);
  }, [taken, takenIsHere, id, announce, t]);

  const atWork = desk.file !== null || desk.busy !== null || desk.fault !== null || takingIn;
  const list = lists.find((candidate) => candidate.id === chosen) ?? (chosen === newList || atWork ? undefined : lists.at(-1));
  const awaited = taken !== null && !takenIsHere;
  const takesIn = takingIn || desk.busy?.doing === 'taking-in';

  const chooseFile = (file: File): void => {
    setChosen(newList);
    void desks.choose(id, file);
  };
  const named = naming && !list && !awaited && !atWork;
  const takenByName = (listId: string): void => {
    setNaming(false);
    setChosen(listId);
    announce(t('namedList.taken'));
  };
  const content = awaited ? (
    <Loading />
  ) : list ? (
    <ListView key={list.id} list={list} />
  ) : named ? (
    <NameList onBack={() => setNaming(false)} onTaken={takenByName} />
  ) : (
    <DeskWork desk={desk} onPick={pick} onName={() => setNaming(true)} />
  );
  const account = list ? (
    <ListAccount key={list.id} list={list} />
  ) : desk.file && !takesIn ? (
    <FileAccount key={desk.file.handle} file={desk.file} />
  ) : undefined;

  return (
    <DropZone
      closed={takesIn}
      onFile={chooseFile}
      onRefuse={(what, error) => {
        setChosen(newList);
        desks.refuse(id, what, error);
      }}
    >
      <input
        ref={picker}
        type="file"
        hidden
        accept=".csv,.tsv,.txt,.xlsx"
        aria-label={t('recipients.screen.file')}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          if (file) chooseFile(file);
        }}
      />
      {!list && !awaited && !named && <DeskActs desk={desk} />}
      <Work panelLabel={t('recipients.screen.account')} panel={account}>
        {lists.length === 0 ? (
          content
        ) : (
          <>
            <ViewTabs
              className="list-tabs"
              value={list?.id ?? newList}
              onChange={setChosen}
              views={[
                ...lists.map((each) => ({ value: each.id, label: <ListLabel list={each} among={lists} /> })),
                ...(list && !atWork
                  ? []
                  : [{ value: newList, label: desk.file?.preview.fileName ?? desk.busy?.fileName ?? t('recipients.screen.newList') }]),
              ]}
            >
              {content}
            </ViewTabs>
            {list && !atWork && (
              <ActButton className="new-list" variant="tertiary" icon={<PlusIcon aria-hidden />} onAct={() => setChosen(newList)}>
                {t('recipients.screen.newList')}
              </ActButton>
            )}
          </>
        )}
      </Work>
    </DropZone>
  );
}

/** Whom a list holds, or its file's name where two hold the same, and how many. */
function ListLabel({ list, among }: { list: RecipientList; among: readonly RecipientList[] }) {
  const t = useTexts();
  const format = useFormat();
  const alone = among.filter(({ population }) => population === list.population).length === 1;
  return (
    <>
      <StateIcon shape="done" />
      {list.named ? list.fileName : alone ? t(`recipients.screen.population.${list.population}`) : list.fileName}
      <span className="num">{format.count(list.named?.readers ?? list.count)}</span>
    </>
  );
}
