import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { ReplyView } from '#shared/contract/distance.ts';
import type { PathStep } from '#shared/domain/approval/path.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon, type StateShape } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { DecisionForm } from './DecisionForm.tsx';

const shapes: Readonly<Record<ReplyView['standing'], StateShape>> = {
  verified: 'done',
  'not-yet': 'waits',
  elsewhere: 'fell',
  unverified: 'warns',
};

interface ReplyCardProps {
  reply: ReplyView;
  step: PathStep;
  able: readonly Person[];
  onDecided: () => void;
}

/** A mail with an answer: what it is, what it says, what is wrong with it, and what can be done with it. */
export function ReplyCard({ reply, step, able, onDecided }: ReplyCardProps) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const { detail, nameOf } = useOpenMessage();
  const record = useAct('approval.recordReply');
  const check = useAct('approval.checkReply');
  const remove = useAct('approval.removeReply');
  const [attesting, setAttesting] = useState(false);
  const { standing, outcome, flaws } = reply;
  const which = { messageId: detail.id, replyId: reply.id };
  const failure = record.error ?? check.error ?? remove.error;
  return (
    <article className="reply-card" aria-label={t('distance.reply.standing', { standing: standing.replace('-', '_') })}>
      <h4>
        <StateIcon shape={shapes[standing]} size={16} />
        {t('distance.reply.standing', { standing: standing.replace('-', '_') })}
      </h4>
      <p>
        {reply.personId ? `${nameOf(reply.personId)} <${reply.from}>` : reply.from || t('distance.reply.noFrom')}
        {reply.date && <span className="num"> · {format.instant(reply.date)}</span>}
      </p>
      {reply.own && <blockquote className="reply-own">{reply.own}</blockquote>}
      {flaws.length > 0 && (
        <ul className="reply-flaws">
          {flaws.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
      {standing === 'verified' && reply.signedBy && (
        <p>{t('distance.reply.signedBy', { domain: reply.signedBy, code: format.digest(detail.version?.digest ?? '') })}</p>
      )}
      {standing === 'not-yet' && <p>{t('distance.reply.keptUntil')}</p>}
      {standing === 'unverified' && step.least !== 'attested' && (
        <p>{t('distance.reply.notEnough', { least: step.least, rule: step.rule })}</p>
      )}
      {attesting ? (
        <DecisionForm step={step} able={able} reply={reply} onDecided={onDecided} onClose={() => setAttesting(false)} />
      ) : (
        <div className="acts">
          {standing === 'verified' && outcome && (
            <ActButton
              variant="primary"
              size="small"
              busy={record.isPending}
              onAct={() =>
                record.mutate(which, {
                  onSuccess: () => {
                    announce(t('approval.screen.recorded'));
                    onDecided();
                  },
                })
              }
            >
              {t('distance.reply.record', { outcome })}
            </ActButton>
          )}
          {standing === 'not-yet' && (
            <ActButton variant="primary" size="small" busy={check.isPending} onAct={() => check.mutate(which)}>
              {t('distance.reply.again')}
            </ActButton>
          )}
          {(standing === 'unverified' || standing === 'not-yet') && step.least === 'attested' && able.length > 0 && (
            <Button variant="secondary" className="small" onClick={() => setAttesting(true)}>
              {t('distance.reply.attest')}
            </Button>
          )}
          <ActButton variant="tertiary" size="small" busy={remove.isPending} onAct={() => remove.mutate(which)}>
            {t('distance.reply.remove')}
          </ActButton>
        </div>
      )}
      {failure && <InlineError error={failure} />}
    </article>
  );
}
