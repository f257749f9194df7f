import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, PersonGavelIcon, PersonGroupIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { MessageSummary } from '#shared/contract/messages.ts';
import { overStages } from '#shared/domain/message/stage.ts';
import type { StepWord } from '#shared/domain/message/steps.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { OneRow } from '../../kit/Rows.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useProgress } from '../../progress.ts';
import { useCall } from '../../queries.ts';

type Stage = MessageSummary['stage'];

interface Ask {
  readonly mark: ReactNode;
  readonly why: TextId;
  readonly verb: TextId;
  readonly step: StepWord;
}

const pencil = <PencilIcon className="c-accent" width={20} height={20} aria-hidden />;
const gavel = <PersonGavelIcon className="c-accent" width={20} height={20} aria-hidden />;
const people = <PersonGroupIcon className="c-accent" width={20} height={20} aria-hidden />;
const hourglass = <StateIcon shape="waits" size={20} />;

/** What each stage asks of the one who is next. */
const asks: Partial<Record<Stage, Ask>> = {
  draft: { mark: pencil, why: 'home.why.draft', verb: 'home.act.write', step: 'draft' },
  refused: { mark: <StateIcon shape="stops" size={20} />, why: 'home.why.refused', verb: 'home.act.seeWhy', step: 'approval' },
  assessment: { mark: gavel, why: 'home.why.assessment', verb: 'home.act.assess', step: 'approval' },
  approval: { mark: gavel, why: 'home.why.approval', verb: 'home.act.readAndAnswer', step: 'approval' },
  recipients: { mark: people, why: 'home.why.recipients', verb: 'home.act.chooseRecipients', step: 'recipients' },
  dispatch: { mark: <StateIcon shape="here" size={20} />, why: 'home.why.dispatch', verb: 'home.act.prepare', step: 'dispatch' },
  'hand-over': { mark: <StateIcon shape="here" size={20} />, why: 'home.why.handOver', verb: 'home.act.handOver', step: 'dispatch' },
  'handed-over': { mark: hourglass, why: 'home.why.handedOver', verb: 'home.act.recordSent', step: 'dispatch' },
  confirmation: { mark: gavel, why: 'home.why.confirmation', verb: 'home.act.confirm', step: 'dispatch' },
  paused: { mark: <StateIcon shape="held" size={20} />, why: 'home.why.paused', verb: 'home.act.seeSend', step: 'dispatch' },
  stopped: { mark: <StateIcon shape="stops" size={20} />, why: 'home.why.halted', verb: 'home.act.seeSend', step: 'dispatch' },
};
const withStops: Ask = { mark: <StateIcon shape="stops" size={20} />, why: 'home.why.stopped', verb: 'home.act.fix', step: 'checks' };
/** A correction has no list of its own. */
const correction: Ask = {
  mark: <StateIcon shape="here" size={20} />,
  why: 'home.why.correction',
  verb: 'home.act.prepare',
  step: 'dispatch',
};
const doubt: Ask = { mark: <StateIcon shape="doubt" size={20} />, why: 'home.why.doubt', verb: 'home.act.decide', step: 'dispatch' };

/** The send is over, and those who asked shall have an answer (U44). */
const answers: Ask = { mark: hourglass, why: 'home.why.answers', verb: 'home.act.followUp', step: 'dispatch' };

function useWords() {
  const t = useTexts();
  const format = useFormat();
  return {
    t,
    format,
    title: (message: MessageSummary) => message.subject || t('shell.noSubject'),
    why: (message: MessageSummary, id: TextId) =>
      t(id, {
        sender: message.sender || t('home.noSender'),
        audience: message.audience ? t(`shell.audience.${message.audience}`).toLocaleLowerCase('nb') : t('home.noAudience'),
        digest: message.version ? format.digest(message.version.digest) : '',
        doubt: message.undecided,
        stops: message.stops ?? 0,
        count: format.count(message.count ?? 0),
        accepted: format.count(message.counts?.accepted ?? 0),
      }),
    wanted: (message: MessageSummary) =>
      message.wantedAt ? t('home.wanted', { when: format.wall(message.wantedAt, { bare: true }) }) : null,
  };
}

function When({ lines }: { lines: readonly (string | null)[] }) {
  return (
    <>
      {lines.filter(Boolean).map((line) => (
        <div key={line}>{line}</div>
      ))}
    </>
  );
}

function Go({ href, variant, children, label }: { href: string; variant: 'secondary' | 'tertiary'; children: ReactNode; label: string }) {
  return (
    <Button asChild variant={variant} className="small">
      <Link href={href} aria-label={label}>
        {children}
      </Link>
    </Button>
  );
}

function askOf(message: MessageSummary): Ask | undefined {
  if (message.undecided > 0) return doubt;
  if (message.answersOpen && overStages.has(message.stage)) return answers;
  // A draft with a subject is under way; an empty one is not told that everything is missing.
  if (message.stage === 'draft' && message.subject && (message.stops ?? 0) > 0) return withStops;
  if (message.stage === 'dispatch' && message.count === null) return correction;
  return asks[message.stage];
}

