import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { pageHeaders } from './csp.ts';

const contentTypes: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The file under `root` that an address of `origin` names; null for every other origin, for a path that leads out
 * of `root`, and for kinds of files that a page has no use for. `/` is index.html.
 */
export function pageFile(root: string, origin: string, address: string): string | null {
  // Read from the raw text: the URL parser folds `..` and `%2e%2e` away before anybody can object to them.
  if (!address.startsWith(`${origin}/`)) return null;
  const raw = address.slice(origin.length).replace(/[?#].*$/s, '');
  let path: string;
  try {
    path = decodeURIComponent(raw);
  } catch {
    return null;
  }
  if (/[\\\0:%]/.test(path)) return null;
  const file = resolve(root, `.${path === '/' ? '/index.html' : path}`);
  if (!file.startsWith(resolve(root) + sep)) return null;
  return extname(file) in contentTypes ? file : null;
}

/** What is answered to a request for a file of the page. */
export async function pageResponse(
  root: string,
  origin: string,
  address: string,
): Promise<{ status: number; headers: Record<string, string>; body: Buffer }> {
  const file = pageFile(root, origin, address);
  const body = file === null ? null : await readFile(file).catch(() => null);
  if (file === null || body === null) return { status: 404, headers: pageHeaders('text/plain'), body: Buffer.alloc(0) };
  return { status: 200, headers: pageHeaders(contentTypes[extname(file)] ?? 'text/plain'), body };
}
