import { AppError } from '#shared/domain/errors.ts';
import { describePageError } from '#shared/domain/support/stack.ts';
import type { Context, Handlers } from '../context.ts';
import { saveFile } from '../save-file.ts';
import { type SupportPackage, supportPackage } from './package.ts';
import type { Watch } from './watch.ts';

type SupportMethods =
  | 'about.facts'
  | 'about.licence'
  | 'about.notices'
  | 'about.notice'
  | 'support.preview'
  | 'support.save'
  | 'support.pageError';

/** About the program, and what those who help are given. */
export function createSupportHandlers(context: Context, watch: Watch): Handlers<SupportMethods> {
  const { papers, runtime, host } = context;
  /** What was shown last: that and nothing else is saved. */
  let shown: SupportPackage | null = null;
  return {
    'about.facts': () => ({ version: context.version, host: host.name, ...runtime, dataDirectory: context.dataDirectory }),

    'about.licence': async () => ({ text: await papers.licence() }),

    'about.notices': async () => ({ notices: (await papers.thirdParties()).map(({ text: _, ...notice }) => notice) }),

    'about.notice': async ({ name, version }) => {
      const notice = (await papers.thirdParties()).find((one) => one.name === name && one.version === version);
      if (!notice) throw new AppError('not-found', 'error.notFound', { what: name });
      return { text: notice.text };
    },

    'support.preview': () => {
      shown = supportPackage(context);
      return shown;
    },

    'support.save': async ({ digest, to }) => {
      const wanted = shown;
      if (wanted?.digest !== digest) throw new AppError('conflict', 'error.supportNotShown');
      const path = await saveFile(
        context,
        { name: `budstikke-support-${wanted.at.slice(0, 10)}.json`, to, kind: 'support', facts: { entries: wanted.entries } },
        () => wanted.text,
      );
      return { path };
    },

    'support.pageError': (told) => ({ number: watch.mistake('page', describePageError(told)) }),
  };
}
