/** What came of asking for a page. */
export type PageAnswer =
  /** The server's status; redirects are not followed, a 3xx is an answer. */
  | { readonly kind: 'answer'; readonly status: number }
  /** Nobody answered in time, or there is no way there. */
  | { readonly kind: 'silence' }
  /** The address leads into a private network, and was not asked. */
  | { readonly kind: 'private' };

/** The web, as far as it is asked whether a page is there. */
export interface WebAddresses {
  /** Asks for an https address: HEAD, and GET where HEAD is not answered for. Never rejects; the answer comes in bounded time. */
  lookUp(address: string): Promise<PageAnswer>;
}
