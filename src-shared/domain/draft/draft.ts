import type { KeptAdvice } from '../advice/kept.ts';
import type { FindingAnswer } from '../checks/answers.ts';
import type { Brief } from './brief.ts';
import type { CopiedDate } from './copied.ts';
import type { Bodies } from './document.ts';
import type { BlockLink } from './links.ts';
import type { TranslatedBlock } from './translated.ts';

/** What is written of a message: in a draft, or in one of its versions. */
export interface Written {
  readonly brief: Brief;
  readonly bodies: Bodies;
}

/** What is written, and which of its blocks a person has put in one row. */
export interface Linked extends Written {
  readonly linked?: readonly BlockLink[] | undefined;
}

/** A message while it is written. `revision` counts saves: a save that names an older one is refused. */
export interface Draft extends Written {
  readonly id: string;
  readonly packId: string;
  readonly revision: number;
  readonly createdAt: string;
  readonly createdBy: string;
  readonly updatedAt: string;
  readonly updatedBy: string;
  /** Everyone who has changed brief or text since the last submission, and the one who began it; none of them may decide (four eyes). */
  readonly writers: readonly string[];
  /** The dates that came with a text from elsewhere, for review; absent where the message began from nothing. */
  readonly copied?: readonly CopiedDate[];
  /** What each block of a translation was translated from; absent until the text is edited for the first time. */
  readonly translated?: readonly TranslatedBlock[];
  /** Which blocks a person has put in one row; absent where nobody has. */
  readonly linked?: readonly BlockLink[];
  /** Why what the checks warn of is let stand; absent where nothing was answered. */
  readonly answers?: readonly FindingAnswer[];
  /** The sent message that this one is the correction of, and the send that it was begun from; absent on every other message. */
  readonly corrects?: Corrects;
  /** The advice that it is written under; absent where nobody has asked, or it was let go. */
  readonly advice?: KeptAdvice;
}

/** What a correction corrects. */
export interface Corrects {
  readonly messageId: string;
  readonly orderId: string;
}

/** A draft without its texts. */
export type DraftHead = Omit<Draft, 'bodies' | 'translated'>;
