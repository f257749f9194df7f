/**
 * JSON with one spelling per value: object keys sorted by code unit, no white space, members that are
 * `undefined` left out. Numbers and strings as `JSON.stringify` writes them (RFC 8785 for our values).
 * Throws a TypeError for what JSON cannot hold (functions, NaN, bigint).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const members = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
    return `{${members.join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('not a JSON number');
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError(`no JSON for ${typeof value}`);
  return text;
}
