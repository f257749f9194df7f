/** One text in the interface's three languages, in ICU message syntax. */
export interface TextEntry {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}
