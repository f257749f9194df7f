import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What runs in Node: a program per host, and the workers that the adapters start as files of their own. */
const programs = {
  electron: at('src-main/shell/electron/main.ts'),
  chromium: at('src-main/shell/chromium/main.ts'),
  headless: at('src-main/shell/headless/main.ts'),
  'store-worker': at('src-main/adapters/sqlite/store-worker.ts'),
  'tables-worker': at('src-main/adapters/tables/tables-worker.ts'),
  'documents-worker': at('src-main/adapters/documents/documents-worker.ts'),
  'reports-worker': at('src-main/adapters/reports/reports-worker.ts'),
  'replies-worker': at('src-main/adapters/replies/replies-worker.ts'),
  'practice-worker': at('src-main/adapters/practice/practice-worker.ts'),
  'proofing-worker': at('src-main/adapters/proofing/proofing-worker.ts'),
  'backup-worker': at('src-main/adapters/sqlite/backups/backup-worker.ts'),
};

export default defineConfig({
  main: {
    // What a clock is held against (domain/workplace/clock.ts).
    define: { 'process.env.BUDSTIKKE_BUILT_AT': JSON.stringify(new Date().toISOString()) },
    build: { rolldownOptions: { input: Object.fromEntries(Object.entries(programs).filter(([, file]) => existsSync(file))) } },
  },
  preload: {
    // Sandboxed preloads are CommonJS and load nothing else.
    build: {
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('src-main/shell/electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('src-renderer'),
    publicDir: false,
    plugins: [react()],
    worker: { format: 'es' },
    build: { outDir: at('out/renderer'), minify: true, rolldownOptions: { input: at('src-renderer/index.html') } },
  },
});
