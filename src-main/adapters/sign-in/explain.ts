import * as client from 'openid-client';
import { issuerHost, type OAuth } from '#shared/domain/dispatch/sign-in.ts';
import { AppError } from '#shared/domain/errors.ts';
import { UnsafeAnswer } from './guarded-fetch.ts';

/** These say that the person has to come again (RFC 6749 section 5.2, OpenID Connect Core section 3.1.2.6). */
const signInAgain = new Set(['invalid_grant', 'interaction_required', 'login_required', 'consent_required']);
/** What `fetch` says where there is no way to a machine, or none any more. */
const networkCodes = new Set([
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
]);
/** These pass by themselves. */
const busy = new Set(['temporarily_unavailable', 'server_error']);

/**
 * What an issuer said no with: the code of the protocol, and the number that Microsoft 365 puts in its description.
 * The rest of a description may name people or hold what was sent, and goes no further.
 */
function refusal({ error, error_description: description = '' }: client.ResponseBodyError): string {
  const code = /^[\w.-]{1,60}$/.test(error) ? error : 'error';
  const number = /\bAADSTS\d{1,9}\b/.exec(description)?.[0];
  return number ? `${code}, ${number}` : code;
}

/** Something of the network or the issuer's machines that another try may find gone. */
export function isPassing(error: unknown): boolean {
  if (error instanceof client.ResponseBodyError) return error.status >= 500 || busy.has(error.error);
  if (chain(error).some((link) => link instanceof UnsafeAnswer)) return false;
  if (error instanceof client.ClientError) {
    if (error.code === 'OAUTH_TIMEOUT') return true;
    // An answer that is no answer of an issuer: a gateway's error page passes, anything else is a wrong address.
    if (error.cause instanceof Response) return error.cause.status >= 500 || error.cause.status === 429;
  }
  return chain(error).some(isNetworkError);
}

/** Says in words what an issuer, or the way to it, refused. */
export function explainIssuer(error: unknown, oauth: OAuth, what: 'begin' | 'renew' | 'revoke'): AppError {
  if (error instanceof AppError) return error;
  const issuer = issuerHost(oauth);
  if (isPassing(error)) return new AppError('network', 'signIn.unreachable', { issuer });
  if (error instanceof client.ResponseBodyError) {
    if (what === 'renew' && signInAgain.has(error.error)) return new AppError('blocked', 'signIn.ended', { code: refusal(error) });
    if (error.error === 'access_denied' || error.error === 'authorization_declined') return new AppError('blocked', 'signIn.denied');
    if (error.error === 'expired_token' || error.error === 'code_expired') return new AppError('blocked', 'signIn.tooLate');
    return new AppError('blocked', 'signIn.refused', { issuer, code: refusal(error) });
  }
  return new AppError('network', 'signIn.notAnIssuer', { issuer });
}

function chain(error: unknown): unknown[] {
  const links: unknown[] = [];
  for (let link = error; link !== undefined && links.length < 8; link = link instanceof Error ? link.cause : undefined) links.push(link);
  return links;
}

function isNetworkError(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'TimeoutError') return true;
  const code = 'code' in error ? String(error.code) : '';
  return networkCodes.has(code) || code.startsWith('UND_ERR_');
}
