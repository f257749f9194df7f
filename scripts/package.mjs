// npm run package [-- --check]: makes the installers for this system. With --check the program is packed and looked at only.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { electronProgram, fetchElectron } from './browser.mjs';
import { become, capture, ensureBuild, ensurePackages, main, readOptions, root, Stop, say, step, underOwnNode } from './setup.mjs';

const folder = join(root, 'scripts', 'packaging');

/** The packer has a lock file of its own, and is installed here only: nobody else needs it. */
async function ensurePacker() {
  const installed = join(folder, 'node_modules', '.package-lock.json');
  const version = (file) => JSON.parse(readFileSync(file, 'utf8')).packages['node_modules/electron-builder']?.version;
  if (existsSync(installed) && version(installed) === version(join(folder, 'package-lock.json'))) return;
  await step('Installing the packer', async () => {
    const { code, output } = await capture('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: folder,
    });
    if (code !== 0)
      throw new Stop(`The packer could not be installed. Check the network connection and run the command again.\n\n${output.trim()}`);
  });
}

/** Whether the packer can have Electron's program; where only a look is wanted, it can do without. */
async function hasElectron(check) {
  if (check ? electronProgram() : await fetchElectron({ again: true })) return true;
  if (check && process.platform === 'linux') return false;
  throw new Stop(
    `No installer can be made here: Electron’s program could not be downloaded, and it is what the installers hold.
Run the command on a machine that can reach Electron’s releases, or let the workflow in .github/workflows/installers.yml make them.${
      process.platform === 'linux' ? '\nTo see what would be packed, run: npm run package -- --check' : ''
    }`,
  );
}

await main(async () => {
  const { check = false } = readOptions({ check: 'flag' });
  await ensurePackages();
  if (!(await underOwnNode(import.meta.url))) return;
  const madeUp = !(await hasElectron(check));
  await ensureBuild();
  await ensurePacker();
  if (!check) say('Packing; this takes some minutes.');
  return become(process.execPath, [join(folder, 'pack.ts'), ...(check ? ['--check'] : []), ...(madeUp ? ['--made-up'] : [])]);
});
