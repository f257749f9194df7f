import fc from 'fast-check';
import type { Part, Parts } from './parts.ts';

/** What a line may hold, and a spreadsheet file can. */
const words = fc
  .string({ unit: 'binary', maxLength: 30 })
  .map((text) => text.replace(/\p{Cc}|\p{Cs}|[\u2028\u2029\ufffe\uffff]/gu, '').trim());
const day = fc.integer({ min: 0, max: 20_000 }).map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));
export const anyInstant = fc.integer({ min: 0, max: 2_000_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString());

/** Any value that a part takes. */
export function anyOf(part: Part): fc.Arbitrary<unknown> {
  switch (part.kind) {
    case 'date':
      return fc.option(day);
    case 'instant':
      return fc.option(anyInstant);
    case 'count':
      return fc.option(fc.integer({ min: 0, max: 1000 }));
    case 'amount':
      return fc.option(fc.double({ min: 0, max: 1000, noNaN: true }).map(Math.abs));
    case 'tick':
      return fc.boolean();
    case 'choice':
      return fc.option(fc.constantFrom(...(part.values ?? [])));
    case 'choices':
      return fc.subarray([...(part.values ?? [])]);
    case 'digest':
      return fc.oneof(fc.constant(''), fc.stringMatching(/^[0-9a-f]{64}$/));
    case 'codes':
    case 'lines':
      return fc.array(words, { maxLength: 3 });
    case 'record':
      return recordOf(part.parts ?? {});
    case 'list':
      return fc.array(recordOf(part.parts ?? {}), { maxLength: 3 });
    default:
      return words;
  }
}

export function recordOf(parts: Parts): fc.Arbitrary<Record<string, unknown>> {
  return fc.record(Object.fromEntries(Object.entries(parts).map(([id, part]) => [id, anyOf(part)])));
}
