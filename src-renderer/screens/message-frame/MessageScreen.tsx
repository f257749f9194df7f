import { ArrowRightIcon } from '@navikt/aksel-icons';
import { Suspense, useCallback, useMemo, useRef, useState } from 'react';
import { Link, Redirect, useLocation } from 'wouter';
import type { DispatchProgress } from '#shared/contract/dispatch.ts';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { nextAct } from '#shared/domain/message/next-act.ts';
import { messageSteps, type StepWord } from '#shared/domain/message/steps.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { Guard } from '../../kit/Guard.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { MessageFrame } from '../../kit/MessageFrame.tsx';
import { StateTag } from '../../kit/StateTag.tsx';
import { stepWords } from '../../kit/StepBar.tsx';
import { loadedLater } from '../../load-screens.tsx';
import { useProgress } from '../../progress.ts';
import { useCall } from '../../queries.ts';
import { useGlossary } from '../../use-glossary.ts';
import ApprovalScreen from '../approval/ApprovalScreen.tsx';
import { PlanStops } from '../channels/PlanStops.tsx';
import DispatchScreen from '../dispatch/DispatchScreen.tsx';
import MessageLog from '../log/MessageLog.tsx';
import PreviewScreen from '../message/PreviewScreen.tsx';
import RecipientsScreen from '../recipients/RecipientsScreen.tsx';
import { useFindings } from './checks/use-findings.ts';
import { useProofreader } from './checks/use-proofreader.ts';
import { HeaderAct } from './HeaderAct.tsx';
import { type LiveText, type OpenMessage, OpenMessageContext } from './message-context.ts';
import { OfferAct, OfferCopy, OfferSteps } from './OfferMessage.tsx';
import { OfferOut } from './OfferOut.tsx';
import { OutcomeLine, OutcomeProvider } from './outcome.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RulesChanged } from './RulesChanged.tsx';
import { usePackOf } from './use-pack-of.ts';
import { useSubmission } from './use-submission.ts';

// The editor is as heavy as everything else together.
const DraftScreen = loadedLater(() => import('../draft/DraftScreen.tsx'));

/** One message: loads it, keeps its findings and steps live, and shows the step that the address names. */
export default function MessageScreen({ id, step }: { id: string; step: string | undefined }) {
  const t = useTexts();
  const message = useCall('messages.get', { id });
  const { pack, failed: packFailed } = usePackOf(message.data?.packId);
  const failed = message.isError ? message : packFailed;
  if (failed) {
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={failed.error} onRetry={() => void failed.refetch()} />
        <p style={{ marginTop: 16 }}>
          <Link href="/">{t('shell.goHome')}</Link>
        </p>
      </div>
    );
  }
  if (!message.data || !pack) return <Loading />;
  return <Open detail={message.data} pack={pack} step={step} />;
}

function isStep(step: string | undefined): step is StepWord {
  return stepWords.some((word) => word === step);
}

