/** A message that came in as a package of another workstation, and what is known of how. */
export interface TakenIn {
  readonly messageId: string;
  readonly at: string;
  readonly by: string;
  /** SHA-256, hex, of the package's checksums: what its code is the beginning of. */
  readonly digest: string;
  readonly program: string;
  /** Everyone that the package names; nobody here vouches for more than that it names them. */
  readonly people: readonly { readonly id: string; readonly name: string }[];
}
