import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mailId } from '../dispatch/rows.ts';
import { checkAddress } from '../recipients/address.ts';
import { hasRoomForMark, marksIn, returnMark, verpAddress } from './return-mark.ts';

const key = 'the secret of this data directory';
const order = '0a1b2c3d-4e5f-4a6b-8c7d-9e0f1a2b3c4d';
const mark = returnMark(key, mailId(order, 17, 'rector@uni.example'));

describe('a return mark', () => {
  it('is found again wherever it stands, whatever was done to its case', () => {
    const told = [{ order: '0a1b2c3d4e5f4a6b', seq: 17 }];
    const address = verpAddress('retur@uni.example', mark) ?? '';
    for (const text of [mark, mark.toUpperCase(), `<${address}>`, `for <${address}>; Mon, 24 Aug`, `retur=${mark}@elsewhere.example`])
      expect(marksIn(key, text)).toEqual(told);
  });

  it('makes an address that may be an envelope sender', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.integer({ min: 1, max: 999_999_999 }), (id, seq) => {
        const one = returnMark(key, mailId(id, seq, 'rector@uni.example'));
        const address = verpAddress('retur@uni.example', one) ?? '';
        expect(checkAddress(address)).toMatchObject({ ok: true, address });
        expect(marksIn(key, address)).toEqual([{ order: id.replaceAll('-', '').slice(0, 16), seq }]);
      }),
    );
  });

  it('cannot be made up: not for another row, order or data directory', () => {
    const [orderPart, , proof] = mark.split('-');
    const forged = [
      `${orderPart}-18-${proof}`,
      `${orderPart}-017-${proof}`,
      `1${orderPart?.slice(1)}-17-${proof}`,
      `${orderPart}-17-${'a'.repeat(12)}`,
      returnMark('another key', mailId(order, 17, 'rector@uni.example')),
      mark.slice(0, -1),
      `${mark}a`,
      `a${mark}`,
    ];
    for (const text of forged) expect(marksIn(key, `retur+${text}@uni.example`)).toEqual([]);
  });

  it('is left out where the address has no room for it', () => {
    const local = (length: number) => `${'r'.repeat(length)}@uni.example`;
    expect(hasRoomForMark(local(24))).toBe(true);
    expect(hasRoomForMark(local(25))).toBe(false);
    expect(verpAddress(local(40), mark)).toBeNull();
  });

  it('takes any text in its stride', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (text) => {
        expect(marksIn(key, text)).toEqual([]);
      }),
    );
  });
});
