import { readFileSync } from 'node:fs';
import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { locales, translator } from '#shared/texts/translate.ts';
import { menuTemplate, pageKeys } from './menu.ts';

const flat = (items: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  items.flatMap((item) => (Array.isArray(item.submenu) ? [item, ...flat(item.submenu)] : [item]));
const pressed: string[] = [];
const menu = (platform: NodeJS.Platform, route = '/messages/1/draft', locale: (typeof locales)[number] = 'en') =>
  flat(
    menuTemplate({
      platform,
      t: translator(locale),
      ready: true,
      route,
      press: ({ keyCode, modifiers }) => pressed.push([...(modifiers ?? []), keyCode].join(' ')),
      go: () => {},
    }),
  );

describe('the menus', () => {
  it.each(['linux', 'win32', 'darwin'] as const)('have no two items on %s with one key, and a word on each', (platform) => {
    for (const locale of locales) {
      const items = menu(platform, undefined, locale).filter(({ type }) => type !== 'separator');
      expect(items.every(({ label }) => label)).toBe(true);
      const keys = items.flatMap(({ accelerator }) => (accelerator ? [String(accelerator)] : []));
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('show the page’s own keys, and leave them to the page', () => {
    const items = menu('linux');
    expect(items.find(({ label }) => label === 'Approval')).toMatchObject({ accelerator: 'CmdOrCtrl+4', registerAccelerator: false });
    expect(items.filter(({ registerAccelerator }) => registerAccelerator === false)).toHaveLength(pageKeys.length + 2);
  });

  it('press the page’s key when an item is chosen, and never when the key itself came back unused', () => {
    for (const [platform, control] of [
      ['linux', 'control'],
      ['darwin', 'meta'],
    ] as const) {
      const item = menu(platform).find(({ label }) => label === 'List of findings');
      const click = (event: { triggeredByAccelerator?: boolean }) => item?.click?.({} as never, undefined, event as never);
      pressed.length = 0;
      click({ triggeredByAccelerator: true });
      expect(pressed).toEqual([]);
      click({});
      expect(pressed).toEqual([`${control} shift F`]);
    }
  });

  it('offer nothing that the page would not answer', () => {
    const enabled = (route: string) =>
      menu('linux', route)
        .filter((item) => item.registerAccelerator === false && item.enabled)
        .map(({ label }) => label);
    expect(enabled('/log')).toEqual(['Undo', 'Redo', 'Next part of the window', 'Previous part of the window']);
    expect(enabled('/messages/1/approval')).not.toContain('Next finding');
    expect(enabled('/messages/1/draft')).toContain('Next finding');
  });

  it('name only keys that the page listens to', () => {
    const listens = ['kit/keyboard.ts', 'kit/MessageFrame.tsx', 'screens/draft/DraftScreen.tsx']
      .map((file) => readFileSync(new URL(`../../../src-renderer/${file}`, import.meta.url), 'utf8'))
      .join('\n');
    const named = { Left: 'ArrowLeft', Right: 'ArrowRight', F: 'KeyF', '\\': '\\\\' } as Record<string, string>;
    for (const { key } of pageKeys)
      expect(listens, key).toContain(/^\d$/.test(key) ? '/^[1-7]$/.test(event.key)' : `'${named[key] ?? key}'`);
  });
});
