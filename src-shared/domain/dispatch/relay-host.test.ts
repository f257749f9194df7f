import { expect, it } from 'vitest';
import { isHost } from './relay-host.ts';

it.each(['smtp.uni.example', 'localhost', 'mail-1', '127.0.0.1', '10.0.0.25', '::1', 'fe80::1', 'smtp.blåbær.example'])(
  '%s can be a mail server',
  (host) => {
    expect(isHost(host)).toBe(true);
  },
);

it.each([
  '',
  ' ',
  ' smtp.uni.example ',
  'a b',
  'https://smtp.uni.example',
  'smtp.uni.example:25',
  '127.0.0.1:25',
  '[::1]',
  'smtp\r\nx',
  'user@host',
  '-a',
])('%j cannot', (host) => {
  expect(isHost(host)).toBe(false);
});
