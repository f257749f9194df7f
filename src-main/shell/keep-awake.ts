import { spawn } from 'node:child_process';

/** The system's own way to stay awake: program and arguments, or null where there is none to call. */
export function inhibitor(
  platform: NodeJS.Platform,
  reason: string,
): { readonly command: string; readonly args: readonly string[] } | null {
  if (platform === 'linux')
    return {
      command: 'systemd-inhibit',
      args: ['--what=idle:sleep', '--who=Budstikke', `--why=${reason}`, '--mode=block', 'sleep', 'infinity'],
    };
  if (platform === 'darwin') return { command: 'caffeinate', args: ['-is'] };
  return null;
}

/** Keeps the machine awake until the returned function is called; null where the system cannot or will not. */
export async function keepAwake(reason: string): Promise<(() => void) | null> {
  const how = inhibitor(process.platform, reason);
  if (!how) return null;
  const child = spawn(how.command, how.args, { stdio: 'ignore' });
  const refused = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(true));
    child.once('exit', () => resolve(true));
    // An inhibitor that was refused ends at once; one that holds says nothing.
    setTimeout(() => resolve(false), 300).unref();
  });
  if (refused) return null;
  child.unref();
  const release = () => void child.kill();
  process.once('exit', release);
  return () => {
    process.off('exit', release);
    release();
  };
}
