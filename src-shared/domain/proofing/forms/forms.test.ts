import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { correspondingForms } from './correspondences.ts';
import { asChosenForms, choicesIn, formThatHolds, type HouseForm } from './house-choices.ts';
import { houseForms } from './house-form.ts';
import { formsForeignTo } from './pairs.ts';
import { type Accepts, wrongWrittenForms } from './wrong-written-form.ts';

const dictionaries = {
  nb: new Set('eksamenene valgte hvis senere velges ikke mulighetene lenken kart'.split(' ')),
  nn: new Set('eksamenane valde viss seinare ikkje Ikke lenka kart'.split(' ')),
};
const accepts: Accepts = (language, word) => dictionaries[language].has(word);
const found = (text: string, language: 'nb' | 'nn' | 'en' = 'nn', by: Accepts = accepts) =>
  wrongWrittenForms(text, language, by).map(({ words, suggestions }) => [words, ...suggestions]);

describe('the other form of Norwegian', () => {
  it('is what the own dictionary refuses and the other one has, with what could stand there', () => {
    expect(found('Lenken og kart, senere valgte eksamenene.')).toEqual([
      ['Lenken', 'Lenkja', 'Lenka'],
      ['senere', 'seinare'],
      ['valgte', 'valde'],
      ['eksamenene'],
    ]);
    expect(found('Seinare valde eksamenane.', 'nb')).toEqual([['Seinare', 'Senere'], ['valde', 'valgte'], ['eksamenane']]);
    expect(found('Nobody ikke', 'en')).toEqual([]);
  });

  it('keeps capitals, and judges a sentence’s first word in small letters', () => {
    expect(found('Ikke bruk heisen. IKKE lås. Hvis det brenn: gå ut.')).toEqual([
      ['Ikke', 'Ikkje'],
      ['IKKE', 'IKKJE'],
      ['Hvis', 'Viss', 'Dersom'],
    ]);
  });

  it('is no name inside a sentence, and no word that neither dictionary has', () => {
    expect(found('Vi møter Senere og Lenken på kartet, og NTNU.')).toEqual([]);
  });

  it('is known for the commonest words where no dictionary can be asked', () => {
    expect(found('eg veit ikke hvordan hun ble senere', 'nn', () => undefined).map(([word]) => word)).toEqual([
      'ikke',
      'hvordan',
      'hun',
      'ble',
    ]);
    expect(found('jeg vet ikkje korleis', 'nb', () => undefined).map(([word]) => word)).toEqual(['ikkje', 'korleis']);
  });

  it('is what no dictionary of nynorsk has, though it may put it together', () => {
    const all: Accepts = () => true;
    expect(found('Muligheten og meldingen gjeld personer, ikkje vegar.', 'nn', all)).toEqual([
      ['Muligheten', 'Moglegheita'],
      ['meldingen', 'meldinga'],
      ['personer', 'personar'],
    ]);
    expect(found('Moglegheita og meldinga gjeld personar.', 'nn', all)).toEqual([]);
    expect(found('Muligheten og meldingen gjelder personer.', 'nb', all)).toEqual([]);
  });

  it('points at the words that it names', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 5 }),
      fc.constantFrom('Ikke', 'hvis ', 'e\u0301', '. ', '🎓', '\ud83d', '\u200bhvis'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const { place, words } of wrongWrittenForms(text, 'nn', accepts)) expect(text.slice(place.from, place.to)).toBe(words);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the table of pairs', () => {
  it('holds at least 150, each in both directions and in small letters', () => {
    expect(formsForeignTo.nn.size).toBeGreaterThan(150);
    for (const [bokmaal, { instead }] of formsForeignTo.nn) {
      expect(bokmaal).toMatch(/^\p{Ll}+$/u);
      expect(instead).not.toContain(bokmaal);
      for (const word of instead) if (!word.includes(' ')) expect(formsForeignTo.nb.get(word)?.instead).toContain(bokmaal);
    }
  });
});

