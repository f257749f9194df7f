import { AppError } from '#shared/domain/errors.ts';
import { foldValue, namesPeople, type SavedSelection, selectionLimits } from '#shared/domain/recipients/selection.ts';
import { type Context, type Handlers, requireActor, settingKeys } from '../context.ts';
import { createSerially } from '../serially.ts';

type Method = 'recipients.selections' | 'recipients.saveSelection' | 'recipients.removeSelection';

/** Selections by name, for the next file with the same columns. They hold columns and values; an address is refused. */
export function createSelectionHandlers(context: Context): Handlers<Method> {
  const serially = createSerially();
  const kept = (): readonly SavedSelection[] => {
    const value = context.store.read.setting(settingKeys.selections);
    return Array.isArray(value) ? value : [];
  };
  const keep = async (selections: readonly SavedSelection[]): Promise<void> => {
    await context.store.write([{ do: 'settings.set', key: settingKeys.selections, value: selections }]);
    context.emit('changed', { about: 'settings', messageId: null });
  };
  return {
    'recipients.selections': () => ({ selections: kept().map((one) => ({ ...one, conditions: [...one.conditions] })) }),

    'recipients.saveSelection': ({ name, conditions }) =>
      serially('selections', async () => {
        requireActor(context);
        if (namesPeople(conditions)) throw new AppError('blocked', 'recipients.selection.people');
        const before = kept();
        const same = before.find((one) => foldValue(one.name) === foldValue(name));
        if (!same && before.length >= selectionLimits.saved)
          throw new AppError('blocked', 'recipients.selection.full', { most: selectionLimits.saved });
        const selection = { id: same?.id ?? context.ids.next(), name, conditions };
        const others = before.filter((one) => one !== same);
        await keep([...others, selection].sort((a, b) => a.name.localeCompare(b.name, 'nb')));
        return { selection };
      }),

    'recipients.removeSelection': ({ id }) =>
      serially('selections', async () => {
        requireActor(context);
        const before = kept();
        if (!before.some((one) => one.id === id)) throw new AppError('not-found', 'error.notFound', { what: id });
        await keep(before.filter((one) => one.id !== id));
        return { done: true };
      }),
  };
}
