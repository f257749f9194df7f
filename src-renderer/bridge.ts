import type { ErrorReply, EventData, EventName, MethodName, Params, Reply, Result } from '#shared/contract/index.ts';

/** What a host puts in the page: one JSON string each way, pushed events, and handles for files that a person picked. */
export interface HostBridge {
  call(json: string): Promise<string>;
  /** Gives each pushed event as JSON `{ event, data }`; the returned function ends it. */
  onEvent(listener: (json: string) => void): () => void;
  /** A handle for one file, or for a folder's files. */
  fileHandle(files: File[]): Promise<string>;
}

// Taken once at start: nothing that runs later in the page can put itself between.
const host = (window as unknown as { budstikke?: HostBridge }).budstikke;

/** A failure that the application answered with; `text` is in the interface language. */
export class CallError extends Error {
  readonly kind: string;
  readonly text: string;
  readonly textId: string;
  /** What was asked. */
  readonly method: MethodName;
  /** Under which the log for support tells of it. */
  readonly number: string;

  constructor(error: ErrorReply, method: MethodName) {
    super(error.text);
    this.name = 'CallError';
    this.kind = error.kind;
    this.text = error.text;
    this.textId = error.textId;
    this.method = method;
    this.number = error.number;
  }
}

let lastId = 0;

/** Asks the application. Throws `CallError` when it says no. */
export async function call<M extends MethodName>(method: M, params: Params<M>): Promise<Result<M>> {
  if (!host) throw new Error('There is no host around this page.');
  lastId += 1;
  const reply = JSON.parse(await host.call(JSON.stringify({ id: lastId, method, params }))) as Reply<M>;
  if (!reply.ok) throw new CallError(reply.error, method);
  return reply.result;
}

export type PushedEvent = { [E in EventName]: { readonly event: E; readonly data: EventData<E> } }[EventName];

/** Listens to everything that is told without being asked. */
export function onPushed(listener: (pushed: PushedEvent) => void): () => void {
  return host?.onEvent((json) => listener((typeof json === 'string' ? JSON.parse(json) : json) as PushedEvent)) ?? (() => {});
}

/** A name for picked files that the application accepts where it asks for a file or a folder. */
export async function fileHandle(files: readonly File[]): Promise<string> {
  if (!host) throw new Error('There is no host around this page.');
  return host.fileHandle([...files]);
}
