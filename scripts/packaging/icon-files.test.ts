import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { icns, ico, sizes } from './icon-files.ts';

const file = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', 'resources', 'icons', name));
const isPng = (bytes: Buffer) => bytes.toString('latin1', 0, 8) === '\x89PNG\r\n\x1a\n';
const pngSize = (bytes: Buffer) => [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];

/** Width, and whether it is a PNG, of each picture in an .ico. */
function inIco(bytes: Buffer): [number, boolean][] {
  expect([bytes.readUInt16LE(0), bytes.readUInt16LE(2)]).toEqual([0, 1]);
  return Array.from({ length: bytes.readUInt16LE(4) }, (_, index) => {
    const entry = 6 + 16 * index;
    const [length, at] = [bytes.readUInt32LE(entry + 8), bytes.readUInt32LE(entry + 12)];
    const body = bytes.subarray(at, at + length);
    expect(body).toHaveLength(length);
    const png = isPng(body);
    const width = bytes.readUInt8(entry) || 256;
    expect(png ? pngSize(body) : [body.readInt32LE(4), body.readInt32LE(8) / 2]).toEqual([width, width]);
    if (!png) expect(length).toBe(40 + 4 * width * width + 4 * Math.ceil(width / 32) * width);
    return [width, png];
  });
}

/** Type and width of each picture in an .icns. */
function inIcns(bytes: Buffer): [string, number][] {
  expect(bytes.toString('latin1', 0, 4)).toBe('icns');
  expect(bytes.readUInt32BE(4)).toBe(bytes.length);
  const found: [string, number][] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at + 4)) {
    const body = bytes.subarray(at + 8, at + bytes.readUInt32BE(at + 4));
    expect(isPng(body)).toBe(true);
    found.push([bytes.toString('latin1', at, at + 4), pngSize(body)[0] ?? 0]);
  }
  return found;
}

describe('the icon', () => {
  it('for Windows has every size that Windows shows, the largest as PNG', () => {
    expect(inIco(file('budstikke.ico'))).toEqual(sizes.windows.map((size) => [size, size === 256]));
  });

  it('for macOS has every size, for screens of both densities', () => {
    const found = inIcns(file('budstikke.icns'));
    expect(found).toEqual([
      ['ic11', 32],
      ['ic12', 64],
      ['ic07', 128],
      ['ic13', 256],
      ['ic08', 256],
      ['ic14', 512],
      ['ic09', 512],
      ['ic10', 1024],
    ]);
  });

  it('for Linux has every size as a file', () => {
    for (const size of sizes.linux) {
      const png = file(`budstikke-${size}.png`);
      expect([isPng(png), ...pngSize(png)]).toEqual([true, size, size]);
    }
  });

  it('is blue and opaque in the middle of its edge, and clear in its corner', () => {
    const bytes = file('budstikke.ico');
    const at = bytes.readUInt32LE(6 + 12) + 40;
    const pixel = (x: number, y: number) => [...bytes.subarray(at + 4 * ((15 - y) * 16 + x)).subarray(0, 4)];
    expect(pixel(2, 8)).toEqual([0xba, 0x62, 0x00, 0xff]);
    expect(pixel(0, 0)[3]).toBe(0);
  });
});

describe('an icon’s container', () => {
  const picture = { size: 1, png: Buffer.from('png'), rgba: Uint8Array.of(1, 2, 3, 4) };

  it('of Windows holds a bitmap as blue, green, red and opacity', () => {
    const bytes = ico([picture]);
    expect([...bytes.subarray(22 + 40, 22 + 44)]).toEqual([3, 2, 1, 4]);
    expect(bytes).toHaveLength(22 + 40 + 4 + 4);
  });

  it('of macOS has a place for known sizes only', () => {
    expect(icns([picture])).toHaveLength(8);
    expect(icns([{ ...picture, size: 1024 }]).toString('latin1', 8, 12)).toBe('ic10');
  });
});
