import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * Every file below a directory in which an address can be read, with the form it stands in: as it is, in whatever case, in
 * UTF-8 or UTF-16; as base64 at any of its three alignments; as quoted-printable. No file is left out.
 */
export function filesWith(directory: string, address: string): string[] {
  const plain = address.toLowerCase();
  const folded = {
    'utf-8': plain,
    'utf-16le': Buffer.from(plain, 'utf16le').toString('latin1'),
    'utf-16be': Buffer.from(plain, 'utf16le').swap16().toString('latin1'),
    'quoted-printable': plain.replace('@', '=40'),
  };
  const exact = [address, plain].flatMap(base64Forms);
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const path = join(entry.parentPath, entry.name);
      const bytes = bytesOf(path).toString('latin1');
      const lower = bytes.toLowerCase();
      // A line of quoted-printable or base64 may be broken anywhere.
      const unbroken = bytes.replaceAll(/=?\r?\n/g, '');
      const forms = Object.entries(folded).flatMap(([name, form]) =>
        lower.includes(form) || unbroken.toLowerCase().includes(form) ? [name] : [],
      );
      const base64 = exact.some((form) => bytes.includes(form) || unbroken.includes(form)) ? ['base64'] : [];
      return [...forms, ...base64].map((form) => `${relative(directory, path)}: ${form}`);
    });
}

/** A file may be gone by the time it is read, such as a temporary one of a browser: nothing can be read in it then. */
function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
    throw reason;
  }
}

/** What base64 makes of the text wherever it begins in a group of three bytes, without what its neighbours decide. */
function base64Forms(text: string): string[] {
  return [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    return bytes.toString('base64').slice([0, 2, 3][before], Math.floor((bytes.length * 8) / 6));
  });
}
