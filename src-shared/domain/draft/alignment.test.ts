import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignBodies, panesOf, type Row, type Segment } from './alignment.ts';
import { bodiesArbitrary, docArbitrary } from './document.arbitrary.ts';
import { type Block, type Bodies, type Doc, type LanguageCode, languageCodes } from './document.ts';
import { docFromMarkdown } from './markdown.ts';
import { segmentsOf } from './segments.ts';

const three = ['nb', 'nn', 'en'] as const;

function sample(name: string): Bodies {
  const folder = join(import.meta.dirname, '../../../resources/samples/messages', name);
  return Object.fromEntries(three.map((language) => [language, docFromMarkdown(readFileSync(join(folder, `${language}.md`), 'utf8'))]));
}

function gaps(rows: readonly Row[], languages: readonly LanguageCode[] = three): { row: number; language: LanguageCode }[] {
  return rows.flatMap((row, index) => languages.filter((language) => !row.cells[language]).map((language) => ({ row: index, language })));
}

function column(rows: readonly Row[], language: LanguageCode): Segment[] {
  return rows.flatMap((row) => row.cells[language] ?? []);
}

function texts(rows: readonly Row[]): string[][] {
  return rows.map((row) => three.map((language) => row.cells[language]?.text ?? '–'));
}

function paragraph(text: string): Block {
  return { type: 'paragraph', content: text === '' ? [] : [{ type: 'text', text }] };
}
function doc(...content: Block[]): Doc {
  return { type: 'doc', content };
}

describe('the panes of a message', () => {
  it('are those of the languages with text, in their order, and of the same bodies they are worked out once', () => {
    const bodies = { nb: doc(paragraph('Hei')), nn: doc(paragraph('')), en: doc(paragraph('Hello')) };
    const panes = panesOf(bodies, three);
    expect(panes.languages).toEqual(['nb', 'en']);
    expect(panes.rows).toEqual(alignBodies({ nb: bodies.nb, en: bodies.en }, ['nb', 'en']));
    expect(panesOf(bodies, three)).toBe(panes);
    expect(panesOf(bodies, ['en', 'nb']).languages).toEqual(['en', 'nb']);
    expect(panesOf({ ...bodies, nn: doc(paragraph('Hei')) }, three).languages).toEqual(three);
  });
});

describe('the panes of the sample messages', () => {
  it.each(['exam', 'fire-drill'])('%s stands row by row without a gap', (name) => {
    const rows = alignBodies(sample(name), three);
    expect(gaps(rows)).toEqual([]);
    expect(rows.map((row) => row.cells.nb?.kind)).toEqual(rows.map((row) => row.cells.en?.kind));
  });

  it('fire-drill-flawed lacks exactly the fourth list item in nynorsk', () => {
    const rows = alignBodies(sample('fire-drill-flawed'), three);
    const missing = gaps(rows);
    expect(missing).toHaveLength(1);
    expect(missing[0]?.language).toBe('nn');
    expect(rows[missing[0]?.row ?? -1]?.cells.nb).toMatchObject({
      kind: 'list-item',
      item: 3,
      text: 'Vent til brannvernlederen sier at øvelsen er over.',
    });
  });

  it.each(['exam', 'fire-drill'])('%s with any one block taken out of either Norwegian form shows that block missing there', (name) => {
    const bodies = sample(name);
    for (const language of ['nb', 'nn'] as const) {
      segmentsOf(bodies[language]).forEach((segment, index) => {
        const rows = alignBodies({ ...bodies, [language]: without(bodies[language] as Doc, segment) }, three);
        expect(gaps(rows), `${language} without ${segment.text}`).toEqual([{ row: index, language }]);
      });
    }
  });

  it.each(['exam', 'fire-drill'])(
    '%s with any one block taken out of English shows one missing there, of its kind and in its list',
    (name) => {
      const bodies = sample(name);
      for (const segment of segmentsOf(bodies.en)) {
        const rows = alignBodies({ ...bodies, en: without(bodies.en as Doc, segment) }, three);
        const [gap, ...others] = gaps(rows);
        expect(others).toEqual([]);
        expect(gap?.language).toBe('en');
        expect(rows[gap?.row ?? -1]?.cells.nb, segment.text).toMatchObject({ kind: segment.kind, block: segment.block });
      }
    },
  );

  it('a paragraph that only English has gets a row of its own where it stands', () => {
    const bodies = sample('fire-drill');
    const en = bodies.en as Doc;
    const more = {
      ...bodies,
      en: { ...en, content: [...en.content.slice(0, 2), paragraph('Cafés and libraries stay closed.'), ...en.content.slice(2)] },
    };
    expect(gaps(alignBodies(more, three))).toEqual([
      { row: 2, language: 'nb' },
      { row: 2, language: 'nn' },
    ]);
  });

  it('a block that two languages have and the source lacks is one row', () => {
    const bodies = sample('exam');
    const last = segmentsOf(bodies.nb).at(-1) as Segment;
    const rows = alignBodies({ ...bodies, nb: without(bodies.nb as Doc, last) }, three);
    expect(gaps(rows)).toEqual([{ row: 7, language: 'nb' }]);
  });
});

