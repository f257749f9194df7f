import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { waysToAnswer } from '#shared/domain/approval/decision.ts';
import { type PathStep, roleKey } from '#shared/domain/approval/path.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { AskByMail } from './AskByMail.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { PathLine } from './PathLine.tsx';
import { ReplyCard } from './ReplyCard.tsx';
import { TakeReply } from './TakeReply.tsx';

/** Bars that tell me something about myself; the others are about the message. */
const aboutMe: readonly string[] = ['approval.bar.writer', 'approval.bar.twice', 'approval.bar.notEnrolled'];

/** A step that waits, or is still to come. */
export function OpenStep({ step, onDecided }: { step: PathStep; onDecided: () => void }) {
  const t = useTexts();
  const format = useFormat();
  const { detail, people, me, pack, nameOf } = useOpenMessage();
  const [doing, setDoing] = useState<'answer' | 'ask' | null>(null);
  const post = useCall('approval.correspondence', { messageId: detail.id }, { enabled: step.state === 'waiting', keep: true });
  const role = roleKey(step.role);
  const submitted = detail.version !== null && !detail.changedSince;
  const title = t('approval.screen.decides', { step: step.step, role });
  if (step.state !== 'waiting')
    return (
      <PathLine shape={step.state === 'voided' ? 'waits' : 'later'} title={title} quiet={step.state !== 'voided'}>
        <span>
          {t(step.state === 'voided' ? 'approval.screen.anew' : submitted ? 'approval.screen.later' : 'approval.screen.laterSubmit')}
        </span>
      </PathLine>
    );
  const able = people.filter(({ id }) => step.mayDecide[id] === null);
  // Who has no passphrase can only answer by mail where another's word is not enough.
  const here = able.filter(({ enrolled }) => enrolled || step.least === 'attested');
  const byMail = waysToAnswer(step.least).includes('mail');
  const asked = (post.data?.letters ?? []).filter(
    ({ purpose, about, versionId }) => purpose === 'request' && about === step.step && versionId === detail.version?.id,
  );
  const replies = (post.data?.replies ?? []).filter(({ decisionId }) => decisionId === null);
  const answered = replies.length > 0;
  const mine = me ? step.mayDecide[me.id] : null;
  return (
    <PathLine shape="waits" title={title}>
      {able.length > 0 && <span>{able.map(({ name }) => name).join(', ')}</span>}
      <span className="num">{t('approval.screen.asked', { when: format.instant(askedAt()), least: step.least, rule: step.rule })}</span>
      {mine && aboutMe.includes(mine.id) && (
        <p className="path-note">
          <StateIcon shape="hint" size={16} />
          <span>{t(mine)}</span>
        </p>
      )}
      {able.length === 0 ? (
        <p className="path-note">
          <StateIcon shape="warns" size={16} />
          <span>
            <b>{t('approval.screen.nobody')}</b>{' '}
            {t('approval.screen.nobodyAbout', { role: t(`shell.role.${step.role}`), least: step.least })}{' '}
            <Link href="/settings/people">{t('approval.screen.toPeople')}</Link>
          </span>
        </p>
      ) : doing === 'answer' ? (
        <DecisionForm step={step} able={here} onDecided={onDecided} onClose={() => setDoing(null)} />
      ) : doing === 'ask' ? (
        <AskByMail step={step} able={able} onClose={() => setDoing(null)} />
      ) : (
        <>
          {here.length === 0 && (
            <p className="path-note">
              <StateIcon shape="hint" size={16} />
              <span>{t('distance.onlyMail')}</span>
            </p>
          )}
          <div className="acts">
            {here.length > 0 && (
              <Button variant={answered ? 'secondary' : 'primary'} className="small" onClick={() => setDoing('answer')}>
                {t('approval.screen.answer')}
              </Button>
            )}
            {byMail && (
              <Button variant={here.length > 0 || answered ? 'secondary' : 'primary'} className="small" onClick={() => setDoing('ask')}>
                {t('distance.ask.act')}
              </Button>
            )}
          </div>
        </>
      )}
      {(doing === 'answer' || able.length === 0) && <WhoNot step={step} />}
      {asked.map(({ id, personId, at, way }) => (
        <span key={id} className="num ask-lines">
          {t('distance.ask.asked', { name: nameOf(personId), when: format.instant(at), way })}
        </span>
      ))}
      {byMail && able.length > 0 && doing === null && (
        <TakeReply>
          {replies.map((reply) => (
            <ReplyCard key={reply.id} reply={reply} step={step} able={able} onDecided={onDecided} />
          ))}
        </TakeReply>
      )}
    </PathLine>
  );

  /** When it became this step's turn: the submission, or the yes of the step before. */
  function askedAt(): string {
    const index = pack.path.findIndex((candidate) => candidate.step === step.step);
    const before = pack.path
      .slice(0, index)
      .map((candidate) => detail.decisions.findLast((one) => one.step === candidate.step && one.voidedAt === null)?.at ?? '');
    return [detail.version?.submittedAt ?? '', ...before].sort().at(-1) ?? '';
  }
}

/** Everyone who may not, each with the reason. */
function WhoNot({ step }: { step: PathStep }) {
  const t = useTexts();
  const { people } = useOpenMessage();
  const barred = people.flatMap((person) => {
    const bar = step.mayDecide[person.id];
    return bar ? [{ person, bar }] : [];
  });
  if (barred.length === 0) return null;
  return (
    <details className="who-not">
      <summary>{t('approval.screen.whoNot', { count: barred.length })}</summary>
      <ul>
        {barred.map(({ person, bar }) => (
          <li key={person.id}>
            <b>{person.name}</b> {t(bar)}
          </li>
        ))}
      </ul>
      <Link href="/settings/people">{t('approval.screen.toPeople')}</Link>
    </details>
  );
}
