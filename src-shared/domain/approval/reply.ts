import type { TextRef } from '#shared/texts/index.ts';
import type { Person } from '../people/person.ts';
import { addressKey, asciiDomain, checkAddress, domainOf } from '../recipients/address.ts';
import type { DecisionOutcome, DecisionStep } from './decision.ts';
import { readAnswer } from './reply-text.ts';

/** What came of checking one DKIM signature (RFC 6376). */
export const signatureVerdicts = [
  /** Signature and body are as they were when it was made. */
  'good',
  'broken',
  /** The body is another than the one that was signed. */
  'body',
  'expired',
  /** The domain has no such key (any more), or has withdrawn it. */
  'no-key',
  'weak',
  'malformed',
  /** The key could not be asked for: no network, or no answer. */
  'no-answer',
] as const;
export type SignatureVerdict = (typeof signatureVerdicts)[number];

export interface ReplySignature {
  readonly domain: string;
  readonly verdict: SignatureVerdict;
  /** It covers only the beginning of the body (`l=`). */
  readonly partial: boolean;
  /** The domain says that it is only trying DKIM out (`t=y`). */
  readonly testing: boolean;
  /** Shares its organisational domain with the From address. */
  readonly related: boolean;
  /** Header fields that it covers, lower case. */
  readonly signs: readonly string[];
  /** When it says that it was made, ISO 8601; null where it does not say. */
  readonly at: string | null;
}

/** What a mail that holds an answer is found to be. */
export interface ReplyMail {
  /** How many From fields it has. */
  readonly fromFields: number;
  /** Every address in them, as written; two readers that differ give both. */
  readonly from: readonly string[];
  /** Fields that may stand once (RFC 5322 section 3.6) and stand more often, lower case. */
  readonly repeated: readonly string[];
  /** Which of the fields that say how the body is to be read it has, lower case. */
  readonly formFields: readonly string[];
  /** The body itself settles how it is read: a multipart that begins and ends with its own boundary. */
  readonly formInBody: boolean;
  /** Its Date, ISO 8601; null where there is none that can be read. */
  readonly date: string | null;
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  readonly signatures: readonly ReplySignature[];
}

/** What an answer is held against. */
export interface ReplySituation {
  /** The code of the newest version and the step that waits; null where no step waits for an answer. */
  readonly code: string | null;
  readonly step: DecisionStep | null;
  /** The codes of this message's other versions and steps. */
  readonly otherCodes: readonly { readonly code: string; readonly version: number; readonly step: DecisionStep }[];
  /** When somebody was first asked about exactly this, ISO 8601; null where nobody was. */
  readonly askedAt: string | null;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'email'>[];
  /** By person id: null may decide now, else why not. */
  readonly mayDecide: Readonly<Record<string, TextRef | null>>;
}

/** Clocks of different machines differ by so much, milliseconds. */
export const clockSkew = 5 * 60_000;

export type FlawCode =
  | 'no-from'
  | 'several-from'
  | 'repeated'
  | 'no-signature'
  | Exclude<SignatureVerdict, 'good'>
  | 'partial'
  | 'testing'
  | 'unaligned'
  | 'from-unsigned'
  | 'form-unsigned'
  | 'undated'
  | 'unknown-sender'
  | 'shared-address'
  | 'barred'
  | 'not-open'
  | 'other-version'
  | 'other-code'
  | 'several-codes'
  | 'quoted-code'
  | 'no-code'
  | 'no-yes-or-no'
  | 'both'
  | 'reserved'
  | 'no-reason'
  | 'no-alternative'
  | 'not-asked'
  | 'too-old';

export type Flaw =
  | { readonly code: Exclude<FlawCode, 'barred'>; readonly params?: Readonly<Record<string, string | number>> }
  /** `bar`: why this person cannot decide now. */
  | { readonly code: 'barred'; readonly bar: TextRef };

/**
 * `verified`: the person's own answer to exactly this version. `not-yet`: all of it fits, only the key could not be asked
 * for. `elsewhere`: an answer to another version or step: it says nothing about this one. `unverified`: at most another's word.
 */
export type ReplyStanding = 'verified' | 'not-yet' | 'elsewhere' | 'unverified';

export interface ReplyJudgement {
  readonly standing: ReplyStanding;
  /** All that is wrong, what matters most first; empty for `verified` only. */
  readonly flaws: readonly Flaw[];
  /** The one whose address it claims to come from. */
  readonly personId: string | null;
  readonly outcome: DecisionOutcome | null;
  readonly reason: string;
  readonly alternative: string;
  /** The reply's own words. */
  readonly own: string;
  /** The domain whose signature holds; null where none does. */
  readonly signedBy: string | null;
}

/**
 * Is this mail the person's own answer to exactly this version? Every flaw is found, and any one of them is enough that it
 * is not. The signing domain must be that of the From address or one above it within the same organisation: what a
 * student domain signs says nothing about who writes from the university's own.
 */
export function judgeReply(mail: ReplyMail, situation: ReplySituation): ReplyJudgement {
  const said = readAnswer(mail.text);
  const sender = senderOf(mail, situation);
  const signature = signatureOf(mail, situation);
  const about = aboutOf(said, situation);
  const asked: Flaw[] = situation.code !== null && situation.askedAt === null ? [{ code: 'not-asked' }] : [];
  const answer = answerOf(said, situation.step);
  const flaws = [...about, ...asked, ...sender.flaws, ...signature.flaws, ...answer];
  const elsewhere = about.some(({ code }) => code === 'other-version');
  const standing: ReplyStanding = elsewhere
    ? 'elsewhere'
    : flaws.length === 0
      ? 'verified'
      : flaws.every(({ code }) => code === 'no-answer')
        ? 'not-yet'
        : 'unverified';
  return {
    standing,
    flaws,
    personId: sender.personId,
    outcome: said.answer === 'both' ? null : said.answer,
    reason: said.reason,
    alternative: said.alternative,
    own: said.own,
    signedBy: signature.domain,
  };
}

