import { Readable } from 'node:stream';
import type { Lane, Transmission } from '#main/ports/mailer.ts';
import type { Outcome } from '#shared/domain/dispatch/outcome.ts';
import { classifyReply, type ReplyStage } from '#shared/domain/dispatch/replies.ts';
import { said } from '#shared/domain/dispatch/said.ts';
import type { Session, Timeouts } from './connect.ts';
import { withoutToken } from './token-login.ts';

/**
 * A mail that gives its bytes once the attempt is durable and not before. nodemailer first reads from it after the
 * server's go-ahead to DATA, so the envelope travels while the commit is under way.
 */
class Content extends Readable {
  /** True from the moment a byte of the mail may have left. */
  released = false;
  readonly #transmission: Transmission;
  readonly #mayGo: () => boolean;
  readonly #refuse: (why: string) => void;
  #asked = false;

  constructor(transmission: Transmission, mayGo: () => boolean, refuse: (why: string) => void) {
    super({ highWaterMark: transmission.mail.byteLength + 1 });
    this.#transmission = transmission;
    this.#mayGo = mayGo;
    this.#refuse = refuse;
  }

  override _read(): void {
    if (this.#asked) return;
    this.#asked = true;
    if (!this.#mayGo()) {
      this.#refuse('no 354');
      return;
    }
    this.#transmission.cleared.then(
      () => {
        if (this.destroyed) return;
        // Something more may have been said while the attempt was written down.
        if (!this.#mayGo()) {
          this.#refuse('no 354');
          return;
        }
        this.released = true;
        this.push(this.#transmission.mail);
        this.push(null);
      },
      () => this.#refuse('not recorded'),
    );
  }
}

interface SendError {
  readonly code?: string;
  readonly message: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

const stages: Readonly<Record<string, ReplyStage>> = { 'MAIL FROM': 'sender', 'RCPT TO': 'recipient', DATA: 'content' };

/** A lane on an open session: one message in flight. */
export function laneOn({ connection, transcript, extensions, login }: Session, timeouts: Timeouts): Lane {
  // Told by the keyword that begins an EHLO line: the library also takes it for one in the name of a host.
  const offers = (keyword: RegExp): boolean => extensions.some((line) => keyword.test(line));
  const smtputf8 = offers(/^SMTPUTF8(?:\s|$)/i);
  const dsn = offers(/^DSN(?:\s|$)/i);
  let busy = false;
  /** The relay has let this session send: a login that it wants anew after that is one that has run out. */
  let letIn = false;
  /** RSET after a transaction that ended half-way (RFC 5321 section 4.1.1.5). */
  let ready: Promise<void> = Promise.resolve();
  let alive = true;
  connection.once('end', () => {
    alive = false;
  });

  const cut = () => {
    const socket = connection._socket;
    if (alive) connection.emit('error', new Error('cut'));
    connection.close();
    if (socket) socket.destroy();
  };
  const reset = () =>
    new Promise<void>((resolve) => {
      const over = () => {
        clearTimeout(deadline);
        connection.removeListener('end', over);
        resolve();
      };
      // However slowly the server trickles.
      const deadline = setTimeout(() => {
        cut();
        over();
      }, timeouts.transaction);
      connection.once('end', over);
      connection.reset((error) => {
        if (error) connection.close();
        over();
      });
    });

  const transact = (transmission: Transmission) =>
    new Promise<Outcome>((resolve) => {
      let done = false;
      const settle = (outcome: Outcome) => {
        if (done) return;
        done = true;
        clearTimeout(deadline);
        connection.removeListener('error', onLoss);
        resolve({ ...outcome, reply: withoutToken(outcome.reply, login) });
      };
      const lost = (why: string) => {
        const kind = content.released ? 'in-doubt' : 'not-sent';
        const id = content.released ? 'dispatch.seen.afterContent' : 'dispatch.seen.beforeContent';
        settle({ kind, reply: said({ id, params: { why, last: transcript.lastFromServer.slice(0, 300) } }) });
      };
      const strange = () => {
        settle({
          kind: content.released ? 'in-doubt' : 'not-sent',
          reply: said({ id: 'dispatch.seen.strangeReply', params: { last: transcript.lastFromServer.slice(0, 300) } }),
        });
        cut();
      };
      const onLoss = (error: Error) => lost(error.message);
      const content = new Content(
        transmission,
        // A 250 here is an answer to something else, and what has been said beyond the 354 would be read as the answer to
        // the content: replies and commands are out of step.
        () => /^354/.test(transcript.lastFromServer) && unread(connection) === 0,
        (why) => {
          if (why === 'no 354') strange();
          else {
            lost(why);
            cut();
          }
        },
      );
      const deadline = setTimeout(() => {
        lost('timeout');
        cut();
      }, timeouts.transaction);
      connection.on('error', onLoss);

      const { from, to, envelopeId } = transmission;
      const envelope = {
        from,
        to: [to],
        size: transmission.mail.byteLength,
        // Headers are enough to tell which mail it was; the text need not travel again.
        ...(dsn && envelopeId !== undefined && { dsn: { ret: 'HDRS' as const, envid: envelopeId, orcpt: `rfc822;${to}` } }),
      };
      connection.send(envelope, content, (error, info) => {
        if (!error) {
          if (!content.released || info?.accepted.length !== 1 || info.accepted[0] !== transmission.to) return strange();
          letIn = true;
          return settle({ kind: 'accepted', reply: info.response });
        }
        const answered = outcomeOf(error as SendError);
        if (!answered) return error && isReply(error as SendError) ? strange() : lost(error.message);
        if (login && letIn && !content.released && classifyReply(answered.code, answered.reply, answered.stage) === 'login') {
          login.refused();
          settle({ kind: 'not-sent', reply: answered.reply });
          return cut();
        }
        letIn ||= answered.stage !== 'sender';
        if (alive && answered.stage !== 'content') ready = reset();
        else if (alive && !content.released) ready = reset();
        settle(answered);
      });
    });

  return {
    get usable() {
      return alive && !connection.destroyed && login?.worn() !== true;
    },
    async send(transmission) {
      if (busy) throw new Error('A lane has one message in flight.');
      busy = true;
      // Whoever asked for the write knows when it fails; here it may fail before the content is asked for.
      transmission.cleared.catch(() => {});
      try {
        // biome-ignore lint/suspicious/noControlCharactersInRegex: the range of ASCII
        if (!smtputf8 && /[^\x00-\x7f]/.test(transmission.from + transmission.to)) {
          return { kind: 'refused', code: 553, stage: 'recipient', reply: said({ id: 'dispatch.seen.notAscii' }) };
        }
        await ready;
        return await transact(transmission);
      } finally {
        busy = false;
      }
    },
    close() {
      return new Promise((resolve) => {
        if (!alive || connection.destroyed) return resolve();
        const timer = setTimeout(() => {
          cut();
          resolve();
        }, 2000);
        connection.once('end', () => {
          clearTimeout(timer);
          resolve();
        });
        connection.quit();
      });
    },
    cut,
  };
}

/** Replies that have arrived and that nothing has read yet: the library takes one at a time. */
function unread(connection: Session['connection']): number {
  return (connection as unknown as { readonly _responseQueue: readonly string[] })._responseQueue.length;
}

/** The server's own 4xx or 5xx to a step of the transaction, or null where it was something else. */
function outcomeOf(error: SendError): { kind: 'deferred' | 'refused'; code: number; reply: string; stage: ReplyStage } | null {
  const code = error.responseCode ?? 0;
  const reply = error.response ?? '';
  if (code < 400 || code > 599) return null;
  // `ECONNECTION` with a reply: either a whole 421, or the torn beginning of a line, which proves nothing.
  if (error.code === 'ECONNECTION' && code !== 421) return null;
  if (error.code !== 'EENVELOPE' && error.code !== 'EMESSAGE' && error.code !== 'ECONNECTION') return null;
  const stage = error.code === 'EMESSAGE' ? 'content' : (stages[error.command ?? ''] ?? 'recipient');
  return { kind: code < 500 ? 'deferred' : 'refused', code, reply, stage };
}

function isReply(error: SendError): boolean {
  return error.code === 'EMESSAGE' || error.code === 'EENVELOPE' || error.code === 'EPROTOCOL';
}
