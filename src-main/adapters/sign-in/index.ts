import type { Issuers } from '#main/ports/issuers.ts';

/** The issuers, read in when one is first asked: a start that needs no token does not wait for the code that gets them. */
export function createIssuers(): Issuers {
  let read: Promise<Issuers> | null = null;
  const issuers = (): Promise<Issuers> => {
    read ??= import('./issuers.ts').then((made) => made.createIssuers());
    return read;
  };
  return {
    begin: async (oauth) => (await issuers()).begin(oauth),
    renew: async (oauth, refreshToken) => (await issuers()).renew(oauth, refreshToken),
    revoke: async (oauth, refreshToken) => (await issuers()).revoke(oauth, refreshToken),
  };
}
