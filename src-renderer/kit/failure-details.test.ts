import { describe, expect, it, vi } from 'vitest';

vi.stubGlobal('window', {});
const { CallError } = await import('../bridge.ts');
const { failureDetails } = await import('./failure-details.ts');

const around = {
  version: '0.1.0',
  host: 'chromium',
  userAgent: 'Mozilla/5.0 (X11; Linux) AppleWebKit/537.36 Chrome/150.0.0.0 Safari/537.36',
};
const at = '2026-08-10T07:00:00.000Z';

describe('details of an error to copy', () => {
  it('say code, kind, method, time, versions and number, and not what was shown', () => {
    const error = new CallError(
      { kind: 'not-found', text: 'Fant ikke det du ba om (kari@uio.no).', textId: 'error.notFound', number: '12ab-34cd' },
      'messages.get',
    );
    expect(failureDetails(error, error.number, at, around).split('\n')).toEqual([
      'Budstikke: 0.1.0, chromium, Chrome/150.0.0.0',
      'code: error.notFound',
      'kind: not-found',
      'method: messages.get',
      `time: ${at}`,
      'number: 12ab-34cd',
    ]);
  });

  it('of a mistake of the page say where it is in our files, and nothing of its message', () => {
    const error = new TypeError('«Eksamen» til kari@uio.no');
    error.stack = `TypeError: ${error.message}\n    at Kari (https://budstikke.invalid/assets/index-Ab3_-x9Z.js:4:5)\n    at /home/kari/x.js:1:1`;
    const details = failureDetails(error, null, at, around);
    expect(details).toContain('code: TypeError\nkind: page\nat: out/renderer/assets/index-Ab3_-x9Z.js:4:5\n');
    expect(details).not.toMatch(/eksamen|kari|@/i);
  });

  it('of what the bridge refused name its text', () => {
    expect(failureDetails(new Error('error.unknownFile'), null, at, around)).toContain('code: error.unknownFile');
  });
});
