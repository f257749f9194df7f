import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct } from '../../queries.ts';

interface AnswerRepliesProps {
  orderId: string;
  answering: Result<'dispatch.get'>['answering'];
}

/** After a send: who asked shall have an answer, and the follow-up stays open until somebody says that they have (U44). */
export function AnswerReplies({ orderId, answering }: AnswerRepliesProps) {
  const t = useTexts();
  const done = useAct('dispatch.answered');
  const announce = useAnnounce();
  if (!answering) return null;
  return (
    <Section title={t('answering.title')}>
      <div className="telling">
        <p>{t('answering.about', answering)}</p>
        {done.error && <InlineError error={done.error} />}
        <div>
          <ActButton
            variant="secondary"
            busy={done.isPending}
            onAct={() => done.mutate({ orderId }, { onSuccess: () => announce(t('answering.done')) })}
          >
            {t('answering.act')}
          </ActButton>
        </div>
      </div>
    </Section>
  );
}
