import type { ImapFlow } from 'imapflow';
import type { FetchedMail, Mailboxes, OpenMailbox } from '#main/ports/mailbox.ts';
import type { MailboxPlace } from '#shared/domain/bounces/mailbox.ts';
import { isLoopback } from '#shared/domain/dispatch/caps.ts';
import { AppError } from '#shared/domain/errors.ts';

export interface MailboxOptions {
  /** PEM of an authority that signs the server’s certificate, beside the system’s own. */
  readonly ca?: string;
  /** Milliseconds: until the server has greeted, and the longest that it may say nothing. */
  readonly timeouts?: { readonly connect: number; readonly silence: number };
}

const usualTimeouts = { connect: 15_000, silence: 60_000 };
const longestMail = 1024 * 1024;
/** No reading takes so long, ms; servers wait at least half an hour (RFC 3501 section 5.4). */
const longestPause = 25 * 60_000;

/** Mailboxes on imapflow: one connection each, opened with EXAMINE, certificates always verified. */
export function createMailboxes({ ca, timeouts = usualTimeouts }: MailboxOptions = {}): Mailboxes {
  return {
    async open(place, password) {
      const { host, port, security, user, folder } = place;
      if (security === 'none' && !isLoopback(host)) throw new AppError('blocked', 'mailbox.plain', { host });
      // Read in here, for it takes its time, and most starts of the program read no mailbox.
      const { ImapFlow } = await import('imapflow');
      const client = new ImapFlow({
        host,
        port,
        secure: security === 'tls',
        doSTARTTLS: security === 'starttls',
        auth: { user, pass: password },
        ...(ca !== undefined && { tls: { ca } }),
        logger: false,
        disableAutoIdle: true,
        clientInfo: { name: 'Budstikke' },
        connectionTimeout: timeouts.connect,
        greetingTimeout: timeouts.connect,
        // It also counts while nothing is asked, as when what was fetched is read: who waits for an answer watches for themselves.
        socketTimeout: longestPause,
        // Answers are held in memory: a handful of mails, and the numbers of a large mailbox.
        maxLiteralSize: 2 * longestMail,
        maxResponseSize: 16 * longestMail,
        maxLineLength: 8 * longestMail,
      });
      // Why a connection ended is said here; whoever waits for an answer learns only that it did.
      const ended: { because: unknown } = { because: null };
      client.on('error', (error) => {
        ended.because ??= error;
      });
      try {
        await answered(client, timeouts.silence, client.connect());
        const opened = await answered(client, timeouts.silence, client.mailboxOpen(folder, { readOnly: true }));
        const ask = <T>(question: Promise<T>): Promise<T> =>
          answered(client, timeouts.silence, question).catch((error: unknown) => {
            throw explain(ended.because ?? error, place);
          });
        return openMailbox(client, ask, {
          validity: String(opened.uidValidity),
          mails: opened.exists,
        });
      } catch (error) {
        client.close();
        throw explain(ended.because ?? error, place);
      }
    },
  };
}

/** `asked`: waits for an answer, and says in words what was wrong. */
function openMailbox(
  client: ImapFlow,
  asked: <T>(question: Promise<T>) => Promise<T>,
  facts: Pick<OpenMailbox, 'validity' | 'mails'>,
): OpenMailbox {
  return {
    ...facts,
    uidsAfter: async (uid) => {
      const found = await asked(client.search({ uid: `${uid + 1}:*` }, { uid: true }));
      // `*` is the last mail, also where it is below what was asked for (RFC 3501 section 9).
      return (found || []).filter((one) => one > uid).toSorted((a, b) => a - b);
    },
    fetch: async (uids) => {
      if (uids.length === 0) return [];
      const query = { uid: true, internalDate: true, source: { start: 0, maxLength: longestMail } };
      const mails = await asked(client.fetchAll(uids.join(','), query, { uid: true }));
      return mails
        .map(
          ({ uid, source, internalDate }): FetchedMail => ({
            uid,
            source: source ?? new Uint8Array(),
            receivedAt: instant(internalDate),
          }),
        )
        .toSorted((a, b) => a.uid - b.uid);
    },
    close: async () => {
      await client.logout().catch(() => {});
      client.close();
    },
    cut: () => client.close(),
  };
}

/** Waits for an answer for as long as something of it keeps coming; ends the connection when nothing has for `silence` ms. */
async function answered<T>(client: ImapFlow, silence: number, question: Promise<T>): Promise<T> {
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => {});
  question.catch(() => {});
  let heard = client.stats().received;
  const watch = setInterval(() => {
    const { received } = client.stats();
    if (received === heard) {
      late.reject(Object.assign(new Error('nothing was answered'), { code: 'ETIMEOUT' }));
      client.close();
    }
    heard = received;
  }, silence);
  try {
    return await Promise.race([question, late.promise]);
  } finally {
    clearInterval(watch);
  }
}

function instant(date: Date | string | undefined): string | null {
  const at = date === undefined ? Number.NaN : new Date(date).getTime();
  return Number.isNaN(at) ? null : new Date(at).toISOString();
}

interface ImapError {
  readonly code?: string;
  readonly message?: string;
  readonly authenticationFailed?: boolean;
  readonly responseStatus?: string;
  readonly responseText?: string;
}

const timedOut = new Set(['CONNECT_TIMEOUT', 'GREETING_TIMEOUT', 'UPGRADE_TIMEOUT', 'ETIMEOUT', 'ETIMEDOUT']);
const unreached = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'EACCES']);

/** Says in words what kept us from the mailbox. */
function explain(problem: unknown, { host, port, folder }: MailboxPlace): AppError {
  if (problem instanceof AppError) return problem;
  const { code = '', message = String(problem), authenticationFailed, responseStatus, responseText = '' } = problem as ImapError;
  const reply = (responseText || message).slice(0, 300);
  if (authenticationFailed) return new AppError('network', 'mailbox.login', { host, reply });
  if (timedOut.has(code)) return new AppError('network', 'mailbox.timeout', { host });
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return new AppError('network', 'dispatch.relay.unknownHost', { host });
  if (unreached.has(code)) return new AppError('network', 'dispatch.relay.noConnection', { host, port });
  if (/wrong version number/i.test(message)) return new AppError('network', 'mailbox.notTls', { host, port });
  if (/STARTTLS|certificate|\bssl\b|\btls\b/i.test(`${code} ${message}`))
    return new AppError('network', 'mailbox.tls', { host, problem: message.slice(0, 300) });
  if (responseStatus === 'NO') return new AppError('network', 'mailbox.noFolder', { folder, reply });
  if (responseStatus === 'BAD') return new AppError('network', 'mailbox.refused', { host, reply });
  if (/^(?:ParserError|UnexpectedTag|MissingTag|InvalidResponse|LineTooLarge|LiteralTooLarge|ResponseTooLarge|TooMany)/.test(code))
    return new AppError('network', 'mailbox.notImap', { host, port });
  return new AppError('network', 'mailbox.lost', { host });
}
