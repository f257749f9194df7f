import PostalMime from 'postal-mime';
import { AppError } from '#shared/domain/errors.ts';
import type { PracticeServer } from '../../ports/practice.ts';
import type { Context, Handlers } from '../context.ts';

type PracticeMethods = 'practice.mails' | 'practice.mail' | 'practice.empty';

/** What the practice server has captured; `blocked` in a real data directory. */
export function createPracticeHandlers(context: Context): Handlers<PracticeMethods> {
  const requirePractice = (): PracticeServer => {
    if (!context.practice) throw new AppError('blocked', 'dispatch.blocked.notPractice');
    return context.practice;
  };
  return {
    'practice.mails': (page) => requirePractice().page(page),
    'practice.mail': async ({ id }) => {
      const mail = requirePractice().mail(id);
      if (!mail) throw new AppError('not-found', 'error.notFound', { what: String(id) });
      const parsed = await PostalMime.parse(mail.source);
      return { ...mail, subject: parsed.subject ?? mail.subject, html: parsed.html ?? '', text: parsed.text ?? '' };
    },
    'practice.empty': async () => {
      await requirePractice().empty();
      context.emit('changed', { about: 'practice', messageId: null });
      return { done: true };
    },
  };
}
