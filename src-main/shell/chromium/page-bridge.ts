import type { Bridge } from '../bridge.ts';

/** The binding that the browser gives the page; taken away again before any script of the page runs. */
export const bindingName = '__budstikkeChannel';
/** The event on the page's window that carries what the application tells. */
export const eventName = 'budstikke:event';

export type ChannelMessage =
  | { readonly op: 'call'; readonly request: string }
  | { readonly op: 'begin' }
  | { readonly op: 'file'; readonly upload: string; readonly name: string }
  | { readonly op: 'chunk'; readonly upload: string; readonly base64: string }
  | { readonly op: 'end'; readonly upload: string };

/**
 * Runs in the page, before its own scripts, as source text: nothing outside of it may be used. Captures the binding
 * and puts up the frozen bridge; frames get none.
 */
export function installBridge(names: { binding: string; event: string; bridge: string }): void {
  const scope = window as unknown as Record<string, unknown>;
  const channel = scope[names.binding] as ((message: string) => Promise<string>) | undefined;
  delete scope[names.binding];
  if (window !== window.top || !channel) return;
  const chunkBytes = 1024 * 1024;
  const ask = (message: object): Promise<string> => channel(JSON.stringify(message));
  const base64Of = (blob: Blob): Promise<string> =>
    new Promise((resolve, reject) => {
      const reader = new FileReader();
      reader.onload = () => resolve(String(reader.result).replace(/^[^,]*,/, ''));
      reader.onerror = () => reject(new Error('error.fileNotReceived'));
      reader.readAsDataURL(blob);
    });
  const handOver = async (files: File[]): Promise<string> => {
    const upload = await ask({ op: 'begin' });
    for (const file of files) {
      await ask({ op: 'file', upload, name: file.name });
      for (let from = 0; from < file.size; from += chunkBytes) {
        await ask({ op: 'chunk', upload, base64: await base64Of(file.slice(from, from + chunkBytes)) });
      }
    }
    return ask({ op: 'end', upload });
  };
  const bridge: Bridge = {
    call: (request) => ask({ op: 'call', request: String(request) }),
    onEvent: (callback) => {
      const listen = (event: Event) => callback(String((event as CustomEvent<string>).detail));
      window.addEventListener(names.event, listen);
      return () => window.removeEventListener(names.event, listen);
    },
    fileHandle: (files) =>
      handOver([...files]).catch(() => {
        throw new Error('error.fileNotReceived');
      }),
  };
  Object.defineProperty(window, names.bridge, { value: Object.freeze(bridge), enumerable: true });
}
