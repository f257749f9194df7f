import { hours as hoursShape } from '#shared/contract/shapes.ts';
import { type Hours, narrows, type SendWindow, windowOf } from '#shared/domain/dispatch/send-window.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { isFixed, requireFree } from '../workplace/record.ts';

/** The hours that hold on this workstation: what the operator or IT's file has set, else the pack's; null is at any time. */
export function currentHours({ store }: Pick<Context, 'store'>, pack: Pack): Hours | null {
  const set = store.read.setting(settingKeys.sendWindow);
  if (set === undefined) return pack.sendWindow ?? null;
  return hoursShape.safeParse(set).data ?? null;
}

/** The window that a new order is bound to: the house's, or the narrower one that is wished for. `blocked` where the wish goes outside (U41). */
export function windowFor(context: Context, pack: Pack, wish: Hours | undefined): SendWindow | null {
  const house = currentHours(context, pack);
  if (wish && house && !narrows(wish, house)) throw new AppError('blocked', 'dispatch.blocked.outsideHours');
  const hours = wish ?? house;
  return hours && windowOf(hours, pack);
}

export function createSendWindowHandlers(context: Context): Handlers<`sendWindow.${'get' | 'save'}`> {
  const { store } = context;
  return {
    'sendWindow.get': () => {
      const pack = currentPack(context);
      const hours = currentHours(context, pack);
      return {
        window: hours && windowOf(hours, pack),
        zone: pack.zone,
        country: pack.country ?? null,
        fixed: isFixed(store.read, 'sendWindow'),
      };
    },

    // The operator sets when mail goes out; everyone else may only narrow it, send by send (U41).
    'sendWindow.save': async ({ hours }) => {
      const actor = requireActor(context);
      if (!actor.roles.includes('it-operator')) throw new AppError('forbidden', 'dispatch.blocked.notOperator');
      requireFree(store.read, 'sendWindow', hours, currentHours(context, currentPack(context)));
      await store.write([
        { do: 'settings.set', key: settingKeys.sendWindow, value: hours },
        logged(
          context,
          'settings.changed',
          null,
          {
            setting: settingKeys.sendWindow,
            days: hours ? hours.days.join('') : null,
            from: hours?.from ?? null,
            to: hours?.to ?? null,
            holidaysOut: hours?.holidaysOut ?? null,
          },
          actor.id,
        ),
      ]);
      context.emit('changed', { about: 'settings', messageId: null });
      return { done: true };
    },
  };
}
