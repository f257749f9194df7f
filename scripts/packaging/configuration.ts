import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dictionaryPackages } from '../../src-main/shell/dictionary-packages.ts';
import { applicationId } from '../../src-main/shell/electron/application-id.ts';
import { type Fuses, fuses } from '../../src-main/shell/electron/fuses.ts';
import { settingsTexts } from '../../src-shared/texts/settings.ts';
import { productionPackages } from './notices.ts';
import { programFiles } from './program-files.ts';

/** The system that an installer is made for; it is made on that system. */
export interface Target {
  readonly platform: 'win32' | 'darwin' | 'linux';
  readonly arch: 'x64' | 'arm64';
}

/** Where SQLite's compiled part lies; Electron loads it from beside the archive, never from inside. */
export const sqlite = 'node_modules/better-sqlite3';
/** SQLite's compiled part for a system, by the name under which better-sqlite3 looks for it. */
export const prebuilt = ({ platform, arch }: Target): string => `${sqlite}/prebuilds/${platform}-${arch}.node`;

/** What the packer is told, as far as it is told anything; it checks each name itself. */
export interface Configuration {
  readonly appId: string;
  readonly productName: string;
  readonly electronVersion: string;
  readonly electronDist?: string;
  readonly electronLanguages: readonly string[];
  readonly electronFuses: Fuses & { readonly resetAdHocDarwinSignature: boolean };
  readonly directories: { readonly output: string };
  readonly files: readonly string[];
  readonly asar: { readonly smartUnpack: false };
  readonly asarUnpack: readonly string[];
  readonly extraFiles: readonly { readonly from: string; readonly to: string }[];
  readonly extraResources: readonly { readonly from: string; readonly to: string }[];
  readonly extraMetadata: Readonly<Record<string, string>>;
  readonly npmRebuild: false;
  readonly publish: null;
  /** A certificate that does not serve ends the packing. */
  readonly forceCodeSigning: boolean;
  readonly win: object;
  readonly nsis: object;
  readonly mac: object;
  readonly dmg: object;
  readonly linux: object;
  readonly deb: object;
}

export interface Packing {
  readonly target: Target;
  /** The folder for the result. */
  readonly output: string;
  /** Files that lie beside the program. */
  readonly licence: string;
  readonly notices: string;
  /** A folder with the icon as SIZExSIZE.png. */
  readonly pictures: string;
  /** A folder that stands in for Electron's; without one the packer gets Electron's own release. */
  readonly electronDist?: string | undefined;
  /** There is a certificate to sign with. */
  readonly signed: boolean;
  /** Who answers for the Linux packages, as NAME <ADDRESS>, and where more is told about them. */
  readonly maintainer?: string | undefined;
  readonly homepage?: string | undefined;
}

