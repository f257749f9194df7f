import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { Link } from 'wouter';
import { templateLimits } from '#shared/domain/draft/template.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { Desk } from './Desk.tsx';
import type { DraftStore } from './store.ts';
import { useSaveFirst } from './use-save-first.ts';

/** The message as it stands becomes a template under a name. */
export function SaveTemplate({ store, onClose }: { store: DraftStore; onClose: () => void }) {
  const t = useTexts();
  const { detail, live } = useOpenMessage();
  const [name, setName] = useState(live.brief.subject.slice(0, templateLimits.name));
  const save = useAct('templates.save');
  const first = useSaveFirst(store);
  const saved = save.isSuccess && save.variables.name === name.trim();
  return (
    <Desk title={t('desk.template.title')} about={t('desk.template.what')} onClose={onClose}>
      <form
        className="row gap-12 begin-take"
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim() !== '' && !save.isPending) first.run(() => save.mutate({ messageId: detail.id, name: name.trim() }));
        }}
      >
        <Textfield
          label={t('begin.templateName')}
          value={name}
          maxLength={templateLimits.name}
          onChange={(event) => setName(event.target.value)}
          style={{ width: 360 }}
        />
        <ActButton
          type="submit"
          variant="primary"
          busy={save.isPending}
          reason={name.trim() === '' ? t('begin.giveName') : undefined}
          onAct={() => {}}
        >
          {t('desk.template.save')}
        </ActButton>
      </form>
      {first.error !== null && <InlineError error={first.error} />}
      {save.isError && <InlineError error={save.error} />}
      {saved && (
        <p role="status" className="row gap-8">
          <StateIcon shape="done" size={16} />
          {t('desk.template.saved', { name: save.variables.name })} <Link href="/new/template">{t('desk.template.see')}</Link>
        </p>
      )}
    </Desk>
  );
}