describe('alignment', () => {
  it('puts every block of every pane in exactly one row, in order', () => {
    fc.assert(
      fc.property(bodiesArbitrary, (bodies) => {
        const rows = alignBodies(bodies, languageCodes);
        for (const language of languageCodes) expect(column(rows, language)).toEqual(segmentsOf(bodies[language]));
        for (const row of rows) expect(Object.values(row.cells).some((cell) => cell !== null)).toBe(true);
      }),
    );
  });

  it('of equal panes has no gap, whatever they hold', () => {
    fc.assert(
      fc.property(docArbitrary, (body) => {
        expect(gaps(alignBodies({ nb: body, nn: body, en: body }, three))).toEqual([]);
      }),
    );
  });

  it('shows exactly one gap when one of the distinct blocks is taken out', () => {
    const distinct = fc
      .uniqueArray(fc.lorem({ maxCount: 8 }), { minLength: 2, maxLength: 12 })
      .map((lines) => doc(...lines.map((line) => paragraph(line))));
    fc.assert(
      fc.property(distinct, fc.nat(), fc.constantFrom('nn' as const, 'en' as const), (body, pick, language) => {
        const segment = segmentsOf(body)[pick % body.content.length] as Segment;
        const rows = alignBodies({ nb: body, nn: body, en: body, [language]: without(body, segment) }, three);
        expect(gaps(rows)).toEqual([{ row: segment.block, language }]);
      }),
    );
  });

  it('takes the first written language as the backbone when the source is empty', () => {
    const rows = alignBodies({ nb: doc(paragraph('')), nn: doc(paragraph('Hei'), paragraph('Ha det')) }, three);
    expect(column(rows, 'nn').map((segment) => segment.text)).toEqual(['Hei', 'Ha det']);
    expect(column(rows, 'nb')).toHaveLength(1);
  });

  it('never lays a rule beside a text', () => {
    const rows = alignBodies({ nb: doc({ type: 'horizontalRule' }), nn: doc(paragraph('Hei')) }, three);
    expect(rows).toHaveLength(2);
  });

  it('keeps a translated list in its place when an item is added in the source', () => {
    const list = (...items: string[]): Block => ({
      type: 'bulletList',
      content: items.map((item) => ({ type: 'listItem', content: [paragraph(item)] })),
    });
    const rows = alignBodies(
      { nb: doc(paragraph('Ta med:'), list('studentkort', 'penn', 'vann')), en: doc(paragraph('Bring:'), list('student card', 'water')) },
      three,
    );
    expect(texts(rows).filter(([, , en]) => en === '–')).toHaveLength(1);
  });

  it('has nothing to show for no text', () => {
    expect(alignBodies({}, three)).toEqual([]);
  });
});

/** The document without one segment; a list that gets empty goes too. */
function without(body: Doc, segment: Segment): Doc {
  return doc(
    ...body.content.flatMap((block, index): Block[] => {
      if (index !== segment.block) return [block];
      if (block.type !== 'bulletList' && block.type !== 'orderedList') return [];
      const content = block.content.filter((_, item) => item !== segment.item);
      return content.length > 0 ? [{ ...block, content }] : [];
    }),
  );
}
