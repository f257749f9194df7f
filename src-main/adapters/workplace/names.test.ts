import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startNameServer } from '../../../tests/kit/name-server.ts';
import { createNames } from './names.ts';

let server: Awaited<ReturnType<typeof startNameServer>>;
beforeAll(async () => {
  server = await startNameServer({
    txt: { 'uni.example': ['v=spf1 mx -all', `v=DKIM1; p=${'A'.repeat(400)}`] },
    mx: { 'uni.example': ['mx1.uni.example', 'mx2.uni.example'], 'none.example': ['.'] },
    a: { 'host.example': '192.0.2.1' },
    silent: ['slow.example'],
  });
});
afterAll(() => server.close());

describe('names are asked for as the system asks', () => {
  it('texts come in one piece each, and a name without any, or that is not there, has none', async () => {
    const names = createNames([server.address]);
    expect(await names.texts('uni.example')).toEqual(['v=spf1 mx -all', `v=DKIM1; p=${'A'.repeat(400)}`]);
    expect(await names.texts('host.example')).toEqual([]);
    expect(await names.texts('nowhere.example')).toEqual([]);
  });

  it('mail hosts come in the order of choice; a domain that takes no mail says so', async () => {
    const names = createNames([server.address]);
    expect(await names.mailHosts('uni.example')).toEqual(['mx1.uni.example', 'mx2.uni.example']);
    expect((await names.mailHosts('none.example')).map((host) => host.replace('.', ''))).toEqual(['']);
    expect(await names.mailHosts('host.example')).toEqual([]);
    expect([await names.hasAddress('host.example'), await names.hasAddress('nowhere.example')]).toEqual([true, false]);
  });

  it('a server that says nothing is told of, and not waited for', async () => {
    await expect(createNames([server.address]).texts('slow.example')).rejects.toMatchObject({
      kind: 'network',
      text: { id: 'workplace.dns.noAnswer', params: { name: 'slow.example' } },
    });
  });
});
