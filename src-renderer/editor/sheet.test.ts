// @vitest-environment jsdom
import { TextSelection } from '@tiptap/pm/state';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { alignBodies } from '#shared/domain/draft/alignment.ts';
import { type Block, type Bodies, type Doc, docText, type LanguageCode } from '#shared/domain/draft/document.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import { firstLine, lacking } from './layout.ts';
import { mostPasted } from './paste/most-pasted.ts';
import { Sheet } from './sheet.ts';

const languages = ['nb', 'nn', 'en'] as const;
const p = (text: string): Block => ({ type: 'paragraph', ...(text ? { content: [{ type: 'text', text }] } : {}) });
const h = (level: 1 | 2, text: string): Block => ({ type: 'heading', attrs: { level }, content: [{ type: 'text', text }] });
const ul = (...items: string[]): Block => ({
  type: 'bulletList',
  content: items.map((text) => ({ type: 'listItem', content: [p(text)] })),
});
const doc = (...content: Block[]): Doc => ({ type: 'doc', content });

/** jsdom has no clipboard events. */
const pasting = () => new Event('paste') as ClipboardEvent;

const open: Sheet[] = [];
function sheetOf(bodies: Bodies) {
  const saved: Record<string, Doc> = {};
  const refused: number[] = [];
  const sheet = new Sheet({
    languages,
    bodies,
    editable: true,
    label: (language) => language,
    onChange: (language, body) => {
      saved[language] = body;
    },
    onBlur: () => {},
    onPasteRefused: (paragraphs) => refused.push(paragraphs),
  });
  open.push(sheet);
  const holders = languages.map((language) => {
    const holder = document.createElement('div');
    document.body.append(holder);
    return [language, holder, sheet.mount(language, holder)] as const;
  });
  const element = (language: LanguageCode) => holders.find(([own]) => own === language)?.[1] as HTMLElement;
  return { sheet, saved, refused, element };
}

/** The grid rows that the page shows a pane's blocks in. */
function shownRows(pane: HTMLElement): number[] {
  const line = (element: Element): number => Number.parseInt((element as HTMLElement).style.gridRow, 10);
  const root = pane.querySelector('.pane-text') as HTMLElement;
  return [...root.children]
    .flatMap((block) => (/^(UL|OL)$/.test(block.tagName) ? [...block.children].map(line) : [line(block)]))
    .map((row) => row - firstLine);
}

/** The rows that the alignment gives a language's segments. */
function alignedRows(bodies: Bodies, language: LanguageCode): number[] {
  return alignBodies(bodies, languages).flatMap((row, index) => (row.cells[language] ? [index] : []));
}

