import { type ReactNode, useState } from 'react';
import { fileHandle } from '../../bridge.ts';
import { useTexts } from '../../i18n.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DropZone } from '../../kit/DropZone.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** A place to drop the mail that somebody answered with, or to choose it. What it is shows among the replies. */
export function TakeReply({ children }: { children?: ReactNode }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail } = useOpenMessage();
  const takeIn = useAct('approval.takeReply');
  const [refused, setRefused] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const take = async (file: File): Promise<void> => {
    setRefused(null);
    setBusy(true);
    try {
      const { reply } = await takeIn.mutateAsync({ messageId: detail.id, file: await fileHandle([file]) });
      announce(t('distance.reply.standing', { standing: reply.standing.replace('-', '_') }));
    } catch (error) {
      setRefused(error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <DropZone closed={busy} onFile={(file) => void take(file)} onRefuse={(_, error) => setRefused(error)}>
      {children}
      <div className="take-reply">
        <p>{t('distance.reply.about')}</p>
        <PickFile accept=".eml,message/rfc822" label={t('distance.reply.choose')} busy={busy} onFile={(file) => void take(file)} />
      </div>
      {busy && (
        <p className="meta" role="status">
          {t('distance.reply.checking')}
        </p>
      )}
      {refused !== null && <InlineError error={refused} />}
    </DropZone>
  );
}
