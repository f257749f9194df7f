import { isLoopback } from '../dispatch/caps.ts';
import type { LanguageCode } from '../draft/document.ts';

/** From which form of Norwegian to which a draft can be made. */
export interface Direction {
  readonly from: LanguageCode;
  readonly to: LanguageCode;
}

/** Bokmål to nynorsk, and back. */
export const directions: readonly Direction[] = [
  { from: 'nb', to: 'nn' },
  { from: 'nn', to: 'nb' },
];

/** Who makes drafts: nobody, the program on this machine, or a service of the institution. */
export const engineKinds = ['off', 'command', 'service'] as const;
export type EngineKind = (typeof engineKinds)[number];

/** Why no engine answered as it should. */
export const engineFailures = [
  /** The program is not installed here, or nobody answers at the address. */
  'missing',
  /** It has no such direction. */
  'direction',
  'slow',
  /** It ended, or answered, with a failure. */
  'refused',
  /** It points to another address, which is not followed. */
  'redirect',
  'too-large',
  /** What it said cannot be read. */
  'unreadable',
  /** A person has stopped it. */
  'stopped',
] as const;
export type EngineFailure = (typeof engineFailures)[number];

/** Why the machine's words for one block were not taken. */
export const blockFaults = ['lost', 'empty', 'shape', 'numbers', 'links', 'protected', 'marks'] as const;
export type BlockFault = (typeof blockFaults)[number];

/** The longest address of a service, in characters. */
export const longestAddress = 500;

const anyAddress = /^(https?):\/\/(\[[\da-f:.]{2,45}\]|[^\s/?#@:[\]\\]{1,253})(:\d{1,5})?((?:\/[^\s/?#\\]{1,200})*)\/*$/i;

/** True for an address (`serviceAddress`) that is answered on this machine. */
export function isOnThisMachine(address: string): boolean {
  return isHere(anyAddress.exec(address)?.[2] ?? '');
}

/**
 * A service's address as it is asked: https, or http on this machine; without user name, query, fragment or a slash at the end.
 * Null where it cannot be one.
 */
export function serviceAddress(written: string): string | null {
  const text = written.trim();
  const parts = text.length > longestAddress ? null : anyAddress.exec(text);
  if (!parts) return null;
  const [, scheme = '', host = '', port = '', path = ''] = parts;
  const protocol = scheme.toLowerCase();
  return protocol === 'https' || isHere(host) ? `${protocol}://${host}${port}${path}` : null;
}

function isHere(host: string): boolean {
  return isLoopback(host.replace(/^\[|\]$/g, '').toLowerCase());
}
