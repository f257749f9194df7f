import { z } from 'zod';
import type { Relay } from '#shared/domain/dispatch/order.ts';
import {
  type Instant,
  isOver,
  issuerOf,
  isWorn,
  lifeLeft,
  type OAuth,
  type TokenLife,
  tokenLife,
} from '#shared/domain/dispatch/sign-in.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextId } from '#shared/texts/index.ts';
import type { Host } from '../../ports/host.ts';
import type { Grant, Issuers } from '../../ports/issuers.ts';
import type { TokenSource } from '../../ports/mailer.ts';
import type { Clock } from '../../ports/surroundings.ts';

/** A send that meets one of these holds at once: only a person can go on. */
export const signInHolds = [
  'signIn.nobody',
  'signIn.ended',
  'signIn.endedBefore',
  'signIn.refused',
  'signIn.notAnIssuer',
] as const satisfies readonly TextId[];

/** A mailbox of an issuer's that is signed in to. */
export interface Mailbox {
  readonly oauth: OAuth;
  readonly user: string;
}

/** The mailbox that a relay is logged in to by tokens; null where it is not. */
export function mailboxOf({ oauth, user }: Relay): Mailbox | null {
  return oauth && user !== null ? { oauth, user } : null;
}

/** What is known of a sign-in. */
export interface SignedIn {
  /** Who it was, where the issuer says it. */
  readonly account: string | null;
  /** ISO 8601. */
  readonly since: string;
  /** ISO 8601; null where the issuer does not say. */
  readonly until: string | null;
  /** The issuer has ended it: the person has to sign in again. */
  readonly ended: boolean;
}

/** Access tokens of the mailboxes that are signed in to: in memory, and renewed by what the host keeps. */
export interface AccessTokens {
  /** Null where nobody has signed in. */
  state(mailbox: Mailbox): Promise<SignedIn | null>;
  /** Until when the token in memory is good, ISO 8601; null where there is none. */
  goodUntil(mailbox: Mailbox): string | null;
  /** For a relay's logins. `blocked` where nobody is signed in. */
  source(mailbox: Mailbox): Promise<TokenSource>;
  /** Keeps what a sign-in has brought. */
  keep(mailbox: Mailbox, grant: Grant): Promise<void>;
  /** Forgets it here, then tells the issuer, which need not hear it. */
  forget(mailbox: Mailbox): Promise<void>;
}

/** What the host keeps, as JSON. Nothing else holds the refresh token. */
const keptShape = z.object({
  /** Empty once the issuer has ended the sign-in. */
  refreshToken: z.string(),
  account: z.string().nullable(),
  since: z.string(),
  until: z.string().nullable(),
});
type Kept = z.infer<typeof keptShape>;

interface Held {
  readonly token: string;
  readonly life: TokenLife;
  refused: boolean;
  /** Not to be renewed before this, on the clock that only goes forward: the issuer could not be reached just now. */
  notBefore: number;
}

/** So long a token that is still good is used before its issuer, who was away, is asked again, milliseconds. */
const patience = 30_000;

const nameOf = ({ oauth, user }: Mailbox): string => `oauth:${user}@${issuerOf(oauth)} ${oauth.clientId}`;

