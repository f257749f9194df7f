import { classifyMail, classifyReply } from '#shared/domain/bounces/classify.ts';
import type { Context, Handlers } from '../context.ts';

export function createBounceHandlers({ readMail }: Pick<Context, 'readMail'>): Handlers<'bounces.classify'> {
  return {
    'bounces.classify': async ({ eml, reply }) => {
      if (eml === undefined) return { ...classifyReply(reply ?? '') };
      const verdicts = classifyMail(await readMail(eml));
      const [only] = verdicts;
      return verdicts.length === 1 && only ? { ...only } : [...verdicts];
    },
  };
}
