import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct, useCall } from '../../../queries.ts';
import { languageNamesIn, platformName, useRegisterRules } from '../words.ts';
import { FileRows } from './FileRows.tsx';
import './files.css';

/** The accounts that the institution's source names and that are not in the register, to begin with; nothing where there are none. */
export function Owners() {
  const t = useTexts();
  const rules = useRegisterRules();
  const owners = useCall('register.owners', {});
  const add = useAct('register.addOwners');
  const rows = owners.data?.rows.filter(({ known }) => !known) ?? [];
  if (rows.length === 0) return null;
  const languageName = languageNamesIn(t.locale);
  return (
    <section className="channel-file owner-rows" aria-label={t('register.owners.title')}>
      <FileRows
        label={t('register.owners.title')}
        heads={[t('register.column.name'), t('register.column.platform'), t('register.owners.language'), t('register.owners.owner')]}
        rows={rows.map(({ name, platform, language, owner }) => [name, platformName(rules, platform), languageName(language), owner])}
      />
      <p className="sub">{t('register.owners.what')}</p>
      {add.isError && <InlineError error={add.error} />}
      <div className="row">
        <ActButton variant="secondary" busy={add.isPending} onAct={() => add.mutate({})}>
          {t('register.owners.act', { count: rows.length })}
        </ActButton>
      </div>
    </section>
  );
}
