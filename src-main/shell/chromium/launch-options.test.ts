import { describe, expect, it } from 'vitest';
import { launchOptions } from './launch-options.ts';

const wish = { executablePath: '/usr/bin/chromium', headless: false, isRoot: false, size: { width: 1440, height: 900 } };

describe('how the window is started', () => {
  it('has the sandbox on, except for root, who cannot have it', () => {
    expect(launchOptions(wish).chromiumSandbox).toBe(true);
    expect(launchOptions({ ...wish, isRoot: true }).chromiumSandbox).toBe(false);
  });

  it('is driven over a pipe: no port is opened', () => {
    expect(launchOptions(wish).args?.some((arg) => arg.includes('remote-debugging'))).toBe(false);
  });

  it('starts as an application window on an address that asks nobody', () => {
    expect(launchOptions(wish).args?.[0]).toMatch(/^--app=data:/);
  });

  it('keeps the browser from talking to others', () => {
    expect(launchOptions(wish).args).toEqual(
      expect.arrayContaining(['--disable-background-networking', '--no-first-run', '--disable-component-update', '--disable-sync']),
    );
    expect(launchOptions(wish)).toMatchObject({ serviceWorkers: 'block', permissions: [] });
  });

  it('follows the system’s language, zone and theme', () => {
    const options = launchOptions(wish);
    expect(options).toMatchObject({ viewport: null, colorScheme: null, reducedMotion: null });
    expect(options.locale).toBeUndefined();
    expect(options.timezoneId).toBeUndefined();
  });
});
