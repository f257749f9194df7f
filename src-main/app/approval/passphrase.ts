import { AppError } from '#shared/domain/errors.ts';
import type { Person } from '#shared/domain/people/person.ts';
import type { Store } from '../../ports/store.ts';
import type { Clock, Passphrases } from '../../ports/surroundings.ts';
import { createSerially } from '../serially.ts';

/** Wrong tries that cost nothing: everybody mistypes. */
const freeTries = 3;
const longestWaitSeconds = 60;

/**
 * Checks a person's passphrase. Rejects with `blocked` when the person has none, `forbidden` when it is wrong, and,
 * after three wrong ones in a row, `blocked` for a time that doubles. One try at a time for each person.
 */
export type PassphraseCheck = (person: Person, passphrase: string) => Promise<void>;

interface Surroundings {
  readonly store: Pick<Store, 'read'>;
  readonly passphrases: Passphrases;
  readonly clock: Clock;
}

/** Made once for an application: wrong tries count together, whichever screen they come from. */
export function createPassphraseCheck({ store, passphrases, clock }: Surroundings): PassphraseCheck {
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
