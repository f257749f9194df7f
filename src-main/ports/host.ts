/** What a host gives the application. A member is here because a use case calls it. */
export interface Host {
  readonly name: 'electron' | 'chromium' | 'headless';
  readonly secrets: Secrets;
  /**
   * The path that a `file` or `folder` parameter stands for. A window's page only knows handles, so anything
   * else from it is refused with `forbidden`; headless scripts name paths themselves.
   */
  resolveFile(handle: string): string;
  /**
   * Where a file that the person has asked for may be written: asks them, with `name` as the proposal; null when they
   * would rather not. `wanted` is the path that a script names, and a script must name one (`invalid`); a window's page
   * can name none (`forbidden`).
   */
  chooseSave(name: string, wanted?: string): Promise<string | null>;
  /**
   * A PDF of a document that stands for itself: A4 as its own style says, tagged, with its language and title. No script
   * of it runs and nothing is fetched for it. Errors: `not-found` where this machine has nothing that can print,
   * `internal` where printing failed.
   */
  printPdf(html: string): Promise<Uint8Array>;
  /** Removes the copies of files that a page has handed over; what is being handed over now stays. Nothing where the host keeps none. */
  forgetFiles(): Promise<void>;
  /**
   * The folder that the person chooses; null when they would rather not. `wanted` is the path that a script names, and a
   * script must name one (`invalid`); a window's page can name none (`forbidden`). `blocked` where the host cannot ask.
   */
  chooseFolder(wanted?: string): Promise<string | null>;
  openLink(url: string): Promise<void>;
  /** Keeps the machine awake until released; null where the host cannot. */
  keepAwake(reason: string): Promise<(() => void) | null>;
  /** Tells the person, also when they look elsewhere, that a message needs their eyes. Nothing where the host cannot. */
  notify(note: Note): void;
  /**
   * Opens the other data directory in the place of this one; `restore` is the path of a state that takes the place of what it holds
   * first, and `packs` are rule packs (YAML) that come along where they are not known there. Rejects, and changes nothing here, where
   * it cannot be opened.
   */
  reopen(options: { readonly practice: boolean; readonly restore?: string; readonly packs?: readonly string[] }): Promise<void>;
  /** Opens the same data directory anew, as soon as the call that asks has been answered; calls meanwhile wait. */
  restart(): void;
}

/** What a notification says, in the interface language, and the message that it leads to. */
export interface Note {
  readonly title: string;
  readonly body: string;
  readonly messageId: string;
}

export interface Secrets {
  /** False where the host has no store, or the store refused: secrets then live in memory until the program ends. */
  readonly persistent: boolean;
  get(name: string): Promise<string | null>;
  set(name: string, value: string | null): Promise<void>;
}