/** How the program below `root` is packed. */
export function configuration(root: string, packing: Packing): Configuration {
  const { target, signed } = packing;
  const { version, devDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    version: string;
    devDependencies: { electron: string };
  };
  const promise = settingsTexts['start.promise'];
  const system = { win32: 'windows', darwin: 'macos', linux: 'linux' }[target.platform];
  return {
    appId: applicationId,
    productName: 'Budstikke',
    electronVersion: devDependencies.electron,
    ...(packing.electronDist === undefined ? {} : { electronDist: packing.electronDist }),
    // What Chromium itself says, as in the boxes for files; it has no nynorsk.
    electronLanguages: ['nb', 'sv', 'en-US'],
    // On Apple's processors nothing starts without a signature, and a changed program needs a new one.
    electronFuses: { ...fuses, resetAdHocDarwinSignature: target.platform === 'darwin' && target.arch === 'arm64' },
    directories: { output: packing.output },
    files: filePatterns(root, target),
    asar: { smartUnpack: false },
    asarUnpack: [prebuilt(target)],
    extraFiles: [
      { from: packing.licence, to: 'LICENSE.budstikke.txt' },
      { from: packing.notices, to: 'THIRD-PARTY-NOTICES.txt' },
    ],
    extraResources: dictionaryFiles(),
    // Linux packages must name a home and somebody; who hands them out says whom. `.invalid` is nobody's (RFC 2606).
    extraMetadata: { homepage: packing.homepage ?? 'https://budstikke.invalid/' },
    npmRebuild: false,
    // Nothing is published and nothing is fetched: IT hands out the installers.
    publish: null,
    forceCodeSigning: signed,
    win: {
      target: ['nsis'],
      icon: join(root, 'resources', 'icons', 'budstikke.ico'),
      artifactName: `Budstikke-${version}-${system}-${target.arch}.\${ext}`,
    },
    nsis: {
      // IT installs for the whole machine; with /S nothing is asked.
      oneClick: false,
      perMachine: true,
      allowToChangeInstallationDirectory: false,
      // What was written stays when the program goes.
      deleteAppDataOnUninstall: false,
      differentialPackage: false,
      installerLanguages: ['nb_NO', 'sv_SE', 'en_US'],
      displayLanguageSelector: false,
      installerIcon: join(root, 'resources', 'icons', 'budstikke.ico'),
      uninstallerIcon: join(root, 'resources', 'icons', 'budstikke.ico'),
      createDesktopShortcut: false,
      runAfterFinish: false,
    },
    mac: {
      target: ['dmg'],
      icon: join(root, 'resources', 'icons', 'budstikke.icns'),
      category: 'public.app-category.productivity',
      // Without a certificate the hardened runtime would refuse the program's own compiled part.
      hardenedRuntime: signed,
      entitlements: join(root, 'scripts', 'packaging', 'entitlements.mac.plist'),
      entitlementsInherit: join(root, 'scripts', 'packaging', 'entitlements.mac.plist'),
      gatekeeperAssess: false,
      ...(signed ? {} : { identity: '-', notarize: false }),
      artifactName: `Budstikke-${version}-${system}-${target.arch}.\${ext}`,
    },
    dmg: { title: `Budstikke ${version}`, writeUpdateInfo: false },
    linux: {
      target: ['AppImage', 'deb'],
      executableName: 'budstikke',
      icon: packing.pictures,
      category: 'Office',
      maintainer: packing.maintainer ?? 'Budstikke <nobody@budstikke.invalid>',
      synopsis: promise.en,
      desktop: { entry: { Comment: promise.en, 'Comment[nb]': promise.nb, 'Comment[nn]': promise.nn, StartupWMClass: 'Budstikke' } },
      artifactName: `Budstikke-${version}-${system}-${target.arch}.\${ext}`,
    },
    deb: { packageName: 'budstikke', packageCategory: 'mail' },
  };
}

/** The dictionaries, each with its licence in a folder of its own beside the archive: files that can be replaced (see `installation`). */
export function dictionaryFiles(): readonly { readonly from: string; readonly to: string }[] {
  return Object.entries(dictionaryPackages).flatMap(([language, { name, delta }]) => [
    ...['index.aff', 'index.dic', 'license'].map((file) => ({
      from: `node_modules/${name}/${file}`,
      to: `dictionaries/${language}/${file}`,
    })),
    ...(delta === null
      ? []
      : [
          { from: `resources/dictionaries/${delta}`, to: `dictionaries/${language}/delta.txt` },
          { from: 'resources/dictionaries/GPL-2.txt', to: `dictionaries/${language}/GPL-2.txt` },
        ]),
  ]);
}

/** What goes into the archive: the build, its resources, and of the packages those that the program loads. */
export function filePatterns(root: string, target: Target): readonly string[] {
  const { built, packages } = programFiles(root);
  const loaded = new Set(packages);
  const others = productionPackages(root).filter((folder) => !loaded.has(folder));
  const foreign = readdirSync(join(root, sqlite, 'prebuilds'))
    .map((name) => `${sqlite}/prebuilds/${name}`)
    .filter((file) => file !== prebuilt(target));
  return [
    ...built,
    'out/preload/preload.cjs',
    'out/renderer/**/*',
    'resources/**/*',
    'LICENSE',
    '!resources/icons/*.{ico,icns,svg}',
    '!resources/dictionaries{,/**/*}',
    ...others.map((folder) => `!${folder}{,/**/*}`),
    '!node_modules/@types{,/**}',
    // Its sources are for those who compile it.
    ...['src', 'deps', 'binding.gyp'].map((name) => `!${sqlite}/${name}{,/**/*}`),
    ...foreign.map((file) => `!${file}`),
    '!**/.*',
    '!**/*.{map,ts,mts,cts,tsx,flow}',
    '!**/{README,CHANGELOG,HISTORY,SECURITY,readme,changelog}*.{md,markdown}',
    '!node_modules/**/{test,tests,__tests__,example,examples,benchmark,benchmarks}{,/**/*}',
  ];
}
