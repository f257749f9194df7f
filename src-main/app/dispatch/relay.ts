import type { z } from 'zod';
import type { relayFacts } from '#shared/contract/dispatch.ts';
import { caps as capsShape, relay as relayShape } from '#shared/contract/shapes.ts';
import { hasRoomForMark } from '#shared/domain/bounces/return-mark.ts';
import { capFacts, isLoopback, practiceCaps, unknownRelayCaps, withinCeiling } from '#shared/domain/dispatch/caps.ts';
import type { Caps, Relay } from '#shared/domain/dispatch/order.ts';
import { isHost } from '#shared/domain/dispatch/relay-host.ts';
import { areScopes, isClientId, isIssuer, isMailboxName, isTenant } from '#shared/domain/dispatch/sign-in.ts';
import { AppError } from '#shared/domain/errors.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import type { TextRef } from '#shared/texts/index.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Proof } from '../../ports/mailer.ts';
import type { StoreReader } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { lockedKeys, prefillRecord, requireFree } from '../workplace/record.ts';
import { mailboxOf } from './access-tokens.ts';

type RelayMethods = 'relay.get' | 'relay.save' | 'relay.test';

/** The relay that sends go to: the practice server in practice, else the saved one; null where none is set. */
export async function currentRelay({ practice, store: { read } }: Context): Promise<Relay | null> {
  return practice ? practice.relay() : savedRelay(read);
}

/** The relay of real sends; null where none is set. */
export function savedRelay(read: StoreReader): Relay | null {
  return relayShape.safeParse(read.setting(settingKeys.relay)).data ?? null;
}

export function currentCaps({ practice, store }: Context): { caps: Caps; ceiling: Caps | null } {
  const ceiling = capsShape.safeParse(store.read.setting(settingKeys.ceiling)).data ?? null;
  const caps = capsShape.safeParse(store.read.setting(settingKeys.caps)).data ?? (practice ? practiceCaps : unknownRelayCaps);
  return { caps: withinCeiling(caps, ceiling), ceiling };
}

/** Under this name the host keeps the password; nothing else does. */
const secretName = ({ host, port, user }: Relay) => `smtp:${user ?? ''}@${host}:${port}`;

/** What the relay is logged in to with, or null where it needs nothing. `blocked` when it is not known, or nobody is signed in. */
export async function relayProof({ host, accessTokens }: Context, relay: Relay): Promise<Proof> {
  const mailbox = mailboxOf(relay);
  if (mailbox) return accessTokens.source(mailbox);
  if (relay.oauth) throw new AppError('blocked', 'signIn.needMailbox');
  if (relay.user === null) return null;
  const password = await host.secrets.get(secretName(relay));
  if (password === null) throw new AppError('blocked', 'dispatch.blocked.noPassword');
  return password;
}

/** What is entered for access tokens, as it can be used; `invalid` where it cannot. */
function requireUsableOAuth({ oauth, user }: Relay): void {
  if (!oauth) return;
  if (user === null || !isMailboxName(user)) throw new AppError('invalid', 'signIn.needMailbox');
  if (!isClientId(oauth.clientId)) throw new AppError('invalid', 'signIn.badClient');
  if (oauth.provider === 'microsoft' && !isTenant(oauth.tenant)) throw new AppError('invalid', 'signIn.badTenant');
  if (oauth.provider === 'other' && !isIssuer(oauth.issuer)) throw new AppError('invalid', 'signIn.badIssuer');
  if (oauth.provider === 'other' && !areScopes(oauth.scopes)) throw new AppError('invalid', 'signIn.badScopes');
}

/** A login that a fixed relay leaves open is each person's own. */
const ownLogin = ({ store: { read } }: Context): boolean =>
  !lockedKeys(read).includes('relay') || prefillRecord(read)?.file.relay?.user === undefined;

/** What IT has fixed stays as it is. */
function requireFreeRelay(context: Context, relay: Relay, caps: Caps): void {
  const { read } = context.store;
  const { caps: held, ceiling } = currentCaps(context);
  requireFree(read, 'caps', withinCeiling(caps, ceiling), held);
  if (context.practice) return;
  const holds = savedRelay(read);
  const own = ownLogin(context);
  requireFree(read, 'relay', own ? { ...relay, user: null } : relay, own && holds ? { ...holds, user: null } : holds);
}

