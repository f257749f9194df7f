import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { languageCodes } from '../draft/document.ts';
import { channelKinds } from '../policy/channels.ts';
import { type SentText, tallyLanguages } from './language-tally.ts';

const sent = (year: number, channel: SentText['channel'], words: SentText['words']): SentText => ({ year, channel, words });

describe('the tally of languages', () => {
  it('adds up what went out by year and channel, and names the lesser form of Norwegian', () => {
    const tally = tallyLanguages([
      sent(2025, 'mail', { nb: 100, nn: 100, en: 50 }),
      sent(2026, 'mail', { nb: 90, nn: 10 }),
      sent(2026, 'web', { nn: 300, nb: 100 }),
      sent(2026, 'mail', { nb: 60, nn: 40, en: 80 }),
      sent(2026, 'social', { en: 20 }),
    ]);
    expect(tally.map(({ year, channel, texts, lesser }) => [year, channel, texts, lesser])).toEqual([
      [2026, 'web', 1, { form: 'nb', share: 0.25 }],
      [2026, 'mail', 2, { form: 'nn', share: 0.25 }],
      [2026, 'social', 1, null],
      [2025, 'mail', 1, { form: 'nn', share: 0.5 }],
    ]);
    expect(tally[1]?.words).toEqual({ nb: 150, nn: 50, en: 80, sv: 0 });
  });

  it('loses no word, and gives the lesser form at most half', () => {
    const text = fc.record({
      year: fc.integer({ min: 2020, max: 2023 }),
      channel: fc.constantFrom(...channelKinds),
      words: fc.record(Object.fromEntries(languageCodes.map((code) => [code, fc.nat(5000)])), { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
        const tally = tallyLanguages(texts);
        const count = (all: readonly { readonly words: SentText['words'] }[]) =>
          all.reduce((sum, { words }) => sum + Object.values(words).reduce((own, n) => own + n, 0), 0);
        expect(count(tally)).toBe(count(texts));
        for (const { lesser } of tally) expect(lesser?.share ?? 0).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 50 },
    );
  });
});
