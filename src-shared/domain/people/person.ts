/** What a person does at the institution; packs say which role decides which step. */
export const roles = ['officer', 'web-editor', 'sender', 'it-operator', 'head', 'archivist'] as const;
export type Role = (typeof roles)[number];

export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  /** The ids of the pack's bodies that the person can say yes for (U29, N37-N39). */
  readonly bodies?: readonly string[];
  /** True when the person has enrolled a passphrase and can sign. */
  readonly enrolled: boolean;
  /** The person was removed: name, address and roles are empty, and what they decided stands. */
  readonly removed?: true;
}
