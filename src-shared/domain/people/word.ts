/** A named person's word: the id of who gave it, and the ISO 8601 instant at which. */
export interface Word {
  readonly by: string;
  readonly at: string;
}
