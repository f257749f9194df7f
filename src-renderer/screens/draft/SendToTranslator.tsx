import { useState } from 'react';
import { isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { Desk } from './Desk.tsx';
import type { DraftStore } from './store.ts';
import { useSaveFirst } from './use-save-first.ts';

interface SendToTranslatorProps {
  store: DraftStore;
  languages: readonly LanguageCode[];
  onClose: () => void;
}

/** A Word file a target language, with the source's lines beside what is there already. */
export function SendToTranslator({ store, languages, onClose }: SendToTranslatorProps) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const save = useAct('translations.export');
  const first = useSaveFirst(store);
  const [saved, setSaved] = useState<readonly LanguageCode[]>([]);
  const source = languages.find((language) => !isEmptyDoc(store.bodies[language])) ?? languages[0] ?? 'nb';
  const empty = isEmptyDoc(store.bodies[source]);
  const send = (target: LanguageCode): void => {
    const name = t('desk.translate.name', { language: target });
    first.run(() =>
      save.mutate({ id: detail.id, source, target, name }, { onSuccess: ({ path }) => path && setSaved((before) => [...before, target]) }),
    );
  };
  return (
    <Desk title={t('desk.translate.title')} about={t('desk.translate.what', { language: t(`draft.in.${source}`) })} onClose={onClose}>
      <ul className="desk-choices">
        {languages
          .filter((language) => language !== source)
          .map((target) => (
            <li key={target}>
              <ActButton
                variant="secondary"
                reason={empty ? t('error.nothingToTranslate') : undefined}
                busy={save.isPending && save.variables.target === target}
                onAct={() => send(target)}
              >
                {t('desk.translate.save', { language: t(`draft.in.${target}`) })}
              </ActButton>
              {saved.includes(target) && (
                <span role="status" className="row gap-6">
                  <StateIcon shape="done" size={16} />
                  {t('desk.translate.saved')}
                </span>
              )}
            </li>
          ))}
      </ul>
      {first.error !== null && <InlineError error={first.error} />}
      {save.isError && <InlineError error={save.error} />}
    </Desk>
  );
}
