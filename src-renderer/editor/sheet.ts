import { Editor } from '@tiptap/core';
import { type Bodies, type Doc, emptyDoc, isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { type BlockLink, linksAfterEdit } from '#shared/domain/draft/links.ts';
import { segmentsOf } from '#shared/domain/draft/segments.ts';
import { draftMarks, staleMarks } from './block-marks.ts';
import { docReader, fromDoc } from './doc.ts';
import { FoundMarks } from './found-words.ts';
import { firstLine, type Layout, layoutOf, sameLayout } from './layout.ts';
import { missingPlace } from './missing.ts';
import { cleanPaste } from './paste/clean.ts';
import { pasteWhole, refusesPaste } from './paste/slice.ts';
import { putBody } from './put-body.ts';
import { placeRows, Rows } from './rows.ts';
import { mailExtensions } from './schema.ts';
import { type MarkedPane, SheetMarks, unmarked } from './sheet-marks.ts';
import { Unbroken } from './unbroken.ts';
import { type Unit, unitAt, unitsOf } from './units.ts';

/** Where the caret is: a pane, and the row of its block (from 0). */
export interface Spot {
  readonly language: LanguageCode;
  readonly row: number;
}

interface Pane extends MarkedPane {
  readonly read: (root: Editor['state']['doc']) => Doc;
  shape: string;
}

export interface SheetOptions {
  readonly languages: readonly LanguageCode[];
  readonly bodies: Bodies;
  readonly editable: boolean;
  readonly label: (language: LanguageCode) => string;
  /** A body was changed by the person at the keyboard. */
  readonly onChange: (language: LanguageCode, body: Doc) => void;
  readonly onBlur: () => void;
  /** So many paragraphs were pasted at once that nothing was put in. */
  readonly onPasteRefused: (paragraphs: number) => void;
  /** Somebody pointed at words that something was found in. */
  readonly onPoint?: (language: LanguageCode, key: string) => void;
  /** Somebody pointed at the word that says that the block of a row is older than its source. */
  readonly onStale?: (language: LanguageCode, row: number) => void;
}

/** A text from nothing begins with its title. */
const untitled: Doc = { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] };

const settleAfter = 250;

/**
 * The panes of one message: an editor per language, and the rows that their blocks share. Editors are changed
 * here and never by React; a key stroke that leaves the shape of the text as it was moves no row.
 */
export class Sheet {
  readonly languages: readonly LanguageCode[];
  /** What is marked in the texts. */
  readonly marks: SheetMarks;
  private readonly options: SheetOptions;
  private readonly panes = new Map<LanguageCode, Pane>();
  private readonly bodies: Partial<Record<LanguageCode, Doc>>;
  private readonly listeners = new Set<() => void>();
  private frame = 0;
  private settle: ReturnType<typeof setTimeout> | undefined;
  private layoutNow: Layout;
  private spotNow: Spot | null = null;
  private stampNow = 0;
  /** What is saved of which blocks belong together, and the texts that it is about. */
  private saved: { readonly links: readonly BlockLink[]; readonly bodies: Bodies } = { links: [], bodies: {} };

