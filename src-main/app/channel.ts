import type { z } from 'zod';
import { type ErrorReply, isMethodName, type MethodName, methods } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { allTexts, type TextId, type TextRef } from '#shared/texts/index.ts';
import { type Translate, translator } from '#shared/texts/translate.ts';
import type { Handlers } from './context.ts';
import { problemOf } from './problem.ts';
import type { Watch } from './support/watch.ts';

/** One JSON string in, one out. Never rejects. */
export type Call = (json: string) => Promise<string>;

/**
 * The channel that every host carries: `{id, method, params}` in, `{id, ok: true, result}` or
 * `{id, ok: false, error: {kind, text, textId, number}}` out. Params and results are checked against the contract; a
 * result that does not fit is our own mistake and answered as `internal`. `translate` is asked at every call,
 * since the interface language may have changed; `watch` is told how it went.
 */
export function createChannel(handlers: Handlers, translate: () => Translate, watch: Watch): Call {
  /** Even the chosen language may not be there to be read. */
  const words = (): Translate => {
    try {
      return translate();
    } catch {
      return translator('nb');
    }
  };
  /** `broke`: what is behind a failure of our own. */
  const failed = (call: { id: unknown; method: MethodName | null; began: number }, error: AppError, broke: unknown = error): string => {
    const number = watch.failed(broke, call.method, watch.time() - call.began);
    const reply: ErrorReply = { kind: error.kind, text: inWords(words(), error.text), textId: error.text.id, number };
    return JSON.stringify({ id: call.id, ok: false, error: reply });
  };

  return async (json) => {
    const began = watch.time();
    const request = readRequest(json);
    if (request === null) return failed({ id: null, method: null, began }, new AppError('invalid', 'error.badLine'));
    const { id, method: name } = request;
    const method = isMethodName(name) ? name : null;
    const call = { id, method, began };
    if (isDeeper(request.params, deepest)) return failed(call, new AppError('invalid', 'error.tooDeep', { levels: deepest }));
    if (method === null) return failed(call, new AppError('invalid', 'error.unknownMethod', { method: name.slice(0, 100) }));
    try {
      const result = await answer(handlers, method, request.params, words);
      watch.answered(method, watch.time() - began);
      return JSON.stringify({ id, ok: true, result });
    } catch (error) {
      if (error instanceof AppError) return failed(call, error);
      return failed(call, new AppError('internal', 'error.internal', { what: method }), error);
    }
  };
}

/**
 * How many levels of arrays and objects a request may have inside each other: far more than any text that people
 * write, far fewer than what ends the stack of those who read it.
 */
const deepest = 200;

/** Level by level, so that no depth can end the stack here either. */
function isDeeper(value: unknown, levels: number): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}

async function answer(handlers: Handlers, method: MethodName, given: unknown, words: () => Translate): Promise<unknown> {
  const params = methods[method].params.safeParse(given ?? {});
  if (!params.success) {
    const { path, issue } = firstProblem(params.error);
    throw new AppError('invalid', 'error.badParams', { path, problem: words()(problemOf(issue)) });
  }
  const handle = handlers[method] as (params: unknown) => unknown;
  const result = methods[method].result.safeParse(await handle(params.data));
  if (!result.success) {
    const { path, issue } = firstProblem(result.error);
    throw new Error(`${method} answered against the contract at ${path}: ${issue?.message}`);
  }
  return result.data;
}

interface Request {
  readonly id: unknown;
  readonly method: string;
  readonly params: unknown;
}

/** Null when the line is not a request. An id is a number or a short word, so that giving it back cannot fail. */
function readRequest(json: string): Request | null {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const { id = null, method, params } = value as Record<string, unknown>;
  const isId = id === null || typeof id === 'number' || (typeof id === 'string' && id.length <= 200);
  return isId && typeof method === 'string' ? { id, method, params } : null;
}

function firstProblem(error: z.ZodError): { path: string; issue: z.core.$ZodIssue | undefined } {
  const issue = error.issues[0];
  return { path: issue?.path.map(String).join('.').slice(0, 200) || 'params', issue };
}

/** A text must never be the reason that an answer fails. */
function inWords(translate: Translate, text: TextRef): string {
  try {
    return translate(withNames(translate, text));
  } catch {
    return text.id;
  }
}

/** What a field, a log book or a step of the register is called where a sentence has its id. */
function withNames(translate: Translate, text: TextRef): TextRef {
  const { field } = text.params ?? {};
  const name = ['field', 'book', 'event'].map((kind) => `register.${kind}.${field}`).find((id) => Object.hasOwn(allTexts, id));
  return name === undefined ? text : { ...text, params: { ...text.params, field: translate(name as TextId) } };
}
