import type { Relay } from '#shared/domain/dispatch/order.ts';
import { AppError } from '#shared/domain/errors.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Lane, Mailer, Proof } from '../../ports/mailer.ts';
import { signInHolds } from './access-tokens.ts';
import type { Connections } from './connections.ts';
import { heldBy } from './failures.ts';
import type { Sleepers } from './sleepers.ts';

/** So many tries in a row to reach the relay, then the send holds. */
const mostReconnects = 5;
/** These say that trying again at once is no use. */
const hopeless = new Set<string>([
  'dispatch.relay.login',
  'dispatch.relay.tokenRefused',
  'dispatch.relay.noTokens',
  ...signInHolds,
  'dispatch.relay.refused',
  'dispatch.relay.tls',
  'dispatch.relay.unknownHost',
  'dispatch.relay.notSmtp',
  'dispatch.blocked.plainRelay',
]);

interface LanesParts {
  readonly mailer: Pick<Mailer, 'open'>;
  readonly relay: Relay;
  readonly proof: Proof;
  readonly connections: Connections;
  /** Connections of this order's at once. */
  readonly limit: number;
  /** Milliseconds before the second try to reach the relay; doubles each time. */
  readonly reconnect: number;
  readonly sleepers: Sleepers;
  readonly running: () => boolean;
  /** The relay cannot be reached. */
  readonly onHold: (because: TextRef) => void;
}

/** The connections of one order, each taken from those that all orders share. */
export interface Lanes {
  /** Opens a connection; null when the run stops meanwhile or the relay cannot be reached. */
  open(): Promise<Lane | null>;
  /** One in the place of one that was lost while it waited, without standing in line again; null when it cannot be had. */
  renew(lost: Lane): Promise<Lane | null>;
  shut(lane: Lane): Promise<void>;
  /** Cuts every connection, whatever is in flight. */
  cut(): void;
  /** The relay answers: earlier tries count no longer. */
  reached(): void;
}

export function createLanes(parts: LanesParts): Lanes {
  const { mailer, relay, proof, connections, limit, reconnect, sleepers, running, onHold } = parts;
  const open = new Set<Lane>();
  let failedOpens = 0;

  const shut = async (lane: Lane) => {
    await lane.close();
    open.delete(lane);
    connections.release();
  };

  return {
    async open() {
      while (running()) {
        const wait = sleepers.leaving(() => !running());
        const got = await connections.acquire(limit, wait.onLeave);
        wait.done();
        if (!got) return null;
        try {
          const lane = await mailer.open(relay, proof);
          open.add(lane);
          if (running()) return lane;
          await shut(lane);
          return null;
        } catch (error) {
          connections.release();
          if (!running()) return null;
          failedOpens += 1;
          const because = heldBy(error);
          if (failedOpens >= mostReconnects || hopeless.has(because.id) || !(error instanceof AppError)) {
            onHold(because);
            return null;
          }
          await sleepers.sleep(reconnect * 2 ** (failedOpens - 1));
        }
      }
      return null;
    },
    async renew(lost) {
      await lost.close();
      open.delete(lost);
      const lane = await mailer.open(relay, proof).catch(() => null);
      if (lane && running()) {
        open.add(lane);
        return lane;
      }
      await lane?.close();
      connections.release();
      return null;
    },
    shut,
    cut() {
      for (const lane of open) lane.cut();
    },
    reached: () => {
      failedOpens = 0;
    },
  };
}
