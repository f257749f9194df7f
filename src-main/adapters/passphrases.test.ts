import { describe, expect, it } from 'vitest';
import { createPassphrases } from './passphrases.ts';

describe('a passphrase', () => {
  const cheap = createPassphrases(2 ** 4);

  it('is known again, and no other is', async () => {
    const stored = await cheap.hash('korrekt hest batteri');
    expect(await cheap.verify('korrekt hest batteri', stored)).toBe(true);
    for (const other of ['korrekt hest batter', 'Korrekt hest batteri', 'korrekt hest batteri ', '']) {
      expect(await cheap.verify(other, stored)).toBe(false);
    }
  });

  it('is the same from a keyboard that composes its letters', async () => {
    const stored = await cheap.hash('på gården'.normalize('NFC'));
    expect(await cheap.verify('på gården'.normalize('NFD'), stored)).toBe(true);
  });

  it('is kept with a salt of its own, and not in clear', async () => {
    const [one, two] = [await cheap.hash('den samme frasen'), await cheap.hash('den samme frasen')];
    expect(one.salt).not.toBe(two.salt);
    expect(one.hash).not.toBe(two.hash);
    expect(JSON.stringify(one)).not.toContain('samme');
  });

  it('is verified at the cost that it was kept with, also when that has been raised since', async () => {
    const stored = await cheap.hash('en gammel frase');
    expect(await createPassphrases(2 ** 6).verify('en gammel frase', stored)).toBe(true);
    expect(await cheap.verify('en gammel frase', { ...stored, cost: 2 ** 5 })).toBe(false);
  });

  it('costs what OWASP asks of scrypt', async () => {
    expect((await createPassphrases().hash('til vanlig bruk')).cost).toBeGreaterThanOrEqual(2 ** 17);
  });

  it('that was kept as something else is never right', async () => {
    const stored = await cheap.hash('korrekt hest batteri');
    expect(await cheap.verify('korrekt hest batteri', { ...stored, hash: '' })).toBe(false);
  });
});
