/** What DNS says about who may send for a domain: SPF (RFC 7208), DKIM keys (RFC 6376) and DMARC (RFC 7489, DMARCbis). */

/** `many`: more than one record, which receivers count as none (RFC 7208 section 4.5). */
export type Spf = { readonly kind: 'none' | 'many' } | { readonly kind: 'found'; readonly all: '-' | '~' | '?' | '+' | null };

/** Reads a domain's TXT records for SPF; `all` is how its last word judges everyone else. */
export function readSpf(records: readonly string[]): Spf {
  const found = records.filter((record) => /^v=spf1(?:\s|$)/i.test(record.trim()));
  const [record] = found;
  if (record === undefined) return { kind: 'none' };
  if (found.length > 1) return { kind: 'many' };
  const word = record.split(/\s+/).find((term) => /^[-~?+]?all$/i.test(term));
  if (word === undefined) return { kind: 'found', all: null };
  return { kind: 'found', all: /^[-~?+]/.test(word) ? (word.charAt(0) as '-' | '~' | '?' | '+') : '+' };
}

export interface Dmarc {
  readonly policy: 'none' | 'quarantine' | 'reject';
  /** What holds below the domain. */
  readonly subdomains: 'none' | 'quarantine' | 'reject';
  /** The return path must be the very same domain, not only under the same roof. */
  readonly spfStrict: boolean;
  /** `y`: a suffix under which others have their domains; `n`: the roof is here. */
  readonly psd: 'y' | 'n' | 'u';
}

/** Reads the TXT records of `_dmarc.` a domain; null where they hold no policy, or more than one. */
export function readDmarc(records: readonly string[]): Dmarc | null {
  const found = records.map((record) => record.trim()).filter((record) => /^v\s*=\s*DMARC1\s*(?:;|$)/.test(record));
  const [record] = found;
  if (record === undefined || found.length > 1) return null;
  const tags = new Map(
    record.split(';').map((part) => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name.trim().toLowerCase(), value.trim().toLowerCase()];
    }),
  );
  const policy = policyOf(tags.get('p')) ?? 'none';
  const psd = tags.get('psd');
  return {
    policy,
    subdomains: policyOf(tags.get('sp')) ?? policy,
    spfStrict: tags.get('aspf') === 's',
    psd: psd === 'y' || psd === 'n' ? psd : 'u',
  };
}

function policyOf(text: string | undefined): Dmarc['policy'] | null {
  return text === 'none' || text === 'quarantine' || text === 'reject' ? text : null;
}

/** True where a key is published: a TXT record with a key that is not revoked (RFC 6376 section 3.6.1). */
export function hasDkimKey(records: readonly string[]): boolean {
  return records.some((record) => /(?:^|;)\s*p\s*=\s*[A-Za-z0-9+/]/.test(record) && !/(?:^|;)\s*v\s*=\s*(?!DKIM1\b)/i.test(record));
}

/** The domain and those above it down to two labels, as the tree walk of DMARCbis asks for them; at most eight. */
export function walkUp(domain: string): string[] {
  const labels = domain.split('.');
  const whole = labels.map((_, index) => labels.slice(index)).filter((rest) => rest.length >= 2);
  const long = whole.filter((rest, index) => index === 0 || rest.length <= 7);
  return long.map((rest) => rest.join('.'));
}

/**
 * The roof under which a domain stands, from the policies found on the way up (`walkUp`'s order, null where there is
 * none): what two domains must share to be aligned. Without any policy it is the domain itself.
 */
export function roofOf(domain: string, policies: readonly (Dmarc | null)[]): string {
  const names = walkUp(domain);
  const suffix = policies.findIndex((policy) => policy?.psd === 'y');
  if (suffix > 0) return names[suffix - 1] ?? domain;
  const own = policies.findIndex((policy) => policy?.psd === 'n');
  if (own >= 0) return names[own] ?? domain;
  const last = policies.findLastIndex((policy) => policy !== null);
  return names[last] ?? domain;
}