export function createAccessTokens({
  host,
  clock,
  issuers,
}: {
  host: Pick<Host, 'secrets'>;
  clock: Clock;
  issuers: Issuers;
}): AccessTokens {
  const held = new Map<string, Held>();
  /** One question to the issuer at a time: a refresh token is good for one, with some. */
  const renewals = new Map<string, Promise<string>>();
  /** Counts sign-ins and sign-outs: what was asked for before one must not come back after it. */
  const turns = new Map<string, number>();
  const turn = (name: string): number => turns.get(name) ?? 0;
  const instant = (): Instant => ({ wall: Date.parse(clock.now()), monotonic: clock.monotonic() });
  /** Time to ask for another. */
  const isDue = ({ life, refused, notBefore }: Held): boolean =>
    refused || isOver(life, instant()) || (isWorn(life, instant()) && clock.monotonic() >= notBefore);
  const later = (seconds: number | null): string | null => {
    const at = seconds === null ? Number.NaN : Date.parse(clock.now()) + seconds * 1000;
    return Number.isNaN(at) || at > 8.64e15 ? null : new Date(at).toISOString();
  };

  const read = async (name: string): Promise<Kept | null> => {
    try {
      return keptShape.parse(JSON.parse((await host.secrets.get(name)) ?? 'null'));
    } catch {
      return null;
    }
  };
  const write = (name: string, kept: Kept | null): Promise<void> => host.secrets.set(name, kept && JSON.stringify(kept));
  const hold = (name: string, { accessToken, expiresIn }: Grant, since: Instant): void => {
    held.set(name, { token: accessToken, life: tokenLife(since, expiresIn), refused: false, notBefore: 0 });
  };

  const renew = async (mailbox: Mailbox, name: string): Promise<string> => {
    const mine = turn(name);
    const kept = await read(name);
    if (kept === null) throw new AppError('blocked', 'signIn.nobody');
    if (kept.refreshToken === '') throw new AppError('blocked', 'signIn.endedBefore');
    // Its life is counted from before the question: the answer may have been long on its way.
    const since = instant();
    try {
      const grant = await issuers.renew(mailbox.oauth, kept.refreshToken);
      if (turn(name) !== mine) throw new AppError('blocked', 'signIn.nobody');
      // Kept first: with some issuers the one before is spent.
      if (grant.refreshToken !== null || grant.refreshExpiresIn !== null) {
        const until = later(grant.refreshExpiresIn) ?? (grant.refreshToken === null ? kept.until : null);
        await write(name, { ...kept, refreshToken: grant.refreshToken ?? kept.refreshToken, until });
        // Somebody has signed out, or in, while that was written.
        if (turn(name) !== mine) throw new AppError('blocked', 'signIn.nobody');
      }
      hold(name, grant, since);
      return grant.accessToken;
    } catch (error) {
      if (error instanceof AppError && error.text.id === 'signIn.ended' && turn(name) === mine) {
        held.delete(name);
        await write(name, { ...kept, refreshToken: '' });
      }
      const before = held.get(name);
      const isPassing = error instanceof AppError && error.kind === 'network';
      // Renewed too early rather than too late: what is held is good for a while yet.
      if (isPassing && before && !before.refused && !isOver(before.life, instant())) {
        before.notBefore = clock.monotonic() + patience;
        return before.token;
      }
      throw error;
    }
  };

  const current = (mailbox: Mailbox, name: string): Promise<string> => {
    const now = held.get(name);
    if (now && !isDue(now)) return Promise.resolve(now.token);
    const underWay = renewals.get(name);
    if (underWay) return underWay;
    const renewal = renew(mailbox, name).finally(() => {
      if (renewals.get(name) === renewal) renewals.delete(name);
    });
    renewals.set(name, renewal);
    return renewal;
  };

  return {
    async state(mailbox) {
      const kept = await read(nameOf(mailbox));
      return kept && { account: kept.account, since: kept.since, until: kept.until, ended: kept.refreshToken === '' };
    },

    goodUntil(mailbox) {
      const now = held.get(nameOf(mailbox));
      return now && !now.refused && !isOver(now.life, instant()) ? later(lifeLeft(now.life, instant()) / 1000) : null;
    },

    async source(mailbox) {
      const name = nameOf(mailbox);
      const kept = await read(name);
      if (kept === null) throw new AppError('blocked', 'signIn.nobody');
      if (kept.refreshToken === '') throw new AppError('blocked', 'signIn.endedBefore');
      return {
        current: () => current(mailbox, name),
        refused: (token) => {
          const now = held.get(name);
          if (now?.token === token) now.refused = true;
        },
        worn: (token) => {
          const now = held.get(name);
          return now?.token !== token || isDue(now);
        },
      };
    },

    async keep(mailbox, grant) {
      const name = nameOf(mailbox);
      if (grant.refreshToken === null) throw new AppError('blocked', 'signIn.noRefresh');
      turns.set(name, turn(name) + 1);
      renewals.delete(name);
      const { refreshToken, account } = grant;
      await write(name, { refreshToken, account, since: clock.now(), until: later(grant.refreshExpiresIn) });
      hold(name, grant, instant());
    },

    async forget(mailbox) {
      const name = nameOf(mailbox);
      const kept = await read(name);
      turns.set(name, turn(name) + 1);
      renewals.delete(name);
      held.delete(name);
      await write(name, null);
      if (kept && kept.refreshToken !== '') await issuers.revoke(mailbox.oauth, kept.refreshToken).catch(() => {});
    },
  };
}
