import { expect, it, vi } from 'vitest';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { DraftStore } from './store.ts';

const bridge = vi.hoisted(() => {
  class CallError extends Error {
    readonly kind: string;
    constructor(kind: string) {
      super(kind);
      this.kind = kind;
    }
  }
  const asked: string[] = [];
  const state = { fault: null as string | null };
  const call = async (method: string): Promise<unknown> => {
    asked.push(method);
    if (state.fault) throw new CallError(state.fault);
    return { revision: 2, savedAt: '2026-08-10T07:00:01.000Z' };
  };
  return { CallError, call, asked, state };
});
vi.mock('../../bridge.ts', () => ({ CallError: bridge.CallError, call: bridge.call }));

const opened = () =>
  new DraftStore({
    id: 'm',
    revision: 1,
    updatedAt: '2026-08-10T07:00:00.000Z',
    brief: emptyBrief,
    bodies: {},
  } as unknown as MessageDetail);

it('saves what waits before something goes out of the draft', async () => {
  const store = opened();
  store.setBrief({ subject: 'Nytt emne' });
  await store.saveFirst();
  expect(bridge.asked).toEqual(['messages.saveBrief']);
  expect(store.saver.revision).toBe(2);
});

it.each(['storage', 'conflict'])('lets nothing older go out where saving ends in a fault of storage or a conflict: %s', async (kind) => {
  bridge.state.fault = kind;
  const store = opened();
  store.setBrief({ subject: 'Nytt emne' });
  const outcome = await store.saveFirst().then(
    () => 'went out',
    (error: Error) => error.message,
  );
  expect([kind, 'draft.notSaved']).toContain(outcome);
});