  constructor(options: SheetOptions) {
    this.options = options;
    this.languages = options.languages;
    this.marks = new SheetMarks(this.languages, this.panes, () => this.editor());
    this.bodies = { ...options.bodies };
    this.layoutNow = layoutOf(this.bodies, this.languages, this.links());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly layout = (): Layout => this.layoutNow;
  readonly spot = (): Spot | null => this.spotNow;
  /** Takes in where the caret is, which the browser otherwise tells of in a later frame: for keys that are about that place. */
  settleCaret(): void {
    document.dispatchEvent(new Event('selectionchange'));
  }

  /** Counts every change of text and selection: for what follows the caret, such as the toolbar. */
  readonly stamp = (): number => this.stampNow;

  /** Puts a pane's editor into the page; the returned function takes it out again. */
  mount(language: LanguageCode, element: HTMLElement): () => void {
    const editor = new Editor({
      element,
      injectCSS: false,
      editable: this.options.editable,
      extensions: [
        ...mailExtensions(),
        Rows,
        Unbroken,
        draftMarks.extension,
        staleMarks.extension.configure({ onTag: (unit) => this.options.onStale?.(language, this.panes.get(language)?.rows[unit] ?? 0) }),
        FoundMarks.configure({ onPoint: (key) => this.options.onPoint?.(language, key) }),
      ],
      content: fromDoc(this.bodies[language] ?? untitled),
      editorProps: {
        attributes: {
          class: 'pane-text',
          role: 'textbox',
          'aria-multiline': 'true',
          ...(this.options.editable ? {} : { 'aria-readonly': 'true', tabindex: '0' }),
          'aria-label': this.options.label(language),
          lang: language,
          spellcheck: 'false',
          autocorrect: 'off',
          'data-pane': language,
          'data-region-rest': '',
        },
        handleKeyDown: (_view, event) => {
          if (event.key !== 'Enter' || event.isComposing) return false;
          // Ctrl Enter presses the head's act, which may freeze the text: it must leave the text as it is.
          if (event.ctrlKey || event.metaKey) return true;
          return !event.shiftKey && this.goOn(language);
        },
        // The pane's head and the foot lie over the edges of what scrolls.
        scrollThreshold: { top: 60, bottom: 40, left: 0, right: 0 },
        scrollMargin: { top: 64, bottom: 48, left: 0, right: 0 },
        // What is drawn anew under an input method would end the word that it is putting together.
        handleDOMEvents: { compositionend: () => void setTimeout(() => this.marks.again(language)) },
        transformPastedHTML: cleanPaste,
        handlePaste: (view, _event, slice) => refusesPaste(slice, this.options.onPasteRefused) || pasteWhole(view, slice),
      },
      onUpdate: () => this.changed(language),
      onSelectionUpdate: () => this.moved(language),
      onFocus: () => this.moved(language),
      onBlur: () => this.options.onBlur(),
    });
    this.panes.set(language, { ...unmarked(editor), read: docReader(), shape: '' });
    this.place(true);
    return () => {
      this.panes.delete(language);
      editor.destroy();
    };
  }

  editor(language: LanguageCode | undefined = this.spotNow?.language): Editor | undefined {
    return language ? this.panes.get(language)?.editor : undefined;
  }

  body(language: LanguageCode): Doc {
    return this.bodies[language] ?? emptyDoc;
  }

  /** Takes a text from elsewhere, such as a newer save; the caret stays where it can. */
  replace(language: LanguageCode, body: Doc): void {
    this.bodies[language] = body;
    this.editor(language)?.commands.setContent(fromDoc(body), { emitUpdate: false });
    this.realign();
  }

  /** Makes a pane's text another by an act of the person at the keyboard: one step of undo, saved like what is typed. */
  put(language: LanguageCode, body: Doc): void {
    const editor = this.panes.get(language)?.editor;
    if (editor && putBody(editor, body)) this.realign();
  }

  /** Puts the caret at the block of this row, or at the nearest before it. */
  focus(language: LanguageCode, row: number, at: 'start' | 'end' = 'start'): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    const units = unitsOf(pane.editor.state.doc);
    let index = pane.rows.indexOf(row);
    if (index < 0)
      index = Math.max(
        0,
        pane.rows.findLastIndex((own) => own <= row),
      );
    const unit = units[index];
    if (!unit) return;
    pane.editor
      .chain()
      .setTextSelection(at === 'start' ? startOf(unit) : endOf(unit))
      .focus(undefined, { scrollIntoView: true })
      .run();
  }

  /** Lays the rows by which blocks a person has said belong together, in these texts; what is written since takes it along. */
  showLinks(links: readonly BlockLink[], bodies: Bodies): void {
    const had = this.saved.links.length > 0;
    this.saved = { links, bodies };
    if (had || links.length > 0) this.realign();
  }

  /** Which blocks belong together by a person's word, in the text as it stands. */
  links(): readonly BlockLink[] {
    return linksAfterEdit(this.saved.links, this.saved.bodies, this.bodies);
  }

  /** What the block of a row says now; null where the language has none there. */
  textAt(language: LanguageCode, row: number): string | null {
    const index = this.panes.get(language)?.rows.indexOf(row) ?? -1;
    return segmentsOf(this.bodies[language])[index]?.text ?? null;
  }

  /** The same block in the next pane (or the one before), where it has one. */
  step(direction: 1 | -1): void {
    if (!this.spotNow) return;
    const { language, row } = this.spotNow;
    const shown = this.languages.filter((code) => this.panes.get(code)?.editor.view.dom.offsetParent);
    const next = shown[(shown.indexOf(language) + direction + shown.length) % shown.length];
    if (next) this.focus(next, row);
  }

