import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

/** What the application's editor is held against: Tiptap with its starter kit and nothing else. */
const element = document.querySelector<HTMLElement>('#editor');
if (!element) throw new Error('There is no place for the editor.');
const editor = new Editor({ element, extensions: [StarterKit], editorProps: { attributes: { spellcheck: 'false' } } });
Object.assign(window, { fill: (html: string) => editor.commands.setContent(html) });
