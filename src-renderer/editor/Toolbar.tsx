import { Button, Dropdown } from '@digdir/designsystemet-react';
import {
  ArrowRedoIcon,
  ArrowUndoIcon,
  BulletListIcon,
  CheckmarkIcon,
  ChevronDownIcon,
  LinkIcon,
  MinusIcon,
  NumberListIcon,
  SidebarRightIcon,
} from '@navikt/aksel-icons';
import type { Editor } from '@tiptap/core';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState, useSyncExternalStore } from 'react';
import type { TextId } from '#shared/texts/index.ts';
import { useTexts } from '../i18n.tsx';
import { IconButton } from '../kit/IconButton.tsx';
import { keysText } from '../kit/keyboard.ts';
import { LinkPopover } from './LinkPopover.tsx';
import type { Sheet } from './sheet.ts';
import { type BlockKind, blockKinds, setKind, type ToolState, toolState } from './tools.ts';

interface ToolbarProps {
  sheet: Sheet;
  saved: ReactNode;
  panel: { readonly open: boolean; readonly onToggle: () => void };
  /** Set from outside too, by its key. */
  linkOpen: boolean;
  onLink: (open: boolean) => void;
  children?: ReactNode;
}

/** One toolbar for all panes; it acts where the caret is. Arrow keys move in it, Tab leaves it. */
export function Toolbar({ sheet, saved, panel, linkOpen, onLink, children }: ToolbarProps) {
  const t = useTexts();
  const state = useToolState(sheet);
  const bar = useRef<HTMLDivElement>(null);
  const linkId = useId();
  const act = (run: (editor: Editor) => void) => () => {
    const editor = sheet.editor();
    if (editor) run(editor);
  };
  const reason = state ? undefined : t('draft.tool.noCaret');
  const tool = (
    name: TextId,
    icon: ReactNode,
    run: (editor: Editor) => void,
    more: { pressed?: boolean | undefined; off?: boolean; keys?: string; id?: string } = {},
  ) => (
    <IconButton
      label={t(name)}
      title={reason ?? (more.keys ? `${t(name)} (${more.keys})` : t(name))}
      aria-pressed={more.pressed}
      aria-disabled={!state || more.off || undefined}
      id={more.id}
      onMouseDown={(event) => event.preventDefault()}
      onClick={state && !more.off ? act(run) : undefined}
    >
      {icon}
    </IconButton>
  );
  return (
    <div className="tools">
      <div
        role="toolbar"
        aria-label={t('draft.tools')}
        className="row gap-8"
        ref={bar}
        onKeyDown={(event) => rove(event, bar.current)}
        onFocus={(event) => settle(event.target, bar.current)}
      >
        <KindMenu state={state} onChoose={(kind) => act((editor) => setKind(editor, kind))()} />
        <span className="group">
          {tool('draft.tool.bold', <b>{t('draft.tool.boldLetter')}</b>, (editor) => editor.chain().focus().toggleBold().run(), {
            pressed: state?.bold,
            keys: keysText('bold'),
          })}
          {tool('draft.tool.italic', <i>{t('draft.tool.italicLetter')}</i>, (editor) => editor.chain().focus().toggleItalic().run(), {
            pressed: state?.italic,
            keys: keysText('italic'),
          })}
          {tool('draft.tool.link', <LinkIcon aria-hidden />, () => onLink(!linkOpen), {
            pressed: state?.link,
            keys: keysText('link'),
            id: linkId,
          })}
          {tool('draft.tool.bulletList', <BulletListIcon aria-hidden />, (editor) => editor.chain().focus().toggleBulletList().run(), {
            pressed: state?.bulletList,
            keys: keysText('bulletList'),
          })}
          {tool('draft.tool.orderedList', <NumberListIcon aria-hidden />, (editor) => editor.chain().focus().toggleOrderedList().run(), {
            pressed: state?.orderedList,
            keys: keysText('orderedList'),
          })}
          {tool(
            'draft.tool.quote',
            <span className="glyph" aria-hidden>
              ”
            </span>,
            (editor) => editor.chain().focus().toggleBlockquote().run(),
            { pressed: state?.blockquote, keys: keysText('quote') },
          )}
          {tool('draft.tool.rule', <MinusIcon aria-hidden />, (editor) => editor.chain().focus().setHorizontalRule().run())}
        </span>
        <span className="line" />
        <span className="group">
          {tool('shell.undo', <ArrowUndoIcon aria-hidden />, (editor) => editor.chain().focus().undo().run(), {
            off: !state?.undo,
            keys: keysText('undo'),
          })}
          {tool('draft.tool.redo', <ArrowRedoIcon aria-hidden />, (editor) => editor.chain().focus().redo().run(), {
            off: !state?.redo,
            keys: keysText('redo'),
          })}
        </span>
      </div>
      {linkOpen && <LinkPopover editor={sheet.editor()} anchor={linkId} onClose={() => onLink(false)} />}
      <span className="push" />
      {children}
      <span className="meta sub num saved-at">{saved}</span>
      <Button
        className="small panel-toggle"
        variant="tertiary"
        data-color="neutral"
        aria-expanded={panel.open}
        title={keysText('panel')}
        onClick={panel.onToggle}
      >
        <SidebarRightIcon aria-hidden />
        <span className="word">{t(panel.open ? 'draft.hidePanel' : 'draft.showPanel')}</span>
      </Button>
    </div>
  );
}

