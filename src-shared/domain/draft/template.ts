import { type Brief, withoutWords } from './brief.ts';
import type { Written } from './draft.ts';

/** A text of the institution that messages begin from. */
export interface Template extends Written {
  readonly id: string;
  readonly name: string;
  readonly savedAt: string;
  readonly savedBy: string;
}

/** The most characters of a name, and the most templates in one file. */
export const templateLimits = { name: 120, file: 500 } as const;

/** What of a brief goes on to another message: not its time, nor anybody's word about it, nor the grounds of that case. */
export function reusable(brief: Brief): Brief {
  const { grounds: _, ...rest } = withoutWords(brief);
  return { ...rest, wantedAt: null };
}

/** A name that none of the others has, in whatever case: the wanted one, or that with a number. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const known = new Set(taken.map((name) => name.toLocaleLowerCase('nb')));
  const name = (number: number): string => {
    if (number === 1) return wanted;
    const ending = ` (${number})`;
    // What is cut within a sign of two units would be half a sign.
    return `${wanted.slice(0, templateLimits.name - ending.length).replace(/[\ud800-\udbff]$/, '')}${ending}`;
  };
  let number = 1;
  while (known.has(name(number).toLocaleLowerCase('nb'))) number += 1;
  return name(number);
}
