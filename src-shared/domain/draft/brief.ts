/** Who shall have the message. `*-selection` needs its codes or a description (U23, U27). */
export const audienceKinds = ['all-students', 'all-staff', 'all-staff-and-students', 'student-selection', 'staff-selection'] as const;
export type AudienceKind = (typeof audienceKinds)[number];

export interface Audience {
  readonly kind: AudienceKind;
  /** Which groups, in words; for a selection (U23). */
  readonly description?: string;
  readonly placeCodes?: readonly string[];
  readonly positionGroups?: readonly string[];
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

/** Everything about a message but its text. Empty strings are questions not answered yet. */
export interface Brief {
  readonly audience: Audience | null;
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

/** True when an answer is longer than it may be, so that the brief cannot be saved as it stands. */
export function isTooLong({ audience, ...brief }: Brief): boolean {
  const { description, ...limits } = briefLimits;
  if ((audience?.description?.length ?? 0) > description) return true;
  return (Object.keys(limits) as (keyof typeof limits)[]).some((field) => brief[field].length > limits[field]);
}

/** What a field of one line keeps of what was written or pasted: a line break or other control character in a mail's header is refused. */
export function asLine(written: string): string {
  return written.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
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
