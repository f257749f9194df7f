// The work of `npm run package`: packs the built program for this system, and reads back what came of it.
import { createHash } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { assertPacked } from './assert-packed.ts';
import { configuration, type Packing, type Target } from './configuration.ts';
import { sizes } from './icon-files.ts';
import { madeUpElectron } from './made-up-electron.ts';
import { collectNotices, noticesFile, noticesJson, noticesText } from './notices.ts';

const root = join(import.meta.dirname, '..', '..');
const work = join(root, '.cache', 'packaging');
const { values } = parseArgs({ options: { check: { type: 'boolean', default: false }, 'made-up': { type: 'boolean', default: false } } });

function thisSystem(): Target {
  const { platform, arch } = process;
  if ((platform !== 'win32' && platform !== 'darwin' && platform !== 'linux') || (arch !== 'x64' && arch !== 'arm64'))
    throw new Error(`There is no installer for ${platform} on ${arch}.`);
  return { platform, arch };
}

/** The parts of the packer that are used; its package is installed in this folder and nowhere else. */
interface Packer {
  build(options: object): Promise<readonly string[]>;
  readonly Platform: { fromString(name: string): { createTarget(types: readonly string[] | null, arch: number): unknown } };
  readonly Arch: Readonly<Record<Target['arch'], number>>;
}

/**
 * What the packer must find as files: what lies beside the program (the packer keeps out of the archive what it copies
 * from elsewhere, so the licence is a copy), and the icon by the names that it looks for.
 */
function prepare(): Pick<Packing, 'licence' | 'notices' | 'pictures'> {
  const notices = collectNotices(root);
  if (readFileSync(join(root, noticesFile), 'utf8') !== noticesJson(notices))
    throw new Error(`${noticesFile} is not that of the installed packages. Run: node scripts/notices.mjs`);
  const pictures = join(work, 'icons');
  rmSync(work, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  for (const size of sizes.linux)
    copyFileSync(join(root, 'resources', 'icons', `budstikke-${size}.png`), join(pictures, `${size}x${size}.png`));
  const beside = { licence: join(work, 'LICENSE.txt'), notices: join(work, 'THIRD-PARTY-NOTICES.txt') };
  copyFileSync(join(root, 'LICENSE'), beside.licence);
  writeFileSync(beside.notices, noticesText(notices));
  return { ...beside, pictures };
}

const target = thisSystem();
const packer = (await import('electron-builder' as string)) as Packer;
const prepared = prepare();
const output = values.check ? join(work, 'packed') : join(root, 'installers');
const electronDist = values['made-up'] ? madeUpElectron(join(work, 'electron'), target) : undefined;
rmSync(output, { recursive: true, force: true });
// A workflow hands over what is not set as an empty word.
for (const [name, value] of Object.entries(process.env)) if (value === '') delete process.env[name];
const { CSC_LINK, CSC_NAME, WIN_CSC_LINK, BUDSTIKKE_MAINTAINER: maintainer, BUDSTIKKE_HOMEPAGE: homepage } = process.env;
const signed = !values.check && Boolean(CSC_LINK || CSC_NAME || (target.platform === 'win32' && WIN_CSC_LINK));
const packed = configuration(root, { target, output, electronDist, signed, maintainer, homepage, ...prepared });
const platform = { win32: 'windows', darwin: 'mac', linux: 'linux' }[target.platform];
const made = await packer.build({
  projectDir: root,
  config: packed,
  publish: 'never',
  targets: packer.Platform.fromString(platform).createTarget(values.check ? ['dir'] : null, packer.Arch[target.arch]),
});

await assertPacked(root, output, target);
if (values.check) process.stdout.write('The program was packed and is as it should be. No installer was made.\n');
else reportInstallers(made.filter((file) => /\.(exe|dmg|AppImage|deb)$/.test(file)).sort());

/** Says where the installers lie, and writes their sums beside them. */
function reportInstallers(installers: readonly string[]): void {
  if (installers.length === 0) throw new Error(`No installer was made in ${output}.`);
  const sums = installers.map((file) => `${createHash('sha256').update(readFileSync(file)).digest('hex')}  ${basename(file)}\n`);
  const sumsFile = join(output, `SHA256SUMS-${target.platform}-${target.arch}`);
  writeFileSync(sumsFile, sums.join(''));
  for (const file of [...installers, sumsFile]) process.stdout.write(`${relative(root, file)}\n`);
  if (!signed) process.stdout.write('They are not signed. docs/installers.md says how they are.\n');
}
