import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { parseSync } from 'vite';

/** Packages that hold nothing to run: types, and what only a compiler reads. */
const codeless = /^(@types\/.*|node-addon-api)$/;

/** What the program loads while it runs. Paths are from the project's root, with `/`. */
export interface ProgramFiles {
  /** The built program, its workers, and the pieces that they share. */
  readonly built: readonly string[];
  /** Folders of the packages that these load, and of those that the packages need in turn. */
  readonly packages: readonly string[];
}

/** Reads from the build below `root` what Electron's main program and its workers load. */
export function programFiles(root: string): ProgramFiles {
  const built = new Set<string>();
  const packages = new Set<string>();
  const follow = (file: string): void => {
    if (built.has(file)) return;
    built.add(file);
    for (const specifier of importsOf(file, readFileSync(join(root, file), 'utf8'))) {
      if (specifier.startsWith('.')) follow(posix.join(dirname(file), specifier));
      else if (!specifier.startsWith('node:') && specifier !== 'electron') addPackage(root, root, packageName(specifier), packages);
    }
  };
  const starts = ['out/main/electron.js', ...globSync('out/main/*-worker.js', { cwd: root }).map((file) => file.replaceAll('\\', '/'))];
  for (const file of starts) follow(file);
  return { built: [...built].sort(), packages: [...packages].sort() };
}

/** What a built module names to be loaded. */
export function importsOf(file: string, source: string): readonly string[] {
  const { module } = parseSync(file, source);
  const named = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) => entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? [])),
  ];
  const asked = module.dynamicImports.map(({ moduleRequest: { start, end } }) => {
    const literal = /^(["'`])([^$"'`]*)\1$/.exec(source.slice(start, end));
    if (!literal?.[2]) throw new Error(`${file} loads a module whose name is only known when it runs: ${source.slice(start, end)}`);
    return literal[2];
  });
  return [...new Set([...named, ...asked])];
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Adds a package as Node finds it from `folder`, and what it needs; an optional one may be absent. */
function addPackage(root: string, folder: string, name: string, found: Set<string>, optional = false): void {
  if (codeless.test(name)) return;
  for (let from = folder; ; from = dirname(from)) {
    const place = join(from, 'node_modules', name);
    if (existsSync(join(place, 'package.json'))) {
      const path = place.slice(root.length + 1).replaceAll('\\', '/');
      if (found.has(path)) return;
      found.add(path);
      const {
        dependencies = {},
        optionalDependencies = {},
        peerDependencies = {},
      } = JSON.parse(readFileSync(join(place, 'package.json'), 'utf8'));
      for (const needed of Object.keys(dependencies)) addPackage(root, place, needed, found, needed in optionalDependencies);
      for (const needed of Object.keys({ ...optionalDependencies, ...peerDependencies })) addPackage(root, place, needed, found, true);
      return;
    }
    if (from === root) {
      if (optional) return;
      throw new Error(`The program needs the package ${name}, and it is not installed.`);
    }
  }
}
