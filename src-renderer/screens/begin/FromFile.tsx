import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { LanguageCode } from '#shared/domain/draft/document.ts';
import { languageNames } from '#shared/domain/message/languages.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { IncomingView } from '../../incoming/IncomingView.tsx';
import { textFiles } from '../../incoming/read-incoming.ts';
import { useIncoming } from '../../incoming/use-incoming.ts';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useAct } from '../../queries.ts';

/** A message begins from a Word, Markdown or HTML file: read, looked at, and taken in as one language's text. */
export default function FromFile() {
  const t = useTexts();
  const [, go] = useLocation();
  const { pack } = useHouse();
  const desk = useIncoming();
  const create = useAct('messages.create');
  const languages = [...new Set(Object.values(pack?.languages ?? {}).flat())] as LanguageCode[];
  const [language, setLanguage] = useState<LanguageCode>(languages[0] ?? 'nb');
  return (
    <div className="col gap-16">
      <p className="sub begin-about">{t('begin.fileWhat')}</p>
      <div>
        <PickFile accept={textFiles} label={t('begin.chooseFile')} busy={desk.busy} onFile={desk.read} />
      </div>
      {desk.error !== null && <InlineError error={desk.error} />}
      {desk.incoming && (
        <section className="col gap-16" aria-labelledby="incoming-name">
          <h2 className="heading" id="incoming-name">
            {t('begin.fileRead', { name: desk.incoming.name })}
          </h2>
          <div className="row gap-12 begin-take">
            <Field>
              <Label htmlFor="incoming-language">{t('begin.textIsIn')}</Label>
              <Select id="incoming-language" value={language} onChange={(event) => setLanguage(event.target.value as LanguageCode)}>
                {languages.map((code) => (
                  <Select.Option key={code} value={code} lang={code}>
                    {languageNames[code].name}
                  </Select.Option>
                ))}
              </Select>
            </Field>
            <ActButton
              variant="secondary"
              busy={create.isPending}
              onAct={() => {
                if (desk.incoming)
                  create.mutate({ bodies: { [language]: desk.incoming.doc } }, { onSuccess: ({ id }) => go(`/messages/${id}/draft`) });
              }}
            >
              {t('begin.beginWithText')}
            </ActButton>
          </div>
          {create.isError && <InlineError error={create.error} />}
          <IncomingView incoming={desk.incoming} language={language} />
        </section>
      )}
    </div>
  );
}
