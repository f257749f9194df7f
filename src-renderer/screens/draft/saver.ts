import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Doc, LanguageCode } from '#shared/domain/draft/document.ts';

/** What is saved as one thing: the brief, or the text of a language (null where nothing is written in it). */
export type Piece = { readonly what: 'brief'; readonly brief: Brief } | { readonly what: LanguageCode; readonly body: Doc | null };

export type SaveState =
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'waiting' | 'saving' }
  | { readonly kind: 'failed'; readonly error: unknown; readonly conflict: boolean };

export interface SaverOptions {
  readonly revision: number;
  readonly savedAt: string;
  /** Saves one piece on top of a revision and gives the next; rejects when it was not saved. */
  readonly send: (piece: Piece, revision: number) => Promise<{ readonly revision: number; readonly savedAt: string }>;
  readonly isConflict: (error: unknown) => boolean;
  readonly onState: (state: SaveState) => void;
}

const delay = 250;
const longest = 700;
const again = 5000;

/**
 * Saves as it is typed: a quarter of a second after the last key, at the latest 700 ms after the first, one
 * piece at a time, each on top of the one before. What could not be saved stays here and is tried again; after
 * a conflict a person decides first.
 */
export class Saver {
  private readonly options: SaverOptions;
  private readonly pending = new Map<Piece['what'], Piece>();
  private running: Promise<void> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private firstAt: number | null = null;
  private stateNow: SaveState;
  private revisionNow: number;

  constructor(options: SaverOptions) {
    this.options = options;
    this.revisionNow = options.revision;
    this.stateNow = { kind: 'saved', at: options.savedAt };
  }

  get state(): SaveState {
    return this.stateNow;
  }
  get revision(): number {
    return this.revisionNow;
  }
  /** True while something is not saved. */
  get dirty(): boolean {
    return this.pending.size > 0;
  }

  /** True while this piece is not saved. */
  waits(what: Piece['what']): boolean {
    return this.pending.has(what);
  }

  put(piece: Piece): void {
    this.pending.set(piece.what, piece);
    if (this.stateNow.kind === 'failed' && this.stateNow.conflict) return;
    if (!this.running) this.sayOnTheWay('waiting');
    this.waitForPause();
  }

  /** Saves what waits now. Resolves true when everything is saved. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    if (this.stateNow.kind === 'failed' && this.stateNow.conflict) return false;
    await this.round();
    if (this.dirty && this.stateNow.kind !== 'failed') return this.flush();
    return !this.dirty;
  }

  /** Somebody else's act gave the message a new revision that this one is built on. */
  follow(revision: number, savedAt: string): void {
    this.revisionNow = Math.max(this.revisionNow, revision);
    if (!this.dirty) this.say({ kind: 'saved', at: savedAt });
  }

  /** After a conflict: saves what is here on top of the newer revision. */
  overwrite(revision: number): Promise<boolean> {
    this.revisionNow = revision;
    this.say({ kind: 'waiting' });
    return this.flush();
  }

  /** After a conflict: lets go of what is here. */
  forget(revision: number, savedAt: string): void {
    clearTimeout(this.timer);
    this.pending.clear();
    this.firstAt = null;
    this.revisionNow = revision;
    this.say({ kind: 'saved', at: savedAt });
  }

  private waitForPause(): void {
    const now = performance.now();
    this.firstAt ??= now;
    this.wait(Math.max(0, Math.min(delay, this.firstAt + longest - now)));
  }

  private wait(time: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.round(), time);
  }

  /** Saves what waits now, and leaves what is written meanwhile to the next time. */
  private round(): Promise<void> {
    this.running ??= this.run().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** One round. A piece that is refused as it stands does not keep the others from being saved. */
  private async run(): Promise<void> {
    this.firstAt = null;
    const refused = new Map<Piece, unknown>();
    for (const what of [...this.pending.keys()]) {
      const piece = this.pending.get(what);
      if (!piece) continue;
      this.sayOnTheWay('saving');
      try {
        const saved = await this.options.send(piece, this.revisionNow);
        this.revisionNow = saved.revision;
        if (this.pending.get(piece.what) === piece) this.pending.delete(piece.what);
        if (!this.dirty) this.say({ kind: 'saved', at: saved.savedAt });
      } catch (error) {
        if (this.options.isConflict(error)) {
          this.say({ kind: 'failed', error, conflict: true });
          return;
        }
        refused.set(piece, error);
      }
    }
    const left = [...this.pending.values()];
    const first = left.find((piece) => refused.has(piece));
    if (first) this.say({ kind: 'failed', error: refused.get(first), conflict: false });
    // What was written meanwhile is not kept waiting by what was refused.
    if (left.some((piece) => !refused.has(piece))) this.waitForPause();
    else if (first) this.wait(again);
  }

  /** What went wrong is said until it is mended, so that it does not come and go while one writes on. */
  private sayOnTheWay(kind: 'waiting' | 'saving'): void {
    if (this.stateNow.kind !== 'failed' && this.stateNow.kind !== kind) this.say({ kind });
  }

  private say(state: SaveState): void {
    this.stateNow = state;
    this.options.onState(state);
  }
}
