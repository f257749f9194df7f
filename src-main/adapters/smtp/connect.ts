import type { PeerCertificate } from 'node:tls';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Certificate, Proof } from '#main/ports/mailer.ts';
import { isLoopback } from '#shared/domain/dispatch/caps.ts';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import { AppError } from '#shared/domain/errors.ts';
import { refuses, type TokenLogin, tokenLogin, tokenMethod, withoutToken } from './token-login.ts';

/** How long we wait, milliseconds. The defaults are those of RFC 5321 section 4.5.3.2 or longer. */
export interface Timeouts {
  /** TCP, name lookup, TLS and the whole greeting. */
  readonly connect: number;
  /** Silence within a session; after the final dot the RFC asks for 10 minutes. */
  readonly silence: number;
  /** One transaction, or the way to the first of them, however slowly the server trickles. */
  readonly transaction: number;
}
export const defaultTimeouts: Timeouts = { connect: 60_000, silence: 600_000, transaction: 900_000 };

export interface ConnectOptions {
  readonly timeouts: Timeouts;
  /** PEM of an authority beside the system's own. */
  readonly ca?: string;
  /** The whole of connecting, encrypting and logging in, milliseconds; without it as long as one transaction may take. */
  readonly within?: number;
}

/** What was said last on a connection, for the evidence, and what was said at its start. */
export interface Transcript {
  lastFromServer: string;
  readonly opening: string[];
}

export interface Session {
  readonly connection: SMTPConnection;
  readonly transcript: Transcript;
  /** EHLO lines of the encrypted session where there is one. */
  readonly extensions: readonly string[];
  readonly tls: string | null;
  readonly certificate: Certificate | null;
  /** What it was logged in with, where that was an access token. */
  readonly login: TokenLogin | null;
}

/**
 * Connects, encrypts as the relay asks and logs in. Rejects with `network` that says what failed; `blocked` for a
 * relay without encryption that is not this machine, and as the source of tokens does. A token that the relay refuses
 * is asked for anew, once.
 */
export async function connect(relay: Relay, proof: Proof, options: ConnectOptions): Promise<Session> {
  if (relay.security === 'none' && !isLoopback(relay.host))
    throw new AppError('blocked', 'dispatch.blocked.plainRelay', { host: relay.host });
  if (proof === null || typeof proof === 'string') return establish(relay, proof, options);
  const first = await tokenLogin(proof);
  try {
    return await establish(relay, first, options);
  } catch (error) {
    if (!refuses(error)) throw error;
    first.refused();
    return establish(relay, await tokenLogin(proof), options);
  }
}

async function establish(relay: Relay, login: string | TokenLogin | null, options: ConnectOptions): Promise<Session> {
  const transcript: Transcript = { lastFromServer: '', opening: [] };
  const token = typeof login === 'string' || login === null ? null : login;
  let open = false;
  const connection = new SMTPConnection({
    host: relay.host,
    port: relay.port,
    secure: relay.security === 'tls',
    requireTLS: relay.security === 'starttls',
    ignoreTLS: relay.security === 'none',
    allowInternalNetworkInterfaces: true,
    connectionTimeout: options.timeouts.connect,
    greetingTimeout: options.timeouts.connect,
    socketTimeout: options.timeouts.silence,
    socketCloseTimeout: 2000,
    maxResponseSize: 64 * 1024,
    tls: options.ca ? { ca: options.ca } : undefined,
    transactionLog: true,
    ...(token && { customAuth: { [tokenMethod]: token.handler } }),
    logger: {
      debug: (entry: { tnx?: string }, line: unknown) => {
        if (entry.tnx !== 'server') return;
        transcript.lastFromServer = withoutToken(String(line), token);
        if (!open) transcript.opening.push(transcript.lastFromServer);
      },
      ...silence,
    },
  });
  const late = Promise.withResolvers<never>();
  late.promise.catch(() => {});
  const timer = setTimeout(() => late.reject({ code: 'ETIMEDOUT' }), options.within ?? options.timeouts.transaction);
  const inTime = (step: Promise<void>): Promise<void> => Promise.race([step, late.promise]);
  try {
    await inTime(
      new Promise<void>((resolve, reject) => {
        connection.once('error', reject);
        connection.connect((error) => (error ? reject(error) : resolve()));
      }),
    );
    if (relay.user !== null) {
      const { user } = relay;
      if (token && !offersTokens(transcript)) throw new AppError('network', 'dispatch.relay.noTokens', { host: relay.host });
      const auth = token ? { user, method: tokenMethod } : { user, pass: typeof login === 'string' ? login : '' };
      await inTime(
        new Promise<void>((resolve, reject) => {
          connection.once('error', reject);
          connection.login(auth, (error) => (error ? reject(error) : resolve()));
        }),
      );
    }
  } catch (error) {
    connection.on('error', () => {});
    connection.close();
    throw error instanceof AppError ? error : explain(error, relay, token);
  } finally {
    clearTimeout(timer);
  }
  // A lane learns of a loss from its own transaction; an idle one from `destroyed`.
  connection.on('error', () => {});
  open = true;
  return {
    connection,
    transcript,
    extensions: extensionsOf(transcript),
    tls: tlsOf(connection),
    certificate: certificateOf(connection),
    login: token,
  };
}

