import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';

/** What a page of a website, a sitemap or a plain text leads to. */
export interface SiteText {
  /** Whole web addresses, each once, in their order. Addresses within the site itself are not whole, and are left out. */
  readonly addresses: readonly string[];
  /** The sitemaps that an index of sitemaps names; empty for anything else. */
  readonly sitemaps: readonly string[];
}

const plainAddress = /https?:\/\/[^\s"'<>\\)\]}]+/giu;
/** Letters of an address: no account has a longer one. */
const longest = 2000;
const isWhole = /^(?:https?:)?\/\/[^\s/]/i;
/** Elements whose content is no text of the page, by how the content is read. */
const rawText: Readonly<Record<string, (typeof TokenizerMode)[keyof typeof TokenizerMode]>> = {
  script: TokenizerMode.SCRIPT_DATA,
  style: TokenizerMode.RAWTEXT,
  noembed: TokenizerMode.RAWTEXT,
  iframe: TokenizerMode.RAWTEXT,
  textarea: TokenizerMode.RCDATA,
  title: TokenizerMode.RCDATA,
};

/**
 * Reads a text as a browser would: links (also rel=me), what structured data (JSON-LD) says is the same, other data of the page, `loc` of
 * sitemaps, and addresses that stand in the text. Scripts, styles and what is commented out lead nowhere. Never fails, and takes time by the
 * length of the text alone.
 */
export function readSite(text: string): SiteText {
  const found = new Set<string>();
  const note = (address: string): void => {
    if (address.length <= longest) found.add(address);
  };
  const locations = new Set<string>();
  /** The element whose content is being read, with what it says of itself; null within anything else. */
  let inside: { readonly name: string; readonly type: string } | null = null;
  let content = '';
  let isIndex = false;

  const flush = (): void => {
    const said = content;
    content = '';
    if (said.trim() === '') return;
    if (inside?.name === 'loc') for (const one of addressesOf(said)) locations.add(one);
    if (inside?.name === 'script') {
      for (const one of /json/i.test(inside.type) ? inData(said, /ld\+json/i.test(inside.type)) : []) note(one);
    } else if (inside?.name !== 'style') for (const one of addressesOf(said)) note(one);
  };
  const begin = ({ tagName, attrs }: Token.TagToken): void => {
    flush();
    const of = (name: string): string => attrs.find((one) => one.name === name)?.value.trim() ?? '';
    for (const name of ['href', 'content']) {
      const value = of(name);
      if (isWhole.test(value)) note(value.startsWith('//') ? `https:${value}` : value);
    }
    isIndex ||= tagName === 'sitemapindex';
    const mode = rawText[tagName];
    if (mode !== undefined) tokenizer.state = mode;
    if (mode !== undefined || tagName === 'loc') inside = { name: tagName, type: of('type') };
  };
  const handler: TokenHandler = {
    onStartTag: begin,
    onEndTag: ({ tagName }) => {
      flush();
      if (tagName === inside?.name) inside = null;
    },
    onCharacter: ({ chars }) => {
      content += chars;
    },
    onWhitespaceCharacter: ({ chars }) => {
      content += chars;
    },
    onNullCharacter: () => {},
    onComment: () => {},
    onDoctype: () => {},
    onEof: flush,
  };
  const tokenizer: Tokenizer = new Tokenizer({}, handler);
  // XML has marked sections, and no elements whose content is read in a way of its own.
  tokenizer.inForeignNode = /^\ufeff?\s*<\?xml/i.test(text);
  tokenizer.write(text, true);
  return { addresses: [...found], sitemaps: isIndex ? [...locations] : [] };
}

function addressesOf(text: string): string[] {
  return [...text.matchAll(plainAddress)].flatMap(([address]) => (address.length > longest ? [] : [address.replace(/[.,;:!?]+$/, '')]));
}

/** Addresses of data in a page: of what is said to be the same where it is linked data, else all. */
function inData(json: string, linked: boolean): string[] {
  if (!linked) return addressesOf(json.replaceAll('\\/', '/'));
  try {
    const told: string[] = [];
    let level: unknown[] = [JSON.parse(json)];
    while (level.length > 0) {
      const next: unknown[] = [];
      for (const one of level) {
        if (typeof one !== 'object' || one === null) continue;
        for (const [name, value] of Object.entries(one)) {
          if (name === 'sameAs') told.push(...[value].flat().filter((same) => typeof same === 'string'));
          else next.push(value);
        }
      }
      level = next;
    }
    return told.filter((address) => isWhole.test(address));
  } catch {
    return [];
  }
}
