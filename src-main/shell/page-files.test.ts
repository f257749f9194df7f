import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './csp.ts';
import { pageFile, pageResponse } from './page-files.ts';

const origin = 'https://budstikke.invalid';
let base: string;
let root: string;
beforeAll(() => {
  base = mkdtempSync(join(tmpdir(), 'budstikke-pages-'));
  root = join(base, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(root, 'index.html'), '<title>page</title>');
  writeFileSync(join(root, 'assets', 'page.js'), '1');
  writeFileSync(join(root, 'page.js.map'), '{}');
  writeFileSync(join(base, 'secret.json'), '{}');
  mkdirSync(join(base, 'renderer-other'));
  writeFileSync(join(base, 'renderer-other', 'x.js'), '2');
});
afterAll(() => rmSync(base, { recursive: true }));

describe('files of the page', () => {
  it('gives the page for the bare origin and its files by name', () => {
    expect(pageFile(root, origin, `${origin}/`)).toBe(join(root, 'index.html'));
    expect(pageFile(root, origin, `${origin}/#/messages`)).toBe(join(root, 'index.html'));
    expect(pageFile(root, origin, `${origin}/assets/page.js?v=1`)).toBe(join(root, 'assets', 'page.js'));
  });

  it.each([
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/%252e%252e/secret.json',
    '/..%2frenderer-other/x.js',
    '/assets/../../renderer-other/x.js',
    '/index.html%00.js',
    '/C:/x.js',
    '/page.js.map',
    '/%',
  ])('gives nothing for %s', (path) => {
    expect(pageFile(root, origin, `${origin}${path}`)).toBeNull();
  });

  it.each([
    'https://budstikke.invalid.example/index.html',
    'http://budstikke.invalid/index.html',
    'https://example.org/',
    'file:///etc/hosts',
    'https://budstikke.invalid:444/index.html',
  ])('gives nothing for the foreign %s', (address) => {
    expect(pageFile(root, origin, address)).toBeNull();
  });

  it('never leaves its folder, whatever the path', () => {
    const part = fc.constantFrom('..', '.', '%2e', '%2e%2e', '%5c', '%2f', '\\', '/', 'assets', 'page.js', '%00', '~', ':');
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), { maxLength: 8 }), (parts) => {
        const file = pageFile(root, origin, `${origin}/${parts.join('/')}`);
        expect(file === null || file.startsWith(`${root}/`) || file.startsWith(`${root}\\`)).toBe(true);
      }),
    );
  });

  it('is served with the policy that stops everything not named in it', async () => {
    const found = await pageResponse(root, origin, `${origin}/`);
    expect(found.status).toBe(200);
    expect(found.headers['content-security-policy']).toBe(contentSecurityPolicy);
    expect(contentSecurityPolicy).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect(contentSecurityPolicy).not.toMatch(/script-src[^;]*unsafe|connect-src (?!'none')/);
    expect((await pageResponse(root, origin, `${origin}/missing.js`)).status).toBe(404);
  });
});
