import type { RegisterLook } from '#shared/contract/register-look.ts';
import { actorOrNull, type Context, type Handlers, requireActor, settingKeys } from '../context.ts';
import { createSerially } from '../serially.ts';

const usual: RegisterLook = { columns: null, whose: 'all', unit: null };

/** How each person has the register before them, kept on this workstation. */
export function createRegisterLook(context: Context): Handlers<'register.look' | 'register.keepLook'> {
  const serially = createSerially();
  const kept = (): Readonly<Record<string, RegisterLook>> =>
    (context.store.read.setting(settingKeys.registerLooks) ?? {}) as Record<string, RegisterLook>;
  const lookOf = (personId: string | undefined): RegisterLook => ({ ...usual, ...(personId === undefined ? {} : kept()[personId]) });
  return {
    'register.look': () => lookOf(actorOrNull(context)?.id),

    'register.keepLook': (wanted) =>
      serially('registerLook', async () => {
        const { id } = requireActor(context);
        const value = { ...kept(), [id]: { ...lookOf(id), ...wanted } };
        await context.store.write([{ do: 'settings.set', key: settingKeys.registerLooks, value }]);
        context.emit('changed', { about: 'register', messageId: null });
        return { done: true };
      }),
  };
}
