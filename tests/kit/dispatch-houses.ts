import { afterEach, expect } from 'vitest';
import type { Recipient } from '#shared/domain/recipients/list.ts';
import { type DispatchHouse, type DispatchSetting, loopback, openDispatch, recipientsNumbered } from './dispatch.ts';
import { type FaultServer, type Faults, startFaultServer } from './fault-server.ts';

/** The address of the recipient with this number (`recipientsNumbered`). */
export const numbered = (number: number): string => `r${number}@student.uni.example`;

/** Houses for the tests of a file, with an approved message and a list; each is closed, and its server ended, with its test. */
export function dispatchHouses() {
  const cleanUp: (() => unknown)[] = [];
  afterEach(async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
  });
  /** In practice, unless the setting has a relay. */
  async function house(recipients: number | readonly Recipient[] = 5, setting: DispatchSetting = {}): Promise<DispatchHouse> {
    const opened = await openDispatch(setting);
    cleanUp.push(() => opened.close());
    await opened.recover();
    await opened.furnish(typeof recipients === 'number' ? recipientsNumbered(recipients) : recipients);
    return opened;
  }
  /** With a relay of its own that does wrong as it is told. */
  async function houseWith(
    faults: Faults,
    recipients = 5,
    setting: DispatchSetting = {},
  ): Promise<{ at: DispatchHouse; server: FaultServer }> {
    const server = await startFaultServer(faults);
    cleanUp.push(() => server.close());
    return { server, at: await house(recipients, { ...setting, relay: loopback(server.port) }) };
  }
  /** A finished send to six of whom the second is refused and the fifth in doubt; the others have it. */
  async function mixed() {
    let lost = 0;
    const opened = await houseWith(
      {
        rcpt: ({ to }) => (to === numbered(2) ? '550 5.1.1 User unknown' : undefined),
        content: ({ to }) => (to === numbered(5) && lost++ === 0 ? { close: '' } : undefined),
      },
      6,
    );
    const id = await opened.at.send({ connections: 1 });
    await opened.at.reaches(id, 'finished');
    expect(opened.at.counts(id)).toMatchObject({ accepted: 4, refused: 1, in_doubt: 1 });
    return { ...opened, id };
  }
  return { house, houseWith, mixed, cleanUp };
}

/** For the pack of a house: the reason that is one of life and health. */
export const lifeAndHealth = [{ code: 'life-and-health', name: { nb: 'x', nn: 'x', en: 'x' }, needsStatement: false, urgent: true }];

/** The approved message’s reason is this one, as it was frozen. */
export async function reasonIs({ store }: DispatchHouse, reason: string): Promise<void> {
  const [version] = store.read.versions('m');
  const draft = store.read.draft('m');
  if (!version || !draft) throw new Error('no version');
  const brief = { ...version.brief, reason };
  await store.write([
    { do: 'version.add', version: { ...version, id: 'urgent', number: 2, brief } },
    { do: 'draft.save', draft: { ...draft, brief: { ...draft.brief, reason }, revision: draft.revision + 1 } },
    ...store.read
      .decisions('m')
      .map((decision) => ({ do: 'decision.add', decision: { ...decision, id: `${decision.id}-2`, versionId: 'urgent' } }) as const),
  ]);
}

/** What happens the first time only. */
export const once =
  <T>(fault: T) =>
  ({ times }: { times: number }) =>
    times === 1 ? fault : undefined;
