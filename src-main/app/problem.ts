import type { z } from 'zod';
import type { TextRef } from '#shared/texts/index.ts';

/** What is wrong with a value that the contract did not let through, in words of our own. */
export function problemOf(issue: z.core.$ZodIssue | undefined): TextRef {
  switch (issue?.code) {
    case 'invalid_type':
      return { id: 'error.problem.type' };
    case 'too_small':
      return { id: 'error.problem.tooSmall' };
    case 'too_big':
      return { id: 'error.problem.tooBig' };
    case 'invalid_format':
      return { id: 'error.problem.format' };
    case 'unrecognized_keys':
      return { id: 'error.problem.unknownFields', params: { fields: list(issue.keys) } };
    case 'invalid_value':
      return { id: 'error.problem.notOneOf', params: { values: list(issue.values) } };
    default:
      return { id: 'error.problem.unusable' };
  }
}

function list(values: readonly unknown[]): string {
  return values.map(String).join(', ').slice(0, 300);
}
