import type { Decision } from '#shared/domain/approval/decision.ts';
import type { PlanItem } from '#shared/domain/channels/item.ts';
import type { LedgerRow, SendOrder } from '#shared/domain/dispatch/order.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { emptyDoc } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import type { LogEvent } from '#shared/domain/log/entry.ts';
import type { FrozenVersion } from '#shared/domain/message/version.ts';
import type { Recipient, RecipientList } from '#shared/domain/recipients/list.ts';
import type { Change } from './store.ts';

/** Small values for tests of stores. */

/** An instant `seconds` after a morning in August. */
export const instant = (seconds = 0): string => new Date(Date.UTC(2026, 7, 10, 7) + seconds * 1000).toISOString();

export function aDraft(id: string, changes: Partial<Draft> = {}): Draft {
  return {
    id,
    packId: 'sample',
    brief: { ...emptyBrief, subject: 'Eksamen – påmelding' },
    bodies: { nb: emptyDoc },
    revision: 1,
    createdAt: instant(),
    createdBy: 'p1',
    updatedAt: instant(),
    updatedBy: 'p1',
    writers: ['p1'],
    ...changes,
  };
}

export function aPlanItem(id: string, messageId: string): PlanItem {
  return {
    id,
    messageId,
    kind: 'web',
    channel: null,
    title: 'Nettside',
    parentId: null,
    tag: null,
    address: '',
    privacy: null,
    security: null,
    published: null,
    corrections: [],
  };
}

export function aVersion(id: string, messageId: string, number = 1): FrozenVersion {
  return {
    id,
    messageId,
    number,
    submittedAt: instant(number),
    submittedBy: 'p1',
    packId: 'sample',
    packVersion: '1',
    brief: emptyBrief,
    bodies: { nb: emptyDoc },
    subject: 'Eksamen',
    renderings: [{ id: 'nb-en', languages: ['nb', 'en'], html: '<p>æøå</p>', text: 'æøå' }],
    eml: { 'nb-en': 'Subject: x\r\n\r\næ\r\n' },
    digest: `digest-${number}`,
    findings: [],
    writers: ['p1'],
  };
}

export function aDecision(id: string, version: FrozenVersion, changes: Partial<Decision> = {}): Decision {
  return {
    id,
    messageId: version.messageId,
    versionId: version.id,
    step: 'approval',
    outcome: 'yes',
    digest: version.digest,
    decidedBy: 'p2',
    recordedBy: 'p2',
    strength: 'signed',
    at: instant(),
    reason: '',
    alternative: '',
    replyId: null,
    voidedAt: null,
    voidedBy: null,
    ...changes,
  };
}

export function aList(id: string, messageId: string, count = 0): RecipientList {
  return {
    id,
    messageId,
    fileName: 'students.csv',
    importedAt: instant(),
    importedBy: 'p1',
    mapping: { email: 'E-post' },
    encoding: 'utf-8',
    separator: ';',
    source: 'FS',
    basis: 'GDPR 6(1)(e)',
    deleteBy: '2026-11-30',
    rows: count,
    count,
    duplicates: 0,
    invalid: 0,
    suppressed: 0,
    outside: 0,
    groups: {},
    population: 'students',
    followsSend: false,
    erased: 0,
    purged: null,
  };
}

export function recipients(count: number, from = 1): Recipient[] {
  return Array.from({ length: count }, (_, i) => ({ address: `person${from + i}@uni.example`, unit: null, language: null }));
}

export function anOrder(id: string, messageId: string, changes: Partial<SendOrder> = {}): SendOrder {
  return {
    id,
    messageId,
    versionId: 'v1',
    listId: null,
    kind: 'send',
    state: 'prepared',
    contentDigest: 'digest-1',
    listDigest: 'list',
    count: 0,
    relay: { host: '127.0.0.1', port: 25, security: 'none', user: null, returnPath: '' },
    practice: true,
    caps: { perSecond: null, perMinute: null, perHour: null, perDay: null, connections: 8 },
    window: null,
    lifted: null,
    startAt: null,
    waitsUntil: null,
    departureReason: '',
    createdAt: instant(),
    createdBy: 'p1',
    confirmedAt: null,
    confirmedBy: null,
    startedAt: null,
    startedBy: null,
    finishedAt: null,
    heldBecause: '',
    purged: null,
    ...changes,
  };
}

export function orderRows(orderId: string, count: number): Pick<LedgerRow, 'seq' | 'address' | 'renderingId' | 'mailId'>[] {
  return Array.from({ length: count }, (_, i) => ({
    seq: i + 1,
    address: `person${i + 1}@uni.example`,
    renderingId: 'nb-en',
    mailId: `<${i + 1}.${orderId}@uni.example>`,
  }));
}

/** The steps that make an order with this many rows. */
export function wholeOrder(order: SendOrder, rows: number): Change[] {
  return [
    { do: 'order.begin', order: { ...order, count: rows } },
    { do: 'order.rows', orderId: order.id, rows: orderRows(order.id, rows) },
    { do: 'order.finish', orderId: order.id },
  ];
}

export function anEvent(facts: LogEvent['facts'] = {}, messageId: string | null = null): LogEvent {
  return { at: instant(), actor: 'p1', type: 'draft.edited', messageId, facts };
}
