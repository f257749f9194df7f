import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';
import { SavedLine } from '../SavedLine.tsx';

/** Saves the incidents of a channel as evidence. */
export function EvidenceAct({ channelId }: { channelId: string }) {
  const t = useTexts();
  const save = useAct('register.incidents');
  return (
    <div className="row gap-12 wrap evidence-act">
      <ActButton size="small" variant="tertiary" busy={save.isPending} onAct={() => save.mutate({ id: channelId })}>
        {t('register.incidents.save')}
      </ActButton>
      <SavedLine path={save.data?.path} />
      {save.isError && <InlineError error={save.error} />}
    </div>
  );
}
