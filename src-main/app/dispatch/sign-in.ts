import { issuerHost, issuerOf } from '#shared/domain/dispatch/sign-in.ts';
import { AppError } from '#shared/domain/errors.ts';
import { translator } from '#shared/texts/translate.ts';
import type { DeviceSignIn } from '../../ports/issuers.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { type Mailbox, mailboxOf } from './access-tokens.ts';
import { savedRelay } from './relay.ts';

type SignInMethods = `relay.${'account' | 'signIn' | 'stopSignIn' | 'signOut'}`;

/** A sign-in that is under way, or how the last one failed. */
interface Attempt {
  readonly mailbox: Mailbox;
  device: DeviceSignIn | null;
  /** On the clock that only goes forward, milliseconds. */
  endsAt: number;
  failed: AppError | null;
}

export interface SignIn {
  readonly handlers: Handlers<SignInMethods>;
  /** Stops waiting for a person. */
  close(): void;
}

/** Signing in to the relay's issuer: a code for a person's browser, and the wait until it is entered there (RFC 8628). */
export function createSignIn(context: Context): SignIn {
  const { store, clock, issuers, accessTokens } = context;
  let latest: Attempt | null = null;

  const told = (): void => context.emit('changed', { about: 'settings', messageId: null });
  const savedMailbox = (): Mailbox | null => {
    const relay = context.practice ? null : savedRelay(store.read);
    return relay && mailboxOf(relay);
  };
  const requireMailbox = (): Mailbox => {
    const mailbox = savedMailbox();
    if (!mailbox) throw new AppError('blocked', 'signIn.notChosen');
    return mailbox;
  };
  const stop = (): void => {
    latest?.device?.stop();
    latest = null;
  };

  const finish = async (attempt: Attempt, device: DeviceSignIn, actor: string): Promise<void> => {
    try {
      const grant = await device.wait();
      if (latest !== attempt) return;
      await accessTokens.keep(attempt.mailbox, grant);
      await store.write([logged(context, 'relay.signedIn', null, { provider: attempt.mailbox.oauth.provider }, actor)]);
      if (latest === attempt) latest = null;
    } catch (error) {
      if (latest !== attempt) return;
      attempt.device = null;
      attempt.failed =
        error instanceof AppError ? error : new AppError('internal', 'error.internal', { what: String(error).slice(0, 200) });
    }
    told();
  };

  return {
    handlers: {
      'relay.account': async () => {
        const mailbox = savedMailbox();
        if (!mailbox) return { mailbox: null, issuer: '', waiting: null, failed: null, signedIn: null };
        const attempt = latest && sameMailbox(latest.mailbox, mailbox) ? latest : null;
        const state = await accessTokens.state(mailbox);
        const { device = null, failed = null } = attempt ?? {};
        return {
          mailbox: mailbox.user,
          issuer: issuerHost(mailbox.oauth),
          waiting: attempt && device && waitingFor(device, attempt.endsAt - clock.monotonic()),
          failed: failed && translator(chosenLocale(store.read))(failed.text),
          signedIn: state && { ...state, tokenUntil: accessTokens.goodUntil(mailbox) },
        };
      },

      'relay.signIn': async () => {
        const actor = requireActor(context);
        const mailbox = requireMailbox();
        stop();
        const attempt: Attempt = { mailbox, device: null, endsAt: 0, failed: null };
        latest = attempt;
        const device = await issuers.begin(mailbox.oauth);
        if (latest !== attempt) {
          device.stop();
          throw new AppError('conflict', 'signIn.stopped');
        }
        attempt.device = device;
        attempt.endsAt = clock.monotonic() + device.expiresIn * 1000;
        void finish(attempt, device, actor.id);
        told();
        return waitingFor(device, device.expiresIn * 1000);
      },

      'relay.stopSignIn': () => {
        stop();
        told();
        return { done: true };
      },

      'relay.signOut': async () => {
        const actor = requireActor(context);
        const mailbox = requireMailbox();
        stop();
        await accessTokens.forget(mailbox);
        await store.write([logged(context, 'relay.signedOut', null, { provider: mailbox.oauth.provider }, actor.id)]);
        told();
        return { done: true };
      },
    },
    close: stop,
  };
}

function waitingFor({ userCode, address, expiresIn }: DeviceSignIn, left: number) {
  return { userCode, address, secondsLeft: Math.max(0, Math.round(left / 1000)), secondsInAll: Math.round(expiresIn) };
}

function sameMailbox(one: Mailbox, other: Mailbox): boolean {
  return one.user === other.user && issuerOf(one.oauth) === issuerOf(other.oauth) && one.oauth.clientId === other.oauth.clientId;
}
