import type { LanguageCode } from '../../draft/document.ts';
import type { LinkedWords, Segment } from '../../draft/segments.ts';

/** A web or e-mail address of a segment: the link's, or one that stands in the text itself. */
export interface Address {
  readonly kind: 'link' | 'email';
  readonly from: number;
  readonly to: number;
  /** As it is written. */
  readonly address: string;
  /** What makes it the same as another. */
  readonly key: string;
}

const emailPattern = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const webPattern = /(?:https?:\/\/|www\.)[^\s<>"«»“”]+/giu;
/** What closes a sentence or a bracket round an address, and is no part of it. */
const tail = /[.,;:!?)\]}'’]+$/u;

/** The addresses in a segment, those of its links first. A link whose words are an address is told once. */
export function addressesOf({ text, linked }: Pick<Segment, 'text' | 'linked'>): Address[] {
  const ofLinks = linked.flatMap((words) => addressOf(words));
  const inText = addressesInText(text).filter(({ from, to }) => !linked.some((words) => words.from <= from && to <= words.to));
  return [...ofLinks, ...inText];
}

/** The addresses that stand in a text as such. */
export function addressesInText(text: string): Address[] {
  const emails = [...text.matchAll(emailPattern)].map(
    (match): Address => ({ kind: 'email', ...placeOf(match.index, match[0]), address: match[0], key: match[0].toLowerCase() }),
  );
  const web = [...text.matchAll(webPattern)].map((match): Address => {
    const address = match[0].replace(tail, '');
    return { kind: 'link', ...placeOf(match.index, address), address, key: linkKey(address) };
  });
  return [...emails.filter(({ from, to }) => !web.some((one) => one.from <= from && to <= one.to)), ...web];
}

function placeOf(from: number, words: string): { from: number; to: number } {
  return { from, to: from + words.length };
}

/** Telephone links are told with the telephone numbers. */
function addressOf({ href, from, to }: LinkedWords): Address[] {
  if (/^tel:/i.test(href)) return [];
  const email = /^mailto:([^?]*)/i.exec(href)?.[1];
  return email === undefined
    ? [{ kind: 'link', from, to, address: href, key: linkKey(href) }]
    : [{ kind: 'email', from, to, address: decoded(email), key: decoded(email).toLowerCase() }];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Scheme and host in small letters, without `www.` and the slash at the end. */
function linkKey(address: string): string {
  const [, , host = '', path = ''] = /^(https?:\/\/)?(?:www\.)?([^/?#]*)(.*)$/is.exec(address) ?? [];
  return `${host.toLowerCase()}${path.replace(/\/(?=$|[?#])/, '')}`;
}

const marksOf: Readonly<Record<LanguageCode, RegExp>> = {
  nb: /^(nb|no|nb-no|no-no|norsk|bokmaal|bokmal)$/i,
  nn: /^(nn|no|nn-no|norsk|nynorsk)$/i,
  en: /^(en|eng|en-gb|en-us|english|engelsk)$/i,
  sv: /^(sv|se|sv-se|svenska|swedish)$/i,
};

/**
 * True when two addresses are one place's pages in two languages: the same host, and one of them says in its path, host
 * or query that it is the page in its pane's own language (`/english/`, `en.uni.example`, `?lang=nn`).
 */
export function areTranslations(a: Address, aLanguage: LanguageCode, b: Address, bLanguage: LanguageCode): boolean {
  return (says(a, aLanguage) || says(b, bLanguage)) && hostOf(a) === hostOf(b);
}

function says({ key }: Address, language: LanguageCode): boolean {
  return key.split(/[/?#&=.]/).some((part) => marksOf[language].test(part));
}

function hostOf({ key }: Address): string {
  const [host = ''] = key.split(/[/?#]/);
  const labels = host.split('.');
  const [first = ''] = labels;
  return labels.length > 2 && Object.values(marksOf).some((mark) => mark.test(first)) ? labels.slice(1).join('.') : host;
}
