import type { DecisionStep } from '../approval/decision.ts';
import type { StepState } from '../approval/path.ts';
import type { OrderState } from '../dispatch/order.ts';
import type { HandOverState } from '../handover/handover.ts';

/** Where a message is on its way: what it waits for, or how it ended. */
export const messageStages = [
  'draft',
  'refused',
  'assessment',
  'approval',
  'recipients',
  'dispatch',
  'hand-over',
  'handed-over',
  'confirmation',
  'scheduled',
  'sending',
  'paused',
  'stopped',
  'sent',
  'cancelled',
] as const;
export type MessageStage = (typeof messageStages)[number];

/** Nothing more is waited for. A send that was stopped waits: it is resumed, or the rest is called off. */
export const overStages: ReadonlySet<MessageStage> = new Set(['sent', 'cancelled']);

/** Has a message that is over reached anybody? A send may have been cancelled half way; `accepted` counts those who got it. */
export function wentOut(stage: MessageStage, accepted: number): boolean {
  return stage !== 'cancelled' || accepted > 0;
}

export interface StageFacts {
  readonly submitted: boolean;
  /** Brief or text differ from the newest version in what is approved. */
  readonly changedSince: boolean;
  /** The pack's steps in order (`approvalPath`). */
  readonly path: readonly { readonly step: DecisionStep; readonly state: StepState }[];
  readonly hasList: boolean;
  /** The send that counts (`sendThatCounts`): a plan that was discarded and test copies are none. */
  readonly order: { readonly state: OrderState; readonly needsConfirmation: boolean } | null;
  /** The pack says that IT sends: an approved message is handed over, and needs no list here. */
  readonly handsOver?: boolean;
  /** The state of the hand-over that counts. */
  readonly handOver?: HandOverState | null;
}

/** An order that is under way or over says where the message is, whatever else is so. */
const stageOfOrder: Readonly<Partial<Record<OrderState, MessageStage>>> = {
  scheduled: 'scheduled',
  sending: 'sending',
  paused: 'paused',
  stopped: 'stopped',
  finished: 'sent',
};

const table: readonly { readonly when: (facts: StageFacts) => boolean; readonly stage: (facts: StageFacts) => MessageStage }[] = [
  { when: ({ handOver }) => handOver === 'sent', stage: () => 'sent' },
  { when: ({ handOver }) => handOver === 'handed-over', stage: () => 'handed-over' },
  {
    when: ({ order }) => order !== null && stageOfOrder[order.state] !== undefined,
    stage: ({ order }) => (order && stageOfOrder[order.state]) ?? 'draft',
  },
  { when: ({ submitted, changedSince }) => !submitted || changedSince, stage: () => 'draft' },
  { when: ({ path }) => path.some(({ state }) => state === 'refused'), stage: () => 'refused' },
  { when: ({ path }) => path.some(isOpen), stage: ({ path }) => path.find(isOpen)?.step ?? 'draft' },
  { when: ({ handsOver, order }) => handsOver === true && order === null, stage: () => 'hand-over' },
  { when: ({ order }) => order?.state === 'cancelled', stage: () => 'cancelled' },
  { when: ({ order }) => order?.state === 'prepared' && order.needsConfirmation, stage: () => 'confirmation' },
  { when: ({ hasList, order }) => !hasList && order === null, stage: () => 'recipients' },
  { when: () => true, stage: () => 'dispatch' },
];

function isOpen({ state }: StageFacts['path'][number]): boolean {
  return state !== 'done';
}

/** The first row that fits. */
export function messageStage(facts: StageFacts): MessageStage {
  return table.find(({ when }) => when(facts))?.stage(facts) ?? 'draft';
}
