import * as client from 'openid-client';
import type { DeviceSignIn, Grant, Issuers } from '#main/ports/issuers.ts';
import { isSafeAddress, issuerHost, issuerOf, type OAuth, scopesOf } from '#shared/domain/dispatch/sign-in.ts';
import { AppError } from '#shared/domain/errors.ts';
import { explainIssuer, isPassing } from './explain.ts';
import { guardedFetch } from './guarded-fetch.ts';

export interface IssuersOptions {
  /** Seconds that one question may take. */
  readonly timeout?: number;
}

/** Seconds; no issuer's code is good for longer than an hour. */
const longestWait = 3600;

/** Issuers by OpenID Connect: public clients, the device authorization grant, and refresh tokens. */
export function createIssuers({ timeout = 20 }: IssuersOptions = {}): Issuers {
  const configure = async (oauth: OAuth): Promise<client.Configuration> => {
    const issuer = issuerOf(oauth);
    const ask = (algorithm: 'oidc' | 'oauth2') =>
      client.discovery(new URL(issuer), oauth.clientId, undefined, client.None(), {
        algorithm,
        timeout,
        [client.customFetch]: guardedFetch,
        // Only what is on this machine: everything else is asked by https, or not at all.
        execute: new URL(issuer).protocol === 'http:' ? [client.allowInsecureRequests] : [],
      });
    try {
      return await ask('oidc');
    } catch (error) {
      // Some issuers know RFC 8414 alone.
      if (oauth.provider === 'microsoft' || isPassing(error)) throw error;
      return await ask('oauth2').catch(() => {
        throw error;
      });
    }
  };
  /** Does what it says with the issuer, and says in words what kept it from that. */
  const withIssuer = async <T>(
    oauth: OAuth,
    what: 'begin' | 'renew' | 'revoke',
    run: (config: client.Configuration) => Promise<T>,
  ): Promise<T> => {
    try {
      return await run(await configure(oauth));
    } catch (error) {
      throw explainIssuer(error, oauth, what);
    }
  };

  return {
    begin: (oauth) =>
      withIssuer(oauth, 'begin', async (config) => {
        if (!config.serverMetadata().device_authorization_endpoint)
          throw new AppError('blocked', 'signIn.noDevice', { issuer: issuerHost(oauth) });
        const answer = await client.initiateDeviceAuthorization(config, { scope: scopesOf(oauth) });
        const address = answer.verification_uri;
        if (!isSafeAddress(address)) throw new AppError('network', 'signIn.notAnIssuer', { issuer: issuerHost(oauth) });
        return waitFor(oauth, config, { ...answer, verification_uri: new URL(address).href });
      }),
    renew: (oauth, refreshToken) =>
      withIssuer(oauth, 'renew', async (config) => grantOf(await client.refreshTokenGrant(config, refreshToken))),
    revoke: (oauth, refreshToken) =>
      withIssuer(oauth, 'revoke', async (config) => {
        if (!config.serverMetadata().revocation_endpoint) return;
        await client.tokenRevocation(config, refreshToken, { token_type_hint: 'refresh_token' });
      }),
  };
}

function waitFor(oauth: OAuth, config: client.Configuration, answer: client.DeviceAuthorizationResponse): DeviceSignIn {
  const stopping = new AbortController();
  const expiresIn = Math.min(answer.expires_in, longestWait);
  const ends = performance.now() + expiresIn * 1000;
  return {
    userCode: answer.user_code,
    address: answer.verification_uri,
    expiresIn,
    stop: () => stopping.abort(),
    wait: async () => {
      for (;;) {
        const left = Math.max(0, Math.ceil(ends - performance.now()));
        try {
          const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(left)]);
          return grantOf(await client.pollDeviceAuthorizationGrant(config, answer, undefined, { signal }));
        } catch (error) {
          if (stopping.signal.aborted) throw new AppError('conflict', 'signIn.stopped');
          if (performance.now() >= ends) throw new AppError('blocked', 'signIn.tooLate');
          // A network that was away for a moment does not end what a person is in the middle of (RFC 8628 section 3.5);
          // the next question comes after the issuer's own interval.
          if (!isPassing(error)) throw explainIssuer(error, oauth, 'begin');
        }
      }
    },
  };
}

type TokenAnswer = client.TokenEndpointResponse & client.TokenEndpointResponseHelpers;

function grantOf(answer: TokenAnswer): Grant {
  const claims = answer.claims();
  const account = [claims?.preferred_username, claims?.email].find((name) => typeof name === 'string');
  return {
    accessToken: answer.access_token,
    expiresIn: answer.expires_in ?? null,
    refreshToken: answer.refresh_token ?? null,
    refreshExpiresIn: seconds(answer.refresh_token_expires_in) ?? seconds(answer.refresh_expires_in),
    account: typeof account === 'string' ? account.slice(0, 320) : null,
  };
}

/** Issuers that say how long a refresh token lives have one of two names for it; 0 is "for good" with some. */
function seconds(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : null;
}
