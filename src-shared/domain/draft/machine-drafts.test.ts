import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Bodies } from './document.ts';
import { countUnread, lineMarks, type MachineLines, onlyUnread, unreadBlocks, withMachineDrafts, withRead } from './machine-drafts.ts';
import { docFromMarkdown } from './markdown.ts';
import { afterEdit, type TranslatedBlock } from './translated.ts';

const order = ['nb', 'nn', 'en'] as const;
const nb = docFromMarkdown(['# Brannøvelse', 'Møt opp på onsdag.', 'Ta med studentkort.'].join('\n\n'));
const drafted = ['# Brannøving', 'Møt opp på onsdag no.', 'Ta med studentkortet ditt hit.'];
const made: MachineLines[] = [
  { language: 'nn', from: 'nb', lines: new Set(lineMarks('Brannøving\nMøt opp på onsdag no.\nTa med studentkortet ditt hit.')) },
];
const nn = (...paragraphs: readonly string[]): Bodies => ({ nb, nn: docFromMarkdown(paragraphs.join('\n\n')) });

/** The unread blocks after edits, one by one; the first is that the machine's draft is put in. */
function unread(...edits: readonly Bodies[]): string[] {
  return said(known(...edits), edits.at(-1) ?? { nb });
}
const said = (all: readonly TranslatedBlock[], bodies: Bodies): string[] => unreadBlocks(all, bodies, order).map(({ text }) => text);
function known(...edits: readonly Bodies[]): TranslatedBlock[] {
  let before: Bodies = { nb };
  let all: TranslatedBlock[] = [];
  for (const after of edits) {
    all = withMachineDrafts(afterEdit(all, before, after, order), before, after, { made });
    before = after;
  }
  return all;
}

const whole = nn(...drafted);

describe('a draft that a machine made', () => {
  it('is unread, block by block, in its row', () => {
    expect(unreadBlocks(known(whole), whole, order)).toEqual([
      { language: 'nn', row: 0, text: 'Brannøving' },
      { language: 'nn', row: 1, text: 'Møt opp på onsdag no.' },
      { language: 'nn', row: 2, text: 'Ta med studentkortet ditt hit.' },
    ]);
    expect(countUnread(known(whole), whole, order)).toBe(3);
    expect(countUnread(known(whole), whole, ['nb', 'en'])).toBe(0);
  });

  it('is no other block than what the machine wrote', () => {
    expect(unread(nn('# Brannøving', 'Dette har eg skrive sjølv.'))).toEqual(['Brannøving']);
    expect(unread({ nb })).toEqual([]);
  });

  it('is read when a person says so of a block, and of no other', () => {
    const read = withRead(known(whole), whole, { language: 'nn', text: 'Møt opp på onsdag no.' });
    expect(said(read ?? [], whole)).toEqual(['Brannøving', 'Ta med studentkortet ditt hit.']);
    expect(withRead(read ?? [], whole, { language: 'nn', text: 'Møt opp på onsdag no.' })).toBeNull();
    expect(withRead(known(whole), whole, { language: 'nn', text: 'Noko anna.' })).toBeNull();
    expect(withRead(known(whole), { nb }, { language: 'nn', text: 'Brannøving' })).toBeNull();
    expect(withRead(known(whole), whole, { language: 'en', text: 'Brannøving' })).toBeNull();
  });

  it('stays unread when somebody mends it, and a mended one that was read stays read', () => {
    const mended = nn('# Brannøving', 'Møt opp på onsdagen no.', drafted[2] ?? '');
    expect(unread(whole, mended)).toContain('Møt opp på onsdagen no.');
    const read = withRead(known(whole, mended), mended, { language: 'nn', text: 'Møt opp på onsdagen no.' }) ?? [];
    const again = nn('# Brannøving', 'Møt opp på onsdagen, no.', drafted[2] ?? '');
    expect(said(withMachineDrafts(afterEdit(read, mended, again, order), mended, again), again)).toEqual([
      'Brannøving',
      'Ta med studentkortet ditt hit.',
    ]);
  });

  it('stays unread split, joined, moved, and written anew from its first letter', () => {
    expect(unread(whole, nn('# Brannøving', 'Møt opp', 'på onsdag no.', drafted[2] ?? ''))).toHaveLength(4);
    expect(unread(whole, nn('# Brannøving', `${drafted[1]} ${drafted[2]}`))).toHaveLength(2);
    expect(unread(whole, nn('# Brannøving', drafted[2] ?? '', drafted[1] ?? ''))).toHaveLength(3);
    expect(unread(whole, nn('# Brannøving', 'K', drafted[2] ?? ''), nn('# Brannøving', 'Kom', drafted[2] ?? ''))).toContain('Kom');
  });

  it('is a person’s own text once it was emptied', () => {
    const emptied = nn('# Brannøving', drafted[2] ?? '');
    expect(unread(whole, emptied, nn('# Brannøving', 'Kom på onsdag.', drafted[2] ?? ''))).toEqual([
      'Brannøving',
      'Ta med studentkortet ditt hit.',
    ]);
  });

  it('does not make the paragraphs beside it unread', () => {
    expect(unread(whole, nn(...drafted, 'Helsing frå driftsavdelinga, som ordnar alt.'))).toHaveLength(3);
    expect(unread(whole, nn('# Brannøving', 'Heilt nytt avsnitt.', ...drafted.slice(1)))).not.toContain('Heilt nytt avsnitt.');
  });

  it('is unread again when it is undone and done again', () => {
    expect(unread(whole, { nb }, whole)).toHaveLength(3);
  });

  it('is not what a version or a translator puts in its place', () => {
    const other = nn('# Brannøving', 'Møt opp på onsdag, no.', drafted[2] ?? '');
    expect(said(withMachineDrafts(known(whole), whole, other, { replaced: true }), other)).toEqual([
      'Brannøving',
      'Ta med studentkortet ditt hit.',
    ]);
  });

  it('goes on unread where the text goes elsewhere', () => {
    expect(
      onlyUnread(known(whole, nn('# Brannøving')), nn('# Brannøving')).map(({ language, machine }) => ({ language, machine })),
    ).toEqual([{ language: 'nn', machine: true }]);
  });

  it('stays unread whatever is typed in it, as long as something stands', () => {
    const key = fc.record({ at: fc.nat(60), cut: fc.nat(3), put: fc.constantFrom('', 'a', ' ', 'ny ', '.', 'Å', '7', 'to ord') });
    fc.assert(
      fc.property(fc.array(key, { maxLength: 12 }), (keys) => {
        let text = drafted[1] ?? '';
        const edits = [whole];
        for (const { at, cut, put } of keys) {
          const next = text.slice(0, at) + put + text.slice(at + cut);
          // What becomes other Markdown, or nothing, is another edit.
          if (!/^\p{L}.*\p{L}/u.test(next.trim()) || /^(?:Brannøving|Ta med)/.test(next)) continue;
          text = next;
          edits.push(nn(drafted[0] ?? '', text, drafted[2] ?? ''));
        }
        expect(unread(...edits)).toHaveLength(3);
      }),
      { numRuns: 60 },
    );
  });
});
