import { isLoopback } from '#shared/domain/dispatch/caps.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { CheckItem, CheckResult } from '#shared/domain/workplace/check.ts';
import type { RelayFacts } from '../../ports/mailer.ts';
import type { Context } from '../context.ts';
import { relayProof } from '../dispatch/relay.ts';
import type { Situation } from './situation.ts';

type Checked = { readonly facts: RelayFacts } | { readonly failure: AppError };
export type RelayItem = Extract<CheckItem, 'relay' | 'certificate' | 'login' | 'mail'>;

/** A certificate that ends sooner than this should be renewed by now, milliseconds. */
const renewBefore = 14 * 86_400_000;
const day = 86_400_000;

const loginFailures = new Set([
  'dispatch.relay.login',
  'dispatch.relay.tokenRefused',
  'dispatch.relay.noTokens',
  'dispatch.blocked.noPassword',
]);

/** Connects, encrypts and logs in, once for all the items that want to know. Null where no relay is set. */
export async function probeRelay(context: Context, { relay }: Situation): Promise<Checked | null> {
  if (!relay) return null;
  try {
    return { facts: await context.mailer.probe(relay, await relayProof(context, relay)) };
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'network' || error.kind === 'blocked')) return { failure: error };
    throw error;
  }
}

/** What the server's answer means for one item. `now`: ISO 8601. */
export function judgeRelay(item: RelayItem, checked: Checked | null, situation: Situation, now: string): CheckResult {
  const { relay } = situation;
  if (!relay || !checked) return { state: 'todo', texts: [{ id: 'workplace.relay.none' }] };
  if ('failure' in checked) return judgeFailure(item, checked.failure);
  const { facts } = checked;
  switch (item) {
    case 'relay':
      return {
        state: 'passed',
        texts: [
          { id: 'dispatch.relay.reached', params: { host: relay.host, tls: facts.tls ? 'yes' : 'no' } },
          ...(facts.tls ? [{ id: 'workplace.relay.version' as const, params: { version: facts.tls.replace(/^TLSv/, 'TLS ') } }] : []),
        ],
      };
    case 'certificate': {
      const { certificate } = facts;
      if (!certificate)
        return isLoopback(relay.host)
          ? { state: 'passed', texts: [{ id: 'workplace.certificate.loopback' }] }
          : { state: 'unknown', texts: [{ id: 'workplace.certificate.none' }] };
      const left = Date.parse(certificate.validTo) - Date.parse(now);
      const params = {
        name: certificate.name,
        issuer: certificate.issuer,
        days: Math.max(0, Math.floor(left / day)),
        until: certificate.validTo.slice(0, 10),
      };
      return left < renewBefore
        ? { state: 'todo', texts: [{ id: 'workplace.certificate.ends', params }] }
        : { state: 'passed', texts: [{ id: 'workplace.certificate.good', params }] };
    }
    case 'login':
      if (relay.user === null) return { state: 'unknown', texts: [{ id: 'workplace.login.none', params: { offers: offers(facts) } }] };
      return { state: 'passed', texts: [{ id: 'workplace.login.good', params: { user: relay.user } }] };
    case 'mail':
      return judgeMail(facts, situation.largestMail);
  }
}

/** The failure belongs to the item that it is about; the others were not reached. */
function judgeFailure(item: RelayItem, failure: AppError): CheckResult {
  const { id } = failure.text;
  const about: RelayItem =
    loginFailures.has(id) || id.startsWith('signIn.') ? 'login' : id === 'dispatch.relay.tls' ? 'certificate' : 'relay';
  if (item === about) return { state: 'todo', texts: [failure.text] };
  // A login is only tried over a connection that works and is encrypted as it should be.
  if (id !== 'dispatch.blocked.noPassword' && loginFailures.has(id) && item === 'relay')
    return { state: 'passed', texts: [{ id: 'workplace.relay.butLogin' }] };
  return {
    state: 'unknown',
    texts: [
      {
        id:
          id === 'dispatch.blocked.noPassword'
            ? 'workplace.relay.needsPassword'
            : id.startsWith('signIn.')
              ? 'workplace.relay.needsSignIn'
              : 'workplace.relay.notReached',
      },
    ],
  };
}

function judgeMail({ size, extensions }: RelayFacts, largest: number): CheckResult {
  const offered = (word: string): boolean => extensions.some((line) => line.toUpperCase().split(/\s/)[0] === word);
  const kilobytes = Math.ceil(largest / 1024);
  const small = size !== null && largest > size;
  return {
    state: small ? 'todo' : 'passed',
    texts: [
      size === null
        ? { id: 'workplace.mail.noLimit' }
        : small
          ? { id: 'workplace.mail.tooSmall', params: { limit: Math.floor(size / 1024), largest: kilobytes } }
          : { id: 'workplace.mail.fits', params: { limit: Math.floor(size / 1024), largest: kilobytes } },
      { id: 'workplace.mail.utf8', params: { has: offered('SMTPUTF8') ? 'yes' : 'no' } },
      { id: 'workplace.mail.dsn', params: { has: offered('DSN') ? 'yes' : 'no' } },
    ],
  };
}

function offers({ authMethods }: RelayFacts): string {
  return authMethods.length > 0 ? 'yes' : 'no';
}
