/** The most characters of a reply or a recipient’s part of a report that are read for phrases. */
export const mostSaid = 4000;

const url = /\b(?:https?:\/\/|www\.)[^\s<>"')\]]+/g;
const address = /<?[^\s<>"'(),:;[\]]{1,128}@[^\s<>"'(),:;[\]]{1,255}>?/g;
const brackets = /\[[0-9a-f.:]{3,45}\]/g;
const network = /\b\d{1,3}(?:\.\d{1,3}){3}\b/g;
/** Dotted names; those of Exchange’s own components (`resolver.adr.recipientnotfound`) are words that tell something. */
const host =
  /\b(?!(?:resolver|smtpsend|smtp|storedrv|agent|queue|routing|transport|content|approval)\.)(?:[a-z0-9_-]{1,63}\.){1,8}[a-z][a-z0-9-]{1,62}\b\.?/g;

/**
 * Text as phrases are looked for in: lower case, one space between words, and a mark in the place of every address,
 * host and link, so that a name like `spam-filter.example` or `unknown@example` says nothing.
 */
export function plainWords(text: string): string {
  return text
    .slice(0, mostSaid)
    .normalize('NFKC')
    .toLowerCase()
    .replace(url, ' ')
    .replace(address, ' ¤ ')
    .replace(brackets, ' ')
    .replace(network, '¤')
    .replace(host, '¤')
    .replace(/[’`´]/g, "'")
    .replace(/^\s*[245]\d\d[- ]/gm, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
