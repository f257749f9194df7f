/** A LIKE pattern for texts that contain `search`, with its wildcards taken literally; use with `ESCAPE '\'`. */
export function containing(search: string): string {
  return `%${search.replace(/[\\%_]/g, '\\$&')}%`;
}
