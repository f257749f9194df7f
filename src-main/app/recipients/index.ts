import { AppError } from '#shared/domain/errors.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, logged, requireActor } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { saveFile } from '../save-file.ts';
import { badRowsCsv } from './bad-rows.ts';
import { importList } from './import.ts';
import { nameList } from './name-list.ts';
import { readRecipients } from './reading.ts';
import { createSelectionHandlers } from './selections.ts';
import { createSuppressionListHandlers } from './suppression-list.ts';
import { createSuppressionHandlers } from './suppressions.ts';

type Method = Extract<keyof Handlers, `recipients.${string}` | `suppressions.${string}`>;

export function createRecipientsHandlers(context: Context): Handlers<Method> {
  const { store } = context;
  return {
    ...createSuppressionHandlers(context),
    ...createSuppressionListHandlers(context),
    ...createSelectionHandlers(context),

    'recipients.preview': async (params) => {
      const { fileName, facts, mapping, sample, collected, choices } = await readRecipients(context, params, null);
      return {
        fileName,
        ...collected,
        invalid: [...collected.invalid],
        encoding: facts.encoding,
        separator: facts.separator,
        columns: [...facts.columns],
        mapping,
        sample: sample.map((row) => [...row]),
        choices: choices.map((choice) => ({ ...choice, values: [...choice.values] })),
      };
    },

    'recipients.checkAddress': ({ address }) => {
      const check = checkAddress(address);
      return check.ok ? { ok: true, reason: null } : { ok: false, reason: check.reason };
    },

    'recipients.nameList': (params) => nameList(context, params),

    'recipients.import': (params) => importList(context, params),

    'recipients.removeList': async ({ listId }) => {
      const actor = requireActor(context);
      const list = store.read.list(listId);
      if (!list) throw new AppError('not-found', 'error.notFound', { what: listId });
      if (store.read.orders(list.messageId).some((order) => order.listId === listId)) throw new AppError('blocked', 'recipients.listInUse');
      await store.write([
        { do: 'list.remove', listId },
        logged(context, 'list.removed', list.messageId, { list: listId, count: list.count }, actor.id),
      ]);
      context.emit('changed', { about: 'recipients', messageId: list.messageId });
      return { done: true };
    },

    'recipients.exportBadRows': async ({ to, ...reading }) => {
      const { fileName, collected } = await readRecipients(context, reading, null);
      const translate = translator(chosenLocale(store.read));
      const rows = collected.invalid.length;
      const stem = fileName.replace(/\.[^.]*$/, '');
      const name = `${stem} - ${translate('recipients.badRows.fileName')}.csv`;
      const path = await saveFile(context, { name, to, kind: 'bad-rows', facts: { count: rows } }, () =>
        badRowsCsv(collected.invalid, translate),
      );
      return { path, rows };
    },

    'recipients.page': ({ listId, ...page }) => {
      if (!store.read.list(listId)) throw new AppError('not-found', 'error.notFound', { what: listId });
      const { total, rows } = store.read.recipients(listId, page);
      return { total, recipients: rows };
    },
  };
}
