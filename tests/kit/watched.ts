import { spawnSync } from 'node:child_process';

/** Why system calls cannot be watched here; empty when they can. */
export function watchingMissing(): string {
  const { error, stderr, status } = spawnSync('strace', ['-o', '/dev/null', 'true'], { encoding: 'utf8' });
  return status === 0 ? '' : `system calls cannot be watched here: ${error?.message ?? stderr.trim()}`;
}

export interface SystemCall {
  readonly name: string;
  /** Its arguments as strace tells them, and what it gave where that is known. */
  readonly text: string;
  /** A call during which another thread was heard comes twice: when it begins and when it has ended. */
  readonly begins: boolean;
  readonly ends: boolean;
}

/** The calls in what `strace -f` wrote, in their order. */
export function* systemCalls(trace: string): Generator<SystemCall> {
  const open = new Map<string, string>();
  for (const line of trace.split('\n')) {
    const [, thread = '', rest = ''] = /^(\d+) +(.*)$/.exec(line) ?? [];
    const resumed = /^<\.\.\. (\w+) resumed>(.*)$/.exec(rest);
    if (resumed) {
      const [, name = '', text = ''] = resumed;
      yield { name, text: `${open.get(thread) ?? ''}${text}`, begins: false, ends: true };
      open.delete(thread);
      continue;
    }
    const [, name = '', text = ''] = /^(\w+)\((.*)$/.exec(rest) ?? [];
    if (name === '') continue;
    const ends = !text.endsWith('<unfinished ...>');
    const told = ends ? text : text.slice(0, -'<unfinished ...>'.length);
    if (!ends) open.set(thread, told);
    yield { name, text: told, begins: true, ends };
  }
}
