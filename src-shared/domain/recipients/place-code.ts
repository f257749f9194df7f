/**
 * True when a place code lies in a unit: 150000 is a faculty, and 151200 lies in it. What the codes of a unit begin with is its
 * code without the pairs of zeros at its end; another name stands for itself. An empty unit has nobody.
 */
export function liesIn(code: string, unit: string): boolean {
  const stem = stemOf(unit.trim());
  return stem !== '' && code.trim().toUpperCase().startsWith(stem);
}

function stemOf(unit: string): string {
  return /^\d+$/.test(unit) ? unit.replace(/(00)+$/, '') || unit : unit.toUpperCase();
}
