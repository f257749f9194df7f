import type { Params } from '#shared/contract/index.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { AppError } from '#shared/domain/errors.ts';
import { translator } from '#shared/texts/translate.ts';
import { type Context, type Handlers, requirePack } from '../context.ts';
import { chosenLocale } from '../house/settings.ts';
import { nameFromSubject, saveBy } from '../save-file.ts';
import { verifyArchive } from './archive-check.ts';
import { archivePackage, passes } from './archive-files.ts';

/** Archive packages of sends that have ended: saved, called off, and checked. */
export function createArchiveHandlers(context: Context): Handlers<'archive.save' | 'archive.cancel' | 'archive.verify'> {
  /** The orders whose package is being made, and whether it was called off. */
  const making = new Map<string, { calledOff: boolean }>();

  return {
    'archive.save': async (params) => {
      const order = requireEnded(context, params.orderId);
      if (params.recipients && order.purged) throw new AppError('blocked', 'archive.addressesGone');
      if (making.has(order.id)) throw new AppError('conflict', 'archive.busy');
      const job = { calledOff: false };
      making.set(order.id, job);
      try {
        return { path: await save(context, order, params, () => job.calledOff) };
      } finally {
        making.delete(order.id);
      }
    },
    'archive.cancel': ({ orderId }) => {
      const job = making.get(orderId);
      if (job) job.calledOff = true;
      return { done: true };
    },
    'archive.verify': ({ file }) => verifyArchive(context, context.host.resolveFile(file)),
  };
}

async function save(
  context: Context,
  order: SendOrder,
  { recipients, form = 'zip', to }: Params<'archive.save'>,
  isCalledOff: () => boolean,
): Promise<string | null> {
  const { read } = context.store;
  const version = read.version(order.versionId);
  if (!version) throw new AppError('not-found', 'error.notFound', { what: order.versionId });
  const pack = requirePack(context, version.packId);
  if (form === 'folder' && to === undefined) throw new AppError('invalid', 'error.needPath');
  const t = translator(chosenLocale(read));
  const ending = form === 'zip' ? '.zip' : '';
  const subject = nameFromSubject(version.subject, t);
  const name = t('archive.fileName', { subject, day: (order.finishedAt ?? order.createdAt).slice(0, 10) }) + ending;
  const goesOn = (): void => {
    if (isCalledOff()) throw new AppError('blocked', 'archive.calledOff');
  };
  let handled = 0;
  let told = 0;
  const tell = (value: number, done: boolean): void =>
    context.emit('work', { work: 'archive', messageId: order.messageId, value: Math.min(1, value), done });
  const pause = async (rows: number): Promise<void> => {
    handled += rows;
    const value = handled / Math.max(1, order.count * passes);
    if (value - told >= 0.01) {
      told = value;
      tell(value, false);
    }
    await new Promise<void>((resolve) => context.clock.after(0, resolve));
    goesOn();
  };
  // The addresses leave with it, and the log says so (privacy.md).
  const wanted = {
    name,
    to,
    kind: recipients ? 'archive' : 'archive-without',
    messageId: order.messageId,
    facts: { orderId: order.id, ...(recipients ? { count: order.count } : {}) },
  };
  return saveBy(context, wanted, async (path) => {
    try {
      tell(0, false);
      const files = archivePackage({
        read,
        version,
        order,
        withRecipients: recipients,
        program: `Budstikke ${context.version}`,
        pack,
        pause,
      });
      await context.packages.write(path, form, files, goesOn);
      return {};
    } finally {
      tell(1, true);
    }
  });
}

function requireEnded({ store }: Context, orderId: string): SendOrder {
  const order = store.read.order(orderId);
  if (!order) throw new AppError('not-found', 'error.notFound', { what: orderId });
  const ended = order.startedAt !== null && (order.state === 'finished' || order.state === 'cancelled');
  if (order.kind !== 'send' || !ended) throw new AppError('blocked', 'archive.notEnded');
  return order;
}
