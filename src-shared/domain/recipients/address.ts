import { toASCII } from 'tr46';
import type { AddressFault } from './list.ts';

export type AddressCheck =
  | { readonly ok: true; readonly address: string; readonly domain: string }
  | { readonly ok: false; readonly reason: AddressFault };

const lineBreak = /[\n\v\f\r\u0085\u2028\u2029]/;
const whiteSpace = /\s/;
/** RFC 5322 atext and the dots of a dot-atom. */
const localPart = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+$/;
const invisible = /[\p{Cc}\p{Cf}]/u;
const ldhLabel = /^[a-z0-9](?:[a-z0-9-]*[a-z0-9])?$/;
const numeric = /^\d+$/;
const ascii = /^[\x20-\x7e]*$/;

/** RFC 5321 section 4.5.3.1: 64 octets before the at-sign; 254 in all is what fits in a path. */
export const longest = { local: 64, label: 63, address: 254 };

/** The domain of an address that `checkAddress` gave: lower case, ASCII. Empty for one that has been erased. */
export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1).toLowerCase();
}

/**
 * Is this one address that can be put in an envelope? A strict subset of RFC 5321: a dot-atom, an at-sign and a
 * domain of at least two labels. No quoted local parts, comments, address literals or SMTPUTF8. Space around it is
 * dropped; the local part keeps its case, the domain comes out in lower case and in ASCII (IDNA, UTS 46).
 * Line breaks are refused even at the ends: nobody downstream may be able to add a header. Linear in the input.
 */
export function checkAddress(raw: string): AddressCheck {
  const text = raw.trim();
  if (text === '') return fault('empty');
  if (lineBreak.test(raw)) return fault('line-break');
  const ats = text.split('@').length - 1;
  if (looksLikeFormula(text)) return fault('formula');
  if (ats > 1 && (/[,;]/.test(text) || severalWords(text))) return fault('several-addresses');
  if (ats === 0) return fault('no-at-sign');
  if (ats > 1) return fault('several-at-signs');

  const at = text.indexOf('@');
  const local = text.slice(0, at);
  const writtenDomain = text.slice(at + 1);
  if (local.trim() === '') return fault('nothing-before-at');
  if (writtenDomain.trim() === '') return fault('nothing-after-at');
  if (whiteSpace.test(text)) return fault('white-space');
  if (local.length > longest.local || text.length > longest.address) return fault('too-long');
  if (dotsMisplaced(local) || dotsMisplaced(writtenDomain)) return fault('dot-in-wrong-place');
  if (!localPart.test(local)) return fault('bad-character');
  if (invisible.test(writtenDomain)) return fault('bad-character');

  const domain = asciiDomain(writtenDomain);
  if (domain === null) return fault('bad-domain');
  const address = `${local}@${domain}`;
  return address.length > longest.address ? fault('too-long') : { ok: true, address, domain };
}

/**
 * What two addresses are compared by: mailboxes whose names differ only in case are one person.
 * Takes an address that `checkAddress` gave.
 */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

/** True when the domain is one of these or lies below one of them. All in lower case, ASCII. */
export function isInside(domain: string, institutionDomains: ReadonlySet<string>): boolean {
  for (let rest = domain; rest !== ''; ) {
    if (institutionDomains.has(rest)) return true;
    const dot = rest.indexOf('.');
    rest = dot === -1 ? '' : rest.slice(dot + 1);
  }
  return false;
}

/** A domain as people write it, in lower case and ASCII; null when it cannot be a host's name. */
export function asciiDomain(written: string): string | null {
  let domain = written.toLowerCase();
  if (!ascii.test(domain) || domain.includes('xn--')) {
    if (domain.length > longest.address) return null;
    const converted = toASCII(domain, { checkBidi: true, checkJoiners: true, useSTD3ASCIIRules: true });
    if (converted === null) return null;
    domain = converted;
  }
  const labels = domain.split('.');
  if (labels.length < 2 || numeric.test(labels.at(-1) ?? '')) return null;
  return labels.every((label) => label.length <= longest.label && ldhLabel.test(label)) ? domain : null;
}

function fault(reason: AddressFault): AddressCheck {
  return { ok: false, reason };
}

/** `=` starts a formula in every spreadsheet; `+`, `-` and `@` do too, but only with a call or a reference in it. */
function looksLikeFormula(text: string): boolean {
  return text.startsWith('=') || (/^[+@-]/.test(text) && /[(|!]/.test(text));
}

function severalWords(text: string): boolean {
  let words = 0;
  for (const word of text.split(/\s+/)) if (word.includes('@') && ++words === 2) return true;
  return false;
}

function dotsMisplaced(text: string): boolean {
  return text.startsWith('.') || text.endsWith('.') || text.includes('..');
}
