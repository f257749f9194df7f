import type { RegisterView } from '#shared/contract/register-documents.ts';
import { AppError } from '#shared/domain/errors.ts';
import { isSame } from '#shared/domain/register/fold.ts';
import type { StoreReader } from '../../ports/store.ts';
import { type Context, type Handlers, requireActor, settingKeys } from '../context.ts';
import { createSerially } from '../serially.ts';

type ViewMethods = 'register.views' | 'register.saveView' | 'register.removeView';
type SavedView = { readonly id: string; readonly name: string; readonly view: RegisterView };

const most = 50;

/** The views that are kept. */
export function savedViews(read: Pick<StoreReader, 'setting'>): readonly SavedView[] {
  const value = read.setting(settingKeys.registerViews);
  return Array.isArray(value) ? value : [];
}

/** Views of the list by name: what is searched for, in which order, and which columns stand. */
export function createRegisterViews(context: Context): Handlers<ViewMethods> {
  const serially = createSerially();
  const kept = (): readonly SavedView[] => savedViews(context.store.read);
  const keep = async (views: readonly SavedView[]): Promise<void> => {
    await context.store.write([{ do: 'settings.set', key: settingKeys.registerViews, value: views }]);
    context.emit('changed', { about: 'register', messageId: null });
  };
  return {
    'register.views': () => ({ views: [...kept()] }),

    'register.saveView': ({ name, view }) =>
      serially('registerViews', async () => {
        requireActor(context);
        const before = kept();
        const same = before.find((one) => isSame(one.name, name));
        if (!same && before.length >= most) throw new AppError('blocked', 'register.viewsFull', { most });
        const id = same?.id ?? context.ids.next();
        await keep([...before.filter((one) => one !== same), { id, name, view }].sort((a, b) => a.name.localeCompare(b.name, 'nb')));
        return { id };
      }),

    'register.removeView': ({ id }) =>
      serially('registerViews', async () => {
        requireActor(context);
        const before = kept();
        if (!before.some((one) => one.id === id)) throw new AppError('not-found', 'register.gone');
        await keep(before.filter((one) => one.id !== id));
        return { done: true };
      }),
  };
}
