/** Which programs this program runs on. */
export interface Runtime {
  readonly node: string;
  /** Null outside Electron. */
  readonly electron: string | null;
  /** The browser engine of the process itself; null outside Electron. */
  readonly chromium: string | null;
  readonly sqlite: string;
  /** The operating system: `linux x64`. */
  readonly system: string;
}

/** A package that the product is made of, with the licence that it came with. */
export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  /** As an SPDX expression. */
  readonly licence: string;
  readonly homepage?: string | undefined;
  readonly text: string;
}

/** Papers that lie beside the program. Errors (`storage`): a file that should be there is not. */
export interface Papers {
  /** The licence of the product itself. */
  licence(): Promise<string>;
  thirdParties(): Promise<readonly ThirdParty[]>;
}
