import type { Packages } from '#main/ports/packages.ts';
import { openPackage } from './open.ts';
import { writePackage } from './write.ts';

export function createPackages(): Packages {
  return { write: writePackage, open: openPackage };
}
