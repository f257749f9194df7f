import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createPolicies } from '#main/adapters/policies/index.ts';
import type { CheckInput } from '#shared/domain/checks/check.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { Place, Severity } from '#shared/domain/checks/finding.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import { parseBriefFile } from '#shared/domain/draft/brief-file.ts';
import type { Block, Bodies, Doc, LanguageCode } from '#shared/domain/draft/document.ts';
import { docFromMarkdown } from '#shared/domain/draft/markdown.ts';
import { withTick } from '#shared/domain/draft/proofread.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { locales, translator } from '#shared/texts/translate.ts';

/** What the tests of the institutions' rules share: the shipped packs, sample messages, and how a case of a rule is run. */

const root = join(import.meta.dirname, '../../resources');
const packs = createPolicies(join(root, 'policies')).all();

/** A pack as it is shipped. */
export function shippedPack(id: string): Pack {
  const pack = packs.find((one) => one.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
}

export const early = '2026-08-10T07:00:00.000Z';
const word = { by: 'kari', at: early };

/** A sample message, its reply list confirmed and its texts proofread, rendered as it would be sent. */
export function sample(name: string, pack: Pack): CheckInput {
  const folder = join(root, 'samples/messages', name);
  const brief = parseBriefFile(readFileSync(join(folder, 'brief.json'), 'utf8')).brief(pack.zone);
  const bodies: Bodies = Object.fromEntries(
    (['nb', 'nn', 'en'] as const).map((code) => [code, docFromMarkdown(readFileSync(join(folder, `${code}.md`), 'utf8'))]),
  );
  return rendered({
    brief: { ...brief, replyToConfirmed: { address: brief.replyTo, ...word }, ticks: {} },
    bodies,
    pack,
    now: early,
  });
}

/** The input with what is rendered from it, proofread as it stands where anybody reads proof. */
export function rendered(input: CheckInput): CheckInput {
  const { brief, bodies, pack } = input;
  const read = brief.ticks && { ticks: withTick({ brief, bodies }, { proofread: ['nb', 'nn', 'en'] }, word) };
  return {
    ...input,
    brief: { ...brief, ...read },
    rendered: { renderings: renderMessage({ brief, bodies, pack, languages: mailLanguages(pack, brief.audience?.kind ?? null, bodies) }) },
  };
}

export function changed(change: Partial<Brief>, input: CheckInput): CheckInput {
  return { ...input, brief: { ...input.brief, ...change } };
}

export function paragraph(text: string, href?: string): Block {
  return { type: 'paragraph', content: [{ type: 'text', text, ...(href ? { marks: [{ type: 'link', attrs: { href } }] } : {}) }] };
}
export function doc(...content: Block[]): Doc {
  return { type: 'doc', content };
}
export const words = (count: number): string => Array.from({ length: count }, (_, index) => `ord${index}`).join(' ');

export const field = (name: string): Place => ({ in: 'brief', field: name });
export const body = (language: LanguageCode, row?: number): Place => ({ in: 'body', language, ...(row === undefined ? {} : { row }) });
export const mail: Place = { in: 'mail' };

export type Case = readonly [
  rule: string,
  says: string,
  fails: CheckInput,
  severity: Severity,
  place: Place,
  text: string,
  passes: CheckInput,
];

export const without = (input: CheckInput, rule: string): CheckInput => ({
  ...input,
  pack: { ...input.pack, rules: input.pack.rules.filter(({ id }) => id !== rule) },
});
export const about = (input: CheckInput, rule: string, text: string) =>
  checkMessage(input).filter((finding) => finding.rule === rule && finding.text.id === text);

/** The rule finds it, says so in three languages and names its source; taken out of the pack it is silent; and what is right passes. */
export function expectCase(...[rule, , fails, severity, place, text, passes]: Case): void {
  const [finding] = about(fails, rule, text);
  expect(finding).toMatchObject({ severity, place });
  expect(finding?.source).not.toBe('');
  if (finding) for (const locale of locales) expect(translator(locale)(finding.text)).toMatch(/^\p{Lu}[^{}]*[.»”]$/u);
  expect(checkMessage(without(fails, rule)).filter((other) => other.rule === rule)).toEqual([]);
  expect(about(passes, rule, text)).toEqual([]);
}
