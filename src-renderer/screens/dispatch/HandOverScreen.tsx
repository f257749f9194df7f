import { Checkbox } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ActReason, HeaderActs } from '../../kit/MessageFrame.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { Work } from '../../kit/Work.tsx';
import { useAct, useCall } from '../../queries.ts';
import { FieldList } from '../form/FieldList.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { HandedOver, HandOverFacts } from './HandedOver.tsx';
import { ReplyWord } from './ReplyWord.tsx';
import './hand-over.css';

type HandingOver = Result<'handover.get'>;

/** Where IT sends: the form to copy, the package, and what becomes of it (U39-U41). */
export function HandOverScreen() {
  const t = useTexts();
  const { detail, go } = useOpenMessage();
  const asked = useCall('handover.get', { messageId: detail.id }, { keep: true });
  if (asked.isError) return <InlineError error={asked.error} onRetry={() => void asked.refetch()} />;
  if (!asked.data) return <Loading />;
  const { handOver, because, versionId } = asked.data;
  if (handOver?.state === 'handed-over' || handOver?.state === 'sent')
    return <HandedOver handOver={handOver} answering={asked.data.answering} />;
  if (because || versionId === null)
    return (
      <Work>
        <div className="work-scroll" style={{ padding: '0 24px' }}>
          <EmptyState
            title={t('handover.notYet')}
            act={
              <ActButton variant="secondary" onAct={() => go('approval')}>
                {t('handover.toApproval')}
              </ActButton>
            }
          >
            {because ? t(because) : t('dispatch.blocked.notSubmitted')}
          </EmptyState>
        </div>
      </Work>
    );
  return <HandItOver handing={asked.data} versionId={versionId} />;
}

function HandItOver({ handing, versionId }: { handing: HandingOver; versionId: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const handOver = useAct('handover.handOver');
  const asked = { messageId: detail.id, versionId };
  const act = handing.actions.find(({ event }) => event === 'handOver');
  const reason = act?.because ? t(act.because) : null;
  return (
    <>
      <HeaderActs>
        {reason && <ActReason what={reason} />}
        <ActButton
          variant="primary"
          reason={reason}
          busy={handOver.isPending}
          onAct={() => handOver.mutate(asked, { onSuccess: () => announce(t('handover.done')) })}
        >
          {t('handover.act')}
        </ActButton>
      </HeaderActs>
      <Work panel={<Panel handing={handing} versionId={versionId} />} panelLabel={t('handover.package')} panelWidth={352}>
        <div className="work-scroll hand-over">
          {handOver.isError && <InlineError error={handOver.error} />}
          <header>
            <h2 className="subheading">{t('handover.title')}</h2>
            <p className="sub">{t('handover.about')}</p>
          </header>
          <FieldList fields={handing.fields} canCopy whole />
        </div>
      </Work>
    </>
  );
}

function Panel({ handing, versionId }: { handing: HandingOver; versionId: string }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const tell = useAct('handover.tell');
  const { telling, handOver, earlier } = handing;
  return (
    <>
      {telling && (
        <ReplyWord
          of="telling"
          list={telling}
          act={tell}
          onSay={(then) => tell.mutate({ messageId: detail.id, versionId }, { onSuccess: then })}
        />
      )}
      <SavePackage handing={handing} versionId={versionId} />
      {handOver && (
        <Section title={t('handover.facts')}>
          <HandOverFacts handOver={handOver} />
        </Section>
      )}
      {earlier.map((one) => (
        <Section key={one.id} title={t('handover.facts')}>
          <HandOverFacts handOver={one} />
        </Section>
      ))}
    </>
  );
}

function SavePackage({ handing: { list, telling }, versionId }: { handing: HandingOver; versionId: string }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const save = useAct('handover.save');
  const [withList, setWithList] = useState(false);
  const press = (): void =>
    save.mutate(
      { messageId: detail.id, versionId, recipients: withList && list !== null },
      {
        onSuccess: ({ path }) => {
          if (path !== null) announce(t('handover.saved', { file: path }));
        },
      },
    );
  return (
    <Section title={t('handover.package')}>
      <div className="col gap-12">
        <p className="dense sub">{t('handover.package.about')}</p>
        {list && (
          <Checkbox
            label={t('handover.package.list', { count: list.readers ?? list.count })}
            checked={withList}
            onChange={() => setWithList(!withList)}
          />
        )}
        <div>
          <ActButton
            variant="secondary"
            busy={save.isPending}
            reason={telling ? t('handover.notTold', { rule: telling.rule }) : null}
            onAct={press}
          >
            {t('handover.save')}
          </ActButton>
        </div>
        {save.isError && <InlineError error={save.error} onRetry={press} />}
        {save.data?.path && (
          <>
            <div className="chain-result">
              <StateIcon shape="done" />
              <p className="saved-path">{t('handover.saved', { file: save.data.path })}</p>
            </div>
            <div>
              <h3 className="small-heading">{t('handover.code')}</h3>
              <p className="package-code num">{save.data.code}</p>
              <p className="meta sub">{t('handover.code.about')}</p>
            </div>
          </>
        )}
      </div>
    </Section>
  );
}
