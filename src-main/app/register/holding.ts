import type { Stand } from '#shared/domain/register/guards.ts';
import { type Holding, holding } from '#shared/domain/register/holding.ts';
import type { Transition } from '#shared/domain/register/life-cycle.ts';
import { translator } from '#shared/texts/translate.ts';
import type { Context } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';

/** What of a step's own conditions is met, each in the language of the interface. */
export function holdingIn({ store }: Pick<Context, 'store'>, step: Transition, stand: Stand): (Holding & { readonly says: string })[] {
  const t = translator(chosenLocale(store.read));
  return holding(step, stand).map((one) => ({
    ...one,
    says: one.guard === 'required' ? t('register.filledIn', { what: t(one.text) }) : t(one.text),
  }));
}
