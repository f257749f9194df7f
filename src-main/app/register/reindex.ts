import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, settingKeys } from '../context.ts';
import { workedOut } from './shared.ts';

/** Channels that are worked out anew in one write. */
const chunk = 500;

/**
 * What lists show of channels is worked out by the rules in use: by others it is worked out anew, before it is shown. One at a time; a
 * change of the rules comes with another stamp.
 */
export function createReindexing(context: Context): () => Promise<void> {
  const { store } = context;
  let underWay: Promise<void> | null = null;
  const stamp = (): string => {
    const { id, version } = currentPack(context);
    return `${id} ${version}`;
  };
  const isUpToDate = (): boolean => store.read.setting(settingKeys.registerRules) === stamp();
  const workOut = async (): Promise<void> => {
    const by = stamp();
    let last: string | null = null;
    for (let ids = store.read.registerIds(null, chunk); ids.length > 0; ids = store.read.registerIds(last, chunk)) {
      const changes = ids.flatMap((id): Change[] => {
        const channel = store.read.registerChannel(id);
        return channel ? [{ do: 'register.index', id, ...workedOut(context, channel, store.read.registerEntries(id)) }] : [];
      });
      await store.write(changes);
      last = ids.at(-1) ?? null;
    }
    await store.write([{ do: 'settings.set', key: settingKeys.registerRules, value: by }]);
  };
  return async () => {
    if (isUpToDate()) return;
    underWay ??= workOut().finally(() => {
      underWay = null;
    });
    await underWay;
  };
}
