import { expect, test } from 'vitest';
import { heldRemedy } from './held.ts';

test('a hold because of the relay says what to do, the others say so themselves', () => {
  expect(heldRemedy({ id: 'dispatch.relay.noConnection', params: { host: 'h', port: 25 } })).toBe('sending.held.whenItAnswers');
  expect(heldRemedy({ id: 'dispatch.relay.login', params: { host: 'h', reply: '535' } })).toBe('sending.held.setRight');
  expect(heldRemedy({ id: 'dispatch.held.lost', params: { times: 5 } })).toBeNull();
  expect(heldRemedy(null)).toBeNull();
});
