import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpFor, helpGroups, isHelpName, keysOn } from '#renderer/help/pages.ts';
import { type HelpPageName, helpPageNames, helpPages } from '#shared/texts/help/index.ts';
import type { HelpPage } from '#shared/texts/help/page.ts';
import { allTexts } from '#shared/texts/index.ts';
import { type Locale, locales } from '#shared/texts/translate.ts';

const root = join(import.meta.dirname, '..');
const all = helpPageNames.map((name): [HelpPageName, HelpPage] => [name, helpPages[name]]);

function sentences({ title, what, steps, stops, words = [], data }: HelpPage, locale: Locale): string[] {
  const terms = words.flatMap(({ word, means }) => [word, means]);
  return [title, what, ...steps, ...stops, ...terms, ...data].map((entry) => entry[locale]);
}

describe.each(all)('the page of help about %s', (_, page) => {
  it('is short: three to six steps, something on what stops one, something on the data', () => {
    expect(page.steps.length).toBeGreaterThanOrEqual(3);
    expect(page.steps.length).toBeLessThanOrEqual(6);
    expect(page.stops.length).toBeGreaterThan(0);
    expect(page.data.length).toBeGreaterThan(0);
    for (const locale of locales) expect(sentences(page, locale).join(' ').split(/\s+/).length, locale).toBeLessThan(330);
  });

  it.each(locales)('is written in %s, in the words of the house', (locale) => {
    for (const sentence of sentences(page, locale)) {
      expect(sentence.trim()).toBe(sentence);
      expect(sentence).not.toBe('');
      expect(sentence).not.toMatch(/vennligst|venlegast|\bugyldig|\bOK\b|!/i);
    }
    for (const step of page.steps) expect(step[locale]).toMatch(/[.]$/);
  });

  it.each(locales)('names in %s only what is on the screen by that name', (locale) => {
    const shown = Object.values(allTexts).map((text) => text[locale]);
    const named = sentences(page, locale).flatMap((sentence) => [...sentence.matchAll(/[«“]([^»”]+)[»”]/g)].map(([, name = '']) => name));
    expect(named.filter((name) => !shown.some((text) => text.includes(name)))).toEqual([]);
  });
});

describe('help', () => {
  /** The addresses of App's routes, with something in each parameter and without those that may be left out. */
  const addresses = [...readFileSync(join(root, 'src-renderer/App.tsx'), 'utf8').matchAll(/<Route path="([^"]+)"/g)].flatMap(
    ([, path = '']) => [path.replace(/\/:\w+\?/g, '').replace(/:\w+/g, 'x') || '/', path.replace(/:\w+\??/g, 'x')],
  );

  it('has a page for every screen that has an address', () => {
    expect(addresses.length).toBeGreaterThan(8);
    const without = addresses.filter((address) => address !== '/' && !address.startsWith('/help') && helpFor(address) === 'home');
    expect(without, 'helpFor in src-renderer/help/pages.ts knows no page for these screens').toEqual([]);
  });

  it('has a page of its own for each step of a message', () => {
    const steps = ['draft', 'checks', 'message', 'approval', 'recipients', 'dispatch', 'log'];
    expect(new Set(steps.map((step) => helpFor(`/messages/x/${step}`))).size).toBe(steps.length);
  });

  it('has every page in its list, once', () => {
    const listed = helpGroups.flatMap(({ pages }): readonly string[] => pages);
    expect([...listed].sort()).toEqual([...helpPageNames, 'about', 'keyboard', 'rules', 'support'].sort());
    expect(listed.every(isHelpName)).toBe(true);
  });

  it('shows keys only on the page about a screen that answers them', () => {
    expect(keysOn('draft')).toContain('draft');
    for (const name of helpPageNames) if (!['draft', 'checks'].includes(name)) expect(keysOn(name), name).not.toContain('draft');
  });
});
