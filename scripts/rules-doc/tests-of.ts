import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const id = /\b([UNM]\d\d)\b/g;

/** Which test files name which rules: in the title of a test, or as the first word of a case. Paths are relative to `root`. */
export function testsOfRules(root: string): Map<string, string[]> {
  const files = globSync(['src-*/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'tests/**/*.test.ts', 'e2e/*.spec.ts'], { cwd: root }).sort();
  const tests = new Map<string, string[]>();
  for (const file of files) {
    // Its own cases name rules only to show how they are found.
    if (file.startsWith('scripts/rules-doc/')) continue;
    for (const rule of new Set(rulesNamed(readFileSync(join(root, file), 'utf8')))) tests.set(rule, [...(tests.get(rule) ?? []), file]);
  }
  return tests;
}

/** The rules that the titles of tests and the rows of case tables name. */
export function rulesNamed(source: string): string[] {
  const titles = [
    ...source.matchAll(/\b(?:it|test|describe)(?:\.\w+)*(?:\([^()'"`]*(?:\[[^\]]*\])?[^()'"`]*\))?\(\s*(['"`])((?:\\.|(?!\1).)*)\1/gs),
  ];
  const rows = [...source.matchAll(/^\s*\[?\s*(['"`])([UNM]\d\d(?:[:, ][^'"`]*)?)\1,/gm)];
  return [...titles, ...rows].flatMap(([, , text = '']) => [...text.matchAll(id)].map(([, rule = '']) => rule));
}
