import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDraft, aList, anOrder, aVersion, recipients, wholeOrder } from '#main/ports/store.fixture.ts';
import { emptyBrief } from '#shared/domain/draft/brief.ts';
import { openHouse } from '../../../tests/kit/house.ts';
import { createSearchHandlers } from './index.ts';

let house: Awaited<ReturnType<typeof openHouse>>;
beforeEach(async () => {
  house = await openHouse();
  const text = 'Funnet ligger i resepsjonen. Ta med studentkort når du henter det.';
  const nb = { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text }] }] };
  await house.store.write([
    {
      do: 'draft.create',
      draft: aDraft('key', { brief: { ...emptyBrief, subject: 'Funnet nøkkelkort', sender: 'Driftsavdelingen' }, bodies: { nb } }),
    },
    { do: 'version.add', version: aVersion('v1', 'key') },
    { do: 'list.begin', list: aList('l1', 'key') },
    { do: 'list.rows', listId: 'l1', rows: recipients(3) },
    { do: 'list.finish', list: aList('l1', 'key', 3) },
    ...wholeOrder(anOrder('o1', 'key', { listId: 'l1' }), 3),
    ...wholeOrder(anOrder('t1', 'key', { kind: 'test' }), 1),
  ]);
});
afterEach(() => house.close());

const find = (query: string) => createSearchHandlers(house.context)['search.find']({ query });

describe('a search in the house', () => {
  it('finds messages by subject, sender and text, and says where in the text', async () => {
    const bySubject = await find('nøkkelkort drift');
    expect(bySubject.messages).toMatchObject({ total: 1, hits: [{ id: 'key', text: null }] });
    const byText = await find('studentkort');
    expect(byText.messages.hits).toMatchObject([{ id: 'key', text: { language: 'nb', excerpt: expect.stringContaining('studentkort') } }]);
  });

  it('finds sends by subject and by the file of their list, and no test copies', async () => {
    for (const query of ['nøkkelkort', 'students.csv']) {
      expect((await find(query)).sends).toMatchObject({ total: 1, hits: [{ orderId: 'o1', messageId: 'key', count: 3 }] });
    }
  });

  it('finds people by name, and by their whole address only', async () => {
    const [writer] = house.store.read.people();
    expect((await find('writer')).people.map(({ id }) => id)).toContain('writer');
    expect((await find(writer?.email.toUpperCase() ?? '')).people.map(({ id }) => id)).toEqual(['writer']);
    expect((await find(writer?.email.slice(0, -1) ?? '')).people).toEqual([]);
  });

  it('finds a recipient by the exact address only, in whatever case', async () => {
    expect((await find(' Person1@uni.example ')).address).toEqual({
      lists: [{ listId: 'l1', messageId: 'key', subject: 'Funnet nøkkelkort', fileName: 'students.csv' }],
      sends: [
        { orderId: 't1', messageId: 'key', subject: 'Funnet nøkkelkort', kind: 'test', state: 'queued', at: null },
        { orderId: 'o1', messageId: 'key', subject: 'Funnet nøkkelkort', kind: 'send', state: 'queued', at: null },
      ],
      suppressed: null,
    });
    expect((await find('person1')).address).toBeNull();
    expect((await find('@uni.example')).address).toBeNull();
    expect((await find('nobody@uni.example')).address).toEqual({ lists: [], sends: [], suppressed: null });
  });

  it('says that an address is suppressed, and why', async () => {
    const suppression = {
      address: 'person9@uni.example',
      reason: 'har sluttet',
      since: '2026-08-01T07:00:00.000Z',
      by: 'writer',
      salt: 's',
    };
    await house.store.write([{ do: 'suppression.put', suppression }]);
    expect((await find('PERSON9@uni.example')).address?.suppressed).toEqual({ since: suppression.since, reason: 'har sluttet' });
  });

  it('leaves no trace of what was searched for', async () => {
    const before = house.store.read.logCount();
    await find('person1@uni.example');
    expect(house.store.read.logCount()).toBe(before);
    expect(house.events).toEqual([]);
  });

  it('for nothing finds nothing', async () => {
    expect(await find('  ')).toEqual({ messages: { total: 0, hits: [] }, sends: { total: 0, hits: [] }, people: [], address: null });
  });
});
