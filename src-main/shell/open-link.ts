import { spawn } from 'node:child_process';
import { AppError } from '#shared/domain/errors.ts';

/** The program that hands an address to the system, and its arguments. No shell reads the address. */
export function linkOpener(platform: NodeJS.Platform, url: string): { readonly command: string; readonly args: readonly string[] } {
  const href = outwardAddress(url);
  if (platform === 'darwin') return { command: 'open', args: [href] };
  if (platform === 'win32') return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', href] };
  return { command: 'xdg-open', args: [href] };
}

/** The address as the system may be given it. `forbidden` for everything but https and mailto. */
export function outwardAddress(url: string): string {
  const address = URL.canParse(url) ? new URL(url) : null;
  if (address?.protocol !== 'https:' && address?.protocol !== 'mailto:') throw new AppError('forbidden', 'error.linkKind');
  return address.href;
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
