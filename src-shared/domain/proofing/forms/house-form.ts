import type { LanguageCode } from '../../draft/document.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt, withCapitalsOf } from '../found.ts';
import { type Word, wordsOf } from '../tokens.ts';

/** What a house has chosen where the norm leaves a choice; what is not chosen is not looked at. */
export interface HouseForm {
  readonly nb?:
    | {
        /** *boken*, *kastet* or *boka*, *kasta*. */
        readonly style?: 'moderate' | 'radical' | undefined;
        /** *opplevelse* or *oppleving*, where both are right. */
        readonly noun?: 'else' | 'ing' | undefined;
      }
    | undefined;
  readonly nn?:
    | {
        /** *å skrive* or *å skriva*. */
        readonly infinitive?: 'e' | 'a' | undefined;
        readonly we?: 'vi' | 'me' | undefined;
        readonly become?: 'blir' | 'vert' | undefined;
        /** *søkje* or *søke*. */
        readonly k?: 'kj' | 'k' | undefined;
      }
    | undefined;
}

/** Forms of which each pair is right: the first of the choice that is named first, the second of the other. */
const choices = {
  we: 'vi=me',
  become: 'blir=vert bli=verte blei=vart blitt=vorte',
  k: 'søkje=søke søkjer=søker tenkje=tenke tenkjer=tenker ønskje=ønske ønskjer=ønsker merkje=merke merkjer=merker rekkje=rekke rekkjer=rekker styrkje=styrke styrkjer=styrker lenkje=lenke lenkja=lenka lenkjer=lenker tenkjast=tenkast trykkje=trykke trykkjer=trykker rykkje=rykke rykkjer=rykker',
  noun: 'undersøkelse=undersøking undersøkelsen=undersøkingen undersøkelser=undersøkinger forståelse=forståing opplevelse=oppleving opplevelser=opplevinger øvelse=øving øvelsen=øvingen øvelser=øvinger',
  style:
    'tiden=tida uken=uka boken=boka siden=sida listen=lista klokken=klokka gruppen=gruppa oppgaven=oppgava avgiften=avgifta lenken=lenka døren=døra hytten=hytta nettsiden=nettsida avdelingen=avdelinga undervisningen=undervisninga påmeldingen=påmeldinga ordningen=ordninga stillingen=stillinga løsningen=løsninga endret=endra lagret=lagra slettet=sletta startet=starta åpnet=åpna kastet=kasta ventet=venta kontaktet=kontakta frem=fram melk=mjølk',
} as const;
type Choice = keyof typeof choices;

interface Table {
  readonly first: ReadonlyMap<string, string>;
  readonly second: ReadonlyMap<string, string>;
}

/** By choice: each word of the second way with that of the first, and the other way round. */
const tables: Readonly<Record<Choice, Table>> = {
  we: tableOf(choices.we),
  become: tableOf(choices.become),
  k: tableOf(choices.k),
  noun: tableOf(choices.noun),
  style: tableOf(choices.style),
};

function tableOf(listed: string): Table {
  const pairs = listed.split(' ').map((pair) => pair.split('=') as [string, string]);
  return { first: new Map(pairs.map(([first, second]) => [second, first])), second: new Map(pairs) };
}

/** Forms that are right and not those that the house has chosen. */
export function houseForms(text: string, language: LanguageCode, house: HouseForm): ProofFinding[] {
  const turned = tablesFor(language, house);
  const infinitive = language === 'nn' ? house.nn?.infinitive : undefined;
  if (turned.length === 0 && !infinitive) return [];
  const words = wordsOf(text);
  return words.flatMap((word, index): ProofFinding[] => {
    const small = word.word.toLowerCase();
    // A capital inside a sentence is a name.
    if (small !== word.word && !word.opens) return [];
    const instead =
      turned.map((table) => table.get(small)).find((one) => one !== undefined) ?? otherInfinitive(words[index - 1], small, infinitive);
    if (instead === undefined) return [];
    const chosen = withCapitalsOf(word.text, instead);
    return [foundAt('house-form', language, text, word, { id: 'proof.houseForm', params: { words: word.text, chosen } }, [chosen])];
  });
}

function tablesFor(language: LanguageCode, { nb, nn }: HouseForm): ReadonlyMap<string, string>[] {
  const of = (choice: Choice, chosen: string | undefined, first: string) =>
    chosen === undefined ? [] : [chosen === first ? tables[choice].first : tables[choice].second];
  if (language === 'nb') return [...of('style', nb?.style, 'moderate'), ...of('noun', nb?.noun, 'else')];
  if (language !== 'nn') return [];
  return [...of('we', nn?.we, 'vi'), ...of('become', nn?.become, 'blir'), ...of('k', nn?.k, 'kj')];
}

/** After *å* a verb of two syllables or more ends as the house writes it. */
function otherInfinitive(before: Word | undefined, word: string, chosen: 'e' | 'a' | undefined): string | undefined {
  if (chosen === undefined || before?.word !== 'å' || !/[aeiouyæøå]\p{L}*\p{L}[ea]$/u.test(word)) return undefined;
  const stem = word.slice(0, -1);
  return word.endsWith(chosen) || /[aeiouyæøå]$/u.test(stem) ? undefined : `${stem}${chosen}`;
}
