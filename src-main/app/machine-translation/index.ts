import { AppError } from '#shared/domain/errors.ts';
import { directions, serviceAddress } from '#shared/domain/machine-translation/engine.ts';
import { actorOrNull, type Context, type Handlers, logged, settingKeys } from '../context.ts';
import { machineDraft } from './draft.ts';
import { chosenEngine, isKeptFrom, requireEngine } from './engine.ts';

type Methods = `machineTranslation.${'status' | 'choose' | 'try' | 'draft' | 'stop'}`;

/** A sentence that is in nobody's message, to see whether a machine answers. */
const sample = '<p id="u1">Vi vet ikke hvem som kommer.</p>\n';

/** Drafts by a machine. */
export function createMachineTranslationHandlers(context: Context): Handlers<Methods> {
  const { store, clock } = context;
  const underWay = new Map<string, PromiseWithResolvers<void>>();

  return {
    'machineTranslation.status': async () => {
      const chosen = chosenEngine(context);
      const found = await context.machineTranslators.command.directions();
      const here = 'failed' in found ? [] : found;
      return {
        ...chosen,
        found: here.length > 0,
        // A service is asked when somebody wants something of it, not to see whether it is there.
        directions: chosen.by === 'off' || isKeptFrom(context, chosen) ? [] : [...(chosen.by === 'service' ? directions : here)],
      };
    },

    'machineTranslation.choose': async ({ by, address }) => {
      const asked = by === 'service' ? serviceAddress(address ?? '') : null;
      if (by === 'service' && asked === null) throw new AppError('invalid', 'machine.badAddress');
      await store.write([
        { do: 'settings.set', key: settingKeys.machineTranslation, value: { by, address: asked } },
        logged(context, 'settings.changed', null, { setting: settingKeys.machineTranslation }, actorOrNull(context)?.id ?? null),
      ]);
      context.emit('changed', { about: 'settings', messageId: null });
      return { done: true };
    },

    'machineTranslation.try': async () => {
      const { engine } = requireEngine(context);
      const began = clock.monotonic();
      const answer = await engine.translate({ from: 'nb', to: 'nn', infinitive: 'e', html: sample });
      const milliseconds = Math.round(clock.monotonic() - began);
      if (typeof answer !== 'string') return { failed: answer.failed, milliseconds };
      // Whoever gives it back as it was, or anything else, translates nothing.
      return { failed: /\bikkje kven\b/.test(answer) ? null : 'unreadable', milliseconds };
    },

    'machineTranslation.draft': async (params) => {
      if (underWay.has(params.id)) throw new AppError('conflict', 'machine.underWay');
      const stop = Promise.withResolvers<void>();
      underWay.set(params.id, stop);
      try {
        return await machineDraft(context, params, stop.promise);
      } finally {
        underWay.delete(params.id);
      }
    },

    'machineTranslation.stop': ({ id }) => {
      underWay.get(id)?.resolve();
      return { done: true };
    },
  };
}
