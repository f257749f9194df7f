import { z } from 'zod';
import { events, methods } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { ruleCount } from '#shared/domain/policy/rule-count.ts';
import { asciiDomain } from '#shared/domain/recipients/address.ts';
import type { FileKey } from '#shared/domain/workplace/settings-file.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, type Handlers, logged, requireActor, requirePack, settingKeys } from '../context.ts';
import { importMessage } from '../draft/import.ts';
import { newPerson } from '../people/index.ts';
import { lockedKeys, prefillRecord, requireFree } from '../workplace/record.ts';
import { confirmedItems } from '../workplace/situation.ts';
import { chosenPack, readSettings } from './settings.ts';

type HouseMethods = 'system.describe' | 'system.state' | 'system.begin' | 'system.openReal' | 'system.openLink' | 'settings.save';

/** The message that a first start puts in to play with. */
/** For an institution that has none of its own. */
const anySample = 'messages/exam';

/** What the window and the scripts ask of the house itself. */
export function createHouseHandlers(context: Context): Handlers<HouseMethods> {
  const { host, store, policies, clock } = context;
  let beginning = false;

  return {
    'system.describe': () => ({ version: context.version, methods: describeMethods(), events: Object.keys(events) }),

    'system.state': () => {
      const pack = chosenPack(context);
      const actingAs = store.read.setting(settingKeys.actingAs);
      const me = store.read.people().find(({ id }) => id === actingAs) ?? null;
      return {
        version: context.version,
        host: host.name,
        ready: pack !== null && me !== null,
        practice: context.practice !== null,
        dataDirectory: context.dataDirectory,
        now: clock.now(),
        settings: readSettings(context),
        pack,
        packs: policies.all().map(({ id, institution, name = null, rules, register, deliveryMode, date }) => ({
          id,
          institution,
          name,
          rules: ruleCount({ rules, register }),
          deliveryMode,
          date,
        })),
        me,
        locked: [...lockedKeys(store.read)],
        dkimSelector: String(store.read.setting(settingKeys.dkimSelector) ?? ''),
        proposedPackId: store.read.setting(settingKeys.packId) === undefined ? (prefillRecord(store.read)?.file.packId ?? null) : null,
        keepsSecrets: host.secrets.persistent,
      };
    },

    'system.begin': async ({ packId, name, email, role, sample }) => {
      const pack = requirePack(context, packId);
      const begun = store.read.setting(settingKeys.packId) !== undefined || store.read.people().length > 0;
      if (begun || beginning) throw new AppError('conflict', 'error.alreadyBegun');
      const record = prefillRecord(store.read);
      if (record?.file.packId !== undefined) requireFree(store.read, 'pack', packId, record.file.packId);
      beginning = true;
      try {
        const person = newPerson(context, { name, email, roles: [role] });
        await store.write([
          { do: 'person.put', person },
          { do: 'settings.set', key: settingKeys.packId, value: pack.id },
          { do: 'settings.set', key: settingKeys.actingAs, value: person.id },
          // Whoever saw what IT proposes and chose otherwise is not asked about it again.
          ...(record?.file.packId === undefined
            ? []
            : [
                {
                  do: 'settings.set',
                  key: settingKeys.prefill,
                  value: { ...record, seen: { ...record.seen, packId: record.file.packId } },
                } as const,
              ]),
          logged(
            context,
            'system.created',
            null,
            { packId: pack.id, packVersion: pack.version, practice: context.practice !== null },
            person.id,
          ),
          logged(context, 'person.added', null, { personId: person.id, roles: role }, person.id),
        ]);
      } finally {
        beginning = false;
      }
      // The sample first: a window that hears that the house is ready leaves the first start at once.
      const folder = `${context.samplesDirectory}/${pack.sample ?? anySample}`;
      const sampleMessageId = sample ? (await importMessage(context, folder, { packId: pack.id })).id : null;
      for (const about of ['settings', 'people'] as const) context.emit('changed', { about, messageId: null });
      return { sampleMessageId };
    },

    'system.openReal': async ({ practice, diskEncrypted, restore }) => {
      if (restore !== undefined && practice === (context.practice !== null)) throw new AppError('conflict', 'error.restoreInside');
      if (diskEncrypted) {
        const actor = requireActor(context);
        await store.write([
          {
            do: 'settings.set',
            key: settingKeys.checksConfirmed,
            value: { ...confirmedItems(context), disk: { by: actor.id, at: clock.now() } },
          },
          logged(context, 'settings.changed', null, { setting: 'diskEncryption' }, actor.id),
        ]);
      }
      // The rules that were made in practice are of use in real work, and hold nobody's name: they come along, and take no other's place.
      const packs = practice ? [] : context.packs.own().map(({ yaml }) => yaml);
      await host.reopen({
        practice,
        ...(restore === undefined ? {} : { restore: host.resolveFile(restore) }),
        ...(packs.length > 0 && { packs }),
      });
      return { done: true };
    },

    'system.openLink': async ({ url }) => {
      if (!isSafeLink(url)) throw new AppError('forbidden', 'error.unsafeLink');
      await host.openLink(url);
      return { done: true };
    },

    'settings.save': async (wanted) => {
      for (const domain of wanted.institutionDomains ?? []) {
        if (asciiDomain(domain) === null) throw new AppError('invalid', 'settings.badDomain', { domain });
      }
      const holds = readSettings(context);
      const fixable = { locale: 'locale', colorScheme: 'colorScheme', institutionDomains: 'domains' } as const;
      for (const [setting, key] of Object.entries(fixable) as [keyof typeof fixable, FileKey][])
        if (wanted[setting] !== undefined) requireFree(store.read, key, wanted[setting], holds[setting]);
      const chosen = Object.entries(wanted).filter(([, value]) => value !== undefined);
      const changes: Change[] = chosen.map(([key, value]) => ({ do: 'settings.set', key, value }));
      const actor = store.read.setting(settingKeys.actingAs);
      const entries = chosen.map(([setting]) =>
        logged(context, 'settings.changed', null, { setting }, typeof actor === 'string' ? actor : null),
      );
      if (changes.length > 0) {
        await store.write([...changes, ...entries]);
        context.emit('changed', { about: 'settings', messageId: null });
      }
      return { settings: readSettings(context) };
    },
  };
}

/** The contract as JSON Schema (2020-12), for those who write scripts. */
function describeMethods(): Record<string, { about: string; params: unknown; result: unknown }> {
  return Object.fromEntries(
    Object.entries(methods).map(([name, { about, params, result }]) => [
      name,
      { about, params: z.toJSONSchema(params, { io: 'input' }), result: z.toJSONSchema(result, { io: 'output' }) },
    ]),
  );
}

/** An https address without a user name, or a mailto; nothing that a shell or a browser could read in another way. */
function isSafeLink(url: string): boolean {
  return /^(?:https:\/\/[^\s/\\@?#"'<>`]+(?:[/?#][^\s\\"'<>`]*)?|mailto:[^\s\\"'<>`]+)$/i.test(url);
}
