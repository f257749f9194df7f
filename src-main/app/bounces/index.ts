import { classifyMail, classifyReply } from '#shared/domain/bounces/classify.ts';
import { suppressionSuggestions } from '#shared/domain/bounces/suggest.ts';
import type { BounceVerdict } from '#shared/domain/bounces/verdict.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Context, Handlers } from '../context.ts';
import { suppressedAddresses } from '../recipients/suppressed-addresses.ts';
import { exportOutcomes, outcomesOf } from './outcomes.ts';
import { refusals } from './refusals.ts';
import { createStop, type Stop } from './stop.ts';
import { takeIn } from './take-in.ts';

type Method = Extract<keyof Handlers, `bounces.${string}`>;

/** A longer mail is read by a thread of its own, so that nobody waits for it. */
const light = 100_000;

export function createBounceHandlers(context: Context, stop: Stop = createStop()): Handlers<Method> {
  const { store } = context;
  return {
    'bounces.classify': async ({ eml, reply }) => {
      if (eml === undefined) return { ...classifyReply(reply ?? '') };
      const verdicts = await classified(context, eml);
      const [only] = verdicts;
      return verdicts.length === 1 && only ? { ...only } : [...verdicts];
    },

    'bounces.takeIn': async ({ file }) => {
      const { stopped, over } = stop.begin();
      return takeIn(context, file, stopped).finally(over);
    },

    'bounces.stop': () => {
      stop.now();
      return { done: true };
    },

    'bounces.suggestions': () => ({
      suggestions: suppressionSuggestions(
        [...store.read.bounces(), ...refusals(store.read, context.clock.now())],
        suppressedAddresses(context),
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

async function classified({ readMail, reports }: Context, eml: string): Promise<readonly BounceVerdict[]> {
  if (eml.length <= light) return classifyMail(await readMail(eml));
  const reader = reports.open();
  try {
    const mail = await reader.read(new TextEncoder().encode(eml));
    // What takes too long to read cannot be told.
    return mail?.verdicts ?? [{ kind: 'uncertain', status: null, recipient: null, reason: 'unclear', original: null, said: '' }];
  } finally {
    reader.close();
  }
}