function senderOf({ fromFields, from, repeated }: ReplyMail, { people, mayDecide, step }: ReplySituation) {
  const flaws: Flaw[] = [];
  const keys = [...new Set(from.map((address) => address.trim().toLowerCase()))];
  if (fromFields === 0 || keys.length === 0) flaws.push({ code: 'no-from' });
  else if (fromFields > 1 || keys.length > 1) flaws.push({ code: 'several-from' });
  if (repeated.length > 0) flaws.push({ code: 'repeated', params: { fields: repeated.join(', ') } });
  const [only] = keys;
  const check = only !== undefined && keys.length === 1 ? checkAddress(only) : null;
  const key = check?.ok ? addressKey(check.address) : null;
  const named = key === null ? [] : people.filter(({ email }) => email !== '' && keyOf(email) === key);
  const [person] = named;
  if (!person) flaws.push({ code: 'unknown-sender', params: { address: (only ?? '').slice(0, 320) } });
  else if (named.length > 1) flaws.push({ code: 'shared-address', params: { address: only ?? '' } });
  else if (step !== null) {
    const bar = mayDecide[person.id];
    if (bar !== null) flaws.push({ code: 'barred', bar: bar ?? { id: 'approval.bar.later' } });
  }
  return { flaws, personId: named.length === 1 && fromFields === 1 ? (person?.id ?? null) : null };
}

function keyOf(email: string): string {
  const check = checkAddress(email);
  return check.ok ? addressKey(check.address) : email.toLowerCase();
}

function signatureOf(mail: ReplyMail, situation: ReplySituation): { flaws: readonly Flaw[]; domain: string | null } {
  const [best] = mail.signatures
    .map((signature) => ({ signature, flaws: signatureFlaws(signature, mail, situation) }))
    .sort((a, b) => weight(a.flaws) - weight(b.flaws));
  if (!best) return { flaws: [{ code: 'no-signature' }], domain: null };
  const { signature, flaws } = best;
  return { flaws, domain: signature.verdict === 'good' && signature.related ? signature.domain : null };
}

/** The signature that comes nearest is told of: an unrelated one says least. */
function weight(flaws: readonly Flaw[]): number {
  return flaws.reduce((sum, { code }) => sum + (code === 'unaligned' ? 100 : code === 'no-answer' ? 1 : 10), 0);
}

function signatureFlaws(signature: ReplySignature, mail: ReplyMail, { askedAt }: ReplySituation): Flaw[] {
  const flaws: Flaw[] = [];
  const { domain, verdict, signs } = signature;
  const fromDomain = domainOf(mail.from[0] ?? '');
  if (!signature.related || !isAtOrAbove(asciiDomain(domain), asciiDomain(fromDomain)))
    flaws.push({ code: 'unaligned', params: { domain, from: fromDomain } });
  if (verdict !== 'good') flaws.push({ code: verdict, params: { domain } });
  if (signature.partial) flaws.push({ code: 'partial' });
  if (signature.testing) flaws.push({ code: 'testing', params: { domain } });
  if (!signs.includes('from')) flaws.push({ code: 'from-unsigned' });
  if (!mail.formInBody && mail.formFields.some((field) => !signs.includes(field))) flaws.push({ code: 'form-unsigned' });
  // A date that is not signed can be anybody's.
  const at = signature.at ?? (signs.includes('date') ? mail.date : null);
  if (at === null) flaws.push({ code: 'undated' });
  else if (askedAt !== null && Date.parse(at) < Date.parse(askedAt) - clockSkew)
    flaws.push({ code: 'too-old', params: { at, asked: askedAt } });
  return flaws;
}

function isAtOrAbove(domain: string | null, of: string | null): boolean {
  return domain !== null && of !== null && (of === domain || of.endsWith(`.${domain}`));
}

function aboutOf(said: ReturnType<typeof readAnswer>, { code, otherCodes }: ReplySituation): Flaw[] {
  const others = said.codes.filter((one) => one !== code);
  const known = otherCodes.find((one) => others.includes(one.code));
  const own = code !== null && said.codes.includes(code);
  if (own && others.length > 0) return [{ code: 'several-codes' }];
  if (own) return [];
  if (known) return [{ code: 'other-version', params: { version: known.version, step: known.step } }];
  if (code === null) return [{ code: 'not-open' }];
  if (others.length > 0) return [{ code: 'other-code' }];
  return [{ code: said.quotedCodes.includes(code) ? 'quoted-code' : 'no-code' }];
}

function answerOf(said: ReturnType<typeof readAnswer>, step: DecisionStep | null): Flaw[] {
  if (said.answer === null) return [{ code: 'no-yes-or-no' }];
  if (said.answer === 'both') return [{ code: 'both' }];
  if (said.answer === 'yes') return said.reserved ? [{ code: 'reserved' }] : [];
  const flaws: Flaw[] = [];
  if (said.reason === '') flaws.push({ code: 'no-reason' });
  if (step === 'assessment' && said.alternative === '') flaws.push({ code: 'no-alternative' });
  return flaws;
}
