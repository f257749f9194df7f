import { Textfield } from '@digdir/designsystemet-react';
import { TestFlaskIcon } from '@navikt/aksel-icons';
import { type ReactNode, useId, useState } from 'react';
import { useLocation } from 'wouter';
import { type Role, roles } from '#shared/domain/people/person.ts';
import { locales } from '#shared/texts/translate.ts';
import { HelpButton } from '../../help/HelpButton.tsx';
import { useHouse } from '../../house.tsx';
import { ownNames, useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Mark } from '../../kit/Mark.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { useAct } from '../../queries.ts';
import { ImportPack } from '../settings/packs/ImportPack.tsx';
import { BringIn } from './BringIn.tsx';
import './start.css';

/** Three questions on one page: where, who, and that it is practice. */
export default function FirstStart() {
  const t = useTexts();
  const format = useFormat();
  const house = useHouse();
  const [, go] = useLocation();
  const save = useAct('settings.save');
  const begin = useAct('system.begin');
  const [packId, setPackId] = useState(house.proposedPackId ?? (house.packs.length === 1 ? house.packs[0]?.id : undefined) ?? '');
  const byIt = house.locked.includes('pack') ? house.packs.find(({ id }) => id === house.proposedPackId) : undefined;
  const [role, setRole] = useState<Role>('officer');
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const missing =
    packId === ''
      ? t('start.needPack')
      : name.trim() === ''
        ? t('start.needName')
        : !/^\S+@\S+$/.test(email.trim())
          ? t('start.needEmail')
          : undefined;
  const start = async (): Promise<void> => {
    if (missing || begin.isPending) return;
    const { sampleMessageId } = await begin.mutateAsync({ packId, name: name.trim(), email: email.trim(), role, sample: house.practice });
    // Shown as soon as the house says that it is ready.
    go(sampleMessageId ? `/messages/${sampleMessageId}/draft` : '/', { replace: true });
  };
  return (
    <div className="start">
      <aside className="start-about">
        <Mark size={44} />
        <h1>Budstikke</h1>
        <p>{t('start.promise')}</p>
        <span className="push" />
        <dl>
          <dt>{t('start.localTitle')}</dt>
          <dd>{t('start.local')}</dd>
          <dt>{t('start.rulesTitle')}</dt>
          <dd>{t('start.rules')}</dd>
          {house.practice && (
            <>
              <dt>{t('start.sampleTitle')}</dt>
              <dd>{t('start.sample')}</dd>
            </>
          )}
        </dl>
      </aside>
      <main className="start-form">
        <div className="start-language">
          {!house.locked.includes('locale') && (
            <ViewToggle
              label={t('start.language')}
              views={locales.map((locale) => ({ value: locale, label: ownNames[locale], lang: locale }))}
              value={t.locale}
              onChange={(locale) => save.mutate({ locale })}
            />
          )}
          <HelpButton />
        </div>
        <form
          className="start-questions"
          onSubmit={(event) => {
            event.preventDefault();
            // A refusal is shown below.
            void start().catch(() => {});
          }}
        >
          {byIt ? (
            <p className="start-by-it">{t('start.byIt', { institution: byIt.institution[t.locale] })}</p>
          ) : (
            <fieldset>
              <legend>{t('start.where')}</legend>
              <p className="sub">{t('start.whereWhat')}</p>
              <div className="choices two">
                {house.packs.map((pack) => (
                  <Choice
                    key={pack.id}
                    name="pack"
                    checked={pack.id === packId}
                    onChoose={() => setPackId(pack.id)}
                    title={<span className="semi">{pack.name ?? pack.institution[t.locale]}</span>}
                  >
                    {pack.name !== null && `${pack.institution[t.locale]}. `}
                    {t('start.packFacts', { rules: pack.rules, date: format.day(pack.date, { weekday: false }) })}
                  </Choice>
                ))}
              </div>
              <ImportPack onDone={setPackId} />
            </fieldset>
          )}
          <fieldset>
            <legend>{t('start.who')}</legend>
            <p className="sub">{t('start.whoWhat')}</p>
            <div className="choices three">
              {roles.map((one) => (
                <Choice
                  key={one}
                  name="role"
                  checked={one === role}
                  onChoose={() => setRole(one)}
                  title={<span className="medium">{t(`shell.role.${one}`)}</span>}
                >
                  {t(`start.role.${one}`)}
                </Choice>
              ))}
            </div>
            <div className="choices two start-fields">
              <Textfield label={t('start.name')} value={name} autoComplete="name" onChange={(event) => setName(event.target.value)} />
              <Textfield
                label={t('start.email')}
                type="email"
                value={email}
                autoComplete="email"
                onChange={(event) => setEmail(event.target.value)}
              />
            </div>
          </fieldset>
          {house.practice && (
            <div className="start-practice">
              <TestFlaskIcon width={20} height={20} aria-hidden />
              <div>
                <b>{t('start.practiceOn')}</b>
                <br />
                {t('start.practiceWhat')}
              </div>
            </div>
          )}
          {begin.isError && <InlineError error={begin.error} />}
          <div className="start-end">
            <ActButton variant="primary" size="large" type="submit" busy={begin.isPending} reason={missing} onAct={() => {}}>
              {t('start.begin')}
            </ActButton>
            <span className="sub">{missing ?? (house.practice ? t('start.thenSample') : '')}</span>
          </div>
        </form>
        <BringIn />
      </main>
    </div>
  );
}

function Choice({
  name,
  checked,
  onChoose,
  title,
  children,
}: {
  name: string;
  checked: boolean;
  onChoose: () => void;
  title: ReactNode;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <label className={checked ? 'choice on' : 'choice'} htmlFor={id}>
      <input id={id} type="radio" className="ds-input" name={name} checked={checked} onChange={onChoose} />
      <span>
        {title}
        <span className="sub meta">{children}</span>
      </span>
    </label>
  );
}
