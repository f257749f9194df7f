import { isFilled } from './parts.ts';

/** Words that announce a secret, in the languages of those who write here, and what follows them. */
const announced =
  /(?:passord(?:et)?|password|passwd|passphrase|lösenord(?:et)?|(?<![\p{L}\p{N}])(?:pwd|pass|lösen|pin(?:-?kode|-?kod|-?code)?|(?:recovery|backup) codes?|gjenopprettings?kode(?:r|ne)?|gjenopprettingskodar|återställningskod(?:er)?|(?:client[-_ ])?secret|(?:access[-_ ]?|bearer[-_ ]?)?token|api[-_ ]?key))(?:\s*([:=]|->|(?:er|är|is)\s)\s*|\s+)(?=(\S+))/giu;
/** What is said of a secret rather than being one: where it is, or what became of it. */
const saidOfIt =
  /^(?:i|in|se|sjå|see|hos|with|av|by|og|och|and|til|till|to|för|for|ligger|ligg|står|finnes|finst|finns|kept|stored|lagret|lagra|lagres|lagras|sparat|sparas|förvaras|oppbevares|oppbevart|hanteras|håndteres|handterast|managed|byttes|bytes|byts|bytast|bytt(?:et)?|bytte|roteres|roteras|rotated|endret|endra|endres|changed|ingen|inget|none|hvelvet|kvelvet|valvet|vault)(?:$|[^\p{L}\p{N}])/iu;
const plainWord = /^[("'«]?\p{Lu}?\p{Ll}+[.,;:!?)"'»]*$/u;
/** What no word of a sentence is: letters with digits among them. */
const mixed = /^(?=\S*\p{L})(?=\S*\p{N})\S{6,}$/u;
/** A key that a program made. */
const made =
  /(?:^|[^\w-])(?:gh[opsu]_|github_pat_|sk-|xox[abp]-|EAA[A-Z]|AKIA|ASIA|AIza|glpat-)[\w-]{16,}|(?:^|[^\w-])eyJ[\w-]{10,}\.[\w-]{10,}\.|-----BEGIN [A-Z ]*PRIVATE KEY-----|(?:^|\s)(?=[a-z-]*\d)(?:[a-z0-9]{4,5}-){3,}[a-z0-9]{4,5}(?:\s|$)/iu;

/** True for a text that looks as if it held a password, a code or a key. Such a text is never stored (register.md, field 35). */
export function looksLikeSecret(written: string): boolean {
  const text = written.normalize('NFKC').replace(/\p{Cf}/gu, '');
  return made.test(text) || [...text.matchAll(announced)].some(([, by, after = '']) => isSecret(by, after));
}

function isSecret(by: string | undefined, after: string): boolean {
  if (/^https?:\/\//i.test(after) || saidOfIt.test(after)) return false;
  if (by === undefined) return mixed.test(after);
  return /[:=>]/.test(by) || !plainWord.test(after);
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
