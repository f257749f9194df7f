import type { TextId, TextRef } from '#shared/texts/index.ts';

/** Of what a relay did, or did not do, this passes by itself. */
const passing: ReadonlySet<string> = new Set([
  'dispatch.relay.noConnection',
  'dispatch.relay.timeout',
  'dispatch.relay.closed',
  'dispatch.relay.notNow',
]);

/**
 * What to do about a send that holds because of its relay; null where the reason says so itself: what a relay does is told
 * where the connection is tried out too, and there nobody has a send to resume.
 */
export function heldRemedy(because: TextRef | null): TextId | null {
  if (!because?.id.startsWith('dispatch.relay.')) return null;
  return passing.has(because.id) ? 'sending.held.whenItAnswers' : 'sending.held.setRight';
}