describe('the form of the house', () => {
  const of = (text: string, house: HouseForm, language: 'nb' | 'nn' = 'nn') =>
    houseForms(text, language, house).map(({ words, suggestions }) => [words, ...suggestions]);

  it('is held against nynorsk: we, blir, kj and the infinitive', () => {
    expect(of('Me vert glade, og me søker.', { nn: { we: 'vi', become: 'blir', k: 'kj' } })).toEqual([
      ['Me', 'Vi'],
      ['vert', 'blir'],
      ['me', 'vi'],
      ['søker', 'søkjer'],
    ]);
    expect(of('Vi blir glade, og vi søkjer.', { nn: { we: 'me', become: 'vert', k: 'k' } })).toEqual([
      ['Vi', 'Me'],
      ['blir', 'vert'],
      ['vi', 'me'],
      ['søkjer', 'søker'],
    ]);
    expect(of('Hugs å skriva og å lesa, men å ta og å bli.', { nn: { infinitive: 'e' } })).toEqual([
      ['skriva', 'skrive'],
      ['lesa', 'lese'],
    ]);
    expect(of('Hugs å skrive. Det er å vere.', { nn: { infinitive: 'a' } })).toEqual([
      ['skrive', 'skriva'],
      ['vere', 'vera'],
    ]);
  });

  it('is held against bokmål: moderate or radical, -else or -ing', () => {
    expect(of('Listen og boka er endret.', { nb: { style: 'radical' } }, 'nb')).toEqual([
      ['Listen', 'Lista'],
      ['endret', 'endra'],
    ]);
    expect(of('Listen og boka er endret.', { nb: { style: 'moderate' } }, 'nb')).toEqual([['boka', 'boken']]);
    expect(of('Øvingen og opplevelsen, en oppleving', { nb: { noun: 'else' } }, 'nb')).toEqual([
      ['Øvingen', 'Øvelsen'],
      ['oppleving', 'opplevelse'],
    ]);
  });

  it('is the other word where one word means two', () => {
    const nn = { nn: { become: 'blir', k: 'kj', we: 'vi' } } as const;
    expect(of('NTNU er vert for konferansen. Ein vert møter dei som vert for seine.', nn)).toEqual([]);
    expect(of('Mange som vert tekne opp, vert glade.', nn).map(([word]) => word)).toEqual(['vert', 'vert']);
    expect(of('Eit ønske og eit merke er merka. Vi skal ønske dei velkomne. ME er ein sjukdom.', nn)).toEqual([['ønske', 'ønskje']]);
    const radical = { nb: { style: 'radical', noun: 'ing' } } as const;
    expect(of('Siden mandag har varene stått på lagret. De er lagret der.', radical, 'nb')).toEqual([['lagret', 'lagra']]);
    expect(of('På sletta ved sida av døra', { nb: { style: 'moderate' } }, 'nb').map(([word]) => word)).toEqual(['sida', 'døra']);
  });

  it('is the form of all the choices together', () => {
    expect(of('Øvelsen og øvelser', { nb: { style: 'radical', noun: 'ing' } }, 'nb')).toEqual([
      ['Øvelsen', 'Øvinga'],
      ['øvelser', 'øvinger'],
    ]);
    expect(of('Øvinga', { nb: { style: 'radical', noun: 'else' } }, 'nb')).toEqual([['Øvinga', 'Øvelsen']]);
    expect(of('Hugs å bli og å søke.', { nn: { infinitive: 'a', become: 'vert', k: 'kj' } })).toEqual([
      ['bli', 'verta'],
      ['søke', 'søkja'],
    ]);
    expect(of('De kan skriva til oss og kan ikkje seia det utan å fornya og å kunne.', { nn: { infinitive: 'e' } })).toEqual([
      ['skriva', 'skrive'],
      ['fornya', 'fornye'],
    ]);
  });

  it('is what the workstation has chosen, else what the rules say', () => {
    const rules: HouseForm = { nb: { style: 'moderate' }, nn: { we: 'vi', k: 'kj' } };
    expect(choicesIn(formThatHolds(rules, {}))).toEqual({ ...choicesIn(formThatHolds({}, {})), style: 'moderate', we: 'vi', k: 'kj' });
    expect(formThatHolds(rules, { we: 'me', k: 'any', noun: 'ing' })).toMatchObject({
      nb: { style: 'moderate', noun: 'ing' },
      nn: { we: 'me', k: undefined },
    });
    expect(asChosenForms({ we: 'me', k: 'x', style: 7, gone: 'a', infinitive: 'any' })).toEqual({ we: 'me', infinitive: 'any' });
    for (const kept of [undefined, null, 'me', 3, [], {}]) expect(asChosenForms(kept)).toEqual({});
  });

  it('says nothing of what the house has not chosen', () => {
    expect(of('Me vert og vi blir.', {})).toEqual([]);
    expect(of('Me vert og vi blir.', { nb: { style: 'radical' } })).toEqual([]);
  });
});

describe('what a word could be in the other form', () => {
  const steps = (word: string, to: 'nb' | 'nn') => correspondingForms(word, to);

  it('is what the regular correspondences make of it, the fewest changes first', () => {
    expect(steps('endringene', 'nn')[0]).toContain('endringane');
    expect(steps('endringane', 'nb')[0]).toContain('endringene');
    expect(steps('vurderes', 'nn')[0]).toContain('vurderast');
    expect(steps('forelesningene', 'nn').flat()).toContain('førelesingane');
    expect(steps('virkelig', 'nn')[1]).toContain('verkeleg');
    expect(steps('hvilken', 'nn').flat()).toContain('kvilken');
    expect(steps('kvardagane', 'nb').flat()).toContain('hverdagene');
  });

  it('is never the word itself, and few enough to look up, whatever the word', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abeghiknorstuvæøå'), maxLength: 70 });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme', maxLength: 8 })), fc.constantFrom('nb', 'nn'), (word, to) => {
        const made = steps(word, to).flat();
        expect(made).not.toContain(word);
        expect(new Set(made).size).toBe(made.length);
        expect(made.length).toBeLessThanOrEqual(360);
      }),
      { numRuns: 60 },
    );
    expect(steps('a'.repeat(10_000), 'nn')).toEqual([]);
    expect(steps('ha', 'nn')).toEqual([]);
  });
});
