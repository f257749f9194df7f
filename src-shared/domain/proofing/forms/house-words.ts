import type { HouseChoice } from './house-choices.ts';

/** A choice that stands in words; that of the infinitive stands in an ending alone. */
export type WordChoice = Exclude<HouseChoice, 'infinitive'>;

/** By a word that the house does not write: the one that it writes. */
export interface HouseWordTable {
  readonly first: ReadonlyMap<string, string>;
  readonly second: ReadonlyMap<string, string>;
}

const listed = (words: string): string[] => words.split(' ');

/** Nouns that bokmål bends as masculine and as feminine, without their ending: *bok-en*, *bok-a*. */
const feminine =
  'tid uk bok lærebok list klokk grupp faggrupp oppgav innleveringsoppgav avgift lenk dør hytt nettsid hjemmesid helg økt hånd sak adress rut mapp prøv hjelp ventelist deltakerlist ' +
  'avdeling undervisning påmelding ordning stilling løsning innlevering utlysning bestilling melding utdanning vurdering evaluering åpning endring oppdatering innstilling betaling samling rekruttering utvikling oppfølging innsending registrering orientering planlegging erfaring behandling rapportering anbefaling forsikring tildeling innkalling tilrettelegging øving undersøking forståing oppleving';

/** Verbs whose past ends in *-et* or *-a*, without the ending. Not those that are nouns with *-et*: *ønsket*, *merket*, *byttet*, *varslet*. */
const weak =
  'endr lagr start åpn kast vent kontakt snakk jobb hent avslutt forvent saml flytt beregn utarbeid opprett forbedr takk mist rydd logg sjekk';

/** Verbs that nynorsk writes with *j* and without, up to there. */
const withJ =
  'søk tenk ønsk merk rekk styrk lenk trykk rykk dekk vekk strekk krenk undersøk besøk oppsøk avdekk røyk bygg legg ligg heng steng spreng ring treng sørg';
/** Those of them whose present has no *-er*, or need not have it. */
const withoutPresent = new Set(listed('legg ligg heng treng rekk sørg'));

/** Nouns of verbs that are as good with either ending. */
const bothNouns = 'undersøk opplev øv';

/**
 * Words of which both are right: those of the first way to write, then those of the second. `=` goes both ways; with `>` the first is
 * written as the second but not the other way round, with `<` the second as the first, for that word means other things too.
 */
const pairs: Readonly<Record<WordChoice, readonly string[]>> = {
  we: ['vi=me'],
  become: listed('blir=vert bli=verte bli<verta blei=vart blitt=vorte'),
  k: listed(withJ).flatMap((stem) => [
    ...['e', 'a', 'ast', 'ande'].map((ending) => `${stem}j${ending}=${stem}${ending}`),
    ...(withoutPresent.has(stem) ? [] : [`${stem}jer=${stem}er`]),
  ]),
  noun: [
    ...listed(bothNouns).flatMap((stem) => [
      `${stem}else=${stem}ing`,
      `${stem}elsen=${stem}ingen`,
      `${stem}elsen<${stem}inga`,
      `${stem}elser=${stem}inger`,
      `${stem}elsene=${stem}ingene`,
    ]),
    ...listed('forståelse=forståing forståelsen=forståingen forståelsen<forståinga'),
    // These in -ing mean more than those in -else.
    ...listed('utdannelse>utdanning utdannelsen>utdanningen utdannelser>utdanninger gjennomførelse>gjennomføring'),
    ...listed('gjennomførelsen>gjennomføringen godkjennelse>godkjenning godkjennelsen>godkjenningen fullførelse>fullføring'),
  ],
  style: [
    ...listed(feminine).map((stem) => `${stem}en=${stem}a`),
    ...listed(weak).map((stem) => `${stem}et=${stem}a`),
    // *siden* is most often no noun; *sletta* and *lasta* are nouns.
    ...listed('siden<sida slettet>sletta lastet>lasta frem=fram fremover=framover melk=mjølk'),
  ],
};

function tableOf(written: readonly string[]): HouseWordTable {
  const first = new Map<string, string>();
  const second = new Map<string, string>();
  for (const pair of written) {
    const [, one = '', direction = '', other = ''] = /^(.+)([=<>])(.+)$/.exec(pair) ?? [];
    if (direction !== '>') first.set(other, one);
    if (direction !== '<') second.set(one, other);
  }
  return { first, second };
}

/** What a house that has chosen the first or the second way writes for the words of the other. */
export const houseWordTables: Readonly<Record<WordChoice, HouseWordTable>> = {
  we: tableOf(pairs.we),
  become: tableOf(pairs.become),
  k: tableOf(pairs.k),
  noun: tableOf(pairs.noun),
  style: tableOf(pairs.style),
};

/** The words beside one, in small letters; empty at the ends of a text. */
export interface Beside {
  readonly before: string;
  readonly after: string;
}

const modals = new Set(listed('kan kunne skal skulle vil ville må måtte bør burde lat'));

/** Whether an infinitive is what stands after this word. */
function opensInfinitive(before: string): boolean {
  return before === 'å' || modals.has(before);
}

/** Forms without *j* that are another word too (*eit ønske*, *har merka*): only as an infinitive are they what is meant. */
const otherwiseNouns = new Set([
  ...listed('ønske merke styrke dekke ringe'),
  ...listed(withJ)
    .map((stem) => `${stem}a`)
    .filter((word) => word !== 'lenka'),
]);
const prepositions = new Set(listed('på fra til i av med ved for om under over'));
const beforeAHost = new Set(listed('ein er var vere vera vore bli blir blei som vår ny god'));

/** Whether a word means something else where it stands than the word that the house would write for it. */
export function meansAnother(word: string, { before, after }: Beside): boolean {
  if (otherwiseNouns.has(word)) return !opensInfinitive(before);
  // *vert* is a host too: «er vert for konferansen», «som vert for».
  if (word === 'vert') return beforeAHost.has(before) && (before !== 'som' || after === 'for');
  // *lagret* is a store too, *kasta* throws.
  return (word === 'lagret' || word === 'kasta') && prepositions.has(before);
}

/** Words that stand after *å* and never change their ending. */
const fixed = new Set(listed('kunne ville skulle måtte burde'));
/** Verbs that are told by themselves after a modal, where *å* does not say what stands there: without their ending. */
const commonVerbs = new Set(
  listed(
    'skriv les bruk send svar møt finn gjer ver kom hjelp ringj ring søk søkj velj sei hald registrer lever meld opn følgj leggj byggj tenkj ønskj hent bestill betal endr kontakt logg sjekk vent lær snakk',
  ),
);

/** The infinitive as a house writes it that ends it in *e* or *a*; undefined where the word is so already, or may be no infinitive. */
export function infinitiveOf(word: string, before: string, chosen: 'e' | 'a'): string | undefined {
  if (fixed.has(word) || word.endsWith(chosen) || !/[aeiouyæøå]\p{L}*\p{L}[ea]$/u.test(word)) return undefined;
  const stem = word.slice(0, -1);
  // A vowel before the ending is another kind of verb, but for *seie*, *bøye*, *fornye*.
  if (/[aeiouyæøå]$/u.test(stem) && !/(?:ei|øy|ny)$/u.test(stem)) return undefined;
  return before === 'å' || (modals.has(before) && commonVerbs.has(stem)) ? `${stem}${chosen}` : undefined;
}
