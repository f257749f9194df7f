import { dayOfInstant } from '../format.ts';
import type { Parts } from './parts.ts';

/** What day it is (YYYY-MM-DD), and where. */
export interface Today {
  readonly today: string;
  readonly zone: string;
}

/** The path of the first thing that is told as done and is of a day to come; null where none is. `values`: by these parts. */
export function aheadIn(parts: Parts, values: Readonly<Record<string, unknown>>, today: Today, path = ''): string | null {
  for (const [id, part] of Object.entries(parts)) {
    const value = values[id];
    const own = path === '' ? id : `${path}.${id}`;
    if (part.kind === 'record' && typeof value === 'object' && value !== null) {
      const found = aheadIn(part.parts ?? {}, value as Readonly<Record<string, unknown>>, today, own);
      if (found !== null) return found;
    }
    if (!part.past || typeof value !== 'string') continue;
    if ((part.kind === 'date' ? value : dayOfInstant(value, today.zone)) > today.today) return own;
  }
  return null;
}
