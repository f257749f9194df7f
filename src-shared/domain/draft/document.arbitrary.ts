import fc from 'fast-check';
import { type Block, type Bodies, type Doc, type Inline, type ListItem, languageCodes, type Mark } from './document.ts';

/** Any document that the editor's schema allows, for property tests; texts include markup, control characters and lone surrogates. */

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }) },
  { weight: 2, arbitrary: fc.lorem({ maxCount: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '<script>alert(1)</script>',
      '"><img src=x onerror=y>',
      '&lt;b&gt;',
      "it's",
      'kl. 10.15',
      'møteplassen på Blindern',
      '-->',
      '<![endif]-->',
      '> ',
      '1. ',
      '\r\nBcc: a@b.example',
    ),
  },
);

const href = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  fc.emailAddress().map((address) => `mailto:${address}`),
  fc.constantFrom(
    'tel:+4722000100',
    'https://www.uni.example/a?b=1&c="2',
    'javascript:alert(1)',
    ' https://uni.example',
    'data:text/html,x',
    'https://x.example/\nBcc:',
    "https://x.example/'onclick='",
  ),
);

const mark: fc.Arbitrary<Mark> = fc.oneof(
  fc.constant<Mark>({ type: 'bold' }),
  fc.constant<Mark>({ type: 'italic' }),
  href.map((value): Mark => ({ type: 'link', attrs: { href: value } })),
);
const marks = fc.uniqueArray(mark, { maxLength: 3, selector: ({ type }) => type });

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: fc.constant('text' as const), text, marks: fc.option(marks, { nil: undefined }) }) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'hardBreak' }) },
);
const inlines = fc.array(inline, { maxLength: 5 });

const leaf: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ type: fc.constant('paragraph' as const), content: inlines }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: fc.constant('heading' as const),
      attrs: fc.record({ level: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
      content: inlines,
    }),
  },
  { weight: 1, arbitrary: fc.constant<Block>({ type: 'horizontalRule' }) },
);

const tree = fc.letrec<{ block: Block; item: ListItem }>((tie) => ({
  item: fc.record({ type: fc.constant('listItem' as const), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
  block: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.record({ type: fc.constant('bulletList' as const), content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }) }),
    fc.record({
      type: fc.constant('orderedList' as const),
      attrs: fc.record({ start: fc.integer({ min: 0, max: 99 }) }),
      content: fc.array(tie('item'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({ type: fc.constant('blockquote' as const), content: fc.array(tie('block'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

export const blockArbitrary: fc.Arbitrary<Block> = tree.block;
export const docArbitrary: fc.Arbitrary<Doc> = fc.record({
  type: fc.constant('doc' as const),
  content: fc.array(tree.block, { minLength: 1, maxLength: 6 }),
});
export const bodiesArbitrary: fc.Arbitrary<Bodies> = fc
  .uniqueArray(fc.constantFrom(...languageCodes), { minLength: 1, maxLength: 4 })
  .chain((codes) => fc.record(Object.fromEntries(codes.map((code) => [code, docArbitrary]))) as fc.Arbitrary<Bodies>);
