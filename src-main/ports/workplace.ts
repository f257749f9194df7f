import type { SettingsFile } from '#shared/domain/workplace/settings-file.ts';
import type { TextRef } from '#shared/texts/index.ts';

/** A settings file as it was found. `name` is the file's own, without its folder. */
export type SettingsFileReading =
  /** There is none. */
  | { readonly kind: 'none' }
  | { readonly kind: 'mistakes'; readonly name: string; readonly mistakes: readonly TextRef[] }
  | { readonly kind: 'read'; readonly name: string; readonly digest: string; readonly file: SettingsFile };

/** IT's settings: the file at the system's place or the one that the start named, and files that a person has chosen. */
export interface SettingsFiles {
  /** Where IT's file is looked for; null where this start looks nowhere. */
  readonly place: string | null;
  /** `system`: the place for this platform; `option`: named at the start. */
  readonly source: 'system' | 'option';
  /** Never rejects: a file that cannot be used is a reading with mistakes. `packs`: ids of the rule packs that are installed. */
  readPlace(packs: readonly string[]): Promise<SettingsFileReading>;
  /** The same for a file that a person has chosen. */
  read(path: string, packs: readonly string[]): Promise<SettingsFileReading>;
}

/** Names of the domain name system, asked with the system's own resolver; only when a person asks for a check. */
export interface Names {
  /** The TXT records, each in one piece; empty where there are none. Rejects with `network` when nobody answers in time. */
  texts(name: string): Promise<string[]>;
  /** The hosts that take mail for a domain, the first choice first; empty where there are none. Rejects as `texts`. */
  mailHosts(name: string): Promise<string[]>;
  /** True where the name has an address of its own. Rejects as `texts`. */
  hasAddress(name: string): Promise<boolean>;
}

/** What can be told of a folder: whether a file can be written there, and how much room there is, bytes. */
export interface PlaceFacts {
  readonly writable: boolean;
  readonly free: number | null;
}

/** This machine, as far as a check looks at it. */
export interface Machine {
  /** Writes a small file, forces it to the disk and removes it. Rejects with `storage` when it takes longer than a person waits. */
  place(folder: string): Promise<PlaceFacts>;
  /** Whether what lies in this folder is encrypted by the system; null where that cannot be told. */
  encrypted(folder: string): Promise<boolean | null>;
  /** The system's time zone, IANA. */
  zone(): string;
}
