import { inlineText } from '#shared/domain/draft/document.ts';
import type { Direction } from '#shared/domain/machine-translation/engine.ts';
import { contentOf, htmlOf, linesIn } from '#shared/domain/machine-translation/html.ts';
import { namesOf } from '#shared/domain/machine-translation/protected.ts';
import type { EngineFailed } from '../../ports/machine-translation.ts';
import type { Context } from '../context.ts';
import { chosenEngine } from './engine.ts';

/** Milliseconds that somebody waits for what could stand in the place of a word. */
const patience = 2500;
const nobody = namesOf([]);

/**
 * A word in the other form by the program of this machine, where that is who drafts here: a word by itself is not sent to a service. Null
 * where it does not answer in time, or with anything but one word.
 */
export async function machineWord(
  context: Pick<Context, 'store' | 'machineTranslators'>,
  direction: Direction,
  infinitive: 'e' | 'a',
  word: string,
): Promise<string | null> {
  if (chosenEngine(context).by !== 'command') return null;
  const late = Promise.withResolvers<void>();
  const timer = setTimeout(late.resolve, patience);
  const html = htmlOf([{ number: 1, content: [{ type: 'text', text: word }] }], nobody);
  const { command } = context.machineTranslators;
  const ask = async (): Promise<string | EngineFailed | null> => {
    const here = await command.directions();
    if ('failed' in here || !here.some(({ from, to }) => from === direction.from && to === direction.to)) return null;
    return command.translate({ ...direction, infinitive, html }, late.promise);
  };
  const answer = await Promise.race([ask(), late.promise]).finally(() => clearTimeout(timer));
  const said = typeof answer === 'string' ? contentOf(linesIn(answer).get(1) ?? '', []) : null;
  const text = said ? inlineText(said).trim() : '';
  return /^\p{L}+$/u.test(text) ? text : null;
}
