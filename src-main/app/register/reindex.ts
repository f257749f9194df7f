import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, settingKeys } from '../context.ts';
import { indexOf } from './indexing.ts';
import { listChannels } from './list.ts';
import type { RegisterWriting } from './write.ts';

/** Channels that are worked out anew in one write. */
const chunk = 500;
/** What is worked out, and how: counted up with every change of that. */
const form = 2;

/**
 * What lists show of channels, and what these are found and compared by, is worked out by the rules in use: by others it is worked out anew,
 * before it is shown. One at a time; a change of the rules comes with another stamp.
 */
export function createReindexing(context: Context, changing: RegisterWriting['changing']): () => Promise<void> {
  const { store } = context;
  let underWay: Promise<void> | null = null;
  const stamp = (): string => {
    const { id, version } = currentPack(context);
    return `${id} ${version} ${form}`;
  };
  const isUpToDate = (): boolean => store.read.setting(settingKeys.registerRules) === stamp();
  const indexed = (id: string): Change[] => {
    const channel = store.read.registerChannel(id);
    return channel ? [{ do: 'register.index', id, ...indexOf(context, channel, store.read.registerEntries(id)) }] : [];
  };
  const tell = (value: number, done: boolean): void => context.emit('work', { work: 'register', messageId: null, value, done });
  const workOut = async (): Promise<void> => {
    const by = stamp();
    const all = listChannels(context, { limit: 1 }).total;
    let ready = 0;
    for (let last: string | null = null; ; ) {
      const ids: readonly string[] = store.read.registerIds(last, chunk);
      if (ids.length === 0) break;
      last = ids.at(-1) ?? null;
      // Between two changes: neither is lost to what was worked out before it.
      await changing(() => store.write(ids.flatMap(indexed)));
      ready += ids.length;
      tell(Math.min(1, ready / all), false);
    }
    await store.write([{ do: 'settings.set', key: settingKeys.registerRules, value: by }]);
  };
  return async () => {
    if (isUpToDate()) return;
    underWay ??= workOut().finally(() => {
      underWay = null;
      tell(1, true);
    });
    await underWay;
  };
}
