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
        /** *søkje*, *byggje* or *søke*, *bygge*. */
        readonly k?: 'kj' | 'k' | undefined;
      }
    | undefined;
}

/** The choices, in the order in which they are shown: whose they are, what can be chosen, and words that are written so. */
export const houseChoices = {
  style: { language: 'nb', values: ['moderate', 'radical'], examples: ['boken, kastet', 'boka, kasta'] },
  noun: { language: 'nb', values: ['else', 'ing'], examples: ['opplevelse', 'oppleving'] },
  infinitive: { language: 'nn', values: ['e', 'a'], examples: ['å skrive', 'å skriva'] },
  we: { language: 'nn', values: ['vi', 'me'], examples: ['vi skriv', 'me skriv'] },
  become: { language: 'nn', values: ['blir', 'vert'], examples: ['blir, blei', 'vert, vart'] },
  k: { language: 'nn', values: ['kj', 'k'], examples: ['søkje, byggje', 'søke, bygge'] },
} as const;
export type HouseChoice = keyof typeof houseChoices;
export type HouseValue<C extends HouseChoice = HouseChoice> = (typeof houseChoices)[C]['values'][number];

export const houseChoiceNames = Object.keys(houseChoices) as HouseChoice[];

/** The house lets both forms be, whatever its rules say. */
export const anyForm = 'any';

/** What a workstation has chosen; where it has said nothing, the rules hold. */
export type ChosenForms = { readonly [C in HouseChoice]?: HouseValue<C> | typeof anyForm };

/** The choices of a profile by their names. */
export function choicesIn(form: HouseForm | undefined): { readonly [C in HouseChoice]?: HouseValue<C> | undefined } {
  return { ...form?.nb, ...form?.nn };
}

/** What was kept of choices; what is no choice that there is now counts for nothing. */
export function asChosenForms(kept: unknown): ChosenForms {
  if (typeof kept !== 'object' || kept === null) return {};
  const said = kept as Readonly<Record<string, unknown>>;
  const known = houseChoiceNames.filter((choice) => [anyForm, ...houseChoices[choice].values].some((value) => value === said[choice]));
  return Object.fromEntries(known.map((choice) => [choice, said[choice]]));
}

/** The profile that holds: what is chosen here goes before what the rules say. */
export function formThatHolds(rules: HouseForm | undefined, chosen: ChosenForms): HouseForm {
  const all = choicesIn(rules);
  const of = <C extends HouseChoice>(choice: C): HouseValue<C> | undefined => {
    const here: HouseValue<C> | typeof anyForm | undefined = chosen[choice];
    return here === undefined ? all[choice] : here === anyForm ? undefined : (here as HouseValue<C>);
  };
  return {
    nb: { style: of('style'), noun: of('noun') },
    nn: { infinitive: of('infinitive'), we: of('we'), become: of('become'), k: of('k') },
  };
}