/** EHLO lines of what has been said last, the encrypted session's where there is one. */
function extensionsOf({ opening }: Transcript): string[] {
  return ehloLines(opening.findLast((reply) => /^250[ -]/.test(reply)) ?? '');
}

function offersTokens(transcript: Transcript): boolean {
  return extensionsOf(transcript).some((line) => /^AUTH[ =].*\bXOAUTH2\b/i.test(line));
}

const silence = { trace() {}, info() {}, warn() {}, error() {}, fatal() {} };

function ehloLines(reply: string): string[] {
  return reply
    .split('\n')
    .slice(1)
    .map((line) => line.replace(/^\d{3}[ -]/, '').trim())
    .filter((line) => line !== '');
}

function tlsOf(connection: SMTPConnection): string | null {
  const socket = connection._socket;
  if (!socket || !('getProtocol' in socket) || typeof socket.getProtocol !== 'function') return null;
  return String(socket.getProtocol());
}

/** What the server showed; the library has verified it by then. */
function certificateOf(connection: SMTPConnection): Certificate | null {
  const socket = connection._socket;
  if (!socket || !('getPeerCertificate' in socket) || typeof socket.getPeerCertificate !== 'function') return null;
  const shown = socket.getPeerCertificate() as Partial<PeerCertificate>;
  const validTo = Date.parse(shown.valid_to ?? '');
  if (Number.isNaN(validTo)) return null;
  const first = (name: string | string[] | undefined) => (Array.isArray(name) ? name[0] : name) ?? '';
  return {
    name: first(shown.subject?.CN) || (shown.subjectaltname ?? '').replace(/^DNS:/, '').split(',')[0] || '',
    issuer: first(shown.issuer?.O) || first(shown.issuer?.CN),
    validTo: new Date(validTo).toISOString(),
  };
}

interface SmtpError {
  readonly code?: string;
  readonly message?: string;
  readonly response?: string;
  readonly responseCode?: number;
  readonly command?: string;
}

/** Says in words what kept us from the relay. */
function explain(problem: unknown, relay: Relay, token: TokenLogin | null): AppError {
  const { code = '', message = String(problem), response, command = '' } = problem as SmtpError;
  const { host, port } = relay;
  const reply = withoutToken(response ?? message, token).slice(0, 300);
  if (code === 'EDNS') return new AppError('network', 'dispatch.relay.unknownHost', { host });
  if (code === 'ETIMEDOUT') return new AppError('network', 'dispatch.relay.timeout', { host });
  // 454 and its like ask for another try, to the login as to all else (RFC 4954 section 6).
  if (code === 'EAUTH' && !/^4/.test(response ?? ''))
    return new AppError('network', token ? 'dispatch.relay.tokenRefused' : 'dispatch.relay.login', { host, reply });
  if (/wrong version number/i.test(message)) return new AppError('network', 'dispatch.relay.notTls', { host, port });
  if (code === 'ETLS' || /STARTTLS|certificate|ssl|tls/i.test(message))
    return new AppError('network', 'dispatch.relay.tls', { host, problem: message.slice(0, 300) });
  // 421 sends us away; any other 4xx asks for another try (RFC 5321 section 4.2.1).
  if (response && /^4(?!21)\d\d/.test(response)) return new AppError('network', 'dispatch.relay.notNow', { host, reply });
  if (response && /^[245]\d\d/.test(response)) return new AppError('network', 'dispatch.relay.refused', { host, reply });
  if (response || code === 'EPROTOCOL') return new AppError('network', 'dispatch.relay.notSmtp', { host, port, reply });
  if (code === 'ECONNECTION' && command === 'CONN') return new AppError('network', 'dispatch.relay.closed', { host });
  return new AppError('network', 'dispatch.relay.noConnection', { host, port });
}
