import type { ReplyJudgement, ReplyMail } from '#shared/domain/approval/reply.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { DkimKey } from '../../ports/replies.ts';
import type { Change, KeptReply } from '../../ports/store.ts';
import { type Context, logged } from '../context.ts';

/** A mail with an answer, read. */
export interface ShelvedReply {
  readonly id: string;
  readonly messageId: string;
  readonly takenAt: string;
  readonly takenBy: string;
  readonly digest: string;
  readonly source: Uint8Array;
  readonly keys: readonly DkimKey[];
  readonly mail: ReplyMail;
  /** In the store; else only until the program ends. */
  readonly kept: boolean;
  /** When its source was removed, for somebody in it. */
  readonly removedAt: string | null;
}

export interface ReplyShelf {
  /** Reads a mail and asks for its keys. It is held here until it is kept or forgotten. Errors: `invalid` for what is no mail. */
  take(mail: Pick<ShelvedReply, 'messageId' | 'source' | 'digest' | 'takenBy'>): Promise<ShelvedReply>;
  /** Those of a message, stored and held, oldest first. */
  all(messageId: string): Promise<ShelvedReply[]>;
  /** Errors: `not-found`. */
  get(messageId: string, id: string): Promise<ShelvedReply>;
  byDigest(messageId: string, digest: string): string | null;
  /** Read anew, after keys that are not known were asked for once more. */
  check(reply: ShelvedReply): Promise<ShelvedReply>;
  forget(id: string): void;
}

/** So many mails are held that nobody has kept; the oldest goes first. */
const mostHeld = 12;
const mostRead = 50;

const removedMail: ReplyMail = {
  fromFields: 0,
  from: [],
  repeated: [],
  formFields: [],
  formInBody: false,
  date: null,
  messageId: '',
  subject: '',
  text: '',
  signatures: [],
};

/** Mails with answers: the stored ones, and those that somebody looks at. What was read of one is remembered: reading takes a thread. */
export function createReplyShelf(context: Context): ReplyShelf {
  const { store, clock, ids, names, replies } = context;
  const held = new Map<string, ShelvedReply>();
  const readings = new Map<string, { readonly keys: string; readonly mail: ReplyMail }>();

  async function readingOf(id: string, source: Uint8Array, keys: readonly DkimKey[], at: string): Promise<ReplyMail> {
    const known = readings.get(id);
    const sameKeys = JSON.stringify(keys);
    if (known?.keys === sameKeys) return known.mail;
    const mail = await replies.read(source, keys, at);
    if (!mail) throw new AppError('invalid', 'reply.tooMuch');
    readings.delete(id);
    readings.set(id, { keys: sameKeys, mail });
    for (const oldest of readings.keys()) if (readings.size > mostRead) readings.delete(oldest);
    return mail;
  }

  /** Keys that can be had now; those that nobody answers for are left out. */
  async function keysOf(wanted: readonly string[]): Promise<DkimKey[]> {
    const asked = await Promise.all(
      wanted.map(async (name): Promise<DkimKey | null> => {
        try {
          const texts = await names.texts(name);
          // A name can hold other texts beside the key.
          const record = texts.find((text) => /(?:^|;)\s*p\s*=/.test(text)) ?? texts[0] ?? null;
          return { name, record: record?.slice(0, 10_000) ?? null, foundAt: clock.now() };
        } catch (error) {
          if (error instanceof AppError && error.kind === 'network') return null;
          throw error;
        }
      }),
    );
    return asked.filter((key) => key !== null);
  }

  const shelf: ReplyShelf = {
    take: async ({ messageId, source, digest, takenBy }) => {
      const wanted = await replies.keyNames(source);
      if (!wanted) throw new AppError('invalid', 'reply.tooMuch');
      const keys = await keysOf(wanted);
      const [id, takenAt] = [ids.next(), clock.now()];
      const mail = await readingOf(id, source, keys, takenAt);
      if (mail.fromFields === 0 && mail.text.trim() === '') throw new AppError('invalid', 'reply.noMail');
      const reply: ShelvedReply = { id, messageId, takenAt, takenBy, digest, source, keys, mail, kept: false, removedAt: null };
      held.set(id, reply);
      for (const oldest of held.keys()) if (held.size > mostHeld) held.delete(oldest);
      return reply;
    },

    all: async (messageId) => {
      const stored: ShelvedReply[] = [];
      for (const { id } of store.read.replies(messageId)) stored.push(await shelf.get(messageId, id));
      const others = [...held.values()].filter((one) => one.messageId === messageId && !stored.some(({ id }) => id === one.id));
      return [...stored, ...others];
    },

    get: async (messageId, id) => {
      const row = store.read.replies(messageId).find((one) => one.id === id);
      if (!row) {
        const reply = held.get(id);
        if (reply?.messageId !== messageId) throw new AppError('not-found', 'error.notFound', { what: id });
        return reply;
      }
      held.delete(id);
      const { takenAt, takenBy, digest, keys, removedAt } = row;
      const source = store.read.replySource(id);
      const mail = source ? await readingOf(id, source, keys, takenAt) : removedMail;
      return { id, messageId, takenAt, takenBy, digest, source: source ?? new Uint8Array(), keys, mail, kept: true, removedAt };
    },

    byDigest: (messageId, digest) =>
      store.read.replies(messageId).find((one) => one.digest === digest)?.id ??
      [...held.values()].find((one) => one.messageId === messageId && one.digest === digest)?.id ??
      null,

    check: async (reply) => {
      if (reply.source.byteLength === 0) return reply;
      const wanted = (await replies.keyNames(reply.source)) ?? [];
      const known = reply.keys.filter(({ record }) => record !== null);
      const keys = [...known, ...(await keysOf(wanted.filter((name) => !known.some((key) => key.name === name))))];
      const checked = { ...reply, keys, mail: await readingOf(reply.id, reply.source, keys, reply.takenAt) };
      if (!reply.kept) held.set(reply.id, checked);
      return checked;
    },

    forget: (id) => {
      held.delete(id);
      readings.delete(id);
    },
  };
  return shelf;
}

/** The kept copies of a mail, itself among them: one mail is one answer. */
export function keptCopies({ store: { read } }: Pick<Context, 'store'>, { messageId, digest, mail }: ShelvedReply): KeptReply[] {
  return read.replies(messageId).filter((one) => one.digest === digest || (one.mailId !== '' && one.mailId === mail.messageId));
}

/** The steps that keep a mail with what it answers (`about`: for the log), and how it was judged then. */
export function keepReply(
  context: Context,
  { id, messageId, takenAt, takenBy, digest, mail, keys, source }: ShelvedReply,
  { standing, flaws }: Pick<ReplyJudgement, 'standing' | 'flaws'>,
  about: { readonly messageId: string } | { readonly crisisId: string },
  by: string,
): Change[] {
  const judged = { standing, flaws: flaws.map(({ code }) => code).join(' ') };
  const facts = { replyId: id, replyDigest: digest, bytes: source.byteLength, ...judged };
  const [ofMessage, named] = 'crisisId' in about ? [null, { ...about, ...facts }] : [about.messageId, facts];
  return [
    { do: 'reply.keep', reply: { id, messageId, takenAt, takenBy, digest, mailId: mail.messageId, keys }, source },
    logged(context, 'reply.taken-in', ofMessage, named, by),
  ];
}
