import { existsSync, readFileSync } from 'node:fs';

/** True for a process of Linux that goes on. A killed process whose parent is gone may be seen for a moment yet. */
export function isRunning(pid: number): boolean {
  const status = `/proc/${pid}/status`;
  return existsSync(status) && !/^State:\s+[ZX]/m.test(readFileSync(status, 'utf8'));
}
