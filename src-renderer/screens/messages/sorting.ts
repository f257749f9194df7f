import type { MessageSummary } from '#shared/contract/messages.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { stageText } from '../../kit/StateTag.tsx';

export type SortBy = 'subject' | 'sender' | 'audience' | 'stage' | 'when' | 'updated';

const norwegian = new Intl.Collator('nb', { numeric: true, sensitivity: 'base' });

/** The messages whose subject or sender holds every word that is searched for, in the wanted order. */
export function sortMessages(
  messages: readonly MessageSummary[],
  options: { search: string; by: SortBy; down: boolean },
  t: Translate,
): MessageSummary[] {
  const words = options.search.toLocaleLowerCase('nb').split(/\s+/).filter(Boolean);
  const found = messages.filter((message) => {
    const text = `${message.subject} ${message.sender}`.toLocaleLowerCase('nb');
    return words.every((word) => text.includes(word));
  });
  const key = (message: MessageSummary): string => {
    switch (options.by) {
      case 'subject':
        return message.subject;
      case 'sender':
        return message.sender;
      case 'audience':
        return message.audience ? t(`shell.audience.${message.audience}`) : '';
      case 'stage':
        return t(stageText(message.stage));
      case 'when':
        return message.finishedAt ?? message.wantedAt?.local ?? '';
      case 'updated':
        return message.updatedAt;
    }
  };
  const turn = options.down ? -1 : 1;
  return found
    .map((message) => ({ message, key: key(message) }))
    .sort((a, b) => turn * norwegian.compare(a.key, b.key))
    .map(({ message }) => message);
}
