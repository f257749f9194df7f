import { classifyMail, classifyReply } from '#shared/domain/bounces/classify.ts';
import { suppressionSuggestions } from '#shared/domain/bounces/suggest.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Context, Handlers } from '../context.ts';
import { exportOutcomes, outcomesOf } from './outcomes.ts';
import { refusals } from './refusals.ts';
import { takeIn } from './take-in.ts';

type Method = Extract<keyof Handlers, `bounces.${string}`>;

export function createBounceHandlers(context: Context): Handlers<Method> {
  const { readMail, store } = context;
  return {
    'bounces.classify': async ({ eml, reply }) => {
      if (eml === undefined) return { ...classifyReply(reply ?? '') };
      const verdicts = classifyMail(await readMail(eml));
      const [only] = verdicts;
      return verdicts.length === 1 && only ? { ...only } : [...verdicts];
    },

    'bounces.takeIn': ({ file }) => takeIn(context, file),

    'bounces.suggestions': () => ({
      suggestions: suppressionSuggestions(
        [...store.read.bounces(), ...refusals(store.read, context.clock.now())],
        new Set(store.read.suppressions().map(({ address }) => address)),
      ),
    }),

    'bounces.outcomes': ({ orderId }) => outcomesOf(context, orderId),

    'bounces.exportOutcomes': (params) => exportOutcomes(context, params),

    'bounces.ofOrder': ({ orderId }) => {
      if (!store.read.order(orderId)) throw new AppError('not-found', 'error.notFound', { what: orderId });
      return { bounces: store.read.bounces(orderId).map(({ orderId: _, ...bounce }) => bounce) };
    },
  };
}
