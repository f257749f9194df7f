/** What a report or a reply says about one recipient. */
export const bounceKinds = [
  /** Nobody can be reached there: the address or its domain does not exist, or takes no mail for good. */
  'hard',
  /** It did not get through this time: full, expired, out of order. */
  'soft',
  /** The sender’s side is refused: policy, reputation, authentication, content. The recipient is never flagged. */
  'sender',
  /** No failure: a delay, a delivery, an auto-reply, a complaint, an ordinary mail. */
  'none',
  /** Cannot be told: a person looks at it. */
  'uncertain',
] as const;
export type BounceKind = (typeof bounceKinds)[number];

/** Why, by kind. */
export const bounceReasons = {
  'user-unknown': 'hard',
  'host-unknown': 'hard',
  'takes-no-mail': 'hard',
  moved: 'hard',
  'mailbox-full': 'soft',
  suspended: 'soft',
  expired: 'soft',
  network: 'soft',
  system: 'soft',
  'too-fast': 'soft',
  'temporary-failure': 'soft',
  authentication: 'sender',
  blocked: 'sender',
  'unnamed-host': 'sender',
  'sender-refused': 'sender',
  spam: 'sender',
  virus: 'sender',
  content: 'sender',
  'too-big': 'sender',
  'relay-denied': 'sender',
  policy: 'sender',
  protocol: 'sender',
  complaint: 'none',
  'auto-reply': 'none',
  delayed: 'none',
  delivered: 'none',
  accepted: 'none',
  'no-report': 'none',
  /** The mailbox’s own filter, or an unknown user that was told of only after the content. */
  filtered: 'uncertain',
  unclear: 'uncertain',
} as const satisfies Readonly<Record<string, BounceKind>>;
export type BounceReason = keyof typeof bounceReasons;

/** What is known of the mail that a report is about. */
export interface Original {
  /** Its Message-ID, angle brackets included. */
  readonly messageId: string | null;
  /** ENVID of the transaction (RFC 3461 section 4.4, Original-Envelope-Id in RFC 3464). */
  readonly envelopeId: string | null;
  /** ORCPT: the address as it was handed in (Original-Recipient in RFC 3464). */
  readonly recipient: string | null;
}

/** What became of the mail to one recipient. */
export interface BounceVerdict {
  readonly kind: BounceKind;
  /** Enhanced status code (RFC 3463): the most telling one in the report; null where there is none. */
  readonly status: string | null;
  /** The address that the report names; null where it names none. */
  readonly recipient: string | null;
  readonly reason: BounceReason;
  readonly original: Original | null;
  /** The words that it was told by, for a person to read; at most 1,000 characters. */
  readonly said: string;
}
