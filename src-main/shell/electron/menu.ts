import type { KeyboardInputEvent, MenuItemConstructorOptions } from 'electron';
import { type Shortcut, type ShortcutId, type ShortcutPlace, shortcuts } from '#shared/domain/keyboard/shortcuts.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';

type Modifier = 'control' | 'meta' | 'shift' | 'alt';

const steps = ['step1', 'step2', 'step3', 'step4', 'step5', 'step6', 'step7'] as const;
const regions = ['nextRegion', 'previousRegion'] as const;
const inDraft = ['nextFinding', 'previousFinding', 'findings', 'nextLanguage', 'previousLanguage'] as const;
const forHelp = ['help', 'keysAnywhere'] as const;

/** Every key of the page that the menus show. */
export const menuKeys: readonly ShortcutId[] = ['panel', ...regions, ...steps, 'headAct', ...inDraft, ...forHelp];

/** What Electron calls a key. */
const electronNames: Readonly<Record<string, string>> = { ArrowRight: 'Right', ArrowLeft: 'Left' };
const electronName = (name: string): string => electronNames[name] ?? (/^[a-z]$/.test(name) ? name.toUpperCase() : name);

export interface MenuSituation {
  readonly platform: NodeJS.Platform;
  readonly t: Translate;
  /** False until an institution and a person are chosen. */
  readonly ready: boolean;
  /** What the page shows, as its address says after `#`. */
  readonly route: string;
  /** Presses a key in the page. */
  press(key: Pick<KeyboardInputEvent, 'keyCode' | 'modifiers'>): void;
  go(route: string): void;
}

/** The menus of the window. The page's own keys stand in them, and stay the page's: choosing an item presses its key. */
export function menuTemplate({ platform, t, ready, route, press, go }: MenuSituation): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const separator = { type: 'separator' } as const;
  const role = (name: NonNullable<MenuItemConstructorOptions['role']>, text: TextId): MenuItemConstructorOptions => ({
    role: name,
    label: t(text),
  });
  const here: Readonly<Record<ShortcutPlace, boolean>> = {
    always: true,
    anywhere: ready,
    message: ready && /^\/messages\/[^/]+/.test(route),
    draft: ready && /^\/messages\/[^/]+\/(draft|checks)$/.test(route),
    text: true,
    comparison: false,
  };
  const ofPage = (id: ShortcutId): MenuItemConstructorOptions => {
    const { key, held, text, where }: Shortcut = shortcuts[id];
    const modifiers = held.map((name): Modifier => (name === 'control' && mac ? 'meta' : name));
    const names = { control: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' };
    return {
      label: t(text),
      accelerator: [...held.map((name) => names[name]), electronName(key)].join('+'),
      registerAccelerator: false,
      enabled: here[where],
      // A key that the page had no use for comes back to the menu on macOS; it must not go round.
      click: (_item, _window, event) => void (event.triggeredByAccelerator || press({ keyCode: electronName(key), modifiers })),
    };
  };
  const place = (text: TextId, to: string, accelerator?: string): MenuItemConstructorOptions => ({
    label: t(text),
    enabled: ready,
    click: () => go(to),
    ...(accelerator === undefined ? {} : { accelerator }),
  });
  const settings = place('window.settings', '/settings', 'CmdOrCtrl+,');
  // Outside macOS the editor's own undo listens to the key, and so do fields.
  const again = (name: 'undo' | 'redo', text: TextId) => (mac ? role(name, text) : { ...ofPage(name), label: t(text) });
  const submenu = (text: TextId, items: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({ label: t(text), submenu: items });

  return [
    ...(mac
      ? [
          {
            label: 'Budstikke',
            submenu: [
              place('window.about', '/help/about'),
              separator,
              settings,
              separator,
              role('services', 'window.services'),
              separator,
              role('hide', 'window.hide'),
              role('hideOthers', 'window.hideOthers'),
              role('unhide', 'window.showAll'),
              separator,
              role('quit', 'window.quit'),
            ],
          },
        ]
      : [submenu('window.menu.file', [settings, separator, role('quit', 'window.quit')])]),
    submenu('window.menu.edit', [
      again('undo', 'shell.undo'),
      again('redo', 'window.redo'),
      separator,
      role('cut', 'window.cut'),
      role('copy', 'window.copy'),
      role('paste', 'window.paste'),
      { ...role('pasteAndMatchStyle', 'window.pastePlain'), accelerator: 'CmdOrCtrl+Shift+V' },
      role('selectAll', 'window.selectAll'),
    ]),
    submenu('window.menu.view', [
      ofPage('panel'),
      separator,
      role('resetZoom', 'window.actualSize'),
      role('zoomIn', 'window.zoomIn'),
      role('zoomOut', 'window.zoomOut'),
      separator,
      role('togglefullscreen', 'window.fullScreen'),
    ]),
    submenu('window.menu.go', [
      place('shell.home', '/'),
      place('shell.messages', '/messages'),
      place('shell.log', '/log'),
      separator,
      ...steps.map(ofPage),
      ofPage('headAct'),
      separator,
      ...inDraft.map(ofPage),
      separator,
      ...regions.map(ofPage),
    ]),
    submenu('window.menu.window', [
      role('minimize', 'window.minimise'),
      role('close', 'window.close'),
      ...(mac ? [role('front', 'window.front')] : []),
    ]),
    submenu('window.menu.help', [
      ...forHelp.map(ofPage),
      separator,
      place('window.rules', '/help/rules'),
      place('window.support', '/help/support'),
      // macOS has it in the program's own menu.
      ...(mac ? [] : [separator, place('window.about', '/help/about')]),
    ]),
  ];
}

/** The menu of the right mouse button, where there is text to work on; empty where there is none. */
export function textMenu(
  t: Translate,
  { isEditable, editFlags }: { isEditable: boolean; editFlags: { canCut: boolean; canCopy: boolean; canPaste: boolean } },
): MenuItemConstructorOptions[] {
  if (!isEditable) return editFlags.canCopy ? [{ role: 'copy', label: t('window.copy') }] : [];
  return [
    { role: 'cut', label: t('window.cut'), enabled: editFlags.canCut },
    { role: 'copy', label: t('window.copy'), enabled: editFlags.canCopy },
    { role: 'paste', label: t('window.paste'), enabled: editFlags.canPaste },
    { role: 'selectAll', label: t('window.selectAll') },
  ];
}
