import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';
import { allTexts, type TextId } from '#shared/texts/index.ts';
import { locales } from '#shared/texts/translate.ts';

const root = join(import.meta.dirname, '..');
const ids = Object.keys(allTexts) as TextId[];
const files = globSync(['src-shared/{domain,contract}/**/*.{ts,tsx}', 'src-main/**/*.ts', 'src-renderer/**/*.{ts,tsx}'], {
  cwd: root,
}).filter((file) => !/\.test\.tsx?$/.test(file));
const code = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

interface Read {
  /** The names of its arguments. */
  readonly args: string;
  /** What is plain text in it. */
  readonly words: string;
  readonly problem: string | null;
}

function read(message: string): Read {
  const args = new Set<string>();
  const words: string[] = [];
  const walk = (elements: readonly object[]): void => {
    for (const element of elements as readonly {
      type: number;
      value?: string;
      options?: Record<string, { value: object[] }>;
      children?: object[];
    }[]) {
      // 0 is plain text, 7 the `#` of a plural.
      if (element.type === 0) words.push(element.value ?? '');
      else if (element.type !== 7) args.add(element.value ?? '');
      for (const option of Object.values(element.options ?? {})) walk(option.value);
      walk(element.children ?? []);
    }
  };
  try {
    walk(new IntlMessageFormat(message, 'en').getAst());
  } catch (reason) {
    return { args: '', words: '', problem: String(reason) };
  }
  return { args: [...args].sort().join(), words: words.join(' '), problem: null };
}

describe('the texts of the product', () => {
  it('are there in all three languages and take the same arguments in each', () => {
    const wrong = ids.flatMap((id) => {
      const entries = locales.map((locale) => ({ locale, text: allTexts[id][locale], ...read(allTexts[id][locale]) }));
      const args = entries[0]?.args;
      return entries.flatMap((entry) => {
        if (entry.text.trim() === '') return [`${id} is empty in ${entry.locale}`];
        if (entry.problem !== null) return [`${id} cannot be read in ${entry.locale}: ${entry.problem}`];
        return entry.args === args ? [] : [`${id} takes {${entry.args}} in ${entry.locale}, {${args}} in nb`];
      });
    });
    expect(wrong).toEqual([]);
  });

  it('each have a name of their own', () => {
    const names = globSync('src-shared/texts/*.ts', { cwd: root }).flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/^ {2}'([\w.-]+)': \{/gm)].map(([, name = '']) => name),
    );
    expect(names.length).toBeGreaterThanOrEqual(ids.length);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('keep to the words of the house', () => {
    const wrong = ids.flatMap((id) =>
      locales
        .filter((locale) => /vennligst|\bugyldig|\bOK\b|!/i.test(read(allTexts[id][locale]).words))
        .map((locale) => `${id} (${locale}): ${allTexts[id][locale]}`),
    );
    expect(wrong).toEqual([]);
  });

  it('are all shown somewhere', () => {
    const all = [...code.values()].join('\n');
    const named = new Set([...all.matchAll(/['"`]([a-z][\w-]*(?:\.[\w-]+)+)['"`]/g)].map(([, id]) => id));
    // Names that are put together: `step.${word}` uses all that begin so and end as it does.
    const patterns = [...all.matchAll(/`([a-z][\w-]*\.(?:[\w.-]|\$\{[^`{}]*\})*)`/g)].map(
      ([, template = '']) => new RegExp(`^${template.replace(/[.-]/g, '\\$&').replace(/\$\{[^}]*\}/g, '[\\w.-]+')}$`),
    );
    expect(ids.filter((id) => !named.has(id) && !patterns.some((pattern) => pattern.test(id)))).toEqual([]);
  });

  it('exist wherever an error names one', () => {
    const named = [...code].flatMap(([file, text]) => [...text.matchAll(/['"](error\.\w+)['"]/g)].map(([, id = '']) => ({ file, id })));
    expect(named.filter(({ id }) => !Object.hasOwn(allTexts, id))).toEqual([]);
  });
});

describe('the page', () => {
  /** What a person would read or hear that is written into a component. */
  function plainStrings(file: string, text: string): string[] {
    const spoken = new Set([
      'aria-label',
      'aria-description',
      'aria-roledescription',
      'aria-valuetext',
      'title',
      'placeholder',
      'alt',
      'label',
      'description',
    ]);
    const found: string[] = [];
    // Keys are called what the keyboard calls them, and the product has one name.
    const unspoken = /&\w+;|\bBudstikke\b|\b(?:Ctrl|Shift|Alt|Esc|Enter|F\d+)\b/g;
    const hasWords = (value: unknown) => typeof value === 'string' && /\p{L}{2,}/u.test(value.replace(unspoken, ''));
    const visit = (node: unknown): void => {
      if (Array.isArray(node)) {
        node.forEach(visit);
        return;
      }
      if (node === null || typeof node !== 'object') return;
      const { type, value, name, expression } = node as {
        type?: string;
        value?: { type?: string; value?: unknown } | string;
        name?: { name?: string };
        expression?: { type?: string; value?: unknown };
      };
      if (type === 'JSXText' && hasWords(value)) found.push(`${file}: ${String(value).trim()}`);
      if (type === 'JSXExpressionContainer' && expression?.type === 'Literal' && hasWords(expression.value)) {
        // A literal in braces is text when it stands between tags; attributes are looked at below.
        found.push(`${file}: ${String(expression.value)}`);
      }
      if (type === 'JSXAttribute') {
        if (spoken.has(name?.name ?? '') && typeof value === 'object' && value?.type === 'Literal' && hasWords(value.value))
          found.push(`${file}: ${name?.name}="${String(value.value)}"`);
        if (typeof value === 'object' && value?.type === 'JSXExpressionContainer') {
          const inner = (value as { expression?: { type?: string } }).expression;
          if (inner?.type !== 'Literal') visit(inner);
        }
        return;
      }
      for (const [key, child] of Object.entries(node)) if (key !== 'type') visit(child);
    };
    visit(parseSync(file, text).program);
    return found;
  }

  it('has every sentence from the texts, none written into a component', () => {
    expect(plainStrings('x.tsx', 'export const x = <p title="Lukk vinduet" className="a b">Hei {"du der"} {n}</p>;')).toHaveLength(3);
    expect([...code].filter(([file]) => file.endsWith('.tsx')).flatMap(([file, text]) => plainStrings(file, text))).toEqual([]);
  });
});
