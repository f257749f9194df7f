import type { Word } from '../people/word.ts';
import type { LanguageCode } from './document.ts';

/** Who shall have the message. `*-selection` needs its codes or a description (U23, U27). */
export const audienceKinds = ['all-students', 'all-staff', 'all-staff-and-students', 'student-selection', 'staff-selection'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

export interface Audience {
  readonly kind: AudienceKind;
  /** Which groups, in words; for a selection (U23). */
  readonly description?: string;
  readonly placeCodes?: readonly string[];
  readonly positionGroups?: readonly string[];
  /** About how many readers a selection has, where the pack lets mail go to a few (N32). */
  readonly about?: number;
}

/** Wall time in an IANA zone, as people write it: `local` is `YYYY-MM-DDTHH:mm`. */
export interface WallTime {
  readonly local: string;
  readonly zone: string;
}

/** A person's word that the reply-to address is a list that answers (U42); it falls when the address changes. */
export interface ReplyListConfirmation {
  readonly address: string;
  readonly by: string;
  readonly at: string;
}

/** What has been looked at: one sort of tick for a text, which an edit of that text clears, and two for the message. */
export interface Ticks {
  /** The text was proofread as `digest` names it (U21). */
  readonly proofread?: Readonly<Partial<Record<LanguageCode, Word & { readonly digest: string }>>>;
  /** Privacy was considered (N23, N33). */
  readonly privacy?: Word;
  /** Information security was considered (N23, N33). */
  readonly security?: Word;
}
export const careTicks = ['privacy', 'security'] as const;
export type CareTick = (typeof careTicks)[number];

/** What a body of the institution must state before it may send mass mail (N37-N39). */
export const groundFields = ['crisisId', 'itReference', 'necessity'] as const;
export type GroundField = (typeof groundFields)[number];

/** Everything about a message but its text. Empty strings are questions not answered yet. */
export interface Brief {
  readonly audience: Audience | null;
  /** The id of the pack's body in whose name it goes out (U29, N37-N39); absent: none of those, an ordinary unit. */
  readonly body?: string;
  readonly grounds?: Readonly<Partial<Record<GroundField, string>>>;
  /** A reason code of the pack (U11, U12); `other` needs `reasonStatement`. */
  readonly reason: string | null;
  readonly reasonStatement: string;
  /** Why it concerns every recipient (U10). */
  readonly relevance: string;
  /** Which narrower groups were considered (U13). */
  readonly narrowerGroupsConsidered: string;
  readonly webPage: string;
  readonly subject: string;
  /** The unit in whose name it is sent (U26). */
  readonly sender: string;
  /** The address that it is sent from. */
  readonly from: string;
  readonly replyTo: string;
  readonly replyToConfirmed: ReplyListConfirmation | null;
  readonly wantedAt: WallTime | null;
  readonly ticks?: Ticks;
}

/** A new brief answers nothing: no audience is preselected (U01). */
export const emptyBrief: Brief = {
  audience: null,
  reason: null,
  reasonStatement: '',
  relevance: '',
  narrowerGroupsConsidered: '',
  webPage: '',
  subject: '',
  sender: '',
  from: '',
  replyTo: '',
  replyToConfirmed: null,
  wantedAt: null,
};

/** The most characters that an answer may have (UTF-16 units). Far above what any rule or mail needs. */
export const briefLimits = {
  description: 2000,
  reasonStatement: 4000,
  relevance: 4000,
  narrowerGroupsConsidered: 4000,
  webPage: 2000,
  subject: 400,
  sender: 200,
  from: 320,
  replyTo: 320,
} as const;

/** The most characters of a ground, and of a body's id. */
export const groundLimit = 1000;
export const bodyIdLimit = 80;

/** True when an answer is longer than it may be, so that the brief cannot be saved as it stands. */
export function isTooLong({ audience, ...brief }: Brief): boolean {
  const { description, ...limits } = briefLimits;
  if ((audience?.description?.length ?? 0) > description) return true;
  if (Object.values(brief.grounds ?? {}).some((ground) => ground.length > groundLimit)) return true;
  return (Object.keys(limits) as (keyof typeof limits)[]).some((field) => brief[field].length > limits[field]);
}

/** What a field of one line keeps of what was written or pasted: a line break or other control character in a mail's header is refused. */
export function asLine(written: string): string {
  return written.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** Codes that a selection is made by. */
export const codeFields = ['placeCodes', 'positionGroups'] as const;

/** The codes of one kind that a selection names. */
export function codesOf({ audience }: Pick<Brief, 'audience'>, field: (typeof codeFields)[number]): string[] {
  return (audience?.[field] ?? []).map((code) => code.trim()).filter((code) => code !== '');
}

/** The same brief, without any person's word about it: the reply list (U42), proofreading (U21) and care (N23). */
export function withoutWords({ ticks: _, ...brief }: Brief): Brief {
  return { ...brief, replyToConfirmed: null };
}

export function reachesStudents(kind: AudienceKind): boolean {
  return kind !== 'all-staff' && kind !== 'staff-selection';
}
export function reachesStaff(kind: AudienceKind): boolean {
  return kind !== 'all-students' && kind !== 'student-selection';
}
export function isSelection(kind: AudienceKind): boolean {
  return kind === 'student-selection' || kind === 'staff-selection';
}
