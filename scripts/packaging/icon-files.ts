/** An icon at one size: a PNG, and where it is needed its pixels, as rows of red, green, blue and opacity from the top. */
export interface Picture {
  /** Width and height, in pixels. */
  readonly size: number;
  readonly png: Buffer;
  readonly rgba: Uint8Array;
}

/** Sizes that each system asks for, in pixels. */
export const sizes = {
  windows: [16, 20, 24, 32, 40, 48, 64, 256],
  mac: [32, 64, 128, 256, 512, 1024],
  linux: [16, 32, 48, 64, 128, 256, 512],
} as const;

/**
 * An .ico: pictures of 256 pixels as PNG, the others as bitmaps, which every reader of icons on Windows takes.
 * Layout: ICONDIR, an ICONDIRENTRY a picture, and for a bitmap a BITMAPINFOHEADER with twice the height, its rows
 * from the bottom, and an empty mask.
 */
export function ico(pictures: readonly Picture[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(pictures.length, 4);
  let at = head.length;
  const bodies = pictures.map((picture, index) => {
    const body = picture.size >= 256 ? picture.png : bitmap(picture);
    const entry = 6 + 16 * index;
    head.writeUInt8(picture.size % 256, entry);
    head.writeUInt8(picture.size % 256, entry + 1);
    head.writeUInt16LE(1, entry + 4);
    head.writeUInt16LE(32, entry + 6);
    head.writeUInt32LE(body.length, entry + 8);
    head.writeUInt32LE(at, entry + 12);
    at += body.length;
    return body;
  });
  return Buffer.concat([head, ...bodies]);
}

function bitmap({ size, rgba }: Picture): Buffer {
  const head = Buffer.alloc(40);
  head.writeUInt32LE(40, 0);
  head.writeInt32LE(size, 4);
  head.writeInt32LE(2 * size, 8);
  head.writeUInt16LE(1, 12);
  head.writeUInt16LE(32, 14);
  const pixels = Buffer.alloc(4 * size * size);
  for (let y = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1) {
      const [from, to] = [4 * (y * size + x), 4 * ((size - 1 - y) * size + x)];
      const [red = 0, green = 0, blue = 0, opacity = 0] = rgba.subarray(from, from + 4);
      pixels.set([blue, green, red, opacity], to);
    }
  return Buffer.concat([head, pixels, Buffer.alloc(4 * Math.ceil(size / 32) * size)]);
}

/** What an .icns calls a picture of each size; those for screens of double density share a size with the next. */
const icnsTypes: Readonly<Record<number, readonly string[]>> = {
  32: ['ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic13', 'ic08'],
  512: ['ic14', 'ic09'],
  1024: ['ic10'],
};

/** An .icns of PNGs. */
export function icns(pictures: readonly Picture[]): Buffer {
  const parts = pictures.flatMap(({ size, png }) => (icnsTypes[size] ?? []).map((type) => block(type, png)));
  return block('icns', Buffer.concat(parts));
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8, type, 'latin1');
  head.writeUInt32BE(content.length + 8, 4);
  return Buffer.concat([head, content]);
}
