import { Extension } from '@tiptap/core';
import type { Node as EditorNode } from '@tiptap/pm/model';
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Severity } from '#shared/domain/checks/finding.ts';
import { isWhole } from '#shared/domain/proofing/tokens.ts';
import { blockText, rangesOf, type UnitText, unitText } from './unit-text.ts';
import { unitsOf } from './units.ts';

/** Wavy: spelling or form. Straight, on a tint: the panes disagree. Dotted: plain language. */
export type FoundShape = 'wave' | 'line' | 'dots';

/** Words that a finding is about: UTF-16 offsets in their block's text. */
export interface FoundWords {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly severity: Severity;
  readonly shape: FoundShape;
}

/** A block as it stood when it was checked, and what was found in it. */
export interface CheckedBlock {
  readonly text: string;
  readonly found: readonly FoundWords[];
}

/** Where found words stand now. */
export interface StandingWords {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** What is told to the plugin: a new answer, the finding that one looks at, or that the writing has come to rest. */
interface Told {
  readonly checked?: readonly CheckedBlock[];
  readonly lit?: string | null;
  readonly rests?: true;
}

interface Marks {
  /** All that is known and stands. */
  readonly all: DecorationSet;
  readonly lit: string | null;
  /** True from a change of the text until the caret goes elsewhere. */
  readonly writing: boolean;
  /** What is drawn: all but the word that is being written. */
  readonly shown: DecorationSet;
}

interface Spec {
  readonly key: string;
  readonly words: string;
  readonly class: string;
}

const key = new PluginKey<Marks>('found words');

/**
 * Marks in a pane the words that findings are about. A mark follows its words through every change, and goes when they are other
 * words; a block's marks are put anew when an answer about the text that stands there comes, and never before.
 */
export const FoundMarks = Extension.create<{ onPoint: (key: string) => void }>({
  name: 'foundMarks',
  addOptions: () => ({ onPoint: () => {} }),
  addProseMirrorPlugins() {
    const { onPoint } = this.options;
    const known = new WeakMap<EditorNode, UnitText>();
    const textOf = (node: EditorNode): UnitText => {
      const own = known.get(node) ?? unitText(node);
      known.set(node, own);
      return own;
    };
    return [
      new Plugin<Marks>({
        key,
        state: {
          init: () => ({ all: DecorationSet.empty, lit: null, writing: false, shown: DecorationSet.empty }),
          apply(transaction, before, _old, { doc, selection }) {
            const told = transaction.getMeta(key) as Told | undefined;
            if (!told && !transaction.docChanged && !transaction.selectionSet) return before;
            const moved = transaction.docChanged ? following(before.all, transaction) : before.all;
            const all = told?.checked ? withChecked(moved, doc, told.checked, textOf) : moved;
            const lit = told?.lit === undefined ? before.lit : told.lit;
            const writing = transaction.docChanged || (before.writing && !transaction.selectionSet && !told?.rests);
            if (all === before.all && lit === before.lit && writing === before.writing && !writing) return before;
            return { all, lit, writing, shown: shownOf(all, doc, lit, writing && selection.empty ? selection.head : null) };
          },
        },
        props: {
          decorations: (state) => key.getState(state)?.shown,
          handleDOMEvents: {
            // The browser's own click: what the editor takes for one is lost when the mouse seems to move between press and release.
            click: (view, event) => {
              const at = view.posAtCoords({ left: event.clientX, top: event.clientY });
              const [first] = at ? standingAt(view.state, at.pos) : [];
              if (!at || !first) return false;
              // The browser tells of the caret only later, and what is drawn meanwhile would put it back where it was.
              if (!event.shiftKey && view.state.selection.empty && view.state.selection.from !== at.pos)
                view.dispatch(view.state.tr.setSelection(TextSelection.create(view.state.doc, at.pos)));
              onPoint(first.key);
              return false;
            },
            blur: (view) => {
              if (key.getState(view.state)?.writing) view.dispatch(view.state.tr.setMeta(key, { rests: true } satisfies Told));
            },
          },
        },
      }),
    ];
  },
});

/** The transaction that marks what was found; blocks whose text is another now keep the marks that they have. */
export function markFound(state: EditorState, checked: readonly CheckedBlock[], lit: string | null): Transaction {
  return state.tr.setMeta(key, { checked, lit } satisfies Told).setMeta('addToHistory', false);
}

/** The transaction that lights the words of one finding. */
export function lightFound(state: EditorState, lit: string | null): Transaction {
  return state.tr.setMeta(key, { lit } satisfies Told).setMeta('addToHistory', false);
}

/** Where the words of a finding stand now; null where they are gone. */
export function standingWords(state: EditorState, wanted: string): StandingWords | null {
  const own = key.getState(state)?.all.find(undefined, undefined, (spec) => spec.key === wanted) ?? [];
  const [first] = own;
  return first ? { key: wanted, from: Math.min(...own.map(({ from }) => from)), to: Math.max(...own.map(({ to }) => to)) } : null;
}

/** What was found in the words at a position, the shortest first: a word before the sentence that it stands in. */
export function standingAt(state: EditorState, position: number): StandingWords[] {
  const found = key.getState(state)?.all.find(position, position) ?? [];
  return found.map(({ from, to, spec }) => ({ key: (spec as Spec).key, from, to })).sort((a, b) => a.to - a.from - (b.to - b.from));
}

/** The marks after a change, without those whose words were changed by it. */
function following(all: DecorationSet, { mapping, doc }: Transaction): DecorationSet {
  const moved = all.map(mapping, doc);
  const gone = new Set<Decoration>();
  mapping.maps.forEach((map, index) => {
    const rest = mapping.slice(index + 1);
    map.forEach((_oldFrom, _oldTo, from, to) => {
      for (const one of moved.find(rest.map(from, -1), rest.map(to, 1))) if (!stands(doc, one)) gone.add(one);
    });
  });
  return gone.size > 0 ? moved.remove([...gone]) : moved;
}

/** True while a mark is on exactly its words, which are not part of a longer word now. */
function stands(doc: EditorNode, { from, to, spec }: Decoration): boolean {
  const { words } = spec as Spec;
  const $from = doc.resolve(from);
  if (!$from.parent.isTextblock || to > $from.end()) return false;
  const text = blockText($from.parent);
  const [at, end] = [from - $from.start(), to - $from.start()];
  return text.slice(at, end) === words && isWhole(text, at, end);
}

function withChecked(
  all: DecorationSet,
  doc: EditorNode,
  checked: readonly CheckedBlock[],
  textOf: (node: EditorNode) => UnitText,
): DecorationSet {
  const waiting = new Map<string, CheckedBlock[]>();
  for (const block of checked) waiting.set(block.text, [...(waiting.get(block.text) ?? []), block]);
  const gone: Decoration[] = [];
  const fresh: Decoration[] = [];
  for (const { node, from, to } of unitsOf(doc)) {
    const own = textOf(node);
    const block = waiting.get(own.text)?.shift();
    if (!block) continue;
    const wanted = block.found.flatMap((found) =>
      rangesOf(own, from, found.from, found.to).map((range) => ({ ...range, spec: specOf(found, doc, range) })),
    );
    const now = all.find(from, to);
    if (now.length === wanted.length && wanted.every((one) => now.some((other) => isSame(one, other)))) continue;
    gone.push(...now);
    fresh.push(...wanted.map((one) => Decoration.inline(one.from, one.to, { class: one.spec.class }, one.spec)));
  }
  return gone.length + fresh.length === 0 ? all : all.remove(gone).add(doc, fresh);
}

function specOf({ key: of, severity, shape }: FoundWords, doc: EditorNode, { from, to }: { from: number; to: number }): Spec {
  return { key: of, words: doc.textBetween(from, to, '\n', '\n'), class: `found ${shape} ${severity}` };
}

function isSame(a: { readonly from: number; readonly to: number; readonly spec: Spec }, b: Decoration): boolean {
  const spec = b.spec as Spec;
  return a.from === b.from && a.to === b.to && a.spec.key === spec.key && a.spec.class === spec.class;
}

function shownOf(all: DecorationSet, doc: EditorNode, lit: string | null, writingAt: number | null): DecorationSet {
  const written = writingAt === null ? [] : all.find(writingAt, writingAt);
  const shown = written.length > 0 ? all.remove(written) : all;
  const inView = lit === null ? [] : shown.find(undefined, undefined, (spec) => spec.key === lit);
  if (inView.length === 0) return shown;
  return shown.add(
    doc,
    inView.map(({ from, to }) => Decoration.inline(from, to, { class: 'found-lit' })),
  );
}
