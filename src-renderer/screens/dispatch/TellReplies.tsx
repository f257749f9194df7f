import type { Result } from '#shared/contract/index.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';
import { useAct } from '../../queries.ts';

interface TellRepliesProps {
  orderId: string;
  telling: Result<'dispatch.get'>['telling'];
}

/** Before it begins: those who answer the reply list are to know of the send, and somebody says that they do (U43). */
export function TellReplies({ orderId, telling }: TellRepliesProps) {
  const t = useTexts();
  const tell = useAct('dispatch.tell');
  const announce = useAnnounce();
  if (!telling) return null;
  return (
    <Section title={t('telling.title')} className="bound">
      <div className="telling">
        <p>{t('telling.about', telling)}</p>
        {tell.error && <InlineError error={tell.error} />}
        <div>
          <ActButton
            variant="secondary"
            busy={tell.isPending}
            onAct={() => tell.mutate({ orderId }, { onSuccess: () => announce(t('telling.told')) })}
          >
            {t('telling.act')}
          </ActButton>
        </div>
      </div>
    </Section>
  );
}
