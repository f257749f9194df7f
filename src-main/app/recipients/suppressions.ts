import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Change } from '#main/ports/store.ts';
import { AppError } from '#shared/domain/errors.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';

type Method = 'suppressions.list' | 'suppressions.add' | 'suppressions.remove';

export function createSuppressionHandlers(context: Context): Handlers<Method> {
  const { store } = context;
  return {
    'suppressions.list': () => ({ suppressions: store.read.suppressions() }),

    'suppressions.add': async ({ address, reason }) => {
      const actor = requireActor(context);
      const key = usableKey(address);
      const { mark, changes } = marked(context, key);
      await store.write([
        ...changes,
        { do: 'suppression.put', suppression: { address: key, reason, since: context.clock.now(), by: actor.id } },
        logged(context, 'address.suppressed', null, { mark }, actor.id),
      ]);
      context.emit('changed', { about: 'recipients', messageId: null });
      return { done: true };
    },

    'suppressions.remove': async ({ address }) => {
      const actor = requireActor(context);
      // As it was written when it was put in, also with a domain in letters that are not ASCII.
      const check = checkAddress(address);
      const key = addressKey(check.ok ? check.address : address.trim());
      if (!store.read.suppressions().some((suppression) => suppression.address === key))
        throw new AppError('not-found', 'error.notFound', { what: key });
      const { mark, changes } = marked(context, key);
      await store.write([
        ...changes,
        { do: 'suppression.remove', address: key },
        logged(context, 'address.released', null, { mark }, actor.id),
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
 * together while the salt stands, and nothing can be told once it is erased (privacy.md). The salt is a setting.
 */
function marked(context: Context, key: string): { mark: string; changes: Change[] } {
  const stored = context.store.read.setting(saltKey);
  const salt = typeof stored === 'string' ? stored : context.ids.next();
  const mark = bytesToHex(sha256(utf8ToBytes(`${salt}\n${key}`))).slice(0, 32);
  return { mark, changes: typeof stored === 'string' ? [] : [{ do: 'settings.set', key: saltKey, value: salt }] };
}

const saltKey = 'addressSalt';
