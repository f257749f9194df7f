import type { BookId, campaignKinds } from '#shared/domain/register/books.ts';
import { campaignContacts, orderForm } from '#shared/domain/register/campaigns.ts';
import { RuleLink } from '../../../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../../../i18n.tsx';
import { useOutside } from '../../../../kit/outside.tsx';
import { StateIcon } from '../../../../kit/StateIcon.tsx';
import { useRegisterRules } from '../../words.ts';
import { ContentTip } from './ContentTip.tsx';

/** What the institution's rules say of a log book: which rule asks for it, whom to ask, and who should know. */
export function BookAside({ book }: { book: BookId }) {
  const t = useTexts();
  const outside = useOutside();
  const rules = useRegisterRules();
  const rule = rules.books[book];
  const { help } = rules;
  const [tips, ask] = help?.rules ?? [];
  const mayAsk = help && (book === 'questions' || book === 'incidents');
  return (
    <div className="book-aside dense sub">
      {rule && (
        <p>
          {t('register.entry.ruleAsks')} <RuleLink rule={rule} />
        </p>
      )}
      {mayAsk && (
        <p>
          {t('register.entry.inDoubt')} {outside.link(`mailto:${help.to}`, t('register.entry.ask', { to: help.to }))}{' '}
          {ask && <RuleLink rule={ask} />}
        </p>
      )}
      {help && book === 'campaigns' && (
        <p>
          {t('register.entry.tips')} {outside.link(`mailto:${help.to}`, help.to)} {tips && <RuleLink rule={tips} />}
        </p>
      )}
      {help?.tip && book === 'campaigns' && <ContentTip />}
      {book === 'campaigns' && <Contacts />}
      {outside.failed}
    </div>
  );
}

function Contacts() {
  const t = useTexts();
  const format = useFormat();
  const outside = useOutside();
  const found = campaignContacts(useRegisterRules(), format.dayOf(format.now));
  if (!found) return null;
  return (
    <p>
      {t('register.entry.contacts')}{' '}
      {found.contacts.map((one, index) => (
        <span key={one}>
          {index > 0 && ', '}
          {outside.link(`mailto:${one}`, one)}
        </span>
      ))}{' '}
      <RuleLink rule={found.rule} />
      {found.stale && (
        <span className="stale">
          <StateIcon shape="warns" size={14} /> {t('register.entry.staleContacts')}
        </span>
      )}
    </p>
  );
}

/** The form that a campaign of this kind is ordered by. */
export function OrderForm({ kind }: { kind: unknown }) {
  const t = useTexts();
  const outside = useOutside();
  const rules = useRegisterRules();
  const found = orderForm(kind as (typeof campaignKinds)[number] | null, rules);
  if (!found) return null;
  const named = ({ name, url }: { readonly name: string; readonly url?: string | undefined }) => (url ? outside.link(url, name) : name);
  return (
    <div className="field-aside dense">
      <p>
        {t('register.entry.orderBy')} <span lang={rules.languages[0]}>{named(found.form)}</span> <RuleLink rule={found.form.rule} />
      </p>
      <p className="sub">
        {t('register.entry.guide')} <span lang={rules.languages[0]}>{named(found.guide)}</span> <RuleLink rule={found.guide.rule} />
      </p>
      {outside.failed}
    </div>
  );
}
