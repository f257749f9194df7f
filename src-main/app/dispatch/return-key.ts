import { type Context, settingKeys } from '../context.ts';

/** The secret of this data directory that return marks are made with; null where nothing was sent under one. */
export function knownReturnKey({ store }: Pick<Context, 'store'>): string | null {
  const key = store.read.setting(settingKeys.returnKey);
  return typeof key === 'string' ? key : null;
}

/** The keys that are being written, so that two sends that start at once have the same. */
const beingMade = new WeakMap<Context['store'], Promise<string>>();

/** The same, made now where there is none. It is as secret as the addresses beside it, and goes into backups with them. */
export function returnKey(context: Pick<Context, 'store' | 'ids'>): Promise<string> {
  const { store, ids } = context;
  const known = knownReturnKey(context);
  if (known !== null) return Promise.resolve(known);
  const making =
    beingMade.get(store) ??
    (async () => {
      const key = ids.next() + ids.next();
      await store.write([{ do: 'settings.set', key: settingKeys.returnKey, value: key }]);
      return key;
    })().finally(() => beingMade.delete(store));
  beingMade.set(store, making);
  return making;
}
