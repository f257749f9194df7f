import type { Result } from '#shared/contract/index.ts';
import type { StateShape } from '../../../kit/StateIcon.tsx';

export type CrisisAccount = Result<'register.crisis'>['rows'][number];
export type CrisisLack = 'noAddress' | 'unregistered' | 'notOpen' | 'responsible' | 'admin' | 'never' | 'old' | 'deputy';

/**
 * What an account of the crisis list still lacks, the gravest first. Of one that the register does not know, nothing else is said.
 * `named`: the rules say what address it has, by which it is found.
 */
export function lacksOf({ channel, ready, responsible, deputy, admin, testedOn, overdue }: CrisisAccount, named = true): CrisisLack[] {
  if (channel === null) return [named ? 'unregistered' : 'noAddress'];
  const lacks: CrisisLack[] = [];
  if (!ready) lacks.push('notOpen');
  if (responsible === '') lacks.push('responsible');
  if (admin === '') lacks.push('admin');
  if (testedOn === null) lacks.push('never');
  else if (overdue) lacks.push('old');
  if (deputy === '') lacks.push('deputy');
  return lacks;
}

/** Ready; in use but with something to mend; or not to be used. */
export function shapeOf(account: CrisisAccount): StateShape {
  if (!account.ready) return 'stops';
  return lacksOf(account).length > 0 ? 'warns' : 'done';
}
