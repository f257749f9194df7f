import type { ReactNode } from 'react';
import type { Block, Doc, Inline, LanguageCode, ListItem, TextNode } from '#shared/domain/draft/document.ts';
import './incoming.css';

/** A text as it is written, to be read and not edited. Where its links lead stands beside them; nothing can be followed. */
export function DocView({ doc, language }: { doc: Doc; language: LanguageCode | undefined }) {
  return (
    <div className="doc-view" lang={language}>
      {doc.content.map(block)}
    </div>
  );
}

function block(node: Block, index: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p key={index}>{inlines(node.content)}</p>;
    case 'heading':
      // The page has headings of its own: these are shown as what they are in the text, not as parts of the page.
      return (
        <p key={index} className={`title-${node.attrs.level}`}>
          {inlines(node.content)}
        </p>
      );
    case 'bulletList':
      return <ul key={index}>{node.content.map(item)}</ul>;
    case 'orderedList':
      return (
        <ol key={index} start={node.attrs?.start ?? 1}>
          {node.content.map(item)}
        </ol>
      );
    case 'blockquote':
      return <blockquote key={index}>{node.content.map(block)}</blockquote>;
    case 'horizontalRule':
      return <hr key={index} />;
  }
}

function item(node: ListItem, index: number): ReactNode {
  return <li key={index}>{node.content.map(block)}</li>;
}

function inlines(content: readonly Inline[] | undefined): ReactNode {
  return (content ?? []).map((node, index) => (node.type === 'hardBreak' ? <br key={index} /> : <Words key={index} node={node} />));
}

function Words({ node }: { node: TextNode }) {
  let words: ReactNode = node.text;
  for (const mark of node.marks ?? []) {
    if (mark.type === 'bold') words = <strong>{words}</strong>;
    else if (mark.type === 'italic') words = <em>{words}</em>;
    else
      words = (
        <>
          <span className="linked">{words}</span> <span className="leads-to">{mark.attrs.href}</span>
        </>
      );
  }
  return words;
}
