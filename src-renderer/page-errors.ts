import { describePageError } from '#shared/domain/support/stack.ts';
import { allTexts } from '#shared/texts/index.ts';
import { CallError, call } from './bridge.ts';

/** A page that breaks at every frame must not fill the log. */
const mostTold = 50;

const told = new WeakMap<object, Promise<string | null>>();
let count = 0;

/** What a thrown thing is, as it may be told. */
function parts(thrown: unknown): { name: string; message: string; stack: string } {
  if (!(thrown instanceof Error)) return { name: 'Error', message: '', stack: '' };
  return { name: thrown.name.slice(0, 200), message: thrown.message.slice(0, 20_000), stack: (thrown.stack ?? '').slice(0, 40_000) };
}

/**
 * Tells the application of a mistake of the page's own, once. Gives the number by which the log for support has it; null
 * when it could not be told. What the application itself has answered is in its log already.
 */
export function tellPageError(thrown: unknown): Promise<string | null> {
  if (thrown instanceof CallError) return Promise.resolve(thrown.number);
  // The bridge rejects with the name of a text where a person chose what cannot be taken: that is no mistake of ours.
  if (thrown instanceof Error && Object.hasOwn(allTexts, thrown.message)) return Promise.resolve(null);
  const known = typeof thrown === 'object' && thrown !== null ? told.get(thrown) : undefined;
  if (known) return known;
  if (count >= mostTold) return Promise.resolve(null);
  count += 1;
  const number = call('support.pageError', parts(thrown)).then(
    (answer) => answer.number,
    () => null,
  );
  if (typeof thrown === 'object' && thrown !== null) told.set(thrown, number);
  return number;
}

/** Its kind and its places in our own files: the same as the log keeps, and nothing that a person wrote. */
export function pageErrorPlaces(thrown: unknown): { name: string; frames: readonly string[] } {
  return describePageError(parts(thrown));
}

/** Tells of what nobody caught. */
export function tellUncaught(): void {
  window.addEventListener('error', ({ error }) => void tellPageError(error));
  window.addEventListener('unhandledrejection', ({ reason }) => void tellPageError(reason));
}
