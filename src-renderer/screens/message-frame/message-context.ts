import { createContext, useContext } from 'react';
import type { MessageDetail } from '#shared/contract/messages.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import type { BlockLink } from '#shared/domain/draft/links.ts';
import type { StepWord } from '#shared/domain/message/steps.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import type { Submission } from './use-submission.ts';

/** Brief and text as they stand in the page at this keystroke, perhaps newer than what is saved. */
export interface LiveText {
  readonly brief: Brief;
  readonly bodies: Bodies;
}

/** What every step's screen of a message knows. */
export interface OpenMessage {
  readonly detail: MessageDetail;
  readonly pack: Pack;
  readonly me: Person | null;
  readonly people: readonly Person[];
  readonly live: LiveText;
  /** The editor tells what is written; null goes back to what is saved. */
  readonly setLive: (live: LiveText | null) => void;
  /** The editor's way to save what is typed before it is submitted; gives the revision. Null when it closes. */
  readonly setFlush: (flush: (() => Promise<number>) | null) => void;
  /** What the rules say about `live`; recomputed when the page has time. */
  readonly findings: readonly Finding[];
  /** The texts that the findings are about. */
  readonly checked: Bodies;
  /** Which of those texts' blocks a person has put in one row. */
  readonly links: readonly BlockLink[];
  readonly submission: Submission;
  readonly step: StepWord;
  readonly go: (step: StepWord) => void;
  /** Goes to the channel plan beside the draft. */
  readonly showPlan: () => void;
  /** The plan was asked for, and the draft has not opened it yet. */
  readonly planAsked: boolean;
  /** The plan was opened. */
  readonly planShown: () => void;
  readonly nameOf: (personId: string | null) => string;
}

export const OpenMessageContext = createContext<OpenMessage | null>(null);

export function useOpenMessage(): OpenMessage {
  const open = useContext(OpenMessageContext);
  if (!open) throw new Error('No message is open here.');
  return open;
}
