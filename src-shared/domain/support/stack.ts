/** The most lines of a stack that are kept. */
const mostFrames = 20;

/** What went wrong, as JavaScript tells it. */
export interface Thrown {
  readonly name: string;
  /** What the system calls it: `ENOSPC`, `SQLITE_BUSY`. */
  readonly code: string | null;
  /** Where, in our own files: `src-main/app/channel.ts:41:7`. */
  readonly frames: readonly string[];
}

/** What Node, the system and SQLite call a failure. */
export const systemCode = /^(?:E[A-Z0-9]{2,20}|ERR_[A-Z0-9_]{2,40}|SQLITE_[A-Z_]{2,40})$/;

/** Kinds of errors whose name is known to say nothing about anybody. */
export const knownNames: readonly string[] = [
  'AbortError',
  'AggregateError',
  'AppError',
  'CallError',
  'DataCloneError',
  'DOMException',
  'Error',
  'EvalError',
  'InvalidStateError',
  'NotAllowedError',
  'NotFoundError',
  'QuotaExceededError',
  'RangeError',
  'ReferenceError',
  'SecurityError',
  'SqliteError',
  'SyntaxError',
  'SystemError',
  'TimeoutError',
  'TypeError',
  'URIError',
  'ZodError',
];

/**
 * What may be kept of something that was thrown: its kind, the system's code and places in our own files. Its message is
 * left out whole, since it can quote what a person wrote; so are names of functions and every path outside `root`, the
 * directory that the program lies in.
 */
export function describeThrown(thrown: unknown, root: string): Thrown {
  if (!(thrown instanceof Error)) return { name: 'Error', code: null, frames: [] };
  const { code } = thrown as { code?: unknown };
  return {
    name: knownName(thrown.name),
    code: typeof code === 'string' && systemCode.test(code) ? code : null,
    frames: places(thrown.stack ?? '', thrown.message, (path) => below(root, path)),
  };
}

/** The same for what the page tells of: the files of the page are what was built. */
export function describePageError(told: { readonly name: string; readonly message: string; readonly stack: string }): Thrown {
  const own = (path: string): string | null => {
    const file = /^(?:app:\/\/budstikke|https:\/\/budstikke\.invalid)\/(assets\/[A-Za-z]+-[\w-]{8}\.js)$/.exec(path)?.[1];
    return file === undefined ? null : `out/renderer/${file}`;
  };
  return { name: knownName(told.name), code: null, frames: places(told.stack, told.message, own) };
}

function knownName(name: string): string {
  return knownNames.includes(name) ? name : 'Error';
}

/** The places of a stack, which follow the message: lines of the message itself are no places. */
function places(stack: string, message: string, own: (path: string) => string | null): string[] {
  const at = message === '' ? 0 : stack.indexOf(message);
  const after = at < 0 ? stack : stack.slice(at + message.length);
  return after
    .split('\n')
    .flatMap((line) => {
      const [, place = '', row, column] = /^ {4}at (?:async )?(.+):(\d{1,7}):(\d{1,7})\)?$/.exec(line) ?? [];
      // The function's name comes first where it has one; a path can hold brackets of its own.
      const file = own(place) ?? own(place.slice(place.indexOf(' (') + 2));
      return file === null ? [] : [`${file}:${row}:${column}`];
    })
    .slice(0, mostFrames);
}

/** A path below `root` that is one of our source or built files, from there; null for every other. */
function below(root: string, path: string): string | null {
  const plain = plainPath(path);
  const base = plainPath(root).replace(/\/+$/, '');
  if (!plain.toLowerCase().startsWith(`${base.toLowerCase()}/`)) return null;
  const rest = plain.slice(base.length + 1);
  return /^(?:src-(?:main|shared|renderer)|out\/(?:main|preload))\/[\w./-]+\.[cm]?[jt]sx?$/.test(rest) ? rest : null;
}

function plainPath(path: string): string {
  const local = path.replace(/^file:\/\/(?:\/(?=[A-Za-z]:))?/, '');
  let decoded = local;
  if (local !== path) {
    try {
      decoded = decodeURIComponent(local);
    } catch {}
  }
  return decoded.replaceAll('\\', '/');
}
