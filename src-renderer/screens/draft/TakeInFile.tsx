import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import { type Doc, isEmptyDoc, type LanguageCode } from '#shared/domain/draft/document.ts';
import { useTexts } from '../../i18n.tsx';
import { IncomingView } from '../../incoming/IncomingView.tsx';
import { textFiles } from '../../incoming/read-incoming.ts';
import { useIncoming } from '../../incoming/use-incoming.ts';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { Desk } from './Desk.tsx';
import type { DraftStore } from './store.ts';

interface TakeInFileProps {
  store: DraftStore;
  languages: readonly LanguageCode[];
  /** Where the caret was. */
  first: LanguageCode;
  onTaken: (languages: readonly LanguageCode[]) => void;
  onClose: () => void;
}

/** A file is read into one pane: looked at, and then put in the place of its text or after it. How the text stood is kept as a version. */
export function TakeInFile({ store, languages, first, onTaken, onClose }: TakeInFileProps) {
  const t = useTexts();
  const desk = useIncoming();
  const [language, setLanguage] = useState(first);
  const [busy, setBusy] = useState<'replace' | 'append' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const shown = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (desk.incoming) shown.current?.querySelector('select')?.focus();
  }, [desk.incoming]);
  const written = !isEmptyDoc(store.bodies[language]);
  const take = async (how: 'replace' | 'append'): Promise<void> => {
    if (!desk.incoming) return;
    const { doc } = desk.incoming;
    const before = store.bodies[language];
    const body: Doc = how === 'append' && before ? { type: 'doc', content: [...before.content, ...doc.content] } : doc;
    setBusy(how);
    setError(null);
    try {
      onTaken(await store.takeIn({ [language]: body }, 'import'));
    } catch (failure) {
      setError(failure);
      setBusy(null);
    }
  };
  return (
    <Desk title={t('desk.file.title')} about={t('desk.file.what')} onClose={onClose}>
      <div>
        <PickFile
          accept={textFiles}
          label={t('begin.chooseFile')}
          busy={desk.busy}
          variant={desk.incoming === null ? 'primary' : 'secondary'}
          onFile={desk.read}
        />
      </div>
      {desk.error !== null && <InlineError error={desk.error} />}
      {desk.incoming && (
        <div className="col gap-16" ref={shown}>
          <h3 className="heading">{t('begin.fileRead', { name: desk.incoming.name })}</h3>
          <div className="row gap-12 begin-take">
            <Field>
              <Label htmlFor="incoming-language">{t('begin.textIsIn')}</Label>
              <Select id="incoming-language" value={language} onChange={(event) => setLanguage(event.target.value as LanguageCode)}>
                {languages.map((code) => (
                  <Select.Option key={code} value={code}>
                    {t(`shell.language.${code}`)}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <ActButton variant="primary" busy={busy === 'replace'} onAct={() => void take('replace')}>
              {t(written ? 'desk.file.replace' : 'desk.file.put')}
            </ActButton>
            {written && (
              <ActButton variant="secondary" busy={busy === 'append'} onAct={() => void take('append')}>
                {t('desk.file.append')}
              </ActButton>
            )}
            <Button variant="tertiary" data-color="neutral" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </div>
          {written && <p className="dense sub">{t('desk.kept')}</p>}
          {error !== null && <InlineError error={error} />}
          <IncomingView incoming={desk.incoming} language={language} />
        </div>
      )}
    </Desk>
  );
}
