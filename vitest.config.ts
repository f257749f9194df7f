import { configDefaults, defineConfig } from 'vitest/config';

const everything = [
  'src-shared/**/*.test.ts',
  'src-main/**/*.test.ts',
  'src-renderer/**/*.test.{ts,tsx}',
  'scripts/**/*.test.ts',
  'bench/**/*.test.ts',
  'tests/**/*.test.ts',
];
const together = [
  'src-shared/**/*.test.ts',
  'src-main/app/**/*.test.ts',
  'src-main/adapters/**/*.test.ts',
  'src-renderer/**/*.test.{ts,tsx}',
];

export default defineConfig({
  test: {
    projects: [
      // One module graph for many files: what they load is loaded once, and nothing of ours is kept in a module.
      { extends: true, test: { name: 'shared', include: together, isolate: false } },
      { extends: true, test: { name: 'apart', include: everything, exclude: [...together, ...configDefaults.exclude] } },
    ],
    // Time decides no test: these only end one that hangs, on a machine that does much else beside.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 60_000 } },
    maxWorkers: 3,
    globalSetup: 'tests/kit/build-workers.ts',
  },
});
