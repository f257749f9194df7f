import type { z } from 'zod';
import type { TextRef } from '#shared/texts/index.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly (string | number)[];

const plainly: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'number',
  int: 'whole',
  boolean: 'truth',
  array: 'list',
  object: 'fields',
  record: 'fields',
};

/** What is wrong, in words for the one who wrote the file: misspelt fields first, since what they miss follows from them. */
export function mistakesIn(issues: readonly Issue[], lineAt: (path: Path) => number): TextRef[] {
  const told = issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ unknown: true, at: [...path, key], mistake: { id: 'pack.unknown' } as TextRef }));
    return [{ unknown: false, at: path, mistake: mistakeOf(issue) }];
  });
  return told
    .map(({ unknown, at, mistake: { id, params } }) => ({ unknown, id, params: { ...params, line: lineAt(at), path: at.join('.') } }))
    .sort((a, b) => Number(b.unknown) - Number(a.unknown) || a.params.line - b.params.line)
    .map(({ id, params }) => ({ id, params }));
}

/** The same for one value in a form, where its field tells the place and there is no line. */
export function fieldMistake(issue: Issue): TextRef {
  const { id, params } = mistakeOf(issue);
  return { id, params: { ...params, line: 0, path: '' } };
}

function mistakeOf(issue: Issue): TextRef {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.path.length > 0 && issue.input === undefined) return { id: 'pack.missing' };
      return { id: 'pack.type', params: { expected: plainly[issue.expected] ?? 'other' } };
    case 'invalid_value':
      if (issue.input === undefined) return { id: 'pack.missing' };
      return { id: 'pack.choice', params: { choices: issue.values.map(String).join(', ') } };
    case 'invalid_union': {
      const choices = 'options' in issue && Array.isArray(issue.options) ? issue.options : [];
      return choices.length > 0
        ? { id: 'pack.choice', params: { choices: choices.join(', ') } }
        : { id: 'pack.type', params: { expected: 'other' } };
    }
    case 'invalid_format':
      return { id: issue.format === 'date' ? 'pack.date' : issue.format === 'url' ? 'pack.address' : 'pack.name' };
    case 'too_small':
      if (issue.origin !== 'number' && issue.origin !== 'int') return { id: 'pack.small', params: { kind: 'other', least: 1 } };
      return { id: 'pack.small', params: { kind: 'number', least: Number(issue.minimum) + (issue.inclusive === false ? 1 : 0) } };
    case 'too_big':
      return { id: 'pack.big', params: { most: Number(issue.maximum) } };
    case 'custom':
      if (isText(issue.params?.mistake)) return issue.params.mistake;
      return { id: 'pack.wrong', params: { what: issue.message } };
    default:
      return { id: 'pack.wrong', params: { what: issue.message } };
  }
}

function isText(value: unknown): value is TextRef {
  return typeof value === 'object' && value !== null && 'id' in value;
}
