import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, settingKeys } from '../context.ts';
import { channelsInChunks, workedOut } from './shared.ts';

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
    for (const channels of channelsInChunks(context, chunk))
      await store.write(
        channels.map(
          (channel): Change => ({
            do: 'register.index',
            id: channel.id,
            ...workedOut(context, channel, store.read.registerEntries(channel.id)),
          }),
        ),
      );
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