/** Waits for me. */
export function WaitingRow({ message }: { message: MessageSummary }) {
  const { t, format, title, why, wanted } = useWords();
  const ask = askOf(message);
  if (!ask) return null;
  const href = `/messages/${message.id}/${ask.step}`;
  const since =
    message.stage === 'draft' || !message.version
      ? t('home.changed', { when: format.instant(message.updatedAt, { bare: true }) })
      : t('home.came', { when: format.instant(message.version.submittedAt, { bare: true }) });
  return (
    <OneRow
      mark={ask.mark}
      title={title(message)}
      href={href}
      why={why(message, ask.why)}
      when={<When lines={[since, wanted(message)]} />}
      act={
        <Go href={href} variant="secondary" label={`${t(ask.verb)}: ${title(message)}`}>
          {t(ask.verb)}
        </Go>
      }
    />
  );
}

/** Goes out now, or is planned to. */
export function RunningRow({ message }: { message: MessageSummary }) {
  const { t, format, title, wanted } = useWords();
  const pushed = useProgress(message.orderId);
  const asked = useCall(
    'dispatch.get',
    { orderId: message.orderId ?? '' },
    { enabled: message.orderId !== null && message.stage === 'sending' },
  );
  const progress = pushed ?? asked.data?.progress ?? null;
  const counts = progress?.counts ?? message.counts;
  const all = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : (message.count ?? 0);
  const accepted = counts?.accepted ?? 0;
  const settled = counts ? all - counts.queued - counts.attempting - counts.deferred : 0;
  const href = `/messages/${message.id}/dispatch`;
  const sending = message.stage === 'sending';
  const facts = [
    t('home.acceptedOf', { accepted: format.count(accepted), all: format.count(all) }),
    progress && progress.rate > 0 ? t('home.perSecond', { rate: format.decimal(progress.rate) }) : null,
  ];
  return (
    <OneRow
      mark={<StateIcon shape={sending ? 'runs' : 'waits'} size={20} />}
      title={title(message)}
      href={href}
      why={
        <span className="num">
          {sending
            ? facts.filter(Boolean).join(' · ')
            : settled > 0
              ? t('home.why.waits', { accepted: format.count(accepted), all: format.count(all) })
              : t('home.why.scheduled', { count: format.count(message.count ?? all) })}
        </span>
      }
      when={
        <When
          lines={
            sending
              ? progress?.finishAt
                ? [t('home.finished'), t('home.about', { when: format.time(progress.finishAt) })]
                : []
              : [message.waitsUntil ? format.capital(format.moment(message.waitsUntil)) : wanted(message)]
          }
        />
      }
      act={
        <Go href={href} variant="secondary" label={`${t('home.act.follow')}: ${title(message)}`}>
          {t('home.act.follow')}
        </Go>
      }
      below={sending && all > 0 ? <ProgressBar value={settled / all} label={t('home.progress', { subject: title(message) })} /> : undefined}
    />
  );
}

const othersWhy: Partial<Record<Stage, TextId>> = {
  draft: 'home.others.draft',
  refused: 'home.others.refused',
  assessment: 'home.others.assessment',
  approval: 'home.others.approval',
  recipients: 'home.others.recipients',
  dispatch: 'home.others.dispatch',
  'hand-over': 'home.others.handOver',
  'handed-over': 'home.others.handedOver',
  confirmation: 'home.others.confirmation',
  paused: 'home.others.paused',
  stopped: 'home.others.halted',
};

/** Waits for somebody else. */
export function OthersRow({ message }: { message: MessageSummary }) {
  const { t, format, title, why, wanted } = useWords();
  const text = othersWhy[message.stage];
  if (!text) return null;
  const step = asks[message.stage]?.step ?? 'draft';
  const href = `/messages/${message.id}/${step}`;
  const since = message.version
    ? t('home.asked', { when: format.instant(message.version.submittedAt, { bare: true }) })
    : t('home.changed', { when: format.instant(message.updatedAt, { bare: true }) });
  return (
    <OneRow
      mark={hourglass}
      title={title(message)}
      href={href}
      why={why(message, text)}
      when={<When lines={[since, wanted(message)]} />}
      act={
        <Go href={href} variant="tertiary" label={`${t('home.act.open')}: ${title(message)}`}>
          {t('home.act.open')}
        </Go>
      }
    />
  );
}

/** Went out. */
export function DoneRow({ message }: { message: MessageSummary }) {
  const { t, format, title } = useWords();
  const counts = message.counts;
  const parts = counts
    ? [
        t('home.accepted', { count: counts.accepted }),
        counts.refused > 0 ? t('home.refused', { count: counts.refused }) : null,
        counts.in_doubt > 0 ? t('home.inDoubt', { count: counts.in_doubt }) : null,
        counts.cancelled > 0 ? t('home.cancelled', { count: counts.cancelled }) : null,
      ]
    : [t('home.sentByIt')];
  return (
    <OneRow
      mark={<StateIcon shape="done" size={20} />}
      title={title(message)}
      href={`/messages/${message.id}/dispatch`}
      why={<span className="num">{parts.filter(Boolean).join(', ')}</span>}
      when={format.instant(message.finishedAt ?? message.updatedAt, { bare: true })}
      act={
        <Go href={`/messages/${message.id}/log`} variant="tertiary" label={`${t('home.act.showLog')}: ${title(message)}`}>
          {t('home.act.showLog')}
        </Go>
      }
    />
  );
}
