import { type ChildProcess, spawn } from 'node:child_process';
import { type FileHandle, mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EngineFailed, MachineTranslator } from '#main/ports/machine-translation.ts';
import { directionsOf, modesFor } from './modes.ts';
import { signalOf } from './stopping.ts';

export interface ApertiumCommandOptions {
  /** The program: a name that is looked for on the path, or a file. */
  readonly command?: string;
  /** Milliseconds for one translation. */
  readonly patience?: number;
  /** The most bytes that are taken of what it says. */
  readonly most?: number;
}

/** Milliseconds that the list of directions may take. */
const listPatience = 15_000;

/**
 * Apertium as a program of this machine, started for each request and gone after it. It is a script that starts a row of programs:
 * they are a process group of their own, which is ended as a whole when it takes too long, says too much or is stopped.
 */
export function createApertiumCommand({
  command = 'apertium',
  patience = 60_000,
  most = 8 << 20,
}: ApertiumCommandOptions = {}): MachineTranslator {
  const start = (args: readonly string[], input: FileHandle | null, within: number, signal?: AbortSignal): Promise<string | EngineFailed> =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve({ failed: 'stopped' });
      const ownGroup = process.platform !== 'win32';
      const child = spawn(command, args, {
        shell: false,
        detached: ownGroup,
        windowsHide: true,
        // Nothing of ours is passed on but where programs are and how letters are written.
        env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
        stdio: [input ? input.fd : 'ignore', 'pipe', 'ignore'],
      });
      const parts: Buffer[] = [];
      let size = 0;
      let done = false;
      const end = (answer: string | EngineFailed): void => {
        if (done) return;
        done = true;
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        if (typeof answer !== 'string') endGroup(child, ownGroup);
        resolve(answer);
      };
      const stop = (): void => end({ failed: 'stopped' });
      const timer = setTimeout(() => end({ failed: 'slow' }), within);
      signal?.addEventListener('abort', stop);
      child.on('error', (error: NodeJS.ErrnoException) => end({ failed: error.code === 'ENOENT' ? 'missing' : 'refused' }));
      child.on('close', (code) => {
        if (code !== 0) return end({ failed: 'refused' });
        const text = decode(Buffer.concat(parts));
        end(text ?? { failed: 'unreadable' });
      });
      child.stdout?.on('data', (data: Buffer) => {
        size += data.length;
        if (size > most) end({ failed: 'too-large' });
        else parts.push(data);
      });
      child.stdout?.on('error', () => {});
    });

  const run = async (
    args: readonly string[],
    text: string | null,
    within: number,
    signal?: AbortSignal,
  ): Promise<string | EngineFailed> => {
    let input: FileHandle | null = null;
    try {
      if (text !== null) input = await nameless(text);
      return await start(args, input, within, signal);
    } catch {
      // There was no place for the text, or nothing could be started.
      return { failed: 'refused' };
    } finally {
      await input?.close().catch(() => {});
    }
  };

  const list = async (signal?: AbortSignal): Promise<ReadonlySet<string> | EngineFailed> => {
    const said = await run(['-l'], null, listPatience, signal);
    return typeof said === 'string' ? new Set(said.split(/\s+/).filter((mode) => mode !== '')) : said;
  };

  return {
    directions: async (stopped) => {
      const modes = await list(signalOf(stopped));
      return 'failed' in modes ? modes : directionsOf(modes);
    },
    translate: async ({ html, infinitive, ...direction }, stopped) => {
      const signal = signalOf(stopped);
      const wanted = modesFor(direction, infinitive);
      // -u: words that it does not know stand as they are, without a mark.
      const by = (mode: string) => run(['-u', '-f', 'html', mode], html, patience, signal);
      const [best] = wanted;
      if (best === undefined) return { failed: 'direction' };
      const answer = await by(best);
      if (typeof answer === 'string' || answer.failed !== 'refused') return answer;
      const modes = await list(signal);
      if ('failed' in modes) return modes;
      const mode = wanted.find((one) => modes.has(one));
      return mode === undefined ? { failed: 'direction' } : mode === best ? answer : by(mode);
    },
  };
}

/**
 * The text as a file that has no name any more when this returns, so that it is gone with the last who reads it. A pipe of ours will not
 * do: it is a socket, which the script cannot open by the name of its standard input.
 */
async function nameless(text: string): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'budstikke-draft-'));
  let file: FileHandle | null = null;
  try {
    try {
      file = await open(join(folder, 'text'), 'wx+', 0o600);
    } finally {
      await rm(folder, { recursive: true });
    }
    // At a place of its own, so that reading begins at the first byte.
    await file.write(Buffer.from(text), 0, null, 0);
    return file;
  } catch (error) {
    await file?.close();
    throw error;
  }
}

/** Ends what was started here, and what that started: by its own id. */
function endGroup({ pid }: ChildProcess, ownGroup: boolean): void {
  if (pid === undefined) return;
  try {
    process.kill(ownGroup ? -pid : pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
