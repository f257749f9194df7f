// node scripts/packaging/icons.ts: draws resources/icons/budstikke.svg at every size that a system asks for.
import { readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { findBrowser } from '../../src-main/shell/chromium/find-browser.ts';
import { icns, ico, type Picture, sizes } from './icon-files.ts';

const folder = join(import.meta.dirname, '..', '..', 'resources', 'icons');
const svg = readFileSync(join(folder, 'budstikke.svg'), 'utf8');
/** On macOS an icon's shape takes 824 of 1024 pixels; ours takes 448 of 512. */
const margin = (448 * (1024 / 824) - 512) / 2;
const macSvg = svg.replace('viewBox="0 0 512 512"', `viewBox="${-margin} ${-margin} ${512 + 2 * margin} ${512 + 2 * margin}"`);

const executablePath = findBrowser(process.platform, process.env, homedir());
if (!executablePath) throw new Error('The icons are drawn by a browser of the Chromium family, and none was found.');
const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const page = await browser.newPage();

async function draw(source: string, size: number): Promise<Picture> {
  const { png, rgba } = await page.evaluate(
    async ([source, size]) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(source)}`;
      await image.decode();
      const canvas = Object.assign(document.createElement('canvas'), { width: size, height: size });
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0, size, size);
      return { png: canvas.toDataURL('image/png'), rgba: size < 256 ? [...(context?.getImageData(0, 0, size, size).data ?? [])] : [] };
    },
    [source.replace('<svg ', `<svg width="${size}" height="${size}" `), size] as const,
  );
  return { size, png: Buffer.from(png.slice(png.indexOf(',') + 1), 'base64'), rgba: Uint8Array.from(rgba) };
}
const drawn = async (source: string, wanted: readonly number[]): Promise<Picture[]> => {
  const pictures: Picture[] = [];
  for (const size of wanted) pictures.push(await draw(source, size));
  return pictures;
};

try {
  for (const { size, png } of await drawn(svg, sizes.linux)) writeFileSync(join(folder, `budstikke-${size}.png`), png);
  writeFileSync(join(folder, 'budstikke.ico'), ico(await drawn(svg, sizes.windows)));
  writeFileSync(join(folder, 'budstikke.icns'), icns(await drawn(macSvg, sizes.mac)));
} finally {
  await browser.close();
}
