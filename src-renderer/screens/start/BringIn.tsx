import { useId, useState } from 'react';
import { useChosenFile } from '../../chosen-file.ts';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { ReplaceDialog, type Replacement } from '../settings/backups/ReplaceDialog.tsx';

/** Everything from another machine, for the one who has worked there: in the place of answering the questions. */
export function BringIn() {
  const t = useTexts();
  const heading = useId();
  const [replacement, setReplacement] = useState<Replacement | null>(null);
  const chosen = useChosenFile((file, shown) => setReplacement({ file, shown }));
  return (
    <section className="start-bring" aria-labelledby={heading}>
      <h2 id={heading}>{t('start.bringTitle')}</h2>
      <p className="sub">{t('start.bringWhat')}</p>
      <PickFile accept=".gz,.sqlite" label={t('safety.import')} busy={chosen.taking} onFile={chosen.take} />
      {chosen.failure !== null && <InlineError error={chosen.failure} />}
      <ReplaceDialog replacement={replacement} onClose={() => setReplacement(null)} />
    </section>
  );
}