export function createRelayHandlers(context: Context): Handlers<RelayMethods> {
  const { store, host, mailer } = context;
  /** The relay as it can be used; `blocked` or `invalid` where it cannot. */
  const usableRelay = async (relay: Relay): Promise<Relay> => {
    const practising = await context.practice?.relay();
    if (practising && (relay.host !== practising.host || relay.port !== practising.port)) {
      throw new AppError('blocked', 'dispatch.blocked.practiceRelay');
    }
    if (!isHost(relay.host)) throw new AppError('invalid', 'dispatch.relay.badHost', { host: relay.host });
    const returnPath = relay.returnPath === '' ? null : checkAddress(relay.returnPath);
    if (returnPath?.ok === false) throw new AppError('invalid', 'error.notAnAddress', { email: relay.returnPath });
    if (relay.security === 'none' && !isLoopback(relay.host))
      throw new AppError('blocked', 'dispatch.blocked.plainRelay', { host: relay.host });
    requireUsableOAuth(relay);
    const { verp, ...rest } = { ...relay, returnPath: returnPath?.address ?? '' };
    if (verp && rest.returnPath === '') throw new AppError('invalid', 'dispatch.relay.verpNeedsMailbox');
    if (verp && !hasRoomForMark(rest.returnPath)) throw new AppError('invalid', 'dispatch.relay.verpTooLong');
    return verp ? { ...rest, verp } : rest;
  };
  const translate = () => translator(chosenLocale(store.read));
  const answer = (ok: boolean, text: TextRef, facts: Partial<z.infer<typeof relayFacts>> = {}) => ({
    greeting: '',
    extensions: [],
    tls: null,
    size: null,
    authMethods: [],
    certificate: null,
    ...facts,
    ok,
    text: translate()(text),
  });

  return {
    'relay.get': async () => {
      const relay = await currentRelay(context);
      const mailbox = relay && mailboxOf(relay);
      const passwordKnown =
        relay !== null &&
        (mailbox
          ? (await context.accessTokens.state(mailbox))?.ended === false
          : relay.user === null || (await host.secrets.get(secretName(relay))) !== null);
      return { relay, ...currentCaps(context), passwordKnown, practice: context.practice !== null, ownLogin: ownLogin(context) };
    },

    'relay.save': async ({ relay: wanted, caps, password }) => {
      const actor = requireActor(context);
      const relay = await usableRelay(wanted);
      const { ceiling } = currentCaps(context);
      requireFreeRelay(context, relay, caps);
      // The operator sets the ceiling; everyone else may only go below it (U41).
      const isOperator = actor.roles.includes('it-operator') && !lockedKeys(store.read).includes('ceiling');
      const held = withinCeiling(caps, isOperator ? null : ceiling);
      if (password !== undefined && !relay.oauth) await host.secrets.set(secretName(relay), password === '' ? null : password);
      await store.write([
        ...(context.practice ? [] : [{ do: 'settings.set', key: settingKeys.relay, value: relay } as const]),
        { do: 'settings.set', key: settingKeys.caps, value: held },
        ...(isOperator ? [{ do: 'settings.set', key: settingKeys.ceiling, value: held } as const] : []),
        logged(
          context,
          'settings.changed',
          null,
          { setting: settingKeys.relay, security: relay.security, port: relay.port, ceiling: isOperator, ...capFacts(held) },
          actor.id,
        ),
      ]);
      context.emit('changed', { about: 'settings', messageId: null });
      return { done: true };
    },

    'relay.test': async ({ relay: wanted, password }) => {
      const actor = requireActor(context);
      const relay = await usableRelay(wanted);
      const proof = relay.user === null || relay.oauth || password === undefined ? await relayProof(context, relay) : password;
      try {
        const facts = await mailer.probe(relay, proof);
        await store.write([logged(context, 'relay.tested', null, { ok: true, tls: facts.tls }, actor.id)]);
        return answer(
          true,
          { id: 'dispatch.relay.reached', params: { host: relay.host, tls: facts.tls ? 'yes' : 'no' } },
          { ...facts, extensions: [...facts.extensions], authMethods: [...facts.authMethods] },
        );
      } catch (error) {
        if (!(error instanceof AppError) || (error.kind !== 'network' && error.kind !== 'blocked')) throw error;
        await store.write([logged(context, 'relay.tested', null, { ok: false, because: error.text.id }, actor.id)]);
        return answer(false, error.text);
      }
    },
  };
}
