import type { Found } from '#shared/contract/search.ts';
import type { SendOrder } from '#shared/domain/dispatch/order.ts';
import { docText, type LanguageCode } from '#shared/domain/draft/document.ts';
import type { Draft } from '#shared/domain/draft/draft.ts';
import { addressKey, checkAddress } from '#shared/domain/recipients/address.ts';
import { distance, excerpt, ranked, searchWords } from '#shared/domain/search/rank.ts';
import type { Context, Handlers } from '../context.ts';

/** How many of each are given; `total` says how many there are. */
const most = { messages: 8, sends: 5, people: 8, places: 20 };

const nothingFound: Found = { messages: { total: 0, hits: [] }, sends: { total: 0, hits: [] }, people: [], address: null };

/** Finding things by words. Recipients are found by a whole address only: nobody browses addresses here (privacy). */
export function createSearchHandlers({ store: { read } }: Pick<Context, 'store'>): Handlers<'search.find'> {
  return {
    'search.find': ({ query }) => {
      const words = searchWords(query);
      if (words.length === 0) return nothingFound;
      const drafts = read.drafts();
      const subjects = new Map(drafts.map(({ id, brief }) => [id, brief.subject]));
      const subjectOf = (messageId: string): string => subjects.get(messageId) ?? '';
      return {
        messages: messagesWith(drafts, words),
        sends: sendsWith(words, subjectOf),
        people: ranked(read.people(), words, ({ name, email }) => (isSameAddress(email, query) ? [name, email] : [name])).slice(
          0,
          most.people,
        ),
        address: placesOf(query, subjectOf),
      };
    },
  };

  function sendsWith(words: readonly string[], subjectOf: (messageId: string) => string): Found['sends'] {
    const files = new Map(read.lists().map(({ id, fileName }) => [id, fileName]));
    const sends = read.orders().filter(({ kind }) => kind === 'send');
    const newestFirst = sends.toSorted((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
    const fitting = ranked(newestFirst, words, ({ messageId, listId }) => [subjectOf(messageId), files.get(listId ?? '') ?? '']);
    return {
      total: fitting.length,
      hits: fitting.slice(0, most.sends).map((order) => ({
        orderId: order.id,
        messageId: order.messageId,
        subject: subjectOf(order.messageId),
        state: order.state,
        count: order.count,
        at: timeOf(order),
      })),
    };
  }

  function placesOf(query: string, subjectOf: (messageId: string) => string): Found['address'] {
    const check = checkAddress(query);
    if (!check.ok) return null;
    const key = addressKey(check.address);
    const places = read.addressPlaces(key, most.places);
    const suppression = read.suppressions().find(({ address }) => address === key);
    return {
      lists: places.lists.flatMap((listId) => {
        const list = read.list(listId);
        return list ? [{ listId, messageId: list.messageId, subject: subjectOf(list.messageId), fileName: list.fileName }] : [];
      }),
      sends: places.rows.flatMap(({ orderId, state, settledAt }) => {
        const order = read.order(orderId);
        if (!order) return [];
        const { messageId, kind } = order;
        return [{ orderId, messageId, subject: subjectOf(messageId), kind, state, at: settledAt }];
      }),
      suppressed: suppression ? { since: suppression.since, reason: suppression.reason } : null,
    };
  }
}

/** The last changed first where they fit as well. */
function messagesWith(drafts: readonly Draft[], words: readonly string[]): Found['messages'] {
  const texts = drafts.map((draft) => ({
    draft,
    texts: (Object.keys(draft.bodies) as LanguageCode[]).map((language) => ({ language, text: docText(draft.bodies[language]) })),
  }));
  const fitting = ranked(texts, words, ({ draft: { brief }, texts }) => [brief.subject, brief.sender, ...texts.map(({ text }) => text)]);
  return {
    total: fitting.length,
    hits: fitting.slice(0, most.messages).map(({ draft: { id, brief, updatedAt }, texts }) => ({
      id,
      subject: brief.subject,
      sender: brief.sender,
      updatedAt,
      text: distance(words, [brief.subject, brief.sender]) === null ? inText(texts, words) : null,
    })),
  };
}

function inText(
  texts: readonly { language: LanguageCode; text: string }[],
  words: readonly string[],
): Found['messages']['hits'][number]['text'] {
  for (const { language, text } of texts) {
    const piece = excerpt(text, words);
    if (piece !== null) return { language, excerpt: piece };
  }
  return null;
}

function timeOf({ finishedAt, startedAt, createdAt }: SendOrder): string {
  return finishedAt ?? startedAt ?? createdAt;
}

function isSameAddress(email: string, query: string): boolean {
  const check = checkAddress(query);
  return check.ok && addressKey(check.address) === addressKey(email);
}
