import { AppError } from '#shared/domain/errors.ts';
import type { Mailer } from '../../ports/mailer.ts';
import type { Context } from '../context.ts';
import { chosenPack } from '../house/settings.ts';

/**
 * The mailer of a workstation that may not send while IT does (U40): no connection to any relay is made, for whatever purpose.
 * Test copies and a trial of the relay would be sends too. Errors: `blocked`.
 */
export function silentInHandOver(mailer: Mailer, house: Pick<Context, 'store' | 'policies'>): Mailer {
  const requireSends = (): void => {
    if (chosenPack(house)?.deliveryMode === 'handover') throw new AppError('blocked', 'dispatch.blocked.handover');
  };
  return {
    open: async (relay, proof) => {
      requireSends();
      return mailer.open(relay, proof);
    },
    probe: async (relay, proof) => {
      requireSends();
      return mailer.probe(relay, proof);
    },
  };
}
