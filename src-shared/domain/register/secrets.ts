import { isFilled } from './parts.ts';

/** Words that announce a secret, in the languages of those who write here, and what follows them. */
const announced =
  /(?:passord(?:et)?|password|passwd|passphrase|pwd|pass|lösenord(?:et)?|lösen|pin(?:-?kode|-?kod|-?code)?|recovery codes?|gjenopprettingskoder?|återställningskoder?|secret|token|api[-_ ]?key)\s*([:=]|(?:er|är|is)\s)\s*(\S+)/iu;
/** What is said of a secret rather than being one: where it is, or what became of it. */
const saidOfIt =
  /^(?:i|in|se|sjå|see|hos|with|ligger|ligg|står|finnes|finst|finns|kept|lagret|lagra|sparat|bytt(?:et)?|bytte|endret|endra|changed|ingen|inget|none)(?:$|[^\p{L}\p{N}])/iu;
const plainWord = /^\p{Lu}?\p{Ll}+[.,;]?$/u;
/** A key that a program made. */
const made =
  /(?:^|\s)(?:ghp_|gho_|sk-|xox[abp]-|EAA[A-Z])[\w-]{16,}|-----BEGIN [A-Z ]*PRIVATE KEY-----|(?:^|\s)(?=[a-z-]*\d)(?:[a-z0-9]{4,5}-){3,}[a-z0-9]{4,5}(?:\s|$)/iu;

/** True for a text that looks as if it held a password, a code or a key. Such a text is never stored (register.md, field 35). */
export function looksLikeSecret(text: string): boolean {
  if (made.test(text)) return true;
  const [, by = '', after] = announced.exec(text) ?? [];
  if (after === undefined || /^https?:\/\//i.test(after) || saidOfIt.test(after)) return false;
  return /[:=]/.test(by) || !plainWord.test(after);
}

/** Where in a value a secret seems to stand: the path of its part; null where none does. */
export function secretIn(value: unknown, path: string): string | null {
  if (typeof value === 'string') return looksLikeSecret(value) ? path : null;
  if (Array.isArray(value)) return value.map((one) => secretIn(one, path)).find((found) => found !== null) ?? null;
  if (typeof value !== 'object' || value === null || !isFilled(value)) return null;
  for (const [part, own] of Object.entries(value)) {
    const found = secretIn(own, `${path}.${part}`);
    if (found !== null) return found;
  }
  return null;
}
