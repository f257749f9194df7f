import type { LanguageCode } from '../../draft/document.ts';
import type { ProofFinding } from '../finding.ts';
import { foundAt, withCapitalsOf } from '../found.ts';
import { type Word, wordsOf } from '../tokens.ts';

/** Two neighbouring words, as they are looked up. */
export type WordPair = readonly [first: string, second: string];

/** The one word that a pair should be: undefined where nobody could be asked, null where it is rightly two. */
export type JoinPair = (language: LanguageCode, pair: WordPair) => string | null | undefined;

/** The languages whose nouns are put together to one word. */
const compounding: ReadonlySet<LanguageCode> = new Set(['nb', 'nn']);

/** Shorter words are seldom half of a compound, and often small words. */
const leastLetters = 3;

/** Nouns that also are something else: small words, adjectives that stand before nouns, imperatives, and lengths of time that another noun is measured by. */
const otherWords: ReadonlySet<string> = new Set(
  (
    'all alle alt annan anna annen andre av bak begge berre bra bare breid bred bunden bundet da den der det dei de din ditt du dyp djup eigen egen eget ein eit en et ei ' +
    'ekstra eller enn er etter for fast fem fin fire fleire flere frå fra fram fri frisk full få før først første gammal gammel gjennom god godt grov gul grønn halv hans har heil hel ' +
    'her her hos høg høy hele heile i ingen inn inne intet ja kald kan kar ko kor kort kva kvar kven lang langt lav låg lett li lik liten lita lite litt lukt løs laus mange med ' +
    'meir mer mellom midt min mitt mindre mot mye mykje må når nær ny nye nytt nok no nå noen nokon noko noe og også om open open opp oppe over på rett rein ren raud rød sein sen ' +
    'seks sin sitt sju skal slik som sterk stor stort store står særleg særlig så søk ta tett til ti to tre tom trygg tung tynn under uten utan ut ute var varm ved vel vid viss visst ' +
    'var vår vårt vere vil vi åtte ærlig ærleg åpen års dags døgns timers timars ukers vekers ukes kvart kvarter følgjande følgende neste samme same sist siste ' +
    'sida siden side null normal feil første fyrste att fordi dersom hun han ho det dei de deg seg meg oss dem bli ble vart vert vere være ' +
    'bruk vis start stopp hopp lat la syn gje gjer gi gjør skriv svar meld kjøp last les send logg velg vel legg lagre lag sett hent husk møt sjekk trykk klikk følg delta ring test tøm kopier'
  ).split(' '),
);

/** Pairs to ask about; each once. Two words with one space between them, in small letters but for the first of a sentence. */
export function pairsToAsk(text: string, language: LanguageCode): WordPair[] {
  return [...new Map(candidates(text, language).map(({ pair }) => [pairKey(pair), pair])).values()];
}

/** What a pair is remembered by. */
export function pairKey([first, second]: WordPair): string {
  return `${first} ${second}`;
}

/** Words wrongly split in two (særskriving): neighbouring nouns whose join is a word of the dictionary. */
export function splitCompounds(text: string, language: LanguageCode, join: JoinPair): ProofFinding[] {
  let taken = -1;
  return candidates(text, language).flatMap(({ from, to, pair, written }): ProofFinding[] => {
    const joined = from < taken ? null : join(language, pair);
    if (!joined) return [];
    taken = to;
    const right = withCapitalsOf(written, joined);
    const words = text.slice(from, to);
    return [foundAt('split-compound', language, text, { from, to }, { id: 'proof.splitCompound', params: { words, right } }, [right])];
  });
}

interface Candidate {
  readonly from: number;
  readonly to: number;
  readonly pair: WordPair;
  /** The first word as it stands. */
  readonly written: string;
}

function candidates(text: string, language: LanguageCode): Candidate[] {
  if (!compounding.has(language)) return [];
  const words = wordsOf(text);
  return words.flatMap((second, index): Candidate[] => {
    const first = words[index - 1];
    if (!first || second.opens || text.slice(first.to, second.from) !== ' ') return [];
    if (!isHalf(first, first.opens) || !isHalf(second, false)) return [];
    const pair = [first.word.toLowerCase(), second.word] as const;
    if (otherWords.has(pair[0]) || otherWords.has(pair[1])) return [];
    return [{ from: first.from, to: second.to, pair, written: first.text }];
  });
}

function isHalf({ word }: Word, opens: boolean): boolean {
  return word.length >= leastLetters && (opens ? /^\p{L}\p{Ll}+$/u : /^\p{Ll}+$/u).test(word);
}
