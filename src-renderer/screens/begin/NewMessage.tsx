import { FileImportIcon, PlusIcon } from '@navikt/aksel-icons';
import { useLocation } from 'wouter';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { useAct } from '../../queries.ts';

/** Begins an empty message and opens it; beside it the way to every other beginning. */
export function NewMessage() {
  const t = useTexts();
  const [, go] = useLocation();
  return (
    <>
      <ActButton variant="secondary" icon={<FileImportIcon width={16} height={16} aria-hidden />} onAct={() => go('/new')}>
        {t('begin.from')}
      </ActButton>
      <EmptyMessage />
    </>
  );
}

/** Begins an empty message and opens it. */
export function EmptyMessage() {
  const t = useTexts();
  const [, go] = useLocation();
  const create = useAct('messages.create');
  return (
    <>
      {create.isError && <InlineError error={create.error} />}
      <ActButton
        variant="primary"
        icon={<PlusIcon width={16} height={16} aria-hidden />}
        busy={create.isPending}
        onAct={() => create.mutate({}, { onSuccess: ({ id }) => go(`/messages/${id}/draft`) })}
      >
        {t('home.newMessage')}
      </ActButton>
    </>
  );
}