describe('the panes', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'] });
    // jsdom lays nothing out; scrolling to the caret asks for boxes.
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList;
    Range.prototype.getBoundingClientRect = () => new DOMRect();
  });
  afterEach(() => {
    for (const sheet of open.splice(0)) sheet.destroy();
    document.body.replaceChildren();
    vi.useRealTimers();
  });

  const flawed: Bodies = {
    nb: doc(h(1, 'Øvelse'), p('Når alarmen går, skal alle ut.'), ul('Gå ut', 'Lukk dører', 'Vent'), p('Slutt kl. 10.30.')),
    nn: doc(h(1, 'Øving'), p('Når alarmen går, skal alle ut.'), ul('Gå ut', 'Lukk dører'), p('Slutt kl. 10.30.')),
    en: doc(h(1, 'Drill'), p('When the alarm sounds, all must leave.'), ul('Leave', 'Close doors', 'Wait'), p('It ends at 10:30.')),
  };

  test.each([
    ['paragraphs', (count: number) => '<p>ord</p>'.repeat(count)],
    ['items of one list', (count: number) => `<ul>${'<li>ord</li>'.repeat(count)}</ul>`],
  ])('a book pasted by mistake is refused whole, a long text is not: %s', (_what, html) => {
    const { sheet, saved, refused } = sheetOf({ nb: doc(p('før')) });
    sheet.editor('nb')?.view.pasteHTML(html(mostPasted + 1), pasting());
    expect(refused).toEqual([mostPasted + 1]);
    expect(sheet.body('nb')).toEqual(doc(p('før')));
    sheet.editor('nb')?.view.pasteHTML(html(20), pasting());
    expect(refused).toHaveLength(1);
    expect(docText(saved.nb).match(/ord/g)).toHaveLength(20);
  });

  test('each block stands in the row that the alignment gave it', () => {
    const { element } = sheetOf(flawed);
    for (const language of languages) expect(shownRows(element(language))).toEqual(alignedRows(flawed, language));
    expect(shownRows(element('nn'))).toEqual([0, 1, 2, 3, 5]);
  });

  test('what a language lacks is known by its place and written there', () => {
    const { sheet, saved, element } = sheetOf(flawed);
    expect(lacking(sheet.layout(), languages)).toMatchObject([
      { language: 'nn', row: 4, model: { kind: 'list-item', item: 2 }, slim: false },
    ]);
    sheet.write('nn', 4);
    expect(sheet.spot()).toEqual({ language: 'nn', row: 4 });
    sheet.editor('nn')?.commands.insertContent('Vent på beskjed');
    expect(saved.nn?.content[2]).toEqual(ul('Gå ut', 'Lukk dører', 'Vent på beskjed'));
    vi.advanceTimersByTime(400);
    expect(lacking(sheet.layout(), languages)).toEqual([]);
    expect(shownRows(element('nn'))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('Enter at the end of a translation goes on with the block that the source has next', () => {
    const { sheet, saved } = sheetOf({ nb: flawed.nb, en: doc(h(1, 'Drill'), p('When the alarm sounds, all must leave.')) });
    sheet.focus('en', 1, 'end');
    const view = sheet.editor('en')?.view;
    view?.someProp('handleKeyDown', (handle) => handle(view, new KeyboardEvent('keydown', { key: 'Enter' })));
    sheet.editor('en')?.commands.insertContent('Leave');
    expect(saved.en?.content[2]).toEqual(ul('Leave'));
  });

  test('Ctrl Enter, which presses the head’s act, leaves the text as it is; Shift Enter breaks the line', () => {
    const { sheet, saved, element } = sheetOf(flawed);
    sheet.focus('nb', 1);
    const pane = element('nb').querySelector('.pane-text') as HTMLElement;
    const press = (held: KeyboardEventInit): boolean =>
      pane.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true, ...held }));
    // Told to the browser, too, to write nothing.
    expect(press({ ctrlKey: true })).toBe(false);
    expect(press({ metaKey: true })).toBe(false);
    expect(press({ ctrlKey: true, shiftKey: true })).toBe(false);
    expect(saved.nb).toBeUndefined();
    expect(sheet.body('nb')).toEqual(flawed.nb);
    press({ shiftKey: true });
    expect(JSON.stringify(saved.nb)).toContain('hardBreak');
  });

  test('a language where nothing is written lacks nothing block by block', () => {
    const { sheet } = sheetOf({ nb: flawed.nb });
    expect(sheet.layout().empty).toEqual(['nn', 'en']);
    expect(lacking(sheet.layout(), languages)).toEqual([]);
  });

  test('what comes while an input method puts a word together is marked when it is done', () => {
    const { sheet, element } = sheetOf(flawed);
    const pane = element('nn').querySelector('.pane-text') as HTMLElement;
    const tag = (word: string) => new Map([['nn' as const, new Map([['Slutt kl. 10.30.', word]])]]);
    const found = { language: 'nn', row: 0, key: 'a', from: 0, to: 5, severity: 'hint', shape: 'wave' } as const;
    const marked = () => pane.querySelectorAll('[data-draft], [data-stale], .found').length;
    pane.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    sheet.marks.showTags('draft', tag('utkast'));
    sheet.marks.showTags('stale', tag('gammalt'));
    sheet.marks.showFound(flawed, [found]);
    sheet.marks.lightFound('a');
    expect(marked()).toBe(0);
    pane.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(100);
    const block = pane.querySelector('[data-draft]');
    expect(block?.textContent).toBe('Slutt kl. 10.30.');
    expect(block?.getAttribute('data-draft')).toBe('utkast');
    expect(block?.getAttribute('data-stale')).toBe('gammalt');
    expect(pane.querySelector('.found-lit')?.textContent).toBe('Øving');
    // What came last holds: a block that was read meanwhile loses its word.
    pane.dispatchEvent(new CompositionEvent('compositionstart', { bubbles: true }));
    sheet.marks.showTags('draft', new Map());
    pane.dispatchEvent(new CompositionEvent('compositionend', { bubbles: true }));
    vi.advanceTimersByTime(100);
    expect(pane.querySelector('[data-draft]')).toBeNull();
    expect(pane.querySelector('[data-stale]')).not.toBeNull();
  });

  test('each pane undoes its own', () => {
    const { sheet, saved } = sheetOf(flawed);
    sheet.editor('nb')?.commands.insertContentAt(1, 'A');
    sheet.editor('en')?.commands.insertContentAt(1, 'B');
    sheet.editor('nb')?.commands.undo();
    expect(docText(saved.nb)).toBe(docText(flawed.nb));
    expect(docText(saved.en)).toMatch(/^BDrill/);
  });

  test('undo that puts a whole list anew in its place leaves its items on their rows', () => {
    const { sheet, element } = sheetOf(flawed);
    const editor = sheet.editor('nb');
    const select = (at: number): void => {
      const place = editor?.state.doc.resolve(at);
      if (editor && place) editor.view.dispatch(editor.state.tr.setSelection(TextSelection.between(place, place)));
    };
    const before = shownRows(element('nb'));
    select(71);
    editor?.commands.toggleBulletList();
    vi.advanceTimersByTime(400);
    select(71);
    editor?.commands.liftListItem('listItem');
    vi.advanceTimersByTime(400);
    select(0);
    editor?.commands.undo();
    vi.advanceTimersByTime(1000);
    expect(shownRows(element('nb'))).toEqual(before);
    sheet.destroy();
  });

  test('random edits in the panes lose no text: what is told to be saved is what the panes show', () => {
    const edit = fc.record({
      language: fc.constantFrom(...languages),
      at: fc.nat(400),
      length: fc.nat(30),
      what: fc.constantFrom('type', 'delete', 'split', 'list', 'lift', 'heading', 'quote', 'rule', 'undo', 'redo', 'write'),
      text: fc.stringMatching(/^[a-zæøå .0-9]{1,12}$/),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 15 }), (edits) => {
        document.body.replaceChildren();
        const { sheet, saved, element } = sheetOf(flawed);
        for (const one of edits) {
          const editor = sheet.editor(one.language);
          if (!editor) continue;
          const size = editor.state.doc.content.size;
          const from = Math.min(one.at, size);
          editor.view.dispatch(
            editor.state.tr.setSelection(
              TextSelection.between(
                editor.state.doc.resolve(from),
                editor.state.doc.resolve(Math.min(size, from + (one.what === 'delete' ? one.length : 0))),
              ),
            ),
          );
          if (one.what === 'type') editor.commands.insertContent(one.text);
          else if (one.what === 'delete') editor.commands.deleteSelection();
          else if (one.what === 'split') editor.commands.enter();
          else if (one.what === 'list') editor.commands.toggleBulletList();
          else if (one.what === 'lift') editor.commands.liftListItem('listItem');
          else if (one.what === 'heading') editor.commands.toggleHeading({ level: 2 });
          else if (one.what === 'quote') editor.commands.toggleBlockquote();
          else if (one.what === 'rule') editor.commands.setHorizontalRule();
          else if (one.what === 'undo') editor.commands.undo();
          else if (one.what === 'redo') editor.commands.redo();
          else {
            const [lack] = lacking(sheet.layout(), [one.language]);
            if (lack) sheet.write(lack.language, lack.row);
          }
          vi.advanceTimersByTime(one.at % 2 === 0 ? 20 : 400);
        }
        vi.advanceTimersByTime(1000);
        for (const language of languages) {
          const stored = saved[language] ?? flawed[language];
          const shown = element(language).querySelector('.pane-text')?.textContent ?? '';
          expect(shown).toBe(docText(stored).replaceAll('\n', ''));
          const rows = shownRows(element(language));
          expect(rows).toHaveLength(segmentsOf(stored).length);
          expect(rows.every((row, index) => index === 0 || row > (rows[index - 1] ?? 0))).toBe(true);
        }
        sheet.destroy();
      }),
      { numRuns: 30 },
    );
  });
});
