import { spawn } from 'node:child_process';
import { AppError } from '#shared/domain/errors.ts';

/** The program that hands an address to the system, and its arguments. No shell reads the address. */
export function linkOpener(platform: NodeJS.Platform, url: string): { readonly command: string; readonly args: readonly string[] } {
  const { protocol, href } = parse(url);
  if (protocol !== 'https:' && protocol !== 'mailto:') throw new AppError('forbidden', 'error.linkKind');
  if (platform === 'darwin') return { command: 'open', args: [href] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', href] };
  return { command: 'xdg-open', args: [href] };
}

function parse(url: string): URL {
  if (!URL.canParse(url)) throw new AppError('forbidden', 'error.linkKind');
  return new URL(url);
}

/** Opens an https or mailto address in the system's own program. */
export async function openLink(url: string): Promise<void> {
  const { command, args } = linkOpener(process.platform, url);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  await new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', () => reject(new AppError('blocked', 'error.linkNotOpened', { command })));
  });
  child.unref();
}
