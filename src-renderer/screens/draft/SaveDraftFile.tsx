import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { Desk } from './Desk.tsx';
import type { DraftStore } from './store.ts';
import { useSaveFirst } from './use-save-first.ts';

/** The draft as a file, to be taken in where another Budstikke is, or in the other mode. */
export function SaveDraftFile({ store, onClose }: { store: DraftStore; onClose: () => void }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const save = useAct('drafts.export');
  const first = useSaveFirst(store);
  return (
    <Desk title={t('desk.draftFile.title')} about={t('desk.draftFile.what')} onClose={onClose}>
      <div>
        <ActButton
          variant="primary"
          busy={save.isPending}
          onAct={() => first.run(() => save.mutate({ id: detail.id, name: t('desk.draftFile.name') }))}
        >
          {t('desk.draftFile.save')}
        </ActButton>
      </div>
      {first.error !== null && <InlineError error={first.error} />}
      {save.isError && <InlineError error={save.error} />}
      {save.data?.path && (
        <p role="status" className="row gap-8">
          <StateIcon shape="done" size={16} />
          {t('desk.draftFile.saved')}
        </p>
      )}
    </Desk>
  );
}
