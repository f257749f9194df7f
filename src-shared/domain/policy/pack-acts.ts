import type { Person, Role } from '../people/person.ts';

/**
 * Who may do what with a pack. Whoever writes or assesses can make a copy, bring one in and say that the source has been read;
 * none of that changes what holds. Which rules hold, and what they ask, is for the one who assesses by them (U15, U31):
 * a writer whom a rule stops must not be the one who takes it away. Looking, comparing and exporting are for everyone.
 */
const allowed = {
  copy: ['officer', 'web-editor'],
  import: ['officer', 'web-editor'],
  change: ['web-editor'],
  use: ['web-editor'],
  remove: ['web-editor'],
  read: ['officer', 'web-editor'],
} as const satisfies Readonly<Record<string, readonly Role[]>>;
export type PackAct = keyof typeof allowed;

export function rolesFor(act: PackAct): readonly Role[] {
  return allowed[act];
}

export function mayWithPacks(act: PackAct, person: Pick<Person, 'roles'> | null): boolean {
  return person?.roles.some((role) => rolesFor(act).includes(role)) ?? false;
}