function Open({ detail, pack, step }: { detail: MessageDetail; pack: Pack; step: string | undefined }) {
  const t = useTexts();
  const format = useFormat();
  const { me } = useHouse();
  const [, goTo] = useLocation();
  const list = useCall('people.list', {});
  const people = useMemo(() => list.data?.people ?? [], [list.data]);
  const [written, setLive] = useState<LiveText | null>(null);
  const flush = useRef<(() => Promise<number>) | null>(null);
  const setFlush = useCallback((wanted: (() => Promise<number>) | null) => {
    flush.current = wanted;
  }, []);
  const live = useMemo<LiveText>(() => written ?? { brief: detail.brief, bodies: detail.bodies }, [written, detail.brief, detail.bodies]);
  const reader = useProofreader(live.bodies, detail.packId, pack, me?.id ?? null);
  const { findings, bodies: checked, links } = useFindings(detail, live, pack, reader, useGlossary(detail.packId));
  const send = detail.orders.findLast(({ order }) => order.kind === 'send' && order.state === 'sending');
  const goesTo = detail.orders.findLast(({ order }) => order.kind === 'send' && order.startedAt !== null);
  const progress = useProgress(send?.order.id ?? null);
  const facts = useMemo(() => ({ ...detail, ...live, orders: withProgress(detail.orders, progress) }), [detail, live, progress]);
  const input = { message: facts, findings, pack, people, finishAt: progress?.finishAt ?? null };
  const steps = messageSteps(input);
  const act = nextAct({ ...input, me });
  const hrefOf = useCallback((word: StepWord) => `/messages/${detail.id}/${word}`, [detail.id]);
  const go = useCallback((word: StepWord) => goTo(hrefOf(word)), [goTo, hrefOf]);
  const submission = useSubmission({
    id: detail.id,
    revision: detail.revision,
    findings,
    flush,
    onSubmitted: () => go('approval'),
  });
  const [planAsked, setPlanAsked] = useState(false);
  if (!isStep(step)) return <Redirect to={hrefOf(act?.step === 'checks' ? 'draft' : (act?.step ?? 'dispatch'))} replace />;
  const open: OpenMessage = {
    detail,
    pack,
    me,
    people,
    live,
    setLive,
    setFlush,
    findings,
    checked,
    links,
    submission,
    step,
    go,
    showPlan: () => {
      setPlanAsked(true);
      go('draft');
    },
    planAsked,
    planShown: () => setPlanAsked(false),
    // Of a message that came in as a package, some are known from it only.
    nameOf: (personId) => [...people, ...(detail.takenIn?.people ?? [])].find((person) => person.id === personId)?.name ?? '–',
  };
  const { brief } = live;
  const reason = pack.reasons.find(({ code }) => code === brief.reason);
  return (
    <OpenMessageContext value={open}>
      <OutcomeProvider step={step}>
        {act && <OfferAct act={act} />}
        <OfferSteps steps={steps} />
        <OfferCopy flush={flush} />
        <OfferOut />
        <MessageFrame
          title={brief.subject || t('shell.noSubject')}
          tag={<StateTag stage={detail.stage} />}
          facts={[
            brief.sender,
            brief.audience && t(`shell.audience.${brief.audience.kind}`),
            reason?.name[t.locale],
            brief.wantedAt && t('shell.wanted', { when: format.wall(brief.wantedAt) }),
            goesTo &&
              (goesTo.order.readers === undefined
                ? t('shell.recipients', { count: goesTo.order.count })
                : t('namedList.count', { readers: goesTo.order.readers })),
            detail.corrects && (
              <Link href={`/messages/${detail.corrects.messageId}/dispatch`}>
                {t('correction.of', { subject: detail.corrects.subject })}
              </Link>
            ),
            ...detail.corrections.map((correction) => (
              <Link key={correction.id} href={`/messages/${correction.id}`}>
                {t('correction.is', { subject: correction.subject })}
              </Link>
            )),
          ]}
          act={act && <HeaderAct act={act} icon={<ArrowRightIcon width={16} height={16} aria-hidden />} />}
          steps={steps}
          current={step}
          hrefOf={hrefOf}
        >
          <OutcomeLine />
          <RulesChanged />
          <PlanStops />
          <Guard at={step}>
            <Suspense fallback={<Loading />}>
              <StepScreen step={step} />
            </Suspense>
          </Guard>
        </MessageFrame>
        <ReasonDialog />
      </OutcomeProvider>
    </OpenMessageContext>
  );
}

/** The counts as last told, where they are newer than the message that was read. */
function withProgress(orders: MessageDetail['orders'], progress: DispatchProgress | null): MessageDetail['orders'] {
  if (progress?.state !== 'sending') return orders;
  return orders.map((entry) => (entry.order.id === progress.orderId ? { ...entry, counts: progress.counts } : entry));
}

function StepScreen({ step }: { step: StepWord }) {
  switch (step) {
    case 'draft':
    case 'checks':
      return <DraftScreen />;
    case 'message':
      return <PreviewScreen />;
    case 'approval':
      return <ApprovalScreen />;
    case 'recipients':
      return <RecipientsScreen />;
    case 'dispatch':
      return <DispatchScreen />;
    case 'log':
      return <MessageLog />;
  }
}
