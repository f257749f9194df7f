import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { erasedMark, replyWithoutPerson, traceOf, withoutAddresses } from './traces.ts';

describe('an address in free text', () => {
  const trace = traceOf('kari.lund@xn--blbr-roah.example');

  it.each([
    'kari.lund@xn--blbr-roah.example',
    'Skriv til KARI.LUND@blåbær.example.',
    '<kari.lund@Blåbær.Example>',
    'mailto:kari.lund@xn--blbr-roah.example?subject=x',
    'til=kari.lund@xn--blbr-roah.example, takk',
  ])('is found in whatever case, its domain in either form: %s', (text) => {
    expect(trace.isIn(text)).toBe(true);
    expect(trace.without(text)).toContain(erasedMark);
    expect(trace.isIn(trace.without(text))).toBe(false);
  });

  it.each(['xkari.lund@xn--blbr-roah.example', 'kari.lund@xn--blbr-roah.example.org', 'lund@xn--blbr-roah.example', 'kari.lund'])(
    'is not taken for another: %s',
    (text) => {
      expect(trace.isIn(text)).toBe(false);
      expect(trace.without(text)).toBe(text);
    },
  );

  it('goes from every text of a JSON value, and nothing else changes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.string(), (value, text) => {
        const one = traceOf('ola@uni.example');
        const holds = { value, list: [`${text} ola@uni.example`], 'OLA@uni.example': 1 };
        expect(one.isSomewhereIn(holds)).toBe(true);
        expect(one.isSomewhereIn(one.withoutIn(holds))).toBe(false);
        if (!one.isSomewhereIn(value)) expect(one.withoutIn(value)).toEqual(value);
      }),
    );
  });

  it('of whatever kind goes where nobody is named', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.string(), (address, text) => {
        expect(withoutAddresses(`${text} ${address} ${text}`)).not.toContain(address);
      }),
    );
    expect(withoutAddresses('Skrev til kari@uni.example, og fikk svar')).toBe('Skrev til •••, og fikk svar');
  });
});

describe('what stays of a reply when the person goes', () => {
  it.each([
    ['550 5.1.1 <kari@uni.example>: user unknown', '550 5.1.1'],
    ['550-5.1.1 kari@uni.example', '550 5.1.1'],
    ['250 OK id=kari', '250'],
    ['kari@uni.example', ''],
    ['', ''],
  ])('%s', (reply, left) => expect(replyWithoutPerson(reply)).toBe(left));

  it('are our own words, without what the server said in them', () => {
    const own = JSON.stringify({ id: 'dispatch.seen.afterContent', params: { why: 'timeout', last: '250 kari@uni.example' } });
    expect(JSON.parse(replyWithoutPerson(own))).toEqual({
      id: 'dispatch.seen.afterContent',
      params: { why: erasedMark, last: erasedMark },
    });
  });
});
