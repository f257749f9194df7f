import type { BookEntry } from '#shared/domain/register/books.ts';
import { appointmentOf, factsOf } from '#shared/domain/register/facts.ts';
import { type Taker, transitions } from '#shared/domain/register/life-cycle.ts';
import { useTexts } from '../../../i18n.tsx';
import { Section } from '../../../kit/Section.tsx';
import { useCall } from '../../../queries.ts';
import { useRegisterRules } from '../words.ts';
import type { Channel, Step } from './steps.ts';

const mostNamed = 3;

/** Who has which part in the channel, and who can take the next step. */
export function WhoDoes({ found, step }: { found: Channel; step: Step | null }) {
  const t = useTexts();
  const { report } = useRegisterRules();
  const people = useCall('people.list', {});
  const { anchoring, approver, responsible, deputy, approvalDate } = found.channel.fields;
  const { state, stateSince } = found.channel;
  const appointment = state === 'handover' ? appointmentOf(factsOf(found.entries as BookEntry[]), stateSince) : null;
  const may: readonly Taker[] = transitions.find(({ event }) => event === step?.event)?.by ?? [];
  const able = (people.data?.people ?? []).filter(({ roles, removed }) => !removed && roles.some((role) => may.includes(role)));
  const named = able.slice(0, mostNamed).map(({ name }) => name);
  const rows: readonly (readonly [who: string, what: string])[] = [
    [approver.name || anchoring.head, t(approver.name && approvalDate !== null ? 'register.who.approved' : 'register.who.approves')],
    [responsible.name, t('register.who.responsible')],
    [deputy.name, t('register.who.deputy')],
    [appointment?.head ?? '', t('register.who.appoints')],
    [appointment?.to ?? '', t(appointment?.acceptedOn ? 'register.who.accepted' : 'register.who.accepts')],
    [step?.event === 'register' && report ? report.to : '', t('register.who.notified')],
    [
      able.length > mostNamed ? t('register.who.andMore', { names: named.join(', '), count: able.length - mostNamed }) : named.join(', '),
      step ? t('register.who.takes', { event: step.event }) : '',
    ],
  ];
  const shown = rows.filter(([who]) => who !== '');
  if (shown.length === 0) return null;
  return (
    <Section title={t('register.who.title')}>
      <dl className="fact-list who-does">
        {shown.map(([who, what]) => (
          <div key={what}>
            <dt>{who}</dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
