import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey, checkAddress, isInside } from './address.ts';

const reasonOf = (raw: string) => {
  const check = checkAddress(raw);
  return check.ok ? null : check.reason;
};

describe('usable addresses', () => {
  test.each([
    ['ola.nordmann@student.uni.example', 'ola.nordmann@student.uni.example'],
    ['  kari@uni.example\t', 'kari@uni.example'],
    ['\u00a0kari@uni.example', 'kari@uni.example'],
    ['Kari.LUND@UNI.Example', 'Kari.LUND@uni.example'],
    ["o'hara+list_1-2=x@uni.example", "o'hara+list_1-2=x@uni.example"],
    ['customer/department=shipping@uni.example', 'customer/department=shipping@uni.example'],
    ['-minus@uni.example', '-minus@uni.example'],
    ['post@blåbærgrød.example', 'post@xn--blbrgrd-fxak7p.example'],
    ['post@xn--blbrgrd-fxak7p.example', 'post@xn--blbrgrd-fxak7p.example'],
    [`${'a'.repeat(64)}@uni.example`, `${'a'.repeat(64)}@uni.example`],
  ])('%j is sent to as %s', (raw, address) => expect(checkAddress(raw)).toEqual({ ok: true, address, domain: address.split('@')[1] }));
});

describe('addresses that cannot be used, and why', () => {
  test.each([
    ['', 'empty'],
    [' \t\n', 'empty'],
    ['a@x.example\nBcc: b@y.example', 'line-break'],
    ['a@x.example\r\n', 'line-break'],
    ['a@x.example\u2028', 'line-break'],
    ['"x@y.example, z@y.example"', 'several-addresses'],
    ['x@y.example;z@y.example', 'several-addresses'],
    ['x@y.example z@y.example', 'several-addresses'],
    ['=HYPERLINK("http://x.example")', 'formula'],
    ["+cmd|' /C calc'!A0", 'formula'],
    ['@SUM(1+1)', 'formula'],
    ['ikke-oppgitt', 'no-at-sign'],
    ['to@@uni.example', 'several-at-signs'],
    ['@uni.example', 'nothing-before-at'],
    ['kari@', 'nothing-after-at'],
    ['ola nordmann@uni.example', 'white-space'],
    ['Ola <ola@uni.example>', 'white-space'],
    ['.start@uni.example', 'dot-in-wrong-place'],
    ['slutt.@uni.example', 'dot-in-wrong-place'],
    ['to..punktum@uni.example', 'dot-in-wrong-place'],
    ['per@uni..example', 'dot-in-wrong-place'],
    ['per@uni.example.', 'dot-in-wrong-place'],
    ['nils@-uni.example', 'bad-domain'],
    ['nils@uni-.example', 'bad-domain'],
    ['nils@uni', 'bad-domain'],
    ['nils@un_i.example', 'bad-domain'],
    ['nils@192.0.2.1', 'bad-domain'],
    ['nils@[192.0.2.1]', 'bad-domain'],
    [`nils@${'a'.repeat(64)}.example`, 'bad-domain'],
    ['nils@xn--a.example', 'bad-domain'],
    ['bjørn@uni.example', 'bad-character'],
    ['<ola@uni.example', 'bad-character'],
    ['ola,@uni.example', 'bad-character'],
    ['ola\0@uni.example', 'bad-character'],
    ['ola@uni\u200b.example', 'bad-character'],
    [`${'a'.repeat(65)}@uni.example`, 'too-long'],
    [`a@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.${'e'.repeat(60)}.${'f'.repeat(20)}.example`, 'too-long'],
  ])('%j: %s', (raw, reason) => expect(reasonOf(raw)).toBe(reason));
});

test('whatever is accepted is one plain envelope address', () => {
  const piece = fc.constantFrom(
    '@',
    '.',
    ',',
    ';',
    ' ',
    '\r',
    '\n',
    '\r\n',
    '<',
    '>',
    '"',
    '=',
    'a',
    'uni.example',
    'x@y.example',
    'ø',
    '\0',
    '\u2028',
    '-',
    'xn--',
    '(',
    ':',
  );
  const hostile = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(piece).map((pieces) => pieces.join('')),
    fc.tuple(fc.string(), fc.string()).map(([a, b]) => `${a}@${b}.example`),
  );
  fc.assert(
    fc.property(hostile, (raw) => {
      const check = checkAddress(raw);
      if (!check.ok) return;
      expect(check.address).toMatch(/^[!-~]+$/);
      expect(check.address).not.toMatch(/[,;:<>()"[\]\\]/);
      expect(check.address.split('@')).toHaveLength(2);
      expect(check.address.length).toBeLessThanOrEqual(254);
      expect(checkAddress(check.address)).toEqual(check);
    }),
    { numRuns: 3000 },
  );
});

test('ordinary addresses are accepted', () => {
  const label = fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,20}[a-z0-9])?$/);
  const word = fc.stringMatching(/^[A-Za-z0-9_+-]{1,12}$/);
  const address = fc
    .tuple(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      fc.array(
        label.filter((text) => !text.startsWith('xn--')),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([local, domain]) => `${local.join('.')}@${domain.join('.')}.example`);
  fc.assert(
    fc.property(address, (raw) => {
      expect(checkAddress(raw)).toMatchObject({ ok: true, address: raw });
    }),
  );
});

test('a megabyte of anything is refused without backtracking: quadratic work would not end', () => {
  for (const piece of ['a', '@', '.', ' ', 'a@', 'a.', '@ ', 'ø', 'ø.', 'xn--', '-a', '=', '+', ',', 'a b@', '\u0301']) {
    const text = piece.repeat(1_000_000 / piece.length);
    for (const raw of [text, `a@${text}.example`, `${text}@uni.example`, `+${text}`]) expect(checkAddress(raw).ok).toBe(false);
  }
});

test('two addresses that differ in case are one recipient', () => {
  expect(addressKey('Kari.Lund@uni.example')).toBe(addressKey('kari.lund@uni.example'));
});

test('a domain below one of ours is inside, one that only ends alike is not', () => {
  const ours = new Set(['uni.example']);
  expect(isInside('uni.example', ours)).toBe(true);
  expect(isInside('student.uni.example', ours)).toBe(true);
  expect(isInside('notuni.example', ours)).toBe(false);
  expect(isInside('example', ours)).toBe(false);
});
