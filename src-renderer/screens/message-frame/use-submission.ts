import { type RefObject, useState } from 'react';
import { withoutReason } from '#shared/domain/checks/answers.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import { CallError } from '../../bridge.ts';
import { useAct } from '../../queries.ts';

/** The submission of the open message, from wherever it is asked for. */
export interface Submission {
  readonly busy: boolean;
  /** Submits what is written. Where something warns and has no reason yet it asks for one instead. Rejects with what was answered. */
  readonly submit: () => Promise<void>;
  /** The question for a reason; null while nothing is asked. */
  readonly question: ReasonQuestion | null;
}

export interface ReasonQuestion {
  /** What warns, as far as the page knows. */
  readonly warnings: readonly Finding[];
  /** What the application said where it asked for the reason itself: it knows what the engines find first. */
  readonly told: string | null;
  readonly answer: (reason: string) => Promise<void>;
  readonly cancel: () => void;
}

interface SubmissionInput {
  readonly id: string;
  readonly revision: number;
  readonly findings: readonly Finding[];
  /** Saves what is typed; gives the revision. */
  readonly flush: RefObject<(() => Promise<number>) | null>;
  readonly onSubmitted: () => void;
}

export function useSubmission({ id, revision, findings, flush, onSubmitted }: SubmissionInput): Submission {
  const { mutateAsync, isPending } = useAct('messages.submit');
  const [asking, setAsking] = useState<{ readonly told: string | null } | null>(null);
  const warnings = withoutReason(findings);
  const send = async (reason?: string): Promise<void> => {
    await mutateAsync({ id, revision: (await flush.current?.()) ?? revision, ...(reason !== undefined && { reason }) });
    onSubmitted();
  };
  const submit = async (): Promise<void> => {
    if (warnings.length > 0) {
      setAsking({ told: null });
      return;
    }
    try {
      await send();
    } catch (error) {
      if (!(error instanceof CallError) || error.textId !== 'message.reasonNeeded') throw error;
      setAsking({ told: error.text });
    }
  };
  return { busy: isPending, submit, question: asking && { warnings, told: asking.told, answer: send, cancel: () => setAsking(null) } };
}