  /** Writes the block that a language lacks: an empty one of the same kind, in its place, with the caret in it. */
  write(language: LanguageCode, row: number): void {
    const pane = this.panes.get(language);
    const wanted = this.layoutNow.rows[row];
    if (!pane || !wanted) return;
    const { state } = pane.editor;
    const model = this.languages.map((code) => wanted.cells[code]).find((segment) => segment);
    if (!model) return;
    const place = missingPlace(state.doc, pane.rows, row, model);
    const block = place.block;
    pane.editor
      .chain()
      .insertContentAt(place.replace ?? place.at, block, { updateSelection: false })
      .run();
    this.realign();
    pane.editor.chain().setTextSelection(place.caret).focus(undefined, { scrollIntoView: true }).run();
  }

  /** Enter at the end of a block whose follower is lacking here writes that one: a translation goes on in the source's form. */
  private goOn(language: LanguageCode): boolean {
    const pane = this.panes.get(language);
    if (!pane || language === this.languages[0]) return false;
    const { selection, doc } = pane.editor.state;
    const index = unitAt(doc, selection.from);
    const unit = unitsOf(doc)[index];
    if (!selection.empty || !unit || selection.from !== endOf(unit) || unit.node.textContent.trim() === '') return false;
    const row = (pane.rows[index] ?? 0) + 1;
    const standing = Object.values(this.layoutNow.rows[row]?.cells ?? {}).some((segment) => segment && segment.text.trim() !== '');
    if (!standing || this.layoutNow.rows[row]?.cells[language]) return false;
    this.write(language, row);
    return true;
  }

  destroy(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.settle);
    this.listeners.clear();
  }

  private changed(language: LanguageCode): void {
    const pane = this.panes.get(language);
    if (!pane) return;
    const body = pane.read(pane.editor.state.doc);
    this.bodies[language] = body;
    this.options.onChange(language, body);
    if (this.frame === 0) this.frame = requestAnimationFrame(() => this.everyFrame());
    clearTimeout(this.settle);
    this.settle = setTimeout(() => this.realign(), settleAfter);
  }

  /** Before the browser paints: a block that came or went is given its row. */
  private everyFrame(): void {
    this.frame = 0;
    for (const [language, pane] of this.panes) {
      if (shapeOf(pane) !== pane.shape || isEmptyDoc(this.bodies[language]) !== this.layoutNow.empty.includes(language))
        return void this.realign();
    }
  }

  private realign(): void {
    clearTimeout(this.settle);
    const next = layoutOf(this.bodies, this.languages, this.links());
    if (!sameLayout(this.layoutNow, next)) this.layoutNow = next;
    this.place(false);
    this.follow();
    this.tell();
  }

  private place(force: boolean): void {
    for (const [language, pane] of this.panes) {
      const count = unitsOf(pane.editor.state.doc).length;
      const rows: number[] = [];
      this.layoutNow.rows.forEach((row, index) => {
        if (row.cells[language]) rows.push(index);
      });
      while (rows.length < count) rows.push((rows.at(-1) ?? -1) + 1);
      const shape = shapeOf(pane);
      const transaction = placeRows(
        pane.editor.state,
        rows.map((row) => row + firstLine),
        force || shape !== pane.shape,
      );
      pane.rows = rows;
      pane.shape = shape;
      if (transaction) pane.editor.view.dispatch(transaction);
    }
  }

  private moved(language: LanguageCode): void {
    this.follow(language);
    this.tell();
  }

  private follow(language: LanguageCode | undefined = this.spotNow?.language): void {
    const pane = language ? this.panes.get(language) : undefined;
    if (!language || !pane) return;
    const row = pane.rows[unitAt(pane.editor.state.doc, pane.editor.state.selection.from)] ?? 0;
    if (this.spotNow?.language !== language || this.spotNow.row !== row) this.spotNow = { language, row };
  }

  private tell(): void {
    this.stampNow += 1;
    for (const listener of this.listeners) listener();
  }
}

/** The kinds of a pane's units, in order: rows can only move when it changes or when words make another pairing likelier. */
function shapeOf(pane: Pane): string {
  return unitsOf(pane.editor.state.doc)
    .map(
      (unit) =>
        `${unit.path.length}${unit.node.type.name}${unit.node.attrs.level ?? ''}${unit.path.length === 2 && unit.path[1] === 0 ? '^' : ''}`,
    )
    .join();
}

function startOf(unit: Unit): number {
  return unit.path.length === 2 ? unit.from + 2 : unit.from + 1;
}

function endOf(unit: Unit): number {
  return unit.path.length === 2 ? unit.to - 2 : unit.to - 1;
}
