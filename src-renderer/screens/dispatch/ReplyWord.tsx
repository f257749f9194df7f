import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Section } from '../../kit/Section.tsx';

interface ReplyWordProps {
  /** Those who answer have been told (U43), or everyone who asked has an answer (U44). */
  of: 'telling' | 'answering';
  /** The reply list, and the rule that asks. */
  list: { readonly rule: string; readonly address: string };
  act: { readonly isPending: boolean; readonly error: unknown };
  /** Gives the word; `then` once it is kept. */
  onSay: (then: () => void) => void;
  className?: string;
}

const words = {
  telling: { title: 'telling.title', about: 'telling.about', act: 'telling.act', said: 'telling.told' },
  answering: { title: 'answering.title', about: 'answering.about', act: 'answering.act', said: 'answering.done' },
} as const;

/** A word about those who answer the reply list, which somebody gives by name. */
export function ReplyWord({ of, list, act, onSay, className }: ReplyWordProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const { title, about, act: label, said } = words[of];
  return (
    <Section title={t(title)} className={className}>
      <div className="telling">
        <p>{t(about, { ...list })}</p>
        {act.error !== null && <InlineError error={act.error} />}
        <div>
          <ActButton variant="secondary" busy={act.isPending} onAct={() => onSay(() => announce(t(said)))}>
            {t(label)}
          </ActButton>
        </div>
      </div>
    </Section>
  );
}
