import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import type { PassphraseHash } from '#main/ports/store.ts';
import type { Passphrases } from '#main/ports/surroundings.ts';

const keyBytes = 32;
const saltBytes = 16;
/** N of scrypt with r = 8, p = 1: 128 MiB and about a third of a second (OWASP's recommendation for scrypt). */
const currentCost = 2 ** 17;

/** Passphrases by scrypt (RFC 7914). Unicode is normalised, so that the same letters from another keyboard match. */
export function createPassphrases(cost = currentCost): Passphrases {
  return {
    hash: async (passphrase) => {
      const salt = randomBytes(saltBytes);
      return { salt: salt.toString('base64'), hash: (await derive(passphrase, salt, cost)).toString('base64'), cost };
    },
    verify: async (passphrase, stored: PassphraseHash) => {
      const expected = Buffer.from(stored.hash, 'base64');
      const given = await derive(passphrase, Buffer.from(stored.salt, 'base64'), stored.cost);
      return expected.length === given.length && timingSafeEqual(expected, given);
    },
  };
}

function derive(passphrase: string, salt: Buffer, cost: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Node's default limit is the memory that scrypt needs exactly; it must be above.
    const options = { N: cost, r: 8, p: 1, maxmem: 256 * cost * 8 };
    scrypt(passphrase.normalize('NFKC'), salt, keyBytes, options, (error, key) => (error ? reject(error) : resolve(key)));
  });
}
