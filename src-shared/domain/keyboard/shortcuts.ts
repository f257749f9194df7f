import type { TextId } from '#shared/texts/index.ts';

/** `control` is ⌘ on macOS. */
export type Held = 'control' | 'shift' | 'alt';

/** Where a key is answered: always, also at the first start; everywhere after it; in a message; in its draft; in the text; where two texts are compared. */
export const shortcutPlaces = ['always', 'anywhere', 'message', 'draft', 'text', 'comparison'] as const;
export type ShortcutPlace = (typeof shortcutPlaces)[number];

export interface Shortcut {
  /** As `KeyboardEvent.key` names it; letters small. */
  readonly key: string;
  readonly held: readonly Held[];
  readonly where: ShortcutPlace;
  /** What it does. */
  readonly text: TextId;
  /** Who answers: the page by its table of handlers, the text's own editor, or whatever part is open. */
  readonly by: 'page' | 'editor' | 'part';
}

const key = (name: string, held: readonly Held[], where: ShortcutPlace, text: TextId, by: Shortcut['by'] = 'page'): Shortcut => ({
  key: name,
  held,
  where,
  text,
  by,
});

/** Every key of the product, in the order in which they are shown. Handlers, menus, hints and help all read them here. */
export const shortcuts = {
  help: key('F1', [], 'always', 'keys.help'),
  keys: key('?', [], 'always', 'keys.keys'),
  keysAnywhere: key('/', ['control'], 'always', 'keys.keysAnywhere'),
  palette: key('k', ['control'], 'anywhere', 'palette.title'),
  settings: key(',', ['control'], 'anywhere', 'keys.settings'),
  nextRegion: key('F6', [], 'anywhere', 'window.nextRegion'),
  previousRegion: key('F6', ['shift'], 'anywhere', 'window.previousRegion'),
  takeBack: key('z', ['control'], 'anywhere', 'keys.takeBack'),
  close: key('Escape', [], 'anywhere', 'keys.close', 'part'),
  step1: key('1', ['control'], 'message', 'shell.step.draft'),
  step2: key('2', ['control'], 'message', 'shell.step.checks'),
  step3: key('3', ['control'], 'message', 'shell.step.message'),
  step4: key('4', ['control'], 'message', 'shell.step.approval'),
  step5: key('5', ['control'], 'message', 'shell.step.recipients'),
  step6: key('6', ['control'], 'message', 'shell.step.dispatch'),
  step7: key('7', ['control'], 'message', 'shell.step.log'),
  headAct: key('Enter', ['control'], 'message', 'window.headAct'),
  nextFinding: key('F8', [], 'draft', 'window.nextFinding'),
  previousFinding: key('F8', ['shift'], 'draft', 'window.previousFinding'),
  fix: key('.', ['control'], 'draft', 'window.fix'),
  terms: key('j', ['control'], 'draft', 'window.terms'),
  findings: key('f', ['control', 'shift'], 'draft', 'window.findings'),
  nextLanguage: key('ArrowRight', ['control', 'alt'], 'draft', 'window.nextLanguage'),
  previousLanguage: key('ArrowLeft', ['control', 'alt'], 'draft', 'window.previousLanguage'),
  panel: key('\\', ['control'], 'draft', 'window.panel'),
  bold: key('b', ['control'], 'text', 'draft.tool.bold', 'editor'),
  italic: key('i', ['control'], 'text', 'draft.tool.italic', 'editor'),
  link: key('k', ['control', 'shift'], 'text', 'draft.tool.link'),
  bulletList: key('8', ['control', 'shift'], 'text', 'draft.tool.bulletList', 'editor'),
  orderedList: key('7', ['control', 'shift'], 'text', 'draft.tool.orderedList', 'editor'),
  quote: key('b', ['control', 'shift'], 'text', 'draft.tool.quote', 'editor'),
  lineBreak: key('Enter', ['shift'], 'text', 'keys.lineBreak', 'editor'),
  undo: key('z', ['control'], 'text', 'shell.undo', 'editor'),
  redo: key('z', ['control', 'shift'], 'text', 'draft.tool.redo', 'editor'),
  nextChange: key('n', [], 'comparison', 'keys.nextChange'),
  previousChange: key('p', [], 'comparison', 'keys.previousChange'),
} as const satisfies Readonly<Record<string, Shortcut>>;

export type ShortcutId = keyof typeof shortcuts;
export const shortcutIds = Object.keys(shortcuts) as ShortcutId[];

/** A key as it was pressed: the part of a KeyboardEvent that matters. */
export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  /** True while AltGr makes a sign: then Ctrl and Alt are no wish of the person's. */
  readonly altGraph?: boolean;
}

/**
 * Whether this press is that shortcut. Letters are known by their place too, since Alt and other alphabets change what they
 * write. Signs lie in different places on different keyboards, so the Shift that it takes to write one does not count.
 */
export function isPress(shortcut: Shortcut, press: Press, mac: boolean): boolean {
  const { key: name, held } = shortcut;
  const wants = (one: Held): boolean => held.includes(one);
  if (press.altGraph && held.length > 0) return false;
  const [control, other] = mac ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey];
  if (control !== wants('control') || other) return false;
  if (press.altKey !== wants('alt') && !press.altGraph) return false;
  if (isSign(name)) return press.key === name;
  if (press.shiftKey !== wants('shift')) return false;
  if (/^[a-z]$/.test(name)) return press.key.toLowerCase() === name || press.code === `Key${name.toUpperCase()}`;
  return press.key === name;
}

/** True for what writes something: outside the text such a key may be a shortcut, in the text never. */
export function writes(shortcut: Shortcut): boolean {
  return shortcut.key.length === 1 && !shortcut.held.includes('control');
}

const isSign = (name: string): boolean => name.length === 1 && !/[a-z0-9]/.test(name);

const names: Readonly<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', Escape: 'Esc' };
const macSigns: Readonly<Record<Held, string>> = { alt: '⌥', shift: '⇧', control: '⌘' };
const heldNames: Readonly<Record<Held, string>> = { control: 'Ctrl', alt: 'Alt', shift: 'Shift' };

/** What stands on the keys: `Ctrl`, `Shift`, `F`; on macOS its signs, in its order. */
export function keyNames(shortcut: Shortcut, mac: boolean): string[] {
  const { key: name, held } = shortcut;
  const last = names[name] ?? (/^[a-z]$/.test(name) ? name.toUpperCase() : mac && name === 'Enter' ? '↩' : name);
  const order: readonly Held[] = mac ? ['alt', 'shift', 'control'] : ['control', 'alt', 'shift'];
  return [...order.filter((one) => held.includes(one)).map((one) => (mac ? macSigns : heldNames)[one]), last];
}

/** For `aria-keyshortcuts`. */
export function ariaKeys(shortcut: Shortcut, mac: boolean): string {
  const spoken: Readonly<Record<Held, string>> = { control: mac ? 'Meta' : 'Control', alt: 'Alt', shift: 'Shift' };
  const { key: name, held } = shortcut;
  return [...held.map((one) => spoken[one]), /^[a-z]$/.test(name) ? name.toUpperCase() : name].join('+');
}
