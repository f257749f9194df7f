/** The last part of a path, of either kind of machine: what a person calls the file. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? '';
}
