/** What came of reading a page. */
export type ReadPage =
  | { readonly kind: 'page' /** Where it was, after redirects. */; readonly address: string; readonly text: string; readonly bytes: number }
  /** The server has no page to give. */
  | { readonly kind: 'answer'; readonly status: number }
  /** Nobody answered in time, or there is no way there; or it leads on and on. */
  | { readonly kind: 'silence' }
  /** The address, or one that it leads on to, is in a private network, and was not asked. */
  | { readonly kind: 'private' }
  /** It is longer than was wanted. */
  | { readonly kind: 'tooLarge' };

/** The web, as far as a person asks for a page to be read. */
export interface WebPages {
  /** Reads an https address: at most `most` bytes, as text. Never rejects; the answer comes in bounded time. */
  read(address: string, most: number): Promise<ReadPage>;
}
