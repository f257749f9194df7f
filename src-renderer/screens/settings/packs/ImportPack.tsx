import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { packId } from '#shared/domain/policy/pack.ts';
import { call, fileHandle } from '../../../bridge.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { PickFile } from '../../../kit/PickFile.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { useAct } from '../../../queries.ts';
import { Mistakes } from '../Mistakes.tsx';
import '../workplace.css';
import './packs.css';

type Looked = Result<'packs.look'> & { readonly handle: string };

/** Takes a pack in from a file: what it is, or every mistake with its line, before anything is done. */
export function ImportPack({ onDone, reason }: { onDone: (id: string) => void; reason?: string | undefined }) {
  const t = useTexts();
  const take = useAct('packs.import');
  const [looked, setLooked] = useState<Looked | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const [other, setOther] = useState('');
  const look = async (file: File): Promise<void> => {
    setFailure(null);
    take.reset();
    setOther('');
    try {
      const handle = await fileHandle([file]);
      setLooked({ handle, ...(await call('packs.look', { file: handle })) });
    } catch (error) {
      setLooked(null);
      setFailure(error);
    }
  };
  const pack = looked?.kind === 'pack' ? looked : null;
  const wrongId = other === '' || packId.safeParse(other).success ? null : t('packs.idForm');
  return (
    <div className="pack-import">
      <PickFile accept=".yaml,.yml" label={t('packs.import')} onFile={(file) => void look(file)} />
      {failure !== null && <InlineError error={failure} />}
      {looked?.kind === 'mistakes' && (
        <Mistakes alert title={t('packs.fileMistakes', { file: looked.file, count: looked.mistakes.length })} texts={looked.mistakes} />
      )}
      {pack && (
        <section className="pack-panel" aria-label={t('packs.found', { file: pack.file })}>
          <h3 className="settings-sub">{t('packs.found', { file: pack.file })}</h3>
          <FactList
            facts={[
              [t('settings.institution'), pack.institution[t.locale]],
              pack.name === null ? null : [t('packs.name'), pack.name],
              [t('packs.id'), pack.id],
              [t('packs.version'), pack.version],
              [t('packs.section.rules'), t('settings.rules', { count: pack.rules })],
            ]}
          />
          {pack.replaces !== null && !pack.taken && <p className="dense">{t('packs.replaces', { id: pack.id, version: pack.replaces })}</p>}
          {pack.taken && (
            <Textfield
              label={t('packs.otherId')}
              description={t('packs.otherIdWhat', { id: pack.id })}
              value={other}
              autoComplete="off"
              spellCheck={false}
              maxLength={60}
              error={wrongId ?? undefined}
              onChange={(event) => setOther(event.target.value)}
            />
          )}
          {take.isError && <InlineError error={take.error} />}
          <div className="file-act">
            <ActButton
              variant="primary"
              busy={take.isPending}
              reason={reason ?? (pack.taken && other === '' ? t('packs.needId') : (wrongId ?? undefined))}
              onAct={() =>
                take.mutate(
                  { file: pack.handle, ...(pack.taken && { as: other }) },
                  {
                    onSuccess: (taken) => {
                      if (taken.kind === 'mistakes') setLooked({ handle: pack.handle, ...taken });
                      else {
                        setLooked(null);
                        onDone(taken.id);
                      }
                    },
                  },
                )
              }
            >
              {t('packs.takeFile')}
            </ActButton>
            <ActButton variant="tertiary" onAct={() => setLooked(null)}>
              {t('shell.cancel')}
            </ActButton>
          </div>
        </section>
      )}
    </div>
  );
}
