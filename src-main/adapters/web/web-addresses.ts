import { lookup } from 'node:dns';
import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import type { PageAnswer, WebAddresses } from '#main/ports/web-addresses.ts';
import { isPrivateAddress } from './private-address.ts';

/** Milliseconds that one look-up may take, HEAD and GET together. */
const patience = 8000;

class PrivateNetwork extends Error {}

export interface WebAddressesOptions {
  /** Milliseconds for one look-up. */
  readonly patience?: number;
  /** Lets 127.0.0.1 be asked, also without encryption: for tests that have a server of their own. */
  readonly thisMachine?: boolean;
}

/**
 * Asks web servers whether a page is there. Only https, only the public internet: every address that a name stands for is
 * looked at before it is connected to, so that a name cannot lead elsewhere the second time. No redirect is followed, no
 * body is read, no cookie or credential is sent.
 */
export function createWebAddresses({ patience: within = patience, thisMachine = false }: WebAddressesOptions = {}): WebAddresses {
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

  function ask(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<number> {
    return new Promise((resolve, reject) => {
      const asked = (url.protocol === 'https:' ? request : requestPlain)(
        url,
        {
          method,
          signal,
          lookup: guardedLookup,
          agent: false,
          maxHeaderSize: 64 * 1024,
          headers: { accept: 'text/html,*/*;q=0.5', 'user-agent': 'Budstikke' },
        },
        (response) => {
          resolve(response.statusCode ?? 0);
          // Only the status is asked for: what follows it is not read.
          response.destroy();
        },
      );
      asked.on('error', reject);
      asked.end();
    });
  }

  return {
    lookUp: async (address): Promise<PageAnswer> => {
      if (!URL.canParse(address)) return { kind: 'silence' };
      const url = new URL(address);
      const host = url.hostname.replace(/^\[|\]$/g, '');
      // A name is looked at when it is resolved; a number is not resolved.
      if (isIP(host) !== 0 && isClosed(host)) return { kind: 'private' };
      if (url.protocol !== 'https:' && !(thisMachine && url.protocol === 'http:' && host === '127.0.0.1')) return { kind: 'silence' };
      url.username = '';
      url.password = '';
      url.hash = '';
      const signal = AbortSignal.timeout(within);
      try {
        const status = await ask(url, 'HEAD', signal);
        // Servers that do not know HEAD say so, or say anything else than that the page is there.
        return { kind: 'answer', status: status >= 400 ? await ask(url, 'GET', signal) : status };
      } catch (error) {
        return { kind: error instanceof PrivateNetwork ? 'private' : 'silence' };
      }
    },
  };
}
