import type { CustomAuthenticationHandlers } from 'nodemailer/lib/smtp-connection';
import type { TokenSource } from '#main/ports/mailer.ts';
import { AppError } from '#shared/domain/errors.ts';

/** Under this name the library finds the handler: it takes `XOAUTH2` for its own, which renews tokens by itself. */
export const tokenMethod = 'ACCESS-TOKEN';

/** A login with one access token (SASL XOAUTH2). */
export interface TokenLogin {
  readonly handler: CustomAuthenticationHandlers[string];
  /** What must not be kept of what a server says: the token, and the words that it travels in. */
  readonly secrets: () => readonly string[];
  /** The relay would not have it, at the login or later. */
  refused(): void;
  worn(): boolean;
}

/** The token that is good now. Rejects as the source does. */
export async function tokenLogin(source: TokenSource): Promise<TokenLogin> {
  const token = await source.current();
  let travelled = '';
  return {
    handler: async ({ auth, sendCommand }) => {
      travelled = Buffer.from(`user=${auth.credentials.user}\x01auth=Bearer ${token}\x01\x01`, 'utf8').toString('base64');
      const said = await sendCommand(`AUTH XOAUTH2 ${travelled}`);
      // A server that refuses first says why, coded, and waits for an empty line before its 535.
      const last = said.status === 334 ? await sendCommand('') : said;
      if (last.status !== 235) throw new Error('Invalid login');
    },
    secrets: () => [token, travelled],
    refused: () => source.refused(token),
    worn: () => source.worn(token),
  };
}

/** What a server said, without the login in it if it gave that back to us. */
export function withoutToken(text: string, login: TokenLogin | null): string {
  return (login?.secrets() ?? []).reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '…')), text);
}

/** The relay would not have the token. */
export function refuses(error: unknown): boolean {
  return error instanceof AppError && error.text.id === 'dispatch.relay.tokenRefused';
}
