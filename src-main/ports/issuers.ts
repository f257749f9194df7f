import type { OAuth } from '#shared/domain/dispatch/sign-in.ts';

/** What an issuer gives: an access token for now, and what another is got for. */
export interface Grant {
  readonly accessToken: string;
  /** Seconds that the access token lives; null where the issuer does not say. */
  readonly expiresIn: number | null;
  /** Null where the one before still holds. */
  readonly refreshToken: string | null;
  /** Seconds that the refresh token lives; null where the issuer does not say. */
  readonly refreshExpiresIn: number | null;
  /** Who signed in, where the issuer says it. */
  readonly account: string | null;
}

/** A sign-in that waits for a person in a browser (RFC 8628). */
export interface DeviceSignIn {
  /** What the person enters. */
  readonly userCode: string;
  /** Where: an https address, or one on this machine. */
  readonly address: string;
  /** Seconds until it is too late. */
  readonly expiresIn: number;
  /**
   * Asks until the person is done. Rejects with `blocked` (`signIn.denied`, `signIn.tooLate`) or as the others do, and
   * with `conflict` (`signIn.stopped`) after `stop`.
   */
  wait(): Promise<Grant>;
  stop(): void;
}

/**
 * Whoever gives access tokens for a relay. All reject with an AppError that says what to do: `network` where the issuer
 * cannot be reached or does not answer as one, `blocked` where it refuses.
 */
export interface Issuers {
  begin(oauth: OAuth): Promise<DeviceSignIn>;
  /** `signIn.ended` (`blocked`) where the person has to sign in again. */
  renew(oauth: OAuth, refreshToken: string): Promise<Grant>;
  /** Tells the issuer that the token is given up, where it wants to know. */
  revoke(oauth: OAuth, refreshToken: string): Promise<void>;
}
