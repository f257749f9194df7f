import { AppError } from '#shared/domain/errors.ts';
import {
  type Direction,
  directions,
  type EngineKind,
  engineKinds,
  isOnThisMachine,
  serviceAddress,
} from '#shared/domain/machine-translation/engine.ts';
import type { MachineTranslator } from '../../ports/machine-translation.ts';
import { type Context, settingKeys } from '../context.ts';

/** Who makes drafts on this workstation. */
export interface ChosenEngine {
  readonly by: EngineKind;
  /** Of the service; null for every other. */
  readonly address: string | null;
}

/** Until something is chosen the program of this machine, where there is one: what it is given does not leave the machine. */
export function chosenEngine({ store }: Pick<Context, 'store'>): ChosenEngine {
  const kept = store.read.setting(settingKeys.machineTranslation) as { readonly by?: unknown; readonly address?: unknown } | undefined;
  const by = engineKinds.find((kind) => kind === kept?.by) ?? 'command';
  const address = typeof kept?.address === 'string' ? serviceAddress(kept.address) : null;
  return by === 'service' && address === null ? { by: 'off', address: null } : { by, address: by === 'service' ? address : null };
}

/** True where a service is chosen that practice does not ask: nothing leaves this machine there. */
export function isKeptFrom({ practice }: Pick<Context, 'practice'>, { by, address }: ChosenEngine): boolean {
  return practice !== null && by === 'service' && !isOnThisMachine(address ?? '');
}

/** The machine that is chosen, and who that is. Refused where there is none, or where it is not asked. */
export function requireEngine(context: Pick<Context, 'store' | 'practice' | 'machineTranslators'>): {
  readonly by: EngineKind;
  readonly engine: MachineTranslator;
} {
  const chosen = chosenEngine(context);
  const { by, address } = chosen;
  if (by === 'off') throw new AppError('blocked', 'machine.off');
  if (isKeptFrom(context, chosen)) throw new AppError('blocked', 'machine.practice');
  const { command, service } = context.machineTranslators;
  return { by, engine: by === 'service' ? service(address ?? '') : command };
}

/** True where such a draft can be asked for at all. */
export function isDirection({ from, to }: Direction): boolean {
  return directions.some((one) => one.from === from && one.to === to);
}
