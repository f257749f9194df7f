import type { Context, Handlers } from '../context.ts';
import { fileNameOf } from '../file-name.ts';

/** Bytes of a capture: films of a whole channel are large. */
const mostOfCapture = 64 * 2 ** 30;

/** Captures of a channel: the program knows a file by its digest and keeps none of it. */
export function createRegisterCaptures(context: Context): Handlers<'register.captureFile'> {
  return {
    'register.captureFile': async ({ file }) => {
      const path = context.host.resolveFile(file);
      let told = false;
      const tell = (value: number, done: boolean): void => {
        told = true;
        context.emit('work', { work: 'import', messageId: null, value, done });
      };
      try {
        const { bytes, sha256 } = await context.files.digest(path, mostOfCapture, (value) => tell(value, false));
        return { name: fileNameOf(path), bytes, sha256 };
      } finally {
        if (told) tell(1, true);
      }
    },
  };
}
