import type { KeyboardInputEvent, MenuItemConstructorOptions } from 'electron';
import type { TextId } from '#shared/texts/index.ts';
import type { Translate } from '#shared/texts/translate.ts';

type Modifier = 'control' | 'meta' | 'shift' | 'alt';

/** A key that the page listens to. `control` is ⌘ on macOS. */
export interface PageKey {
  readonly text: TextId;
  readonly key: string;
  readonly with: readonly ('control' | 'shift' | 'alt')[];
  /** Where the page listens: everywhere, in a message, or in its draft only. */
  readonly where: 'anywhere' | 'message' | 'draft';
}

const pageKey = (text: TextId, key: string, held: PageKey['with'], where: PageKey['where']): PageKey => ({ text, key, with: held, where });
const step = (text: TextId, number: number) => pageKey(text, String(number), ['control'], 'message');
const panel = pageKey('window.panel', '\\', ['control'], 'draft');
const regions = [pageKey('window.nextRegion', 'F6', [], 'anywhere'), pageKey('window.previousRegion', 'F6', ['shift'], 'anywhere')];
const steps = [
  step('shell.step.draft', 1),
  step('shell.step.checks', 2),
  step('shell.step.message', 3),
  step('shell.step.approval', 4),
  step('shell.step.recipients', 5),
  step('shell.step.dispatch', 6),
  step('shell.step.log', 7),
];
const headAct = pageKey('window.headAct', 'Enter', ['control'], 'message');
const inDraft = [
  pageKey('window.nextFinding', 'F8', [], 'draft'),
  pageKey('window.previousFinding', 'F8', ['shift'], 'draft'),
  pageKey('window.findings', 'F', ['control', 'shift'], 'draft'),
  pageKey('window.nextLanguage', 'Right', ['control', 'alt'], 'draft'),
  pageKey('window.previousLanguage', 'Left', ['control', 'alt'], 'draft'),
];

/** Every key of the page that the menus show. */
export const pageKeys: readonly PageKey[] = [panel, ...regions, ...steps, headAct, ...inDraft];

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
  const here = {
    anywhere: ready,
    message: ready && /^\/messages\/[^/]+/.test(route),
    draft: ready && /^\/messages\/[^/]+\/draft$/.test(route),
  };
  const ofPage = ({ text, key, with: held, where }: PageKey): MenuItemConstructorOptions => {
    const modifiers = held.map((name): Modifier => (name === 'control' && mac ? 'meta' : name));
    const names = { control: 'CmdOrCtrl', shift: 'Shift', alt: 'Alt' };
    return {
      label: t(text),
      accelerator: [...held.map((name) => names[name]), key].join('+'),
      registerAccelerator: false,
      enabled: here[where],
      // A key that the page had no use for comes back to the menu on macOS; it must not go round.
      click: (_item, _window, event) => void (event.triggeredByAccelerator || press({ keyCode: key, modifiers })),
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
  const again = (name: 'undo' | 'redo', text: TextId, held: PageKey['with']) =>
    mac ? role(name, text) : { ...ofPage({ text, key: 'Z', with: held, where: 'anywhere' }), enabled: true };
  const submenu = (text: TextId, items: MenuItemConstructorOptions[]): MenuItemConstructorOptions => ({ label: t(text), submenu: items });

  return [
    ...(mac
      ? [
          {
            label: 'Budstikke',
            submenu: [
              role('about', 'window.about'),
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
      again('undo', 'shell.undo', ['control']),
      again('redo', 'window.redo', ['control', 'shift']),
      separator,
      role('cut', 'window.cut'),
      role('copy', 'window.copy'),
      role('paste', 'window.paste'),
      { ...role('pasteAndMatchStyle', 'window.pastePlain'), accelerator: 'CmdOrCtrl+Shift+V' },
      role('selectAll', 'window.selectAll'),
    ]),
    submenu('window.menu.view', [
      ofPage(panel),
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
      ofPage(headAct),
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
    ...(mac ? [] : [submenu('window.menu.help', [role('about', 'window.about')])]),
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
