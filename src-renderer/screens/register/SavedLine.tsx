import { useTexts } from '../../i18n.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';

/** Where a file went, said where it was asked for; nothing while none was saved. */
export function SavedLine({ path }: { path: string | null | undefined }) {
  const t = useTexts();
  return (
    <div role="status">
      {path && (
        <p className="saved-line">
          <StateIcon shape="done" size={16} />
          {t('register.place.saved', { file: path })}
        </p>
      )}
    </div>
  );
}
