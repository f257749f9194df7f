import type { LanguageCode } from '../draft/document.ts';
import type { ChannelKind } from '../policy/channels.ts';

/** A text that has gone out once in one channel, with how many words it had in each language. */
export interface SentText {
  readonly channel: ChannelKind;
  /** The year in the institution's zone. */
  readonly year: number;
  readonly words: Readonly<Partial<Record<LanguageCode, number>>>;
}

/** What went out in one channel in one year. */
export interface LanguageTally {
  readonly year: number;
  readonly channel: ChannelKind;
  readonly texts: number;
  readonly words: Readonly<Record<LanguageCode, number>>;
  /** The form of Norwegian with the fewer words, and its share of the Norwegian ones, 0 to 0.5; null where nothing was in Norwegian. */
  readonly lesser: { readonly form: 'nb' | 'nn'; readonly share: number } | null;
}

/** The least share that each form is to have over time in what is publicly available (språklova § 13). */
export const leastShare = 0.25;

/** Words by year and channel, the newest year first, then the channel with the most words. */
export function tallyLanguages(sent: readonly SentText[]): LanguageTally[] {
  const groups = Map.groupBy(sent, ({ year, channel }) => `${year} ${channel}`);
  return [...groups.values()]
    .map((texts): LanguageTally => {
      const { year, channel } = texts[0] as SentText;
      const total = (language: LanguageCode): number => texts.reduce((sum, { words }) => sum + (words[language] ?? 0), 0);
      const words = { nb: total('nb'), nn: total('nn'), en: total('en'), sv: total('sv') };
      const norwegian = words.nb + words.nn;
      const form = words.nn <= words.nb ? 'nn' : 'nb';
      return { year, channel, texts: texts.length, words, lesser: norwegian === 0 ? null : { form, share: words[form] / norwegian } };
    })
    .sort((a, b) => b.year - a.year || sumOf(b) - sumOf(a));
}

function sumOf({ words }: LanguageTally): number {
  return Object.values(words).reduce((sum, count) => sum + count, 0);
}
