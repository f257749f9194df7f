import type { ReactNode } from 'react';
import type { ChannelFields, FieldId } from '#shared/domain/register/fields.ts';
import { tensionsOf } from '#shared/domain/register/profile.ts';
import { RuleLink } from '../../../help/RuleLink.tsx';
import { useTexts } from '../../../i18n.tsx';
import { useOutside } from '../../../kit/outside.tsx';
import { StateIcon } from '../../../kit/StateIcon.tsx';
import { useRegisterRules } from '../words.ts';
import { ProfileOffer } from './ProfileOffer.tsx';

interface FieldAsideProps {
  id: FieldId;
  values: ChannelFields;
  onFill: (patch: Partial<Record<FieldId, unknown>>) => void;
}

/** The documents that the rules lead to, by the field that they are about. */
const documentFields: Readonly<Record<string, FieldId>> = {
  'policy-template': 'mediumPolicy',
  policy: 'mediumPolicy',
  'graphic-profile': 'graphicProfile',
};

/** What the institution's rules say beside a field: how a platform is used, which documents there are, and where the source disagrees with itself. */
export function FieldAside({ id, values, onFill }: FieldAsideProps): ReactNode {
  if (id === 'platform') return <ProfileOffer values={values} onFill={onFill} />;
  if (id === 'managed') return <Tensions />;
  return <Documents id={id} />;
}

function Documents({ id }: { id: FieldId }) {
  const t = useTexts();
  const outside = useOutside();
  const { documents, languages } = useRegisterRules();
  const own = documents.filter((one) => documentFields[one.id] === id);
  if (own.length === 0) return null;
  return (
    <div className="field-aside dense">
      <span className="sub">{t('register.channel.documents')}</span>
      <ul>
        {own.map(({ id: key, name, url, rule }) => (
          <li key={key} lang={languages[0]}>
            {url ? outside.link(url, name) : name} <RuleLink rule={rule} />
          </li>
        ))}
      </ul>
      {outside.failed}
    </div>
  );
}

/** Sentences of the source about who runs the channels that do not go together; nobody chooses between them here. */
export function Tensions() {
  const t = useTexts();
  const rules = useRegisterRules();
  const tensions = tensionsOf(
    rules,
    rules.owners.map(({ rule }) => rule),
  );
  return tensions.map(({ id, text, rules: of }) => (
    <p key={id} className="field-aside tension dense">
      <StateIcon shape="hint" size={16} />
      <span>
        {text[t.locale]}{' '}
        {of.map((rule) => (
          <span key={rule}>
            <RuleLink rule={rule} />{' '}
          </span>
        ))}
      </span>
    </p>
  ));
}
