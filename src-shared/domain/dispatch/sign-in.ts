import { isLoopback } from './caps.ts';
import { isHost } from './relay-host.ts';

/**
 * Whose access tokens the relay takes: a tenant of Microsoft 365, or any issuer with a device authorization grant
 * (RFC 8628). A public client: there is no secret in it.
 */
export type OAuth =
  | { readonly provider: 'microsoft' /** Its id or a domain of it. */; readonly tenant: string; readonly clientId: string }
  | {
      readonly provider: 'other';
      /** An address whose metadata can be read (OpenID Connect Discovery, RFC 8414). */
      readonly issuer: string;
      readonly clientId: string;
      /** Separated by spaces, as the issuer names them. */
      readonly scopes: string;
    };

export const oauthProviders = ['microsoft', 'other'] as const satisfies readonly OAuth['provider'][];

/** The issuer's address. */
export function issuerOf(oauth: OAuth): string {
  return oauth.provider === 'microsoft' ? `https://login.microsoftonline.com/${oauth.tenant.toLowerCase()}/v2.0` : oauth.issuer;
}

/** What is asked for, separated by spaces: sending, and being signed in while nobody is at the keyboard. */
export function scopesOf(oauth: OAuth): string {
  return oauth.provider === 'microsoft' ? 'https://outlook.office.com/SMTP.Send offline_access' : oauth.scopes.trim().replace(/\s+/g, ' ');
}

const parts = /^(https?):\/\/(\[[0-9a-f:.]{2,45}\]|[a-z0-9.-]{1,253})(:\d{1,5})?(?:[/?#][\x21-\x7e]*)?$/i;

/** Tokens travel encrypted, or not beyond this machine. No name or password stands in the address. */
export function isSafeAddress(address: string): boolean {
  const [, scheme = '', host = ''] = parts.exec(address) ?? [];
  const bare = host.replace(/^\[|\]$/g, '');
  return isHost(bare) && (scheme.toLowerCase() === 'https' || isLoopback(bare));
}

/** The issuer's host, with its port where it names one. */
export function issuerHost(oauth: OAuth): string {
  const [, , host = '', port = ''] = parts.exec(issuerOf(oauth)) ?? [];
  return `${host}${port}`;
}

/** An address as an issuer has it: nothing after its path (RFC 8414 section 2). */
export function isIssuer(text: string): boolean {
  return isSafeAddress(text) && !/[?#\s]/.test(text);
}

/** A tenant's id, one of its domains, or `organizations`. */
export function isTenant(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*$/i.test(text);
}

/** Visible ASCII (RFC 6749 appendix A.1), and no space, which no issuer gives out. */
export function isClientId(text: string): boolean {
  return /^[\x21-\x7e]{1,255}$/.test(text);
}

/** Scope tokens with spaces between them (RFC 6749 section 3.3). */
export function areScopes(text: string): boolean {
  return /^[\x21\x23-\x5b\x5d-\x7e]+(?: +[\x21\x23-\x5b\x5d-\x7e]+)*$/.test(text.trim());
}

/** The mailbox that is sent from, as XOAUTH2 can say it: its parts are held apart by control characters. */
export function isMailboxName(text: string): boolean {
  return text.length > 0 && !/[\p{C}\s]/u.test(text);
}

/** One reading of both clocks, milliseconds: the machine's, which may be set, and one that only goes forward but may stop in sleep. */
export interface Instant {
  readonly wall: number;
  readonly monotonic: number;
}

/** Lifetime of a token whose issuer names none, milliseconds; RFC 6749 leaves it to the documentation. */
const unnamedLife = 5 * 60_000;
/** A token is not used in its last part: a fifth, and at most this, milliseconds. */
const longestRest = 5 * 60_000;

/** When a token was got, and how long it lives, milliseconds. */
export interface TokenLife {
  readonly since: Instant;
  readonly life: number;
}

/** `expiresIn`: seconds, as the issuer says it; null where it says nothing. */
export function tokenLife(since: Instant, expiresIn: number | null): TokenLife {
  return { since, life: expiresIn === null ? unnamedLife : Math.max(0, expiresIn * 1000) };
}

/**
 * How old a token is, milliseconds. The clock that says most is believed: one that was set back, and one that stood
 * still while the machine slept, must not lengthen a token's life. A clock that was set forward costs one renewal.
 */
function age({ since }: TokenLife, now: Instant): number {
  return Math.max(now.wall - since.wall, now.monotonic - since.monotonic);
}

/** It is about to end: time to ask for another. */
export function isWorn(token: TokenLife, now: Instant): boolean {
  return age(token, now) >= token.life - Math.min(longestRest, token.life / 5);
}

/** Its time is over. */
export function isOver(token: TokenLife, now: Instant): boolean {
  return age(token, now) >= token.life;
}

/** Milliseconds until it is over, 0 where it is. */
export function lifeLeft(token: TokenLife, now: Instant): number {
  return Math.max(0, token.life - age(token, now));
}
