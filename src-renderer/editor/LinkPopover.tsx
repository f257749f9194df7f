import { Button, Textfield } from '@digdir/designsystemet-react';
import type { Editor } from '@tiptap/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTexts } from '../i18n.tsx';
import { hrefFrom } from './links.ts';

/** Sets, changes or removes the link at the caret. With nothing selected the address becomes the text. */
export function LinkPopover({ editor, anchor, onClose }: { editor: Editor | undefined; anchor: string; onClose: () => void }) {
  const t = useTexts();
  const now = String(editor?.getAttributes('link').href ?? '');
  const [written, setWritten] = useState(now.replace(/^mailto:/i, ''));
  const [wrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const id = `${anchor}-popover`;
  useEffect(() => {
    const place = document.getElementById(id);
    const button = document.getElementById(anchor)?.getBoundingClientRect();
    if (place && button) {
      place.style.left = `${Math.max(8, Math.min(button.left - 8, window.innerWidth - 346))}px`;
      place.style.top = `${button.bottom + 6}px`;
    }
    field.current?.select();
  }, [id, anchor]);
  if (!editor) return null;
  const close = (): void => {
    onClose();
    editor.commands.focus();
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const href = hrefFrom(written);
    if (!href) {
      setWrong(true);
      field.current?.focus();
      return;
    }
    onClose();
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !now)
      chain
        .insertContent({ type: 'text', text: written.trim(), marks: [{ type: 'link', attrs: { href } }] })
        .unsetMark('link')
        .run();
    else chain.setLink({ href }).setTextSelection(editor.state.selection.to).run();
  };
  const remove = (): void => {
    onClose();
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
  };
  return (
    <div
      className="link-popover"
      id={id}
      role="dialog"
      aria-label={t('draft.link.title')}
      onKeyDown={(event) => event.key === 'Escape' && close()}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && event.relatedTarget && onClose()}
    >
      <form className="link-form" onSubmit={save}>
        <Textfield
          ref={field}
          autoFocus
          label={t('draft.link.address')}
          description={t('draft.link.help')}
          value={written}
          error={wrong ? t('draft.link.wrong') : undefined}
          onChange={(event) => {
            setWritten(event.target.value);
            setWrong(false);
          }}
        />
        <div className="acts">
          <Button type="submit" className="small">
            {t(now ? 'draft.link.change' : 'draft.link.set')}
          </Button>
          {now && (
            <Button type="button" className="small" variant="tertiary" data-color="danger" onClick={remove}>
              {t('draft.link.remove')}
            </Button>
          )}
          <span className="push" />
          <Button type="button" className="small" variant="tertiary" data-color="neutral" onClick={close}>
            {t('shell.cancel')}
          </Button>
        </div>
      </form>
    </div>
  );
}
