import type { Extensions } from '@tiptap/core';
import Link from '@tiptap/extension-link';
import { OrderedList } from '@tiptap/extension-list';
import StarterKit from '@tiptap/starter-kit';
import { isAllowedHref } from './links.ts';

/** A link is its address and nothing more: how it opens is for the mail program to say. */
const MailLink = Link.extend({
  addAttributes() {
    return { href: { default: null, parseHTML: (element) => element.getAttribute('href') } };
  },
}).configure({
  openOnClick: false,
  autolink: true,
  linkOnPaste: true,
  defaultProtocol: 'https',
  isAllowedUri: (url) => isAllowedHref(url),
  HTMLAttributes: { target: null, rel: null },
});

/** Numbers only: mail programs differ on every other marker. */
const NumberedList = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => {
          const start = Number.parseInt(element.getAttribute('start') ?? '1', 10);
          return Number.isInteger(start) ? start : 1;
        },
      },
    };
  },
});

/**
 * Exactly the nodes and marks of the domain's document. No trailing empty paragraph is kept at the end:
 * it would be a block that the other languages lack.
 */
export function mailExtensions(): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [1, 2, 3] },
      code: false,
      codeBlock: false,
      strike: false,
      underline: false,
      link: false,
      orderedList: false,
      trailingNode: false,
      dropcursor: { color: 'var(--ds-color-accent-border-default)', width: 2 },
      undoRedo: { depth: 500, newGroupDelay: 700 },
    }),
    NumberedList,
    MailLink,
  ];
}
