import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { docArbitrary } from '../draft/document.arbitrary.ts';
import { sampleBodies, sampleBrief, samplePack } from '../message/message.fixture.ts';
import { renderMessage } from '../message/render.ts';
import type { Pack } from '../policy/pack.ts';
import { checkParts } from './mail-parts.ts';

const rules: Pack['rules'] = [
  { id: 'U36', kind: 'opening-line', severity: 'block', source: 's', params: { text: samplePack.openingLine.text } },
  { id: 'mail-size', kind: 'mail-size', severity: 'warn', source: 's', params: { kb: 40 } },
  { id: 'mail-size', kind: 'mail-size', severity: 'block', source: 's', params: { kb: 90 } },
];
const pack = { ...samplePack, rules };
const renderings = renderMessage({ brief: sampleBrief, bodies: sampleBodies, languages: ['nb', 'nn', 'en'], pack });
const [first] = renderings;
const checks = (html: string, text: string) =>
  Object.fromEntries(checkParts([{ html, text }], pack).map(({ check, holds }) => [check, holds]));
const html = first?.html ?? '';
const text = first?.text ?? '';

describe('what is looked at in the rendered mail', () => {
  it('holds for a mail as we render it, in every rendering', () => {
    expect(checkParts(renderings, pack)).toMatchObject([
      { check: 'opening-line', holds: true, rule: 'U36' },
      { check: 'link-to-target', holds: true, target: 'en' },
      { check: 'size', holds: true, limit: 90 },
      { check: 'nothing-fetched', holds: true },
      { check: 'same-text', holds: true },
    ]);
  });
  it('is nothing where nothing is rendered', () => {
    expect(checkParts([], pack)).toEqual([]);
  });
  it('U36: something before the opening line is seen, in either part', () => {
    expect(checks(html.replace('<p lang="en">', '<p>Hei</p><p lang="en">'), text)['opening-line']).toBe(false);
    expect(checks(html, `Hei\n\n${text}`)['opening-line']).toBe(false);
  });
  it('a link without its target is seen', () => {
    expect(checks(html.replace('id="english"', ''), text)['link-to-target']).toBe(false);
    expect(checks(html.replace('name="english"', ''), text)['link-to-target']).toBe(false);
  });
  it('a mail without English says nothing about the link to it', () => {
    const [norwegian] = renderMessage({ brief: sampleBrief, bodies: { nb: sampleBodies.nb }, languages: ['nb'], pack });
    expect(checks(norwegian?.html ?? '', norwegian?.text ?? '')).not.toHaveProperty('link-to-target');
  });
  it.each([
    '<img alt="">',
    '<IMG SRC="https://example.org/pixel.gif">',
    '<td background="https://example.org/x.png">',
    '<p style="background: url(https://example.org/x)">',
    '<link rel="stylesheet" href="https://example.org/x.css">',
    '<style>p { background: url("https://example.org/x") }</style>',
    '<a href="https://example.org" ping="https://example.org/seen">',
  ])('what is fetched is seen: %s', (part) => {
    expect(checks(html.replace('</body>', `${part}</body>`), text)['nothing-fetched']).toBe(false);
  });
  it('a size over the highest limit of the pack is seen', () => {
    expect(checks(html.replace('</body>', `${' '.repeat(90 * 1024)}</body>`), text).size).toBe(false);
  });
  it('a block that the text part lacks, or says otherwise, is seen', () => {
    expect(checks(html, text.replace('The deadline', 'The date'))['same-text']).toBe(false);
    expect(checks(html.replace('</body>', '<p>More</p></body>'), text)['same-text']).toBe(false);
  });
  it('the text part says the same as the HTML, whatever is written', () => {
    fc.assert(
      fc.property(docArbitrary, (doc) => {
        const rendered = renderMessage({ brief: sampleBrief, bodies: { nb: doc, en: sampleBodies.en }, languages: ['nb', 'en'], pack });
        const same = checkParts(rendered, pack).find(({ check }) => check === 'same-text');
        expect(same?.holds).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