function KindMenu({ state, onChoose }: { state: ToolState | null; onChoose: (kind: BlockKind) => void }) {
  const t = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger
        className="small kind"
        variant="tertiary"
        data-color="neutral"
        aria-label={t('draft.tool.kind', { kind: t(`draft.kind.${state?.kind ?? 'paragraph'}`) })}
        aria-disabled={!state || undefined}
        onMouseDown={(event: React.MouseEvent) => event.preventDefault()}
        onClick={() => state && setOpen(!open)}
      >
        {t(`draft.kind.${state?.kind ?? 'paragraph'}`)}
        <ChevronDownIcon aria-hidden />
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-start" data-color="neutral">
        <Dropdown.List>
          {blockKinds.map((kind) => (
            <Dropdown.Item key={kind}>
              <Dropdown.Button
                aria-pressed={state?.kind === kind}
                onClick={() => {
                  setOpen(false);
                  onChoose(kind);
                }}
              >
                {t(`draft.kind.${kind}`)}
                {state?.kind === kind && <CheckmarkIcon aria-hidden />}
              </Dropdown.Button>
            </Dropdown.Item>
          ))}
        </Dropdown.List>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}

/** Drawn again only when something in it looks different. */
function useToolState(sheet: Sheet): ToolState | null {
  const last = useRef<{ text: string; state: ToolState | null }>({ text: '', state: null });
  return useSyncExternalStore(sheet.subscribe, () => {
    const state = toolState(sheet.editor());
    const text = JSON.stringify(state);
    if (text !== last.current.text) last.current = { text, state };
    return last.current.state;
  });
}

function stops(bar: HTMLElement | null): HTMLElement[] {
  return [...(bar?.querySelectorAll<HTMLElement>('.group > button, .kind') ?? [])];
}

/** Only one of the tools is in the tab order: the last that had focus. */
function settle(target: EventTarget, bar: HTMLElement | null): void {
  if (!(target instanceof HTMLElement) || !stops(bar).includes(target)) return;
  for (const stop of stops(bar)) stop.tabIndex = stop === target ? 0 : -1;
}

function rove(event: KeyboardEvent, bar: HTMLElement | null): void {
  const all = stops(bar);
  const at = all.indexOf(event.target as HTMLElement);
  if (at < 0) return;
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  const next =
    event.key === 'Home' ? all[0] : event.key === 'End' ? all.at(-1) : step ? all[(at + step + all.length) % all.length] : undefined;
  if (!next) return;
  event.preventDefault();
  next.focus();
}
