import { describe, expect, it } from 'vitest';
import { browserCandidates, findBrowser } from './find-browser.ts';

describe('finding a browser of the Chromium family', () => {
  it('looks along the path on Linux, Chromium before Chrome before Edge', () => {
    const there = new Set(['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/microsoft-edge']);
    expect(findBrowser('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/home/kari', (path) => there.has(path))).toBe('/usr/bin/chromium');
    there.delete('/usr/bin/chromium');
    expect(findBrowser('linux', { PATH: '/usr/local/bin:/usr/bin' }, '/home/kari', (path) => there.has(path))).toBe(
      '/usr/bin/google-chrome',
    );
  });

  it('knows the bundles of macOS, in the system and in the home', () => {
    const candidates = browserCandidates('darwin', {}, '/Users/kari');
    expect(candidates).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(candidates).toContain('/Users/kari/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge');
  });

  it('knows the program folders of Windows', () => {
    const env = { PROGRAMFILES: 'C:\\Program Files', 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' };
    expect(findBrowser('win32', env, 'C:\\Users\\kari', (path) => path.endsWith('msedge.exe'))).toBe(
      'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
    );
  });

  it('takes the one that is named before all others, and nothing when there is none', () => {
    expect(browserCandidates('linux', { BUDSTIKKE_BROWSER: '/opt/mine', PATH: '/usr/bin' }, '/home/kari')[0]).toBe('/opt/mine');
    expect(findBrowser('linux', { PATH: '/usr/bin' }, '/home/kari', () => false)).toBeNull();
  });
});
