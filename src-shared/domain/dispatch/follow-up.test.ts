import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chosenPeople,
  countFollowUp,
  createFollowUpReader,
  type EarlierRow,
  type FollowUpGroup,
  type FollowUpPurpose,
  followUpPurposes,
  groupOf,
  groupsFor,
  usualGroups,
} from './follow-up.ts';
import { recipientStates } from './order.ts';

const names = ['ane', 'Bo', 'cy', 'dag', 'Eli', 'fia', 'geir', 'hans', 'ida', 'jo'] as const;
const state = fc.constantFrom(...recipientStates);
const reply = fc.constantFrom('', '250 ok', '450 4.2.0 later', '550 5.1.1 unknown');
/** A ledger as there can be one: everyone once, in whatever case, some erased. */
const ledger = fc
  .uniqueArray(fc.record({ name: fc.constantFrom(...names), state, reply, upper: fc.boolean(), erased: fc.boolean() }), {
    selector: ({ name }) => name,
    maxLength: names.length,
  })
  .map((rows): EarlierRow[] =>
    rows.map(({ name, state: stands, reply: said, upper, erased }) => ({
      address: erased ? '' : `${upper ? name.toUpperCase() : name}@uni.example`,
      renderingId: name.length % 2 === 0 ? 'nb-nn-en' : 'nn-nb-en',
      state: stands,
      reply: said,
    })),
  );
const ledgers = fc.array(ledger, { maxLength: 3 });
const suppressed = fc.subarray(names.map((name) => `${name.toLowerCase()}@uni.example`)).map((some) => new Set(some));
const purpose = fc.constantFrom(...followUpPurposes);
const keyOf = ({ address }: { address: string }) => address.toLowerCase();

function read(why: FollowUpPurpose, sources: readonly EarlierRow[][], since: readonly EarlierRow[][], kept: ReadonlySet<string>) {
  const reader = createFollowUpReader(why, kept);
  for (const rows of sources) reader.source(rows);
  for (const rows of since) reader.since(rows);
  return reader.people();
}

describe('a send that is built from ledgers', () => {
  it('to those who have not got it has exactly the wanted, minus the suppressed, minus those who got it since; nobody twice', () => {
    const groups = fc.subarray([...groupsFor.rest]);
    fc.assert(
      fc.property(ledger, ledgers, suppressed, groups, (source, others, kept, wanted) => {
        const chosen = chosenPeople(read('rest', [source], others, kept), wanted);
        const elsewhere = others.flat();
        const says = (row: EarlierRow, what: EarlierRow['state']) =>
          elsewhere.some((other) => other.state === what && keyOf(other) === keyOf(row));
        const expected = source.filter((row) => {
          if (row.address === '' || kept.has(keyOf(row)) || says(row, 'accepted')) return false;
          const group = groupOf(row);
          if (group === null || group === 'accepted') return false;
          return wanted.includes(says(row, 'in_doubt') ? 'in-doubt' : group);
        });
        expect(chosen.map(keyOf)).toEqual(expected.map(keyOf));
        expect(chosen.map(({ renderingId }) => renderingId)).toEqual(expected.map(({ renderingId }) => renderingId));
      }),
    );
  });

  it('as a correction has exactly those who got the text, or may have, and not the correction yet; nobody twice', () => {
    const groups = fc.subarray([...groupsFor.correction]);
    fc.assert(
      fc.property(ledgers, ledgers, suppressed, groups, (sources, corrections, kept, wanted) => {
        const chosen = chosenPeople(read('correction', sources, corrections, kept), wanted).map(keyOf);
        const rows = sources.flat().filter(({ address }) => address !== '');
        const all = new Set(rows.map(keyOf));
        const has = (of: readonly EarlierRow[], key: string, what: EarlierRow['state']) =>
          of.some((row) => row.state === what && keyOf(row) === key);
        const expected = [...all].filter((key) => {
          const later = corrections.flat();
          if (kept.has(key) || has(later, key, 'accepted') || has(later, key, 'in_doubt')) return false;
          if (has(rows, key, 'accepted')) return wanted.includes('accepted');
          return has(rows, key, 'in_doubt') && wanted.includes('in-doubt');
        });
        expect(new Set(chosen)).toEqual(new Set(expected));
        expect(chosen).toHaveLength(expected.length);
      }),
    );
  });

  it('counts what it would have: the groups add up to who is chosen with all of them', () => {
    fc.assert(
      fc.property(purpose, ledgers, ledgers, suppressed, (why, sources, since, kept) => {
        const people = read(why, sources, since, kept);
        const { groups } = countFollowUp(why, people);
        for (const group of groupsFor[why]) expect(groups[group]).toBe(chosenPeople(people, [group]).length);
        const sum = Object.values(groups).reduce((total, count) => total + count, 0);
        expect(sum).toBe(chosenPeople(people, groupsFor[why]).length);
      }),
    );
  });

  it('never has those in doubt unless somebody says so, and never those who have it in a send of the same text', () => {
    for (const why of followUpPurposes) expect(usualGroups[why]).not.toContain('in-doubt');
    expect(groupsFor.rest).not.toContain('accepted');
  });

  it('tells a server that put a person off to the end from one that refused them', () => {
    const group = (row: Pick<EarlierRow, 'state' | 'reply'>): FollowUpGroup | null => groupOf(row);
    expect(group({ state: 'refused', reply: '450 4.2.0 Greylisted' })).toBe('put-off');
    expect(group({ state: 'refused', reply: '550 5.1.1 Unknown' })).toBe('refused');
    expect(group({ state: 'attempting', reply: '' })).toBeNull();
  });
});
