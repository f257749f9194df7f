import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodiesArbitrary } from './document.arbitrary.ts';
import { type Bodies, languageCodes } from './document.ts';
import { docFromMarkdown } from './markdown.ts';
import { afterEdit, staleBlocks, type TranslatedBlock, withWordThatHolds } from './translated.ts';

const order = ['nb', 'nn', 'en'] as const;

function bodies(texts: Partial<Record<(typeof order)[number], readonly string[]>>): Bodies {
  return Object.fromEntries(Object.entries(texts).map(([language, paragraphs]) => [language, docFromMarkdown(paragraphs.join('\n\n'))]));
}

const nb = ['Møt opp på onsdag.', 'Ta med studentkort til øvelsen, og vær tidlig ute.'];
const nn = ['Møt opp på onsdagen.', 'Ta med studentkort til øvinga, og ver tidleg ute.'];
const en = ['Come on Wednesday.', 'Bring your student card to the drill, and come early.'];

/** The edits after the first text, one by one. */
function edited(...texts: readonly Bodies[]): { known: TranslatedBlock[]; stale: string[] } {
  let known: TranslatedBlock[] = [];
  texts.slice(1).forEach((after, index) => {
    known = afterEdit(known, texts[index] ?? {}, after, order);
  });
  const last = texts.at(-1) ?? {};
  return { known, stale: staleBlocks(known, last, order).map(({ language, text }) => `${language}: ${text}`) };
}

const first = bodies({ nb, nn, en });
const changed = bodies({ nb: [nb[0] ?? '', 'Ta med studentkort og legitimasjon til øvelsen, og vær tidlig ute.'], nn, en });
const both = [`nn: ${nn[1]}`, `en: ${en[1]}`];

