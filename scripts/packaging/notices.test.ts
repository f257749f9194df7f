import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectNotices, type Notice, noticesFile, noticesJson, noticesText, productionPackages } from './notices.ts';

const root = join(import.meta.dirname, '..', '..');
const written = readFileSync(join(root, noticesFile), 'utf8');
const notices = JSON.parse(written) as Notice[];

describe('the third-party notices', () => {
  it('are those of the packages that are installed: after a change, run node scripts/notices.mjs', () => {
    expect(notices.map(({ name, version }) => `${name} ${version}`)).toEqual(
      collectNotices(root).map(({ name, version }) => `${name} ${version}`),
    );
    expect(written === noticesJson(collectNotices(root))).toBe(true);
  });

  it('name every dependency of the product, and none that only its makers need', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const named = new Set(notices.map(({ name }) => name));
    expect(Object.keys(dependencies).filter((name) => !named.has(name))).toEqual([]);
    expect(['vitest', 'electron', 'electron-vite', 'typescript'].every((name) => name in devDependencies && !named.has(name))).toBe(true);
    expect(productionPackages(root).length).toBeGreaterThanOrEqual(notices.length);
  });

  it('give each the terms that it came with', () => {
    for (const { name, licence, text } of notices) {
      expect(licence, name).toMatch(/[A-Z]/);
      expect(text.length, name).toBeGreaterThan(60);
    }
    const about = (name: string) => notices.find((notice) => notice.name === name);
    expect(about('react')?.text).toContain('Meta Platforms');
    expect(about('@fontsource-variable/inter')?.text).toContain('SIL OPEN FONT LICENSE');
  });

  it('stand as a text beside an installed program', () => {
    const text = noticesText(notices);
    for (const { name, version, text: terms } of notices) {
      expect(text).toContain(`${name} ${version} (`);
      expect(text).toContain(terms);
    }
  });
});
