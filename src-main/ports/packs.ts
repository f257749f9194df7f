import type { Pack, PackData } from '#shared/domain/policy/pack.ts';
import type { TextRef } from '#shared/texts/index.ts';

/** A pack as its file has it. */
export interface PackFile {
  /** The file's name, without its folder. */
  readonly file: string;
  readonly yaml: string;
  /** What stands in it, before what was left out is filled in. */
  readonly data: PackData;
  readonly pack: Pack;
  /** The line of its id. */
  readonly line: number;
}

/** What a file holds: a pack, or every mistake with its line, its path and what was expected there. */
export type PackReading =
  | ({ readonly ok: true } & PackFile)
  /** `id` and `name`, as far as they can be told. */
  | { readonly ok: false; readonly file: string; readonly id: string | null; readonly mistakes: readonly TextRef[] };

/** The packs of an institution's own, as YAML files in the data directory, and packs as texts. */
export interface PackFiles {
  /** Where they lie, for people to find. */
  readonly folder: string;
  /** Every file there, by name. Never throws for what is in one: what cannot be read says so. */
  list(): PackReading[];
  /** One pack from its text; `file` is what messages call it. */
  read(file: string, yaml: string): PackReading;
  /** The text with this in it; what did not change is written as it was, with its comments. */
  written(yaml: string, data: PackData): string;
  /** Puts a file there: whole, or not at all. Errors (`storage`): a full disk, a folder that cannot be written to. */
  put(file: string, yaml: string): Promise<void>;
  remove(file: string): Promise<void>;
  /** Gives a file a name under which it is no longer read; nothing of it is lost. */
  setAside(file: string): Promise<void>;
}
