import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

type PeopleMethods = 'people.list' | 'people.add' | 'people.change' | 'people.actAs' | 'people.enrol';

/** People, who is at the keyboard, and the passphrases they sign with. */
export function createPeopleHandlers(context: Context): Handlers<PeopleMethods> {
  const { store, clock, passphrases, checkPassphrase } = context;
  const told = (): void => context.emit('changed', { about: 'people', messageId: null });

  return {
    'people.list': () => {
      const t = translator(chosenLocale(store.read));
      const people = store.read.people().map((person) => (person.removed ? { ...person, name: t('privacy.removedPerson') } : person));
      const actingAs = store.read.setting(settingKeys.actingAs);
      return { people, actingAs: people.find(({ id }) => id === actingAs)?.id ?? null };
    },

    'people.add': async ({ name, email, roles, bodies }) => {
      const actor = requireActor(context);
      const person = newPerson(context, { name, email, roles, bodies });
      await store.write([
        { do: 'person.put', person },
        logged(context, 'person.added', null, { personId: person.id, roles: roles.join(' '), ...speaks(bodies) }, actor.id),
      ]);
      told();
      return { person: { ...person, enrolled: false } };
    },

    'people.change': async ({ id, name, email, roles, bodies: given }) => {
      const actor = requireActor(context);
      const { enrolled, bodies: before } = requirePerson(context, id);
      const bodies = given ?? before;
      const person = { id, name, email: freeAddress(context, email, id), roles, ...(bodies && { bodies }) };
      await store.write([
        { do: 'person.put', person },
        logged(context, 'person.changed', null, { personId: id, roles: roles.join(' '), ...speaks(bodies) }, actor.id),
      ]);
      told();
      return { person: { ...person, enrolled } };
    },

    'people.actAs': async ({ id }) => {
      const person = requirePerson(context, id);
      await store.write([
        { do: 'settings.set', key: settingKeys.actingAs, value: person.id },
        logged(context, 'settings.changed', null, { setting: settingKeys.actingAs }, person.id),
      ]);
      told();
      return { done: true };
    },

    'people.enrol': async ({ id, passphrase, old, reset }) => {
      const actor = requireActor(context);
      const person = requirePerson(context, id);
      const stored = store.read.passphrase(id);
      if (stored && old !== undefined) {
        await checkPassphrase(person, old);
      } else if (stored && !reset) throw new AppError('blocked', 'error.alreadyEnrolled', { name: person.name });
      const isReset = stored !== null && old === undefined;

      const hash = await passphrases.hash(passphrase);
      const voided: Change[] = isReset ? openApprovals(context, id).flatMap(voidApproval) : [];
      await store.write([
        { do: 'person.passphrase', personId: id, passphrase: hash },
        logged(context, 'person.enrolled', null, { personId: id, reset: isReset }, actor.id),
        ...voided,
      ]);
      told();
      if (voided.length > 0) context.emit('changed', { about: 'messages', messageId: null });
      return { person: { ...person, enrolled: true } };

      function voidApproval(decision: { id: string; messageId: string }): Change[] {
        return [
          { do: 'decision.void', id: decision.id, at: clock.now(), by: actor.id },
          logged(context, 'approval.voided', decision.messageId, { decisionId: decision.id, because: 'passphrase-reset' }, actor.id),
        ];
      }
    },
  };
}

/** A person with a new id, whose address nobody else has. */
export function newPerson(
  context: Context,
  { name, email, roles, bodies }: Pick<Person, 'name' | 'email' | 'roles' | 'bodies'>,
): Omit<Person, 'enrolled'> {
  return { id: context.ids.next(), name, email: freeAddress(context, email, null), roles, ...(bodies && { bodies }) };
}

/** For whom the person can say yes, as the log has it. */
function speaks(bodies: readonly string[] | undefined): { bodies?: string } {
  return bodies && bodies.length > 0 ? { bodies: bodies.join(' ') } : {};
}

/** Somebody who is here; one who was removed is nobody any more. Errors: `not-found`. */
export function requirePerson(context: Context, id: string): Person {
  const person = context.store.read.people().find((candidate) => candidate.id === id);
  if (!person || person.removed) throw new AppError('not-found', 'error.notFound', { what: id });
  return person;
}

function freeAddress(context: Context, email: string, ownId: string | null): string {
  const check = checkAddress(email);
  if (!check.ok) throw new AppError('invalid', 'error.notAnAddress', { email });
  const taken = context.store.read.people().some((other) => other.id !== ownId && addressKey(other.email) === addressKey(check.address));
  if (taken) throw new AppError('conflict', 'error.emailTaken', { email });
  return check.address;
}

/**
 * What this person has said yes to with the passphrase and nobody has acted on yet: once a send of the message
 * has started, its approval is history.
 */
function openApprovals({ store: { read } }: Context, personId: string): { id: string; messageId: string }[] {
  const started = new Set(
    read
      .orders()
      .filter(({ kind, startedAt }) => kind === 'send' && startedAt !== null)
      .map(({ messageId }) => messageId),
  );
  return read
    .decisions()
    .filter(
      ({ decidedBy, strength, outcome, voidedAt }) =>
        decidedBy === personId && strength === 'signed' && outcome === 'yes' && voidedAt === null,
    )
    .filter(({ messageId }) => !started.has(messageId));
}
