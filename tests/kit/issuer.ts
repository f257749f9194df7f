import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

/** An answer in the place of the usual one: a status with JSON or text, or a place to go to instead. */
export interface Instead {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}
type Place = 'metadata' | 'device' | 'token' | 'revoke';

export interface IssuerSetting {
  /** Seconds that an access token lives; null says nothing of it. */
  readonly tokenLife?: number | null;
  /** Seconds that a code may be entered. */
  readonly codeLife?: number;
  /** Seconds that a refresh token lives; null says nothing of it. */
  readonly signInLife?: number | null;
  /** Each renewal gives a new refresh token, and the old one is spent. */
  readonly rotates?: boolean;
  readonly metadata?: Readonly<Record<string, unknown>>;
  readonly givesRefreshToken?: boolean;
  /** In the place of the usual answer, where it gives one. */
  readonly instead?: (place: Place, times: number, form: URLSearchParams) => Instead | undefined;
}

/**
 * An issuer of tokens on loopback with a device authorization grant (RFC 8628), which knows what it gave out. Tokens
 * live on the machine's clock; `say` is the person in the browser.
 */
export async function startIssuer(setting: IssuerSetting = {}) {
  const { tokenLife = 3600, codeLife = 600, signInLife = null, rotates = true, givesRefreshToken = true } = setting;
  const clientId = 'budstikke-client';
  const account = 'kari.nordmann@uni.example';
  const counts = new Map<Place, number>();
  const access = new Map<string, number>();
  const given: string[] = [];
  const refresh = new Set<string>();
  const revoked: string[] = [];
  /** Codes, and what the person said of each. */
  const codes = new Map<string, 'pending' | 'accepted' | 'denied'>();
  const forms: URLSearchParams[] = [];
  let userCode = '';
  let ended = false;
  let origin = '';

  const unsigned = (claims: object): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'RS256', typ: 'JWT' })}.${part(claims)}.${Buffer.from('unsigned').toString('base64url')}`;
  };
  const no = (error: string, description?: string): Instead => ({
    status: 400,
    body: { error, ...(description !== undefined && { error_description: description }) },
  });
  const grant = (scope: string | null, before?: string): Instead => {
    const token = `access-${randomUUID()}`;
    access.set(token, Date.now() + (tokenLife ?? 3600) * 1000);
    const renewed = before === undefined || rotates ? `refresh-${randomUUID()}` : before;
    if (before !== undefined) refresh.delete(before);
    refresh.add(renewed);
    given.push(token, renewed);
    const seconds = Math.floor(Date.now() / 1000);
    return {
      status: 200,
      body: {
        access_token: token,
        token_type: 'Bearer',
        ...(tokenLife !== null && { expires_in: tokenLife }),
        ...(givesRefreshToken && renewed !== before && { refresh_token: renewed }),
        ...(signInLife !== null && { refresh_token_expires_in: signInLife }),
        ...(scope?.includes('openid') && {
          id_token: unsigned({ iss: origin, aud: clientId, sub: 's', iat: seconds, exp: seconds + 3600, preferred_username: account }),
        }),
      },
    };
  };

  const answers: Record<Place, (form: URLSearchParams) => Instead> = {
    metadata: () => ({
      status: 200,
      body: {
        issuer: origin,
        token_endpoint: `${origin}/token`,
        device_authorization_endpoint: `${origin}/device`,
        revocation_endpoint: `${origin}/revoke`,
        ...setting.metadata,
      },
    }),
    device: (form) => {
      if (form.get('client_id') !== clientId) return no('invalid_client', 'AADSTS700016: Application with identifier was not found.');
      const code = randomUUID();
      codes.set(code, 'pending');
      userCode = randomUUID().slice(0, 8).toUpperCase();
      scopes.set(code, form.get('scope'));
      return {
        status: 200,
        body: { device_code: code, user_code: userCode, verification_uri: `${origin}/enter`, expires_in: codeLife, interval: 0.05 },
      };
    },
    token: (form) => {
      if (form.get('client_id') !== clientId) return no('invalid_client');
      if (form.get('grant_type') === 'refresh_token') {
        const before = form.get('refresh_token') ?? '';
        if (ended || !refresh.has(before))
          return no('invalid_grant', `AADSTS700082: The refresh token of ${account} has expired: ${before}`);
        return grant(null, before);
      }
      const code = form.get('device_code') ?? '';
      const said = codes.get(code);
      if (said === 'pending') return no('authorization_pending');
      codes.delete(code);
      return said === 'accepted' ? grant(scopes.get(code) ?? null) : no(said === 'denied' ? 'access_denied' : 'expired_token');
    },
    revoke: (form) => {
      const token = form.get('token') ?? '';
      revoked.push(token);
      refresh.delete(token);
      return { status: 200, body: {} };
    },
  };
  const scopes = new Map<string, string | null>();
  const places: Readonly<Record<string, Place>> = {
    '/.well-known/openid-configuration': 'metadata',
    '/device': 'device',
    '/token': 'token',
    '/revoke': 'revoke',
  };

  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const form = new URLSearchParams(Buffer.concat(parts).toString('utf8'));
    const place = places[request.url ?? ''];
    if (!place) return void response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
    forms.push(form);
    const times = (counts.get(place) ?? 0) + 1;
    counts.set(place, times);
    const { status, body, headers } = setting.instead?.(place, times, form) ?? answers[place](form);
    const isText = typeof body === 'string';
    response.writeHead(status, { 'content-type': isText ? 'text/html' : 'application/json', ...headers });
    response.end(isText ? body : JSON.stringify(body ?? {}));
  };
  const server = createServer((request, response) => void hear(request, response).catch(() => response.destroy()));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (typeof listening !== 'object' || !listening) throw new Error('no port');
  origin = `http://127.0.0.1:${listening.port}`;

  return {
    origin,
    clientId,
    account,
    oauth: { provider: 'other', issuer: origin, clientId, scopes: 'openid smtp.send offline_access' } as const,
    get userCode() {
      return userCode;
    },
    /** What was asked with, newest last. */
    forms,
    revoked,
    /** Every token that was ever given out: none may be found anywhere. */
    given,
    count: (place: Place) => counts.get(place) ?? 0,
    /** Whether an access token is good now. */
    knows: (token: string) => (access.get(token) ?? 0) > Date.now(),
    /** The person has entered the code that was given last, and says yes or no. */
    say: (said: 'accepted' | 'denied' | 'forgotten') => {
      for (const code of codes.keys()) {
        if (said === 'forgotten') codes.delete(code);
        else codes.set(code, said);
      }
    },
    /** Access tokens that were given out are good no more. */
    dropTokens: () => access.clear(),
    /** Whoever signed in has to do it again. */
    endSignIns: () => {
      ended = true;
    },
    /** They may come again. */
    beginSignIns: () => {
      ended = false;
      refresh.clear();
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type TestIssuer = Awaited<ReturnType<typeof startIssuer>>;
