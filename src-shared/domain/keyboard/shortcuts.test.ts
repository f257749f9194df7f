import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ariaKeys, isPress, keyNames, type Press, type Shortcut, type ShortcutId, shortcutIds, shortcuts } from './shortcuts.ts';

const none: Press = { key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const press = (change: Partial<Press>): Press => ({ ...none, ...change });
/** The press that its names promise. */
const asNamed = ({ key, held }: Shortcut, mac: boolean): Press =>
  press({
    key,
    shiftKey: held.includes('shift'),
    altKey: held.includes('alt'),
    [mac ? 'metaKey' : 'ctrlKey']: held.includes('control'),
  });
const pages = shortcutIds.filter((id) => (shortcuts[id] as Shortcut).by === 'page');

describe.each([
  ['Linux and Windows', false],
  ['macOS', true],
])('the shortcuts on %s', (_, mac) => {
  it('answer to what is written on the keys, and each to its own only', () => {
    for (const id of pages) {
      const answering = pages.filter((other) => isPress(shortcuts[other], asNamed(shortcuts[id], mac), mac));
      expect(answering, id).toEqual([id]);
    }
  });

  it('are never answered with the other system’s key', () => {
    for (const id of pages.filter((one) => (shortcuts[one].held as readonly string[]).includes('control')))
      expect(isPress(shortcuts[id], asNamed(shortcuts[id], !mac), mac), id).toBe(false);
  });
});

describe('a shortcut', () => {
  it('is found where the keyboard has the sign elsewhere, and not while AltGr writes it', () => {
    expect(isPress(shortcuts.keys, press({ key: '?', shiftKey: true }), false)).toBe(true);
    expect(isPress(shortcuts.keysAnywhere, press({ key: '/', ctrlKey: true, shiftKey: true }), false)).toBe(true);
    expect(isPress(shortcuts.panel, press({ key: '\\', ctrlKey: true, altKey: true, altGraph: true }), false)).toBe(false);
  });

  it('with a letter is found by the key’s place when Alt or another alphabet changes what it writes', () => {
    expect(isPress(shortcuts.palette, press({ key: 'л', code: 'KeyK', ctrlKey: true }), false)).toBe(true);
    expect(isPress(shortcuts.palette, press({ key: 'K', code: 'KeyK', ctrlKey: true, shiftKey: true }), false)).toBe(false);
  });

  it('is named as the keys are', () => {
    expect(keyNames(shortcuts.findings, false)).toEqual(['Ctrl', 'Shift', 'F']);
    expect(keyNames(shortcuts.findings, true)).toEqual(['⇧', '⌘', 'F']);
    expect(keyNames(shortcuts.nextLanguage, false)).toEqual(['Ctrl', 'Alt', '→']);
    expect(ariaKeys(shortcuts.palette, true)).toBe('Meta+K');
    expect(ariaKeys(shortcuts.step3, false)).toBe('Control+3');
  });
});

describe('the page', () => {
  const root = join(import.meta.dirname, '../../..');
  const code = globSync('src-renderer/**/*.{ts,tsx}', { cwd: root })
    .map((file) => readFileSync(join(root, file), 'utf8'))
    .join('\n');
  // Names of the steps' keys stand in a table of their own.
  const answers = (id: ShortcutId): boolean =>
    new RegExp(`useShortcuts\\(\\{(?:(?!\\n {0,4}\\}\\);)[\\s\\S])*?\\b${id}\\b[,:]`).test(code) || new RegExp(`: '${id}'`).test(code);

  it('answers every shortcut that is said to be its own', () => {
    expect(pages.filter((id) => !answers(id))).toEqual([]);
  });

  it('has no handler that knows a key by itself beside the table', () => {
    expect(code.match(/event\.(?:key|code) === '(?:F\d+|\\\\|Key[A-Z]|[a-z0-9?/])'/g) ?? []).toEqual([]);
  });
});
