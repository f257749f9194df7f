import type { PageAnswer, WebAddresses } from '#main/ports/web-addresses.ts';
import { createGuard, PrivateNetwork } from './guarded.ts';

/** Milliseconds that one look-up may take, HEAD and GET together. */
const patience = 8000;

export interface WebAddressesOptions {
  /** Milliseconds for one look-up. */
  readonly patience?: number;
  /** Lets 127.0.0.1 be asked, also without encryption: for tests that have a server of their own. */
  readonly thisMachine?: boolean;
}

/** Asks web servers whether a page is there. No redirect is followed, and no body is read. */
export function createWebAddresses({ patience: within = patience, thisMachine = false }: WebAddressesOptions = {}): WebAddresses {
  const guard = createGuard(thisMachine);

  async function statusOf(url: URL, method: 'HEAD' | 'GET', signal: AbortSignal): Promise<number> {
    const response = await guard.ask(url, method, signal);
    // Only the status is asked for: what follows it is not read.
    response.destroy();
    return response.statusCode ?? 0;
  }

  return {
    lookUp: async (address): Promise<PageAnswer> => {
      const signal = AbortSignal.timeout(within);
      try {
        const url = guard.allowed(address);
        if (!url) return { kind: 'silence' };
        const status = await statusOf(url, 'HEAD', signal);
        // Servers that do not know HEAD say so, or say anything else than that the page is there.
        return { kind: 'answer', status: status >= 400 ? await statusOf(url, 'GET', signal) : status };
      } catch (error) {
        return { kind: error instanceof PrivateNetwork ? 'private' : 'silence' };
      }
    },
  };
}
