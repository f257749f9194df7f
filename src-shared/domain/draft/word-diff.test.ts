import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordDiff } from './word-diff.ts';

const shown = (before: string, after: string): string =>
  wordDiff(before, after)
    .map(({ kind, text }) => (kind === 'same' ? text : kind === 'deleted' ? `[-${text}-]` : `{+${text}+}`))
    .join('');

describe('what became of a text', () => {
  it('shows a changed word, the deletion first', () => {
    expect(shown('gå til møteplasen.', 'gå til møteplassen.')).toBe('gå til [-møteplasen-]{+møteplassen+}.');
  });
  it('keeps times, telephone numbers and addresses whole', () => {
    expect(shown('møt kl. 10.45 ved porten', 'møt kl. 10.15 ved porten')).toBe('møt kl. [-10.45-]{+10.15+} ved porten');
    expect(shown('please call 22 00 01 11 by noon', 'please call 22 00 01 00 by noon')).toBe(
      'please call [-22 00 01 11-]{+22 00 01 00+} by noon',
    );
    expect(shown('Skriv til svar@a.example nå.', 'Skriv til svar@b.example nå.')).toBe(
      'Skriv til [-svar@a.example-]{+svar@b.example+} nå.',
    );
  });
  it('reads neighbouring words that were replaced as one change', () => {
    expect(shown('Vi møtes på torsdag formiddag ved hovedporten', 'Vi møtes på fredag ettermiddag ved hovedporten')).toBe(
      'Vi møtes på [-torsdag formiddag-]{+fredag ettermiddag+} ved hovedporten',
    );
  });
  it('shows texts that have little in common whole', () => {
    expect(shown('Heisen er stengt.', 'Alle kan melde seg på nettsiden.')).toBe(
      '[-Heisen er stengt.-]{+Alle kan melde seg på nettsiden.+}',
    );
  });
  it('shows a change of white space alone', () => {
    expect(shown('to  ord', 'to ord')).toBe('to[-  -]{+ +}ord');
  });
  it('loses nothing of either text', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.lorem({ maxCount: 20 }), fc.stringMatching(/^[abc 0-9.@:\n]{0,40}$/));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const pieces = wordDiff(before, after);
        const of = (...kinds: string[]) => pieces.map(({ kind, text: part }) => (kinds.includes(kind) ? part : '')).join('');
        expect(of('same', 'inserted')).toBe(after);
        expect(of('same', 'deleted')).toBe(before);
      }),
    );
  });
});