describe('a translation whose source changes', () => {
  it('is stale, in each language and in no other block', () => {
    expect(edited(first, changed).stale).toEqual(both);
    expect(staleBlocks(edited(first, changed).known, changed, order)[0]).toMatchObject({
      row: 1,
      from: 'nb',
      source: expect.stringContaining('legitimasjon'),
    });
  });

  it('is no longer once it is edited, and the other language still is', () => {
    const mended = {
      ...changed,
      nn: bodies({ nn: [nn[0] ?? '', 'Ta med studentkort og legitimasjon til øvinga, og ver tidleg ute.'] }).nn,
    };
    expect(edited(first, changed, mended).stale).toEqual([both[1]]);
  });

  it('is not where the source says the same again, or other spaces', () => {
    expect(edited(first, changed, first).stale).toEqual([]);
    expect(edited(first, bodies({ nb: [nb[0] ?? '', `${nb[1]}  `.replace('til', ' til')], nn, en })).stale).toEqual([]);
  });

  it('is not where only its own text was written after the source', () => {
    const empty = bodies({ nb });
    expect(edited(empty, bodies({ nb, nn }), first).stale).toEqual([]);
  });

  it('stays stale through other edits, moved blocks, and a version that is restored', () => {
    const more = { ...changed, en: bodies({ en: ['Please come on Wednesday.', en[1] ?? ''] }).en };
    expect(edited(first, changed, more).stale).toEqual(both);
    const moved = bodies({ nb: ['Nytt avsnitt om noe helt annet enn før.', ...(paragraphs(changed) ?? [])], nn, en });
    expect(edited(first, changed, moved).stale).toEqual(both);
    expect(edited(first, changed, bodies({ nb: ['Noe annet.'], nn: ['Noko anna.'], en: ['Something else.'] }), changed).stale).toEqual(
      both,
    );
  });

  it('is told of what was moved to another row only where its source no longer stands', () => {
    expect(edited(first, bodies({ nb: [...nb].reverse(), nn, en })).stale).toEqual([]);
  });

  const [start = '', rest = ''] = [nb[1]?.slice(0, 34), nb[1]?.slice(35)];
  const [nnStart = '', nnRest = ''] = [nn[1]?.slice(0, 33), nn[1]?.slice(34)];

  it('is not where the source was split or joined only', () => {
    const split = bodies({ nb: [nb[0] ?? '', start, rest], nn, en });
    expect(edited(first, split).stale).toEqual([]);
    expect(edited(first, split, first).stale).toEqual([]);
    expect(edited(first, bodies({ nb: [nb.join(' ')], nn, en })).stale).toEqual([]);
    // A change of either part is a change.
    expect(edited(first, split, bodies({ nb: [nb[0] ?? '', start, `${rest} Husk det.`], nn, en })).stale).not.toEqual([]);
  });

  it('stays stale where the translation is split or joined only', () => {
    const split = { ...changed, nn: bodies({ nn: [nn[0] ?? '', nnStart, nnRest] }).nn };
    expect(edited(first, changed, split).stale.filter((one) => one.startsWith('nn'))).not.toEqual([]);
    const joined = { ...changed, nn: bodies({ nn: [nn.join(' ')] }).nn };
    expect(edited(first, changed, joined).stale.filter((one) => one.startsWith('nn'))).toEqual([`nn: ${nn.join(' ')}`]);
    const one = { ...first, nn: bodies({ nn: [nn.join(' ')] }).nn };
    expect(edited(first, one).stale).toEqual([]);
  });

  it('is not told where a language says the same twice: it is not known which', () => {
    const twice = bodies({ nb: ['Ja, det er riktig.', 'Ja, det stemmer.'], nn: ['Ja, det er rett.', 'Ja, det er rett.'] });
    expect(
      edited(twice, bodies({ nb: ['Nei, det er feil.', 'Ja, det stemmer.'], nn: ['Ja, det er rett.', 'Ja, det er rett.'] })).stale,
    ).toEqual([]);
  });

  it('holds where a person says so, until the source changes again', () => {
    const { known } = edited(first, changed);
    const kept = withWordThatHolds(known, changed, order, { language: 'nn', text: nn[1] ?? '' }) ?? [];
    expect(staleBlocks(kept, changed, order).map(({ language }) => language)).toEqual(['en']);
    // Beside its first source it is right as it was.
    expect(staleBlocks(afterEdit(kept, changed, first, order), first, order)).toEqual([]);
    const third = { ...changed, nb: bodies({ nb: [nb[0] ?? '', 'Ta med legitimasjon.'] }).nb };
    expect(staleBlocks(afterEdit(kept, changed, third, order), third, order).map(({ language }) => language)).toEqual(['nn', 'en']);
    expect(withWordThatHolds(known, changed, order, { language: 'nn', text: nn[0] ?? '' })).toBeNull();
    expect(withWordThatHolds([], changed, order, { language: 'nn', text: nn[1] ?? '' })).toBeNull();
  });
});

describe('whatever is written', () => {
  it('what does not change makes nothing stale, and what is remembered stays bounded', () => {
    fc.assert(
      fc.property(bodiesArbitrary, fc.array(bodiesArbitrary, { maxLength: 3 }), (start, edits) => {
        const all = [start, ...edits];
        let known: TranslatedBlock[] = [];
        all.forEach((after, index) => {
          known = afterEdit(known, all[index - 1] ?? after, after, languageCodes);
        });
        const last = all.at(-1) ?? {};
        expect(staleBlocks(afterEdit([], last, last, languageCodes), last, languageCodes)).toEqual([]);
        // Saving what stands changes nothing that is known of it.
        const again = afterEdit(known, last, last, languageCodes);
        expect(staleBlocks(again, last, languageCodes)).toEqual(staleBlocks(known, last, languageCodes));
        expect(again.length).toBeLessThanOrEqual(known.length);
      }),
      { numRuns: 25 },
    );
  });
});

function paragraphs({ nb: doc }: Bodies): string[] | undefined {
  return doc?.content.map((block) =>
    block.type === 'paragraph' ? (block.content ?? []).map((node) => ('text' in node ? node.text : '')).join('') : '',
  );
}
