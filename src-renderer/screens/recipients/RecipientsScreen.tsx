import { PlusIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { ViewTabs } from '../../kit/Views.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { DropZone } from './DropZone.tsx';
import { FileDesk } from './FileDesk.tsx';
import { ListView } from './ListView.tsx';
import { desks, useDesk, useWork } from './use-desk.ts';
import './recipients.css';

const newList = 'new';

/** The step of recipients: a file is read, looked at and taken in; the lists that are in stand beside it as tabs. */
export default function RecipientsScreen() {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const { id, lists } = detail;
  const desk = useDesk(id);
  const takingIn = useWork(id) !== null;
  const [chosen, setChosen] = useState<string | null>(null);
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
  const content =
    taken && !takenIsHere ? <Loading /> : list ? <ListView key={list.id} list={list} /> : <FileDesk desk={desk} onPick={pick} />;

  return (
    <DropZone
      closed={desk.busy?.doing === 'taking-in' || takingIn}
      onFile={(file) => {
        setChosen(newList);
        void desks.choose(id, file);
      }}
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
          if (!file) return;
          setChosen(newList);
          void desks.choose(id, file);
        }}
      />
      {lists.length === 0 ? (
        content
      ) : (
        <>
          <ViewTabs
            className="list-tabs"
            value={list?.id ?? newList}
            onChange={setChosen}
            views={[
              ...lists.map((each) => ({
                value: each.id,
                label: (
                  <>
                    <StateIcon shape="done" />
                    {lists.filter(({ population }) => population === each.population).length > 1
                      ? each.fileName
                      : t(`recipients.screen.population.${each.population}`)}
                    <span className="num">{format.count(each.count)}</span>
                  </>
                ),
              })),
              ...(list && !atWork
                ? []
                : [{ value: newList, label: desk.file?.preview.fileName ?? desk.busy?.fileName ?? t('recipients.screen.newList') }]),
            ]}
          >
            {content}
          </ViewTabs>
          <ActButton
            className="new-list"
            variant="tertiary"
            icon={<PlusIcon aria-hidden />}
            onAct={() => {
              setChosen(newList);
              if (!atWork) pick();
            }}
          >
            {t('recipients.screen.newList')}
          </ActButton>
        </>
      )}
    </DropZone>
  );
}
