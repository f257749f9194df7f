import { digestGroups } from '../message/print-document.ts';

/** What stands for every byte of a package and can be read aloud: 16 figures of the digest of its checksums. */
export function packageCode(digest: string): string {
  return digestGroups(digest).slice(0, 4).join(' ');
}

/** True when what somebody typed, in whatever case and spacing, is the package's code. */
export function isPackageCode(typed: string, digest: string): boolean {
  return typed.replace(/[\s\u00a0-]+/g, '').toUpperCase() === packageCode(digest).replace(/ /g, '');
}
