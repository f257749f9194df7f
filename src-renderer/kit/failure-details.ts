import { allTexts } from '#shared/texts/index.ts';
import { CallError } from '../bridge.ts';
import { pageErrorPlaces } from '../page-errors.ts';

/** What is known of the program that failed. */
export interface Around {
  readonly version: string;
  readonly host: string;
  readonly userAgent: string;
}

/**
 * What a person gives to those who help: what failed, where and when, and the number by which the log for support has it. The
 * sentence that was shown is left out, since it can name people; codes are the same in every language.
 */
export function failureDetails(error: unknown, number: string | null, at: string, { version, host, userAgent }: Around): string {
  const engine = /Chrom(?:e|ium)\/[\d.]+/.exec(userAgent)?.[0] ?? '';
  const lines: [name: string, value: string][] = [
    ['Budstikke', [version, host, engine].filter(Boolean).join(', ')],
    ...failed(error),
    ['time', at],
    ['number', number ?? '-'],
  ];
  return lines.map(([name, value]) => `${name}: ${value}`).join('\n');
}

function failed(error: unknown): [string, string][] {
  if (error instanceof CallError)
    return [
      ['code', error.textId],
      ['kind', error.kind],
      ['method', error.method],
    ];
  // The bridge itself rejects with the name of a text.
  if (error instanceof Error && Object.hasOwn(allTexts, error.message)) return [['code', error.message]];
  const { name, frames } = pageErrorPlaces(error);
  return [['code', name], ['kind', 'page'], ...frames.map((frame): [string, string] => ['at', frame])];
}
