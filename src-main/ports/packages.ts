/** A file of a package as it is made. Its content comes in pieces, so that nothing of it need be kept. */
export interface PackageFile {
  /** Letters, figures, `.`, `-` and `_` only: a package has no folders in it. */
  readonly name: string;
  readonly content: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
}

/** A file of a package that was opened. */
export interface PackedFile {
  readonly name: string;
  /** Unpacks it piece by piece, to its end. Rejects with `invalid` (`archive.damaged`) where it is not whole. */
  read(take?: (piece: Uint8Array) => void): Promise<{ readonly sha256: string; readonly bytes: number }>;
}

/** The name of the list of checksums that every package ends with; `sha256sum -c` reads it. */
export const sumsName = 'sha256sums';

/** Packages of files: a zip, or a folder. */
export interface Packages {
  /**
   * Writes the files in the order given, and their checksums last: whole, or not at all. The same files give the same
   * bytes, whenever and wherever. What lay at the path of a zip is replaced; a folder must not be there, or be empty.
   * `goesOn` is called before every piece: what it throws calls the writing off. Gives the SHA-256 (hex) of the list of
   * checksums, which stands for every byte of the package. Errors: `storage`.
   */
  write(path: string, form: 'zip' | 'folder', files: AsyncIterable<PackageFile>, goesOn: () => void): Promise<string>;
  /** The files of a zip or a folder, by name. Errors (`invalid`): nothing there, no package, one that is cut short. */
  open(path: string): Promise<readonly PackedFile[]>;
}
