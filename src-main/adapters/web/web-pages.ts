import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { ReadPage, WebPages } from '#main/ports/web-pages.ts';
import { createGuard, PrivateNetwork } from './guarded.ts';
import type { WebAddressesOptions } from './web-addresses.ts';

/** Milliseconds that one page may take, with everything that it leads on to. */
const patience = 20_000;
/** Redirects that are followed. */
const mostSteps = 5;
const unpack = promisify(gunzip);

class TooLarge extends Error {}

/**
 * Reads a page of the web as text. Redirects are followed a few times, each guarded as the first. What is packed (a sitemap, `.xml.gz`) is
 * unpacked within the same bound.
 */
export function createWebPages({ patience: within = patience, thisMachine = false }: WebAddressesOptions = {}): WebPages {
  const guard = createGuard(thisMachine);

  async function follow(address: string, most: number, signal: AbortSignal): Promise<ReadPage> {
    let next = address;
    for (let step = 0; step <= mostSteps; step += 1) {
      const url = guard.allowed(next);
      if (!url) return { kind: 'silence' };
      const response = await guard.ask(url, 'GET', signal);
      const status = response.statusCode ?? 0;
      const { location } = response.headers;
      if (status >= 300 && status < 400 && location !== undefined && URL.canParse(location, url.href)) {
        response.destroy();
        next = new URL(location, url.href).href;
        continue;
      }
      if (status < 200 || status >= 300) {
        response.destroy();
        return { kind: 'answer', status };
      }
      const body = await bodyOf(response, most);
      return { kind: 'page', address: url.href, text: textOf(body, response.headers['content-type'] ?? ''), bytes: body.length };
    }
    return { kind: 'silence' };
  }

  return {
    read: async (address, most) => {
      try {
        return await follow(address, most, AbortSignal.timeout(within));
      } catch (error) {
        if (error instanceof TooLarge) return { kind: 'tooLarge' };
        return { kind: error instanceof PrivateNetwork ? 'private' : 'silence' };
      }
    },
  };
}

async function bodyOf(response: IncomingMessage, most: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const piece of response as AsyncIterable<Buffer>) {
      bytes += piece.length;
      if (bytes > most) throw new TooLarge();
      pieces.push(piece);
    }
  } finally {
    response.destroy();
  }
  const body = Buffer.concat(pieces);
  if (body[0] !== 0x1f || body[1] !== 0x8b) return body;
  return unpack(body, { maxOutputLength: most }).catch((error: unknown) => {
    throw error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? new TooLarge() : error;
  });
}

/** As the server says that it is written; UTF-8 where it says nothing that is known. */
function textOf(body: Buffer, type: string): string {
  const charset = /charset\s*=\s*"?([\w.:-]+)/i.exec(type)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(charset).decode(body);
  } catch {
    return new TextDecoder().decode(body);
  }
}
