import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { AppError } from '#shared/domain/errors.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';

type Method = 'suppressions.list' | 'suppressions.add' | 'suppressions.remove';

export function createSuppressionHandlers(context: Context): Handlers<Method> {
  const { store } = context;
  return {
    'suppressions.list': () => ({
      suppressions: store.read.suppressions().map(({ address, reason, since, by }) => ({ address, reason, since, by })),
    }),

    'suppressions.add': async ({ address, reason }) => {
      const actor = requireActor(context);
      const key = usableKey(address);
      const salt = store.read.suppressions().find((suppression) => suppression.address === key)?.salt || context.ids.next();
      const at = context.clock.now();
      const waiting = store.read.addressRows(key).sends.filter(({ state }) => state === 'queued' || state === 'deferred');
      await store.write([
        { do: 'suppression.put', suppression: { address: key, reason, since: at, by: actor.id, salt } },
        // From now on, also in a send that is under way (dispatch.md): whoever waits in one gets no more of it.
        { do: 'ledger.suppress', address: key, kinds: ['send'], at },
        logged(context, 'address.suppressed', null, { mark: markOf(key, salt) }, actor.id),
      ]);
      context.emit('changed', { about: 'recipients', messageId: null });
      if (waiting.length > 0) context.emit('changed', { about: 'dispatch', messageId: null });
      return { done: true };
    },

    'suppressions.remove': async ({ address }) => {
      const actor = requireActor(context);
      // As it was written when it was put in, also with a domain in letters that are not ASCII.
      const check = checkAddress(address);
      const key = addressKey(check.ok ? check.address : address.trim());
      const suppression = store.read.suppressions().find((candidate) => candidate.address === key);
      if (!suppression) throw new AppError('not-found', 'error.notFound', { what: key });
      await store.write([
        { do: 'suppression.remove', address: key },
        logged(context, 'address.released', null, { mark: markOf(key, suppression.salt) }, actor.id),
      ]);
      context.emit('changed', { about: 'recipients', messageId: null });
      return { done: true };
    },
  };
}

function usableKey(address: string): string {
  const check = checkAddress(address);
  if (!check.ok) throw new AppError('invalid', `recipients.fault.${check.reason}`);
  return addressKey(check.address);
}

/**
 * What the log may say about an address: a salted hash, so that two events about one address can be told to belong
 * together while the suppression stands. The salt goes with it, and then nothing can be told (privacy.md).
 */
export function markOf(key: string, salt: string): string {
  return bytesToHex(sha256(utf8ToBytes(`${salt}\n${key}`))).slice(0, 32);
}
