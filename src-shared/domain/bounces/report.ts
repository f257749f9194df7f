/** A mail that may be a report, as a reader of MIME gives it: decoded, bounded, with the parts that matter told apart. */
export interface IncomingMail {
  /** The mail’s own headers in their order: lower-case name, unfolded and decoded value. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** What a person reads: the text parts, or the HTML as text. */
  readonly text: string;
  /** Bodies of message/delivery-status parts (RFC 3464) and their internationalised form (RFC 6533). */
  readonly deliveryStatus: readonly string[];
  /** Bodies of message/feedback-report parts (RFC 5965). */
  readonly feedback: readonly string[];
  /** Bodies of message/disposition-notification parts (RFC 8098). */
  readonly disposition: readonly string[];
  /** The mail that came back, or its headers; null where none is enclosed as a part. */
  readonly returned: string | null;
}

/** The first header of that name; empty where there is none. */
export function header(mail: IncomingMail, name: string): string {
  return mail.headers.find(([key]) => key === name)?.[1] ?? '';
}

/** Groups of `name: value` lines parted by empty lines, names in lower case, folded lines joined. Takes any text. */
export function fieldGroups(text: string): Map<string, string>[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let last: string | null = null;
  for (const line of text.split(/\r\n|\n|\r/)) {
    const field = /^([!-9;-~]{1,80})[ \t]*:[ \t]*(.*)$/.exec(line);
    if (line.trim() === '') {
      // Diagnostic text that holds an empty line goes on where no new group begins.
      if (group.size > 0) groups.push(group);
      group = new Map();
      last = null;
    } else if (/^[ \t]/.test(line) && last !== null) {
      group.set(last, `${group.get(last)}\n${line.trim()}`);
    } else if (field) {
      const name = (field[1] ?? '').toLowerCase();
      last = group.has(name) ? null : name;
      if (last !== null) group.set(last, (field[2] ?? '').trim());
    } else if (last !== null) {
      // Lines that ought to have been folded.
      group.set(last, `${group.get(last)}\n${line.trim()}`);
    }
  }
  if (group.size > 0) groups.push(group);
  return groups;
}

const one = /[^\s<>"'(),:;[\]]{1,128}@[^\s<>"'(),:;[\]]{1,255}/;
const oneAnywhere = new RegExp(one, 'g');

/** The first address in a text, without the dot of a sentence; null where there is none. */
export function firstAddress(text: string): string | null {
  return one.exec(text.slice(0, 20_000))?.[0].replace(/[.!?*]+$/, '') ?? null;
}

/** All of them in their order, each once. */
export function addressesIn(text: string): string[] {
  return [...new Set([...text.slice(0, 100_000).matchAll(oneAnywhere)].map(([found]) => found.replace(/[.!?*]+$/, '')))];
}

/** An address field of RFC 3464: `rfc822; a@b`, `x400; /…`, or the address alone. */
export function typedAddress(value: string | undefined): string | null {
  if (value === undefined) return null;
  const bare = value.replace(/^\s*[\w-]{1,20}\s*;\s*/, '').trim();
  return firstAddress(bare) ?? (bare === '' ? null : bare.replace(/^<|>$/g, '').slice(0, 320));
}
