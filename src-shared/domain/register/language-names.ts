/**
 * What languages are called in the first of these languages (BCP 47) that has names for them. What is no tag, or has no name, is called as
 * it is written.
 */
export function languageNames(...locales: readonly string[]): (code: string) => string {
  const names = new Intl.DisplayNames([...locales], { type: 'language' });
  return (code) => {
    try {
      return names.of(code) ?? code;
    } catch {
      return code;
    }
  };
}
