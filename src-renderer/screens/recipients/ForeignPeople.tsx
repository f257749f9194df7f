import { foreignCount, ownRoute } from '#shared/domain/advice/own-route.ts';
import { codesOf } from '#shared/domain/draft/brief.ts';
import type { RecipientList } from '#shared/domain/recipients/list.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useTexts } from '../../i18n.tsx';
import { Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** Who in a list is not the unit's own, where the unit sends itself: one closes that way (U03), and the send will say so too. */
export function ForeignPeople({ list }: { list: RecipientList }) {
  const t = useTexts();
  const { detail, pack } = useOpenMessage();
  const route = ownRoute(pack, detail);
  if (!route?.params.ownUnits || list.purged) return null;
  const count = foreignCount(list, codesOf(detail.brief, 'placeCodes'));
  if (count === 0) return null;
  return (
    <Section title={t('recipients.screen.foreign')}>
      <p className="outside over">
        <StateIcon shape="stops" />
        <span>
          {t('dispatch.blocked.foreign', { count, rule: route.id })} <RuleLink rule={route.id} />
        </span>
      </p>
    </Section>
  );
}
