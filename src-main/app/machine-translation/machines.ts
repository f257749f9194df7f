import type { Direction } from '#shared/domain/machine-translation/engine.ts';
import type { EngineFailed, MachineTranslator, MachineTranslators } from '../../ports/machine-translation.ts';
import type { Clock } from '../../ports/surroundings.ts';

/** The machines as use cases ask them. */
export interface Machines extends MachineTranslators {
  /** Stops whatever they are asked, also what comes later. */
  close(): void;
}

/** Milliseconds that is known what the program of this machine can: it is asked again after an installation. */
const freshFor = 60_000;

/** The same machines, each question of which ends with the application; what the program of this machine can do is looked up at most once a minute. */
export function createMachines({ command, service }: MachineTranslators, clock: Pick<Clock, 'monotonic'>): Machines {
  const underWay = new Set<PromiseWithResolvers<void>>();
  let closed = false;
  let known: { readonly at: number; readonly found: Promise<readonly Direction[] | EngineFailed> } | null = null;

  const untilClosed = async <T>(stopped: Promise<void> | undefined, ask: (stopped: Promise<void>) => Promise<T>): Promise<T> => {
    const stop = Promise.withResolvers<void>();
    if (closed) stop.resolve();
    void stopped?.then(stop.resolve);
    underWay.add(stop);
    try {
      return await ask(stop.promise);
    } finally {
      underWay.delete(stop);
    }
  };
  const ending = (machine: MachineTranslator): MachineTranslator => ({
    directions: (stopped) => untilClosed(stopped, (end) => machine.directions(end)),
    translate: (request, stopped) => untilClosed(stopped, (end) => machine.translate(request, end)),
  });
  const here = ending(command);

  return {
    command: {
      directions: () => {
        const at = clock.monotonic();
        if (known === null || at - known.at > freshFor) known = { at, found: here.directions() };
        return known.found;
      },
      translate: here.translate,
    },
    service: (address) => ending(service(address)),
    close: () => {
      closed = true;
      for (const stop of underWay) stop.resolve();
    },
  };
}
