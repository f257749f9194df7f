import type { Translate } from '#shared/texts/translate.ts';
import { canonicalJson } from '../canonical-json.ts';
import type { Publication } from '../channels/item.ts';
import { sha256Hex } from '../message/digest.ts';
import type { Word } from '../people/word.ts';
import type { Pack } from '../policy/pack.ts';

/** A named person of the emergency leadership said so, with the passphrase at the keyboard of another or their own, or by a verified mail. */
export interface SignedWord extends Word {
  readonly recordedBy: string;
}

/** Leadership's yes to exactly this text (N44). */
export interface Clearance extends SignedWord {
  /** SHA-256 of the place and the text. */
  readonly digest: string;
  /** The mail that it was given by, verified; absent where it was signed with the passphrase. */
  readonly replyId?: string | undefined;
}

/** The formal channel's text, or one for an account of the pack's set. */
export interface CrisisText {
  /** `formal`, or the id of a channel in the pack's catalogue. */
  readonly place: string;
  readonly text: string;
  readonly writtenAt: string;
  readonly writtenBy: string;
  readonly clearance: Clearance | null;
  readonly published: Publication | null;
}

export const formalPlace = 'formal';

/** The name of a place, as people know it. */
export function placeName(pack: Pick<Pack, 'channels'> | null, place: string, t: Translate): string {
  return place === formalPlace ? t('crisis.formal') : (pack?.channels.find(({ id }) => id === place)?.name[t.locale] ?? place);
}

/** Something that happened, as the timeline tells it. Free text stays here; the log has ids and codes. */
export type CrisisEvent =
  | { readonly at: string; readonly by: string; readonly what: 'declared' | 'ended'; readonly person: string; readonly text: string }
  | {
      readonly at: string;
      readonly by: string;
      readonly what: 'written';
      readonly place: string;
      readonly text: string;
      readonly voided: boolean;
    }
  | {
      readonly at: string;
      readonly by: string;
      readonly what: 'cleared';
      readonly place: string;
      readonly person: string;
      readonly digest: string;
      readonly text: string;
      readonly replyId?: string | undefined;
    }
  | {
      readonly at: string;
      readonly by: string;
      readonly what: 'published';
      readonly place: string;
      readonly address: string;
      readonly text: string;
    };

/** One crisis from its declaration to its end; there is never more than one open. */
export interface Crisis {
  readonly id: string;
  readonly packId: string;
  /** Counts up with every change. */
  readonly revision: number;
  /** The case number that messages of the crisis carry (`grounds.crisisId`). */
  readonly caseId: string;
  readonly title: string;
  readonly reason: string;
  readonly declared: SignedWord;
  /** The version of the pack's set of accounts that holds. */
  readonly setVersion: string;
  readonly texts: readonly CrisisText[];
  readonly events: readonly CrisisEvent[];
  readonly ended: (SignedWord & { readonly summary: string }) | null;
}

/** The most characters of each field. */
export const crisisLimits = { caseId: 100, title: 200, reason: 2000, summary: 4000, text: 20_000, address: 2000 } as const;

/** The text of a place; null while nothing is written. */
export function textOf({ texts }: Pick<Crisis, 'texts'>, place: string): CrisisText | null {
  return texts.find((text) => text.place === place) ?? null;
}

/** The crisis with this text in the place of the one that it had there. */
export function withText(crisis: Crisis, text: CrisisText): Crisis {
  const others = crisis.texts.filter(({ place }) => place !== text.place);
  return { ...crisis, texts: [...others, text] };
}

/** True for a message that belongs to the crisis: it carries its case number. */
export function belongsTo({ caseId }: Pick<Crisis, 'caseId'>, grounds: { readonly crisisId?: string | undefined } | undefined): boolean {
  return (grounds?.crisisId ?? '').trim() === caseId;
}

/** What a clearance is about: this text, in this place, in this crisis. */
export function textDigest({ id }: Pick<Crisis, 'id'>, { place, text }: Pick<CrisisText, 'place' | 'text'>): string {
  return sha256Hex(canonicalJson({ crisis: id, place, text }));
}
