type Place = 'start' | 'within' | 'end';

/** What stands in one form of Norwegian where the other has something else. */
interface Correspondence {
  readonly from: string;
  readonly to: string;
}

/**
 * How the two forms answer to each other at each place of a word: bokmål, then nynorsk, the likelier first. They are no rules of either:
 * what they make of a word is one only if a dictionary has it.
 */
const listed: Readonly<Record<Place, string>> = {
  start: 'hv=kv frem=fram hjem=heim fore=føre selv=sjølv syk=sjuk',
  within:
    'mulig=mogleg uke=veke syk=sjuk sted=stad navn=namn nevn=nemn høy=høg lav=låg vei=veg melk=mjølk hjem=heim veiled=rettlei virk=verk ' +
    'hold=hald bud=bod tegn=teikn regn=rekn skole=skule lærer=lærar bruker=brukar søker=søkjar leder=leiar forsker=forskar ' +
    'deltaker=deltakar mottaker=mottakar leser=lesar eier=eigar hoved=hovud glem=gløym lign=likn kobl=kopl skille=skilje gjør=gjer følge=følgje ' +
    'kilde=kjelde vann=vatn dyp=djup lønn=løn valg=val tjen=ten størrelse=storleik sikker=trygg antall=tal måned=månad hver=kvar lesning=lesing skning=sking lig=leg het=heit ' +
    'lighet=legheit e=ei ø=au ø=øy o=u u=o',
  end:
    'hetene=heitene heten=heita heter=heiter het=heit heten=leiken het=leik ' +
    'ningene=ingane ningen=inga ninger=ingar ning=ing ingene=ingane ingen=inga inger=ingar elsene=ingane elsen=inga elser=ingar else=ing ' +
    'erne=arane eren=aren ene=ane ene=a er=ar ere=arar ere=are er=jer ende=ande fra=frå enfor=anfor aften=aftan holder=held ' +
    'ligst=legast ligere=legare lige=lege lig=leg este=aste es=jast es=ast est=ast ede=a et=a et=t en=a en=e som=sam somme=same e=je er=',
};

const tables: Readonly<Record<'nb' | 'nn', Readonly<Record<Place, readonly Correspondence[]>>>> = { nn: tableTo('nn'), nb: tableTo('nb') };

function tableTo(form: 'nb' | 'nn'): Record<Place, Correspondence[]> {
  const of = (place: Place) =>
    listed[place].split(' ').flatMap((pair): Correspondence[] => {
      const [nb = '', nn = ''] = pair.split('=');
      const [from, to] = form === 'nn' ? [nb, nn] : [nn, nb];
      // Whatever could be put to the end of any word says nothing.
      return from === '' ? [] : [{ from, to }];
    });
  return { start: of('start'), within: of('within'), end: of('end') };
}

/** Longer ones are no single words that anybody could mend so. */
const mostLetters = 60;
const mostChanges = 3;
/** So many are made of one more change, at most: each is looked up. */
const mostOfOneStep = 120;

/**
 * What a word of one form of Norwegian could be in the other by how the two answer to each other: first what one change makes, then
 * two, three; each in the order of the table. Most of them are no words. `to` is the form that is wanted, the word in small letters.
 */
export function correspondingForms(word: string, to: 'nb' | 'nn'): string[][] {
  if (word.length > mostLetters || !/^\p{Ll}{3,}$/u.test(word)) return [];
  const table = tables[to];
  const seen = new Set([word]);
  const fresh = (made: readonly string[]): string[] => {
    const few = [...new Set(made)].filter((one) => !seen.has(one)).slice(0, mostOfOneStep);
    for (const one of few) seen.add(one);
    return few;
  };
  // A word has one beginning and one end; inside it more than one place may differ.
  let last: readonly Changed[] = [{ text: word, places: [] }];
  const steps: string[][] = [];
  for (let step = 0; step < mostChanges; step += 1) {
    const made = last.flatMap(({ text, places }) =>
      (['end', 'start', 'within'] as const).flatMap((place) =>
        place !== 'within' && places.includes(place)
          ? []
          : table[place]
              .flatMap((by) => changes[place](text, by))
              .map((changed): Changed => ({ text: changed, places: [...places, place] })),
      ),
    );
    const kept = new Set(fresh(made.map(({ text }) => text)));
    steps.push([...kept]);
    last = made.filter(({ text }) => kept.has(text));
  }
  return steps;
}

interface Changed {
  readonly text: string;
  readonly places: readonly Place[];
}

type Change = (text: string, by: Correspondence) => string[];

const vowel = /[aeiouyæøå]/;
const vowels = /^[aeiouyæøå]+$/;

const changes: Readonly<Record<Place, Change>> = {
  start: (text, { from, to }) => (text.startsWith(from) ? [to + text.slice(from.length)] : []),
  /** Where something is left before it. */
  end: (text, { from, to }) =>
    text.endsWith(from) && text.length > from.length + 1 ? [text.slice(0, text.length - from.length) + to] : [],
  /** At each place where it stands; a vowel is another only in the first syllable. */
  within: (text, { from, to }) => {
    const made: string[] = [];
    const until = vowels.test(from) ? text.search(vowel) + 1 : text.length;
    for (let at = text.indexOf(from); at >= 0 && at < until; at = text.indexOf(from, at + 1))
      made.push(text.slice(0, at) + to + text.slice(at + from.length));
    return made;
  },
};
