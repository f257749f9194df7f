import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkChain, emptyChain } from '#shared/domain/log/chain.ts';
import { ledgerContract } from './ledger.contract.ts';
import {
  aDecision,
  aDraft,
  aList,
  anEvent,
  anOrder,
  aPlanItem,
  aVersion,
  instant,
  orderRows,
  recipients,
  wholeOrder,
} from './store.fixture.ts';
import type { Change, Store } from './store.ts';

/** A place where a store can be opened, closed and opened again. */
export interface StorePlace {
  open(): Promise<Store>;
  remove(): Promise<void>;
}

/** What every store keeps, whatever engine it has. */
export function storeContract(engine: string, createPlace: () => StorePlace): void {
  describe(`a store on ${engine}`, () => {
    let place: StorePlace;
    let store: Store;
    beforeEach(async () => {
      place = createPlace();
      store = await place.open();
    });
    afterEach(async () => {
      await store.close();
      await place.remove();
    });
    const reopen = async (): Promise<void> => {
      await store.close();
      store = await place.open();
    };
    const refused = (changes: Change[], kind: string): Promise<void> =>
      expect(store.write(changes)).rejects.toMatchObject({ name: 'AppError', kind });

    describe('the words of a house', () => {
      const word = (scope: 'institution' | 'person', owner: string, text: string): Change => ({
        do: 'word.put',
        word: { scope, owner, word: text, addedAt: instant(1), addedBy: 'p1' },
      });
      const words = (scope: 'institution' | 'person', owner: string) => store.read.houseWords(scope, owner).map((one) => one.word);

      it('are kept once each, apart by whose they are, in their order, and go with the person', async () => {
        await store.write([
          { do: 'person.put', person: { id: 'p1', name: 'Kari', email: 'kari@uio.no', roles: ['officer'], bodies: [] } },
          word('institution', 'uio', 'Studentweb'),
          word('person', 'p1', 'Zyxel'),
          word('institution', 'uio', 'Farm'),
          word('institution', 'uio', 'Studentweb'),
        ]);
        await reopen();
        expect(words('institution', 'uio')).toEqual(['Studentweb', 'Farm']);
        expect(words('person', 'p1')).toEqual(['Zyxel']);
        expect(words('institution', 'ntnu')).toEqual([]);
        await store.write([{ do: 'word.remove', scope: 'institution', owner: 'uio', word: 'Studentweb' }]);
        expect(words('institution', 'uio')).toEqual(['Farm']);
        await refused([{ do: 'word.remove', scope: 'institution', owner: 'uio', word: 'Studentweb' }], 'not-found');
        await store.write([{ do: 'person.remove', personId: 'p1', at: instant(2) }]);
        expect(words('person', 'p1')).toEqual([]);
      });
    });

    describe('the terms of an institution', () => {
      const term = (id: string, owner: string, written: string): Change => ({
        do: 'term.put',
        term: {
          id,
          owner,
          terms: { nb: { term: written, forms: [], forbidden: ['mail'] } },
          kind: 'word',
          severity: 'warn',
          missing: 'hint',
          note: '',
          changedAt: instant(1),
          changedBy: 'p1',
        },
      });
      const terms = (owner: string) => store.read.glossaryTerms(owner).map(({ id, terms: own }) => `${id} ${own.nb?.term}`);

      it('are kept apart by institution, those that were changed last at the end', async () => {
        await store.write([term('t1', 'uio', 'e-post'), term('t2', 'uio', 'emne')]);
        await store.write([term('t3', 'ntnu', 'emne')]);
        await store.write([term('t1', 'uio', 'epost')]);
        await reopen();
        expect(terms('uio')).toEqual(['t2 emne', 't1 epost']);
        expect(store.read.glossaryTerms('uio')[1]).toEqual((term('t1', 'uio', 'epost') as { term: unknown }).term);
        await store.write([{ do: 'term.remove', id: 't1' }]);
        await store.write([term('t1', 'uio', 'epost')]);
        await store.write([{ do: 'term.remove', id: 't2' }]);
        expect(terms('uio')).toEqual(['t1 epost']);
        expect(terms('ntnu')).toEqual(['t3 emne']);
        await refused([{ do: 'term.remove', id: 't2' }], 'not-found');
      });
    });

    describe('a channel plan', () => {
      it('keeps each item in the order in which it was planned, and takes the newest word about it', async () => {
        await store.write([{ do: 'draft.create', draft: aDraft('m1') }]);
        await store.write([
          { do: 'channel.put', item: aPlanItem('a', 'm1') },
          { do: 'channel.put', item: aPlanItem('b', 'm1') },
        ]);
        await store.write([{ do: 'channel.put', item: { ...aPlanItem('a', 'm1'), title: 'Ny tittel' } }]);
        await reopen();
        expect(store.read.planItems('m1').map(({ id, title }) => `${id} ${title}`)).toEqual(['a Ny tittel', 'b Nettside']);
        await store.write([{ do: 'channel.remove', id: 'a' }]);
        expect(store.read.planItems('m1').map(({ id }) => id)).toEqual(['b']);
        await refused([{ do: 'channel.remove', id: 'a' }], 'not-found');
      });

      it('belongs to a message, and goes with it', async () => {
        await refused([{ do: 'channel.put', item: aPlanItem('a', 'nowhere') }], 'not-found');
        await store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'channel.put', item: aPlanItem('a', 'm1') },
        ]);
        await store.write([{ do: 'draft.remove', id: 'm1', at: instant() }]);
        await store.write([{ do: 'draft.putBack', id: 'm1' }]);
        expect(store.read.planItems('m1')).toHaveLength(1);
        await store.write([{ do: 'draft.remove', id: 'm1', at: instant() }]);
        await reopen();
        expect(store.read.planItems('m1')).toEqual([]);
      });
    });

    describe('a write', () => {
      it('is seen at once by reads, and after the store was opened again', async () => {
        await store.write([{ do: 'settings.set', key: 'locale', value: 'nn' }]);
        expect(store.read.setting('locale')).toBe('nn');
        await reopen();
        expect(store.read.setting('locale')).toBe('nn');
        expect(store.read.setting('never set')).toBeUndefined();
      });

      it('happens whole or not at all', async () => {
        await refused(
          [
            { do: 'draft.create', draft: aDraft('m1') },
            { do: 'log.append', event: anEvent() },
            { do: 'draft.save', draft: aDraft('m2') },
          ],
          'not-found',
        );
        expect(store.read.draft('m1')).toBeNull();
        expect(store.read.logCount()).toBe(0);
      });

      it('that loses a race leaves those before and after it standing', async () => {
        await store.write([{ do: 'draft.create', draft: aDraft('m1') }]);
        const results = await Promise.allSettled([
          store.write([{ do: 'log.append', event: anEvent({ n: 1 }) }]),
          store.write([
            { do: 'log.append', event: anEvent({ n: 2 }) },
            { do: 'draft.create', draft: aDraft('m1') },
          ]),
          store.write([{ do: 'log.append', event: anEvent({ n: 3 }) }]),
        ]);
        expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
        expect(store.read.logFrom(1, 10).map(({ facts }) => facts.n)).toEqual([1, 3]);
      });

      it('after closing is refused, and closing waits for those before', async () => {
        const last = store.write([{ do: 'settings.set', key: 'last', value: 1 }]);
        const closed = store.close();
        await refused([{ do: 'settings.set', key: 'late', value: 1 }], 'storage');
        await Promise.all([last, closed]);
        store = await place.open();
        expect(store.read.setting('last')).toBe(1);
        expect(store.read.setting('late')).toBeUndefined();
      });
    });

    describe('people', () => {
      it('come in the order they were added, and say whether they can sign', async () => {
        const kari = { id: 'p1', name: 'Kari', email: 'kari@uni.example', roles: ['officer'] } as const;
        const ola = { id: 'p2', name: 'Ola', email: 'ola@uni.example', roles: ['sender', 'head'] } as const;
        const passphrase = { salt: 'c2FsdA==', hash: 'aGFzaA==', cost: 2 };
        await store.write([
          { do: 'person.put', person: kari },
          { do: 'person.put', person: ola },
          { do: 'person.passphrase', personId: 'p2', passphrase },
        ]);
        await store.write([{ do: 'person.put', person: { ...kari, name: 'Kari N.' } }]);
        expect(store.read.people()).toEqual([
          { ...kari, name: 'Kari N.', enrolled: false },
          { ...ola, enrolled: true },
        ]);
        expect(store.read.passphrase('p2')).toEqual(passphrase);
        expect(store.read.passphrase('p1')).toBeNull();
        await refused([{ do: 'person.passphrase', personId: 'nobody', passphrase }], 'not-found');
      });
    });

    describe('a draft', () => {
      it('is saved at the revision after the stored one, and at no other', async () => {
        await store.write([{ do: 'draft.create', draft: aDraft('m1') }]);
        await store.write([{ do: 'draft.save', draft: aDraft('m1', { revision: 2, updatedBy: 'p2' }) }]);
        for (const revision of [1, 2, 4]) await refused([{ do: 'draft.save', draft: aDraft('m1', { revision }) }], 'conflict');
        expect(store.read.draft('m1')).toEqual(aDraft('m1', { revision: 2, updatedBy: 'p2' }));
      });

      it('keeps what each block was translated from, apart from its head', async () => {
        const translated = [{ language: 'nn', block: '0123456789abcdef', from: 'nb', sources: ['fedcba9876543210'] }] as const;
        await store.write([{ do: 'draft.create', draft: aDraft('m1', { translated }) }]);
        expect(store.read.draft('m1')).toEqual(aDraft('m1', { translated }));
        expect(store.read.draftHeads()[0]).not.toHaveProperty('translated');
        await store.write([{ do: 'draft.save', draft: aDraft('m1', { revision: 2, translated: [] }) }]);
        expect(store.read.draft('m1')?.translated).toEqual([]);
        expect(store.read.drafts()).toEqual([aDraft('m1', { revision: 2, translated: [] })]);
      });

      it('that two save at once is saved by the first', async () => {
        await store.write([{ do: 'draft.create', draft: aDraft('m1') }]);
        const [first, second] = await Promise.allSettled(
          ['p1', 'p2'].map((updatedBy) => store.write([{ do: 'draft.save', draft: aDraft('m1', { revision: 2, updatedBy }) }])),
        );
        expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected']);
        expect(store.read.draft('m1')?.updatedBy).toBe('p1');
      });

      it('comes first in the list when it was changed last', async () => {
        for (const [id, at] of [
          ['a', 1],
          ['b', 3],
          ['c', 2],
        ] as const) {
          await store.write([{ do: 'draft.create', draft: aDraft(id, { updatedAt: instant(at) }) }]);
        }
        expect(store.read.drafts().map(({ id }) => id)).toEqual(['b', 'c', 'a']);
        expect(store.read.draftHeads()).toEqual(store.read.drafts().map(({ bodies: _, translated: __, ...head }) => head));
      });

      it('is kept as it stood, oldest first, whole or as a head; what is not there cannot go', async () => {
        const content = { brief: aDraft('m1').brief, bodies: aDraft('m1').bodies };
        const head = (id: string) => ({
          id,
          messageId: 'm1',
          revision: 1,
          writtenAt: instant(),
          writtenBy: 'p1',
          takenAt: instant(1),
          because: 'pause' as const,
          changes: { blocks: { nb: 2 }, answers: 1 },
        });
        await store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'snapshot.add', snapshot: { ...head('s2'), ...content } },
          { do: 'snapshot.add', snapshot: { ...head('s1'), ...content } },
        ]);
        expect(store.read.snapshots('m1')).toEqual([head('s2'), head('s1')]);
        expect(store.read.snapshot('s1')).toEqual({ ...head('s1'), ...content });
        await store.write([{ do: 'snapshot.remove', id: 's2' }]);
        expect(store.read.snapshots('m1')).toEqual([head('s1')]);
        await refused([{ do: 'snapshot.remove', id: 's2' }], 'not-found');
        await refused([{ do: 'snapshot.add', snapshot: { ...head('s3'), ...content, messageId: 'nobody' } }], 'not-found');
        await store.write([{ do: 'draft.remove', id: 'm1', at: instant(9) }]);
        expect(store.read.snapshot('s1')).toBeNull();
      });

      it('that was removed can be put back as it was, until the store is closed', async () => {
        const whole = [aDraft('m1'), aList('l1', 'm1', 2)] as const;
        await store.write([
          { do: 'draft.create', draft: whole[0] },
          { do: 'list.begin', list: aList('l1', 'm1') },
          { do: 'list.rows', listId: 'l1', rows: recipients(2) },
          { do: 'list.finish', list: whole[1] },
          { do: 'draft.remove', id: 'm1', at: instant(9) },
        ]);
        const { drafts, draftHeads, lists } = store.read;
        expect([drafts(), draftHeads(), lists(), store.read.recipients('l1', { offset: 0, limit: 9 }).total]).toEqual([[], [], [], 0]);
        await refused([{ do: 'draft.save', draft: { ...whole[0], revision: 2 } }], 'not-found');
        await store.write([{ do: 'draft.putBack', id: 'm1' }]);
        expect([store.read.draft('m1'), store.read.list('l1')]).toEqual(whole);
        expect(store.read.recipients('l1', { offset: 0, limit: 9 }).total).toBe(2);
        await refused([{ do: 'draft.putBack', id: 'm1' }], 'not-found');

        await store.write([{ do: 'draft.remove', id: 'm1', at: instant(9) }]);
        await reopen();
        await refused([{ do: 'draft.putBack', id: 'm1' }], 'not-found');
      });

      it('takes its lists with it when it is removed, and stays once it was submitted', async () => {
        await store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'draft.create', draft: aDraft('m2') },
          { do: 'list.begin', list: aList('l1', 'm1') },
          { do: 'list.rows', listId: 'l1', rows: recipients(2) },
          { do: 'list.finish', list: aList('l1', 'm1', 2) },
          { do: 'version.add', version: aVersion('v2', 'm2') },
        ]);
        await store.write([{ do: 'draft.remove', id: 'm1', at: instant(9) }]);
        expect(store.read.draft('m1')).toBeNull();
        expect(store.read.list('l1')).toBeNull();
        await refused([{ do: 'draft.remove', id: 'm2', at: instant(9) }], 'conflict');
        await refused([{ do: 'draft.remove', id: 'm1', at: instant(9) }], 'not-found');
      });
    });

    describe('versions and decisions', () => {
      const version = aVersion('v1', 'm1');
      beforeEach(() =>
        store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'version.add', version },
          { do: 'version.add', version: aVersion('v2', 'm1', 2) },
        ]),
      );

      it('a version comes back exactly as it was frozen', () => {
        expect(store.read.version('v1')).toEqual(version);
        expect(store.read.versions('m1')).toEqual([version, aVersion('v2', 'm1', 2)]);
        expect(store.read.versionHeads()).toEqual([
          { id: 'v2', messageId: 'm1', number: 2, digest: 'digest-2', submittedAt: instant(2), submittedBy: 'p1' },
        ]);
      });

      it('a version number is given once', () => refused([{ do: 'version.add', version: aVersion('v3', 'm1', 2) }], 'conflict'));

      it('a double click decides once', async () => {
        const decisions = ['d1', 'd2'].map((id) => store.write([{ do: 'decision.add', decision: aDecision(id, version) }]));
        expect((await Promise.allSettled(decisions)).map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
        await refused([{ do: 'decision.add', decision: aDecision('d3', version, { outcome: 'no' }) }], 'conflict');
        expect(store.read.decisions('m1')).toEqual([aDecision('d1', version)]);
      });

      it('a voided decision stays to be seen, keeps its first word, and makes room for another', async () => {
        await store.write([{ do: 'decision.add', decision: aDecision('d1', version) }]);
        await store.write([{ do: 'decision.void', id: 'd1', at: instant(5), by: 'p1' }]);
        await store.write([{ do: 'decision.void', id: 'd1', at: instant(9), by: 'p9' }]);
        await store.write([{ do: 'decision.add', decision: aDecision('d2', version) }]);
        expect(store.read.decisions()).toEqual([
          aDecision('d1', version, { voidedAt: instant(5), voidedBy: 'p1' }),
          aDecision('d2', version),
        ]);
        await refused([{ do: 'decision.void', id: 'none', at: instant(), by: 'p1' }], 'not-found');
      });
    });

    describe('a decision by mail', () => {
      const reply = { id: 'r1', messageId: 'm1', takenAt: instant(1), takenBy: 'p1', digest: 'aa', mailId: '<a@uni.example>', keys: [] };
      const source = new Uint8Array([0, 255, 13, 10]);
      const kept = { ...reply, bytes: 4, removedAt: null };
      beforeEach(() => store.write([{ do: 'draft.create', draft: aDraft('m1') }]));

      it('keeps what went out, until it is known that it did not', async () => {
        const letter = {
          id: 'l1',
          messageId: 'm1',
          versionId: 'v1',
          purpose: 'request',
          about: 'approval',
          personId: 'p2',
          way: 'sent',
          at: instant(),
          by: 'p1',
          mailId: '<l@uni.example>',
          digest: 'bb',
        } as const;
        await store.write([{ do: 'letter.add', letter }]);
        expect(store.read.letters('m1')).toEqual([letter]);
        expect(store.read.letters('m2')).toEqual([]);
        await store.write([{ do: 'letter.remove', id: 'l1' }]);
        expect(store.read.letters('m1')).toEqual([]);
        await refused([{ do: 'letter.remove', id: 'l1' }], 'not-found');
      });

      it('keeps a mail byte for byte, once for each message, with the keys it was checked with', async () => {
        await store.write([{ do: 'reply.keep', reply, source }]);
        await refused([{ do: 'reply.keep', reply: { ...reply, id: 'r2' }, source }], 'conflict');
        await store.write([{ do: 'reply.keep', reply: { ...reply, id: 'r3', messageId: 'm2' }, source }]);
        expect(store.read.replies('m1')).toEqual([kept]);
        expect(new Uint8Array(store.read.replySource('r1') ?? [])).toEqual(source);
        const keys = [{ name: 's._domainkey.uni.example', record: 'v=DKIM1; p=', foundAt: instant(2) }];
        await store.write([{ do: 'reply.keys', id: 'r1', keys }]);
        expect(store.read.replies()).toMatchObject([{ id: 'r1', keys }, { id: 'r3' }]);
      });

      it('lets a mail go only while no decision stands on it; its source can go for somebody in it, and the digest stays', async () => {
        const version = aVersion('v1', 'm1', 1);
        await store.write([{ do: 'version.add', version }]);
        await store.write([
          { do: 'reply.keep', reply, source },
          { do: 'decision.add', decision: aDecision('d1', version, { strength: 'verified', replyId: 'r1', alternative: 'Canvas' }) },
        ]);
        expect(store.read.decisions('m1')).toMatchObject([{ replyId: 'r1', alternative: 'Canvas' }]);
        await refused([{ do: 'reply.remove', id: 'r1' }], 'conflict');
        await store.write([{ do: 'reply.blank', id: 'r1', at: instant(3) }]);
        expect(store.read.replies('m1')).toEqual([{ ...kept, mailId: '', removedAt: instant(3) }]);
        expect(store.read.replySource('r1')).toBeNull();
        await refused([{ do: 'reply.keys', id: 'r1', keys: [] }], 'not-found');
        await store.write([{ do: 'reply.keep', reply: { ...reply, id: 'r4', digest: 'cc' }, source }]);
        await store.write([{ do: 'reply.remove', id: 'r4' }]);
        expect(store.read.replies('m1')).toHaveLength(1);
      });
    });

    describe('the versions of packs', () => {
      const keep = (version: string, own = true, id = 'ours'): Change => ({
        do: 'pack.keep',
        pack: { id, version, digest: `digest of ${version}`, own },
        yaml: `version: ${version}`,
        at: instant(1),
      });
      const kept = (version: string, removed = false) => ({ id: 'ours', version, digest: `digest of ${version}`, own: true, removed });

      it('come in the order in which they were kept, each with its file, and one is never written over', async () => {
        await store.write([keep('2'), keep('1'), keep('1', false, 'shipped')]);
        await store.write([{ ...keep('2'), yaml: 'something else' } as Change]);
        expect(store.read.packVersions()).toEqual([kept('2'), kept('1'), { ...kept('1'), id: 'shipped', own: false }]);
        expect(store.read.packYaml('ours', '2')).toBe('version: 2');
        expect(store.read.packYaml('ours', '3')).toBeNull();
      });

      it('stay when the pack is removed, and stand again when one is kept again', async () => {
        await store.write([keep('1'), keep('2')]);
        await store.write([{ do: 'pack.remove', id: 'ours', at: instant(2) }]);
        await refused([{ do: 'pack.remove', id: 'ours', at: instant(3) }], 'not-found');
        expect(store.read.packVersions()).toEqual([kept('1', true), kept('2', true)]);
        await store.write([keep('2')]);
        expect(store.read.packVersions()).toEqual([kept('1', true), kept('2')]);
      });

      it('are in use where a draft or a frozen version names their pack', async () => {
        const { packId } = aDraft('m1');
        expect(store.read.packUsed(packId)).toBe(false);
        await store.write([{ do: 'draft.create', draft: aDraft('m1') }]);
        expect(store.read.packUsed(packId)).toBe(true);
        await store.write([{ do: 'version.add', version: { ...aVersion('v1', 'm1'), packId: 'frozen-under' } }]);
        expect(store.read.packUsed('frozen-under')).toBe(true);
        expect(store.read.packUsed('nobody')).toBe(false);
      });
    });

    describe('a recipient list', () => {
      beforeEach(() =>
        store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'list.begin', list: aList('l1', 'm1') },
        ]),
      );
      const fill = async (): Promise<void> => {
        await store.write([{ do: 'list.rows', listId: 'l1', rows: recipients(3) }]);
        await store.write([{ do: 'list.rows', listId: 'l1', rows: recipients(2, 4) }]);
        await store.write([{ do: 'list.finish', list: aList('l1', 'm1', 5) }]);
      };

      it('is invisible until it is finished, and gone when it never was', async () => {
        await store.write([{ do: 'list.rows', listId: 'l1', rows: recipients(3) }]);
        expect([store.read.lists(), store.read.list('l1'), store.read.recipients('l1', { offset: 0, limit: 9 }).total]).toEqual([
          [],
          null,
          0,
        ]);
        await reopen();
        await refused([{ do: 'list.finish', list: aList('l1', 'm1', 3) }], 'not-found');
      });

      it('keeps the order of the file, by page and by search', async () => {
        await fill();
        expect(store.read.lists('m1')).toEqual([aList('l1', 'm1', 5)]);
        expect(store.read.recipients('l1', { offset: 2, limit: 2 })).toEqual({ total: 5, rows: recipients(2, 3) });
        expect(store.read.recipients('l1', { offset: 0, limit: 9, search: 'PERSON4' })).toEqual({ total: 1, rows: recipients(1, 4) });
        expect(store.read.recipients('l1', { offset: 0, limit: 9, search: 'person_' }).total).toBe(0);
        expect(store.read.recipients('l1', { offset: 0, limit: 9, search: '%' }).total).toBe(0);
        const sorted = store.read
          .recipients('l1', { offset: 0, limit: 9 })
          .rows.toSorted((one, two) => (one.address < two.address ? -1 : 1));
        expect(store.read.recipientsByAddress('l1', '', 3)).toEqual(sorted.slice(0, 3));
        expect(store.read.recipientsByAddress('l1', sorted[2]?.address ?? '', 9)).toEqual(sorted.slice(3));
        expect(store.read.recipientsByAddress('no such list', '', 9)).toEqual([]);
      });

      it('is found with the orders that hold one whole address, in whatever case, and by no part of it', async () => {
        await fill();
        await store.write([
          { do: 'version.add', version: aVersion('v1', 'm1') },
          { do: 'list.begin', list: aList('half', 'm1') },
          { do: 'list.rows', listId: 'half', rows: recipients(3) },
          ...wholeOrder(anOrder('o1', 'm1'), 5),
          ...wholeOrder(anOrder('o2', 'm1'), 3),
          { do: 'order.begin', order: anOrder('o3', 'm1', { count: 3 }) },
          { do: 'order.rows', orderId: 'o3', rows: orderRows('o3', 3) },
        ]);
        const rows = [
          { orderId: 'o2', seq: 2, state: 'queued', settledAt: null },
          { orderId: 'o1', seq: 2, state: 'queued', settledAt: null },
        ];
        expect(store.read.addressPlaces('Person2@UNI.example', 9)).toEqual({ lists: ['l1'], rows });
        expect(store.read.addressPlaces('person2@uni.example', 1)).toEqual({ lists: ['l1'], rows: rows.slice(0, 1) });
        for (const part of ['person2', 'person_@uni.example', '%', ''])
          expect(store.read.addressPlaces(part, 9)).toEqual({ lists: [], rows: [] });
      });

      it('knows who in it was suppressed when it was taken in, and counts them by themselves when they are erased', async () => {
        const list = { ...aList('l9', 'm1', 2), suppressed: 1, keepsSuppressed: true as const };
        const [first, second, third] = recipients(3, 70);
        if (!first || !second || !third) throw new Error('no recipients');
        await store.write([
          { do: 'list.begin', list },
          { do: 'list.rows', listId: 'l9', rows: [first, { ...second, suppressed: true }, third] },
          { do: 'list.finish', list },
        ]);
        await reopen();
        const { read } = store;
        expect(read.recipients('l9', { offset: 0, limit: 9 })).toEqual({ total: 3, rows: [first, { ...second, suppressed: true }, third] });
        expect(read.recipients('l9', { offset: 0, limit: 9, search: second.address }).rows).toEqual([{ ...second, suppressed: true }]);
        expect(read.recipientsByAddress('l9', first.address, 1)).toEqual([{ ...second, suppressed: true }]);
        await store.write([{ do: 'address.erase', address: second.address }]);
        expect(store.read.list('l9')).toMatchObject({ count: 2, suppressed: 0, erased: 1 });
        await store.write([{ do: 'address.erase', address: third.address }]);
        expect(store.read.list('l9')).toMatchObject({ count: 1, suppressed: 0, erased: 2 });
        expect(store.read.recipients('l9', { offset: 0, limit: 9 })).toEqual({ total: 1, rows: [first] });
      });

      it('takes no more rows once it is finished, and can be removed', async () => {
        await fill();
        await refused([{ do: 'list.rows', listId: 'l1', rows: recipients(1) }], 'conflict');
        await store.write([{ do: 'list.remove', listId: 'l1' }]);
        expect(store.read.recipients('l1', { offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] });
        await refused([{ do: 'list.remove', listId: 'l1' }], 'not-found');
      });
    });

    it('keeps suppressions by address', async () => {
      const suppression = { address: 'a@uni.example', reason: 'asked', since: instant(), by: 'p1', salt: 's' };
      await store.write([{ do: 'suppression.put', suppression }]);
      await store.write([{ do: 'suppression.put', suppression: { ...suppression, reason: 'asked twice' } }]);
      expect(store.read.suppressions()).toEqual([{ ...suppression, reason: 'asked twice' }]);
      await store.write([{ do: 'suppression.remove', address: 'a@uni.example' }]);
      expect(store.read.suppressions()).toEqual([]);
    });

    describe('an order', () => {
      beforeEach(() => store.write([{ do: 'draft.create', draft: aDraft('m1') }, ...wholeOrder(anOrder('o1', 'm1'), 3)]));

      it('starts once, however often it is clicked', async () => {
        const start: Change = {
          do: 'order.state',
          orderId: 'o1',
          from: ['prepared'],
          set: { state: 'sending', startedAt: instant(1), startedBy: 'p1' },
        };
        const clicks = await Promise.allSettled([store.write([start]), store.write([start]), store.write([start])]);
        expect(clicks.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
        expect(store.read.order('o1')).toEqual(anOrder('o1', 'm1', { count: 3, state: 'sending', startedAt: instant(1), startedBy: 'p1' }));
        expect(store.read.orders('m1')).toHaveLength(1);
        expect(store.read.orders('m2')).toHaveLength(0);
      });

      it('has its rows in order, all queued', () => {
        expect(store.read.counts('o1')).toMatchObject({ queued: 3, attempting: 0 });
        expect(store.read.ledger('o1', { offset: 1, limit: 1 })).toEqual({
          total: 3,
          rows: [
            {
              orderId: 'o1',
              ...orderRows('o1', 2)[1],
              state: 'queued',
              attempts: 0,
              attemptedAt: null,
              settledAt: null,
              dueAt: null,
              reply: '',
              left: null,
            },
          ],
        });
        expect(store.read.ledger('o1', { offset: 0, limit: 9, search: 'person3' }).rows.map(({ seq }) => seq)).toEqual([3]);
        expect(store.read.ledger('o1', { offset: 0, limit: 9, state: 'refused' })).toEqual({ total: 0, rows: [] });
      });

      it('takes no more rows once it is finished, cannot be taken back, and none comes for an order that is not there', async () => {
        await refused(
          [{ do: 'order.rows', orderId: 'o1', rows: [{ seq: 4, address: 'x@uni.example', renderingId: 'nb-en', mailId: 'x' }] }],
          'conflict',
        );
        await refused([{ do: 'order.finish', orderId: 'o1' }], 'conflict');
        await refused([{ do: 'order.remove', orderId: 'o1' }], 'conflict');
        for (const step of ['order.finish', 'order.remove'] as const) await refused([{ do: step, orderId: 'o2' }], 'not-found');
        await refused([{ do: 'order.rows', orderId: 'o2', rows: orderRows('o2', 1) }], 'not-found');
        expect(store.read.counts('o1').queued).toBe(3);
      });
    });

    describe('an order whose rows are not all in', () => {
      const total = 6;
      const rows = orderRows('o1', total);
      const writeRows = (from: number, to: number): Promise<void> =>
        store.write([{ do: 'order.rows', orderId: 'o1', rows: rows.slice(from, to) }]);
      beforeEach(() =>
        store.write([
          { do: 'draft.create', draft: aDraft('m1') },
          { do: 'order.begin', order: anOrder('o1', 'm1', { count: total }) },
        ]),
      );
      const expectNothing = (): void => {
        expect([store.read.order('o1'), store.read.orders(), store.read.orders('m1')]).toEqual([null, [], []]);
        expect(store.read.ledger('o1', { offset: 0, limit: 9 })).toEqual({ total: 0, rows: [] });
        expect(store.read.ledgerFrom('o1', 0, 9)).toEqual([]);
        expect(store.read.counts('o1').queued).toBe(0);
      };

      it('is not seen, cannot be started, and none of it can be sent', async () => {
        await writeRows(0, 4);
        expectNothing();
        await refused([{ do: 'order.state', orderId: 'o1', from: ['prepared'], set: { state: 'sending' } }], 'not-found');
        await refused([{ do: 'ledger.attempt', orderId: 'o1', seq: 1, attempt: 1, at: instant() }], 'not-found');
        await refused([{ do: 'order.finish', orderId: 'o1' }], 'conflict');
        expectNothing();
      });

      it('is gone when the store is opened again, and its name is free', async () => {
        await writeRows(0, 4);
        await reopen();
        expectNothing();
        await refused([{ do: 'order.rows', orderId: 'o1', rows: rows.slice(4) }], 'not-found');
        await store.write(wholeOrder(anOrder('o1', 'm1'), 2));
        expect(store.read.counts('o1').queued).toBe(2);
      });

      it('can be taken back, with all its rows', async () => {
        await writeRows(0, total);
        await store.write([{ do: 'order.remove', orderId: 'o1' }]);
        expectNothing();
        await store.write([{ do: 'draft.remove', id: 'm1', at: instant(9) }]);
      });

      it('is whole whatever pieces the rows came in, with other writes between', () =>
        fc.assert(
          fc.asyncProperty(fc.uniqueArray(fc.integer({ min: 1, max: total - 1 })), async (cuts) => {
            const id = crypto.randomUUID();
            await store.write([{ do: 'order.begin', order: anOrder(id, 'm1', { count: total }) }]);
            const bounds = [0, ...cuts.toSorted((a, b) => a - b), total];
            const pieces = bounds.slice(1).map((to, index) => orderRows(id, total).slice(bounds[index], to));
            await Promise.all(
              pieces.flatMap((piece, index) => [
                store.write([{ do: 'order.rows', orderId: id, rows: piece }]),
                store.write([{ do: 'settings.set', key: 'between', value: index }]),
              ]),
            );
            expect(store.read.order(id)).toBeNull();
            await store.write([{ do: 'order.finish', orderId: id }]);
            expect(store.read.counts(id)).toMatchObject({ queued: total });
            expect(store.read.ledger(id, { offset: 0, limit: 9 }).rows).toMatchObject(orderRows(id, total));
          }),
          { numRuns: 20 },
        ));
    });

    ledgerContract(() => store, reopen);

    describe('the log', () => {
      it('chains what is appended, in the order of the steps, over many writers and openings', async () => {
        await Promise.all(Array.from({ length: 20 }, (_, n) => store.write([{ do: 'log.append', event: anEvent({ n }) }])));
        await reopen();
        await store.write([
          { do: 'log.append', event: anEvent({ n: 20 }, 'm1') },
          { do: 'log.append', event: anEvent({ n: 21 }) },
        ]);
        const entries = store.read.logFrom(1, 100);
        expect(entries.map(({ facts }) => facts.n)).toEqual(Array.from({ length: 22 }, (_, n) => n));
        const check = checkChain(emptyChain, entries);
        expect(check.brokenAt).toBeNull();
        expect(store.read.logHead()).toMatchObject({ seq: 22, hash: check.head.hash });
        expect(store.read.logCount()).toBe(22);
        expect(store.read.logCount('m1')).toBe(1);
        expect(store.read.log({ offset: 1, limit: 2 }).map(({ seq }) => seq)).toEqual([21, 20]);
        expect(store.read.log({ offset: 0, limit: 5, messageId: 'm1' }).map(({ seq }) => seq)).toEqual([21]);
      });
    });
  });
}
