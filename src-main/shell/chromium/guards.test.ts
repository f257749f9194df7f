import type { Frame, Page, Request, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { answer, isOurPage } from './guards.ts';

function windowAt(url: string) {
  const main = { url: () => url } as Frame;
  const page = { mainFrame: () => main } as Page;
  return { main, page };
}

describe('who may use the channel', () => {
  it('is the top frame on our own origin, exactly', () => {
    const { main, page } = windowAt('https://budstikke.invalid/#/messages');
    expect(isOurPage(main, page)).toBe(true);
    expect(isOurPage({ url: () => 'https://budstikke.invalid/' } as Frame, page)).toBe(false);
  });

  it.each([
    'https://budstikke.invalid.example/',
    'http://budstikke.invalid/',
    'https://budstikke.invalid:8443/',
    'https://a@budstikke.invalid.example/',
    'data:text/html,x',
    'about:blank',
    'about:srcdoc',
    '',
  ])('is nobody while the window shows %s', (url) => {
    const { main, page } = windowAt(url);
    expect(isOurPage(main, page)).toBe(false);
  });
});

describe('what the window is answered', () => {
  const asked = async (url: string, { navigation = false, frame = 'main', method = 'GET' } = {}) => {
    const { main, page } = windowAt('https://budstikke.invalid/');
    const answers: string[] = [];
    const route = {
      fulfill: async ({ status }: { status: number }) => void answers.push(String(status)),
      abort: async () => void answers.push('aborted'),
    } as unknown as Route;
    const request = {
      url: () => url,
      method: () => method,
      isNavigationRequest: () => navigation,
      frame: () => (frame === 'main' ? main : ({} as Frame)),
    } as Request;
    await answer(route, request, page, '/nowhere');
    return answers;
  };

  it('is 204 for every navigation elsewhere, which leaves the page standing', async () => {
    expect(await asked('https://example.org/', { navigation: true })).toEqual(['204']);
    expect(await asked('https://budstikke.invalid/../package.json', { navigation: true })).toEqual(['204']);
    expect(await asked('https://budstikke.invalid/', { navigation: true, frame: 'inner' })).toEqual(['204']);
    expect(await asked('https://budstikke.invalid/', { navigation: true, method: 'POST' })).toEqual(['204']);
  });

  it('is nothing for every other request elsewhere', async () => {
    expect(await asked('https://example.org/x.js')).toEqual(['aborted']);
    expect(await asked('https://budstikke.invalid/x', { method: 'POST' })).toEqual(['aborted']);
  });
});
