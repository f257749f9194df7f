/** The addresses that a mail may link to: web pages, mail addresses and telephone numbers. */
const allowed = /^(https?:\/\/[^\s/]|mailto:[^\s]|tel:[+\d])/i;

export function isAllowedHref(href: string | null | undefined): boolean {
  return typeof href === 'string' && href.length <= 2000 && allowed.test(href.trim());
}

/**
 * What a person wrote in the link field, as an address: a bare mail address gets `mailto:`, a telephone
 * number `tel:`, a web address without scheme `https://`. Null when it cannot be a link in a mail.
 */
export function hrefFrom(written: string): string | null {
  const text = written.trim();
  if (text === '') return null;
  if (isAllowedHref(text)) return text;
  if (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(text)) return null;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  if (/^\+?[\d ()-]{5,}$/.test(text)) return `tel:${text.replace(/[^\d+]/g, '')}`;
  if (/^[^\s/.]+(\.[^\s/.]+)+([/?#:]\S*)?$/.test(text)) return `https://${text}`;
  return null;
}

/** An address as people read it: without scheme and closing slash. */
export function shownHref(href: string): string {
  return href.replace(/^(https?:\/\/|mailto:|tel:)/i, '').replace(/\/$/, '');
}
