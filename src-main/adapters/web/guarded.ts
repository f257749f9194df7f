import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPrivateAddress } from './private-address.ts';

/** The address leads into a private network. */
export class PrivateNetwork extends Error {}

/**
 * The only way out to the web: https, and the public internet. Every address that a name stands for is looked at before it is connected to,
 * so that a name cannot lead elsewhere the second time. No cookie or credential is sent. `thisMachine`: lets 127.0.0.1 be asked, also
 * without encryption.
 */
export function createGuard(thisMachine: boolean) {
  const isClosed = (address: string): boolean => isPrivateAddress(address) && !(thisMachine && address === '127.0.0.1');

  const guardedLookup: LookupFunction = (name, options, callback) => {
    lookup(name, { ...options, all: true }, (error, found) => {
      const open = error ? [] : found.filter(({ address }) => !isClosed(address));
      const [first] = open;
      if (error) callback(error, '', 0);
      else if (!first) callback(new PrivateNetwork(), '', 0);
      else if (options.all) callback(null, open);
      else callback(null, first.address, first.family);
    });
  };

  return {
    /** The address as it may be asked for; null for one that never is. Throws for one in a private network. */
    allowed(address: string): URL | null {
      if (!URL.canParse(address)) return null;
      const url = new URL(address);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // A name is looked at when it is resolved; a number is not resolved.
      if (isIP(host) !== 0 && isClosed(host)) throw new PrivateNetwork();
      if (url.protocol !== 'https:' && !(thisMachine && url.protocol === 'http:' && host === '127.0.0.1')) return null;
      url.username = '';
      url.password = '';
      url.hash = '';
      return url;
    },

    ask(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<IncomingMessage> {
      return new Promise((resolve, reject) => {
        const asked = (url.protocol === 'https:' ? request : requestPlain)(
          url,
          {
            method,
            signal,
            lookup: guardedLookup,
            agent: false,
            maxHeaderSize: 64 * 1024,
            headers: { accept: 'text/html,*/*;q=0.5', 'accept-encoding': 'identity', 'user-agent': 'Budstikke' },
          },
          resolve,
        );
        asked.on('error', reject);
        asked.end();
      });
    },
  };
}
