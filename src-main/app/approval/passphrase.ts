import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Passphrases } from '../../ports/surroundings.ts';
import type { Context } from '../context.ts';
import { createSerially } from '../serially.ts';

/** Wrong tries that cost nothing: everybody mistypes. */
const freeTries = 3;
const longestWaitSeconds = 60;

type Check = (person: Person, passphrase: string) => Promise<void>;

/** One check for all who ask, so that wrong tries count together whichever screen they come from. */
const checks = new WeakMap<Passphrases, Check>();

/**
 * Gives a check of a person's passphrase. It rejects with `blocked` when the person has none, `forbidden` when it is
 * wrong, and, after three wrong ones in a row, `blocked` for a time that doubles. One try at a time for each person.
 */
export function createPassphraseCheck(context: Pick<Context, 'store' | 'passphrases' | 'clock'>): Check {
  const check = checks.get(context.passphrases) ?? newCheck(context);
  checks.set(context.passphrases, check);
  return check;
}

function newCheck({ store, passphrases, clock }: Pick<Context, 'store' | 'passphrases' | 'clock'>): Check {
  const serially = createSerially();
  const wrong = new Map<string, { readonly tries: number; readonly openAt: number }>();

  return (person, passphrase) =>
    serially(person.id, async () => {
      const stored = store.read.passphrase(person.id);
      if (!stored) throw new AppError('blocked', 'approval.bar.notEnrolled', { name: person.name });
      const { tries, openAt } = wrong.get(person.id) ?? { tries: 0, openAt: 0 };
      const waits = openAt - clock.monotonic();
      if (waits > 0) throw new AppError('blocked', 'approval.tooManyTries', { seconds: Math.ceil(waits / 1000) });
      if (await passphrases.verify(passphrase, stored)) {
        wrong.delete(person.id);
        return;
      }
      const seconds = tries + 1 < freeTries ? 0 : Math.min(longestWaitSeconds, 2 ** (tries + 2 - freeTries));
      wrong.set(person.id, { tries: tries + 1, openAt: clock.monotonic() + seconds * 1000 });
      throw new AppError('forbidden', 'approval.wrongPassphrase', { name: person.name });
    });
}
