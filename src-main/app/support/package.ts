import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Context } from '../context.ts';
import { currentCaps, savedRelay } from '../dispatch/relay.ts';
import { chosenPack, readSettings } from '../house/settings.ts';

export interface SupportPackage {
  readonly text: string;
  /** SHA-256 of the text, hexadecimal. */
  readonly digest: string;
  readonly at: string;
  /** How many lines of the log are in it. */
  readonly entries: number;
}

/**
 * What those who help are given, as JSON that a person can read before it is saved: versions, settings as numbers and choices,
 * the size of the store, and the log for support. No address, name, subject, text or path has a place in it.
 */
export function supportPackage(context: Context): SupportPackage {
  const { store, host, runtime, supportLog } = context;
  const at = context.clock.now();
  const pack = chosenPack(context);
  const { locale, colorScheme, institutionDomains } = readSettings(context);
  const relay = context.practice ? null : savedRelay(store.read);
  const log = supportLog.lines().flatMap(parsed);
  const content = {
    format: 'budstikke-support',
    formatVersion: 1,
    at,
    program: { version: context.version, host: host.name, ...runtime },
    practice: context.practice !== null,
    settings: {
      locale,
      colorScheme,
      pack: pack && { id: pack.id, version: pack.version },
      institutionDomains: institutionDomains.length,
      relay: relay && {
        security: relay.security,
        port: relay.port,
        login: relay.user !== null,
        returnPath: relay.returnPath !== '',
      },
      ...currentCaps(context),
      keepsSecrets: host.secrets.persistent,
    },
    store: store.read.facts(),
    log,
  };
  const text = `${JSON.stringify(content, null, 2)}\n`;
  return { text, digest: bytesToHex(sha256(utf8ToBytes(text))), at, entries: log.length };
}

/** A line that was cut short by a crash is left out. */
function parsed(line: string): unknown[] {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
