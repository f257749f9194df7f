import { aboutIn } from '#shared/domain/checks/answers.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import type { DraftStore } from './store.ts';

export type Answered = Finding & Required<Pick<Finding, 'answer'>>;

export interface Answers {
  /** The findings that somebody has given a reason for. */
  readonly given: readonly Answered[];
  /** Gives a reason why a finding stands, or takes it back. */
  readonly say: (finding: Finding, reason: string | null) => Promise<void>;
}

/** The reasons that were given for findings in the open message. */
export function useAnswers(store: DraftStore): Answers {
  const { findings, checked, live, pack } = useOpenMessage();
  return {
    given: findings.filter((finding): finding is Answered => finding.answer !== undefined),
    say: (finding, reason) =>
      store.answer(
        aboutIn({ brief: live.brief, bodies: checked }, mailLanguages(pack, live.brief.audience?.kind ?? null, checked))(finding),
        reason,
      ),
  };
}
