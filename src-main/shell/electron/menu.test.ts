import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, it } from 'vitest';
import { shortcuts } from '#shared/domain/keyboard/shortcuts.ts';
import { locales, translator } from '#shared/texts/translate.ts';
import { menuKeys, menuTemplate } from './menu.ts';

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
    expect(items.filter(({ registerAccelerator }) => registerAccelerator === false)).toHaveLength(menuKeys.length + 2);
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
    expect(enabled('/log')).toEqual([
      'Undo',
      'Redo',
      'Next part of the window',
      'Previous part of the window',
      'Help for the screen you are on',
      'Keyboard shortcuts',
    ]);
    expect(enabled('/messages/1/approval')).not.toContain('Next finding');
    expect(enabled('/messages/1/draft')).toContain('Next finding');
  });

  it('name only keys of the product’s one table', () => {
    for (const id of menuKeys) expect(Object.hasOwn(shortcuts, id), id).toBe(true);
  });

  it('lead to help also before anything is chosen', () => {
    const items = flat(
      menuTemplate({ platform: 'linux', t: translator('en'), ready: false, route: '/start', press: () => {}, go: () => {} }),
    );
    expect(items.find(({ accelerator }) => accelerator === 'F1')).toMatchObject({ enabled: true });
  });
});
