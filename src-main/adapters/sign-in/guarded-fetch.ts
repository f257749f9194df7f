import type { CustomFetchOptions } from 'openid-client';
import { isSafeAddress } from '#shared/domain/dispatch/sign-in.ts';

/** No answer of an issuer is longer, bytes. */
const longest = 1024 * 1024;

/** An issuer that led us elsewhere, or said more than any issuer says. */
export class UnsafeAnswer extends Error {}

/**
 * Asks an issuer: encrypted or on this machine, wherever its metadata says that its addresses are; no redirect is
 * followed, no cookie or cache kept, and no more read than an answer can be long.
 */
export async function guardedFetch(address: string, options: CustomFetchOptions): Promise<Response> {
  if (!isSafeAddress(address)) throw new UnsafeAnswer('address');
  const response = await fetch(address, {
    ...options,
    body: options.body as RequestInit['body'],
    redirect: 'manual',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  const { status, statusText, headers } = response;
  if (status >= 300 && status < 400) {
    await response.body?.cancel();
    throw new UnsafeAnswer('redirect');
  }
  const body = response.body === null ? null : await readAtMost(response.body);
  return new Response(status === 204 ? null : body, { status, statusText, headers });
}

async function readAtMost(body: ReadableStream<Uint8Array>): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of body) {
    length += part.byteLength;
    if (length > longest) throw new UnsafeAnswer('length');
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
