import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import { type Section as SectionId, sections } from '#shared/domain/register/fields.ts';
import type { ChannelState } from '#shared/domain/register/life-cycle.ts';
import { useTexts } from '../../../i18n.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { Loading } from '../../../kit/Loading.tsx';
import { Work } from '../../../kit/Work.tsx';
import { useCall } from '../../../queries.ts';
import { Books } from './books/Books.tsx';
import { ChannelHead } from './ChannelHead.tsx';
import { ChannelLog } from './ChannelLog.tsx';
import { ChannelSection } from './ChannelSection.tsx';
import { DueList } from './DueList.tsx';
import { useDrafts } from './drafts.ts';
import { LifeBar } from './LifeBar.tsx';
import { draftOf } from './SectionForm.tsx';
import { type NavEntry, SectionNav } from './SectionNav.tsx';
import { StepPanel } from './StepPanel.tsx';
import { type Channel as Found, isPlain, mainStep, remedyOf, type Step } from './steps.ts';
import { sectionOf, usePlace } from './use-place.ts';
import { WhoDoes } from './WhoDoes.tsx';
import '../register.css';
import './channel.css';

/** One channel: where it stands in its life, what is known of it, and what its next step lacks. */
export default function ChannelScreen({ id }: { id: string }) {
  const t = useTexts();
  const found = useCall('register.get', { id }, { keep: true });
  if (found.isError)
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={found.error} onRetry={() => void found.refetch()} />
        <p style={{ marginTop: 16 }}>
          <Link href="/register">{t('register.screen.title')}</Link>
        </p>
      </div>
    );
  return found.data ? <Channel found={found.data} /> : <Loading />;
}

/** The section that is filled in before a channel can go on from a state; of the others none is. */
const ownSection: Readonly<Partial<Record<ChannelState, SectionId>>> = {
  draft: 'idea',
  anchored: 'decision',
  approved: 'report',
  registered: 'opening',
};

function Channel({ found }: { found: Found }) {
  const t = useTexts();
  const { channel, steps, due } = found;
  const main = mainStep(found);
  const lacking = (main?.failing ?? found.debt).find(({ field }) => field !== null && sectionOf(field) !== null)?.field ?? null;
  const [place, go] = usePlace(channel.id, lacking ?? found.debt[0]?.field ?? null);
  const mayWrite = steps.length > 0 && found.may.write;
  const [opened, setOpened] = useState<SectionId | null>(() => (mayWrite ? firstOpen(channel.state, main) : null));
  const scroll = useRef<HTMLDivElement>(null);
  const drafts = useDrafts(channel.id).split(' ');
  // A channel on its way is shown at what has to be filled in next.
  const first = useRef(opened);
  useEffect(() => {
    if (first.current !== null && first.current !== sections[0])
      document.getElementById(`section-${first.current}`)?.scrollIntoView({ block: 'start' });
  }, []);
  // Who was led to a step stands at it.
  useEffect(() => {
    if (place?.at === 'step') requestAnimationFrame(toStep);
  }, [place]);
  const asked = place?.at === 'step' ? steps.find(({ event }) => event === place.event) : undefined;
  const step = asked ?? main;
  const failing = step?.failing ?? [];
  const editing = place?.at === 'section' ? place.section : opened;
  const [byHand, setByHand] = useState(false);
  const edit = (section: SectionId | null): void => {
    go(null);
    setOpened(section);
    setByHand(section !== null);
  };
  const onStep = (): void => {
    if (!main) return;
    if (step !== main) go({ at: 'step', event: main.event });
    requestAnimationFrame(() => takeStep(isPlain(main)));
  };
  const entries: NavEntry[] = [
    ...sections.map((section) => ({
      id: `section-${section}`,
      name: t(`register.section.${section}`),
      lacking: failing.filter(({ severity, field }) => severity === 'block' && field !== null && sectionOf(field) === section).length,
      unsaved: drafts.includes(draftOf(channel.id, section)),
    })),
    {
      id: 'section-books',
      name: t('register.screen.books'),
      lacking: failing.filter((one) => one.severity === 'block' && remedyOf(one)?.at === 'book').length,
      unsaved: false,
    },
  ];
  return (
    <>
      <ChannelHead found={found} step={main} onStep={onStep} />
      <LifeBar found={found} step={main} />
      <Work
        className="channel-work"
        panelLabel={t('register.screen.next')}
        panelWidth={352}
        panel={
          <>
            <StepPanel found={found} step={step} isMain={step === main} onPlace={go} onTaken={() => edit(null)} />
            <DueList due={due} />
            <WhoDoes found={found} step={main} />
            <ChannelLog found={found} />
          </>
        }
      >
        <div className="channel-body">
          <SectionNav entries={entries} scroll={scroll} />
          <div className="work-scroll channel-sections" ref={scroll}>
            {sections.map((section) => (
              <ChannelSection
                key={section}
                section={section}
                found={found}
                failing={failing}
                editing={editing === section && mayWrite}
                focus={place?.at === 'section' && place.section === section ? place.path : byHand ? null : undefined}
                onEdit={(on) => edit(on ? section : null)}
              />
            ))}
            <Books found={found} place={place} onPlace={go} />
          </div>
        </div>
      </Work>
    </>
  );
}

/** A channel that is on its way is opened at what has to be filled in, where anything of that lacks. */
function firstOpen(state: ChannelState, main: Step | null): SectionId | null {
  const own = ownSection[state];
  const lacks = main?.failing.some(({ field, severity }) => severity === 'block' && field !== null && sectionOf(field) === own);
  return own && lacks ? own : null;
}

/** Takes the step that nothing is told with; of others, leads to what is told. */
function takeStep(plain: boolean): void {
  const form = document.getElementById('take-step') as HTMLFormElement | null;
  if (plain || !fieldIn(form)) form?.requestSubmit();
  else toStep();
}

/** Shows the step, and puts the keyboard in the first thing that is told with it. */
function toStep(): void {
  const form = document.getElementById('take-step');
  const section = document.querySelector<HTMLElement>('.step-section');
  section?.scrollIntoView({ block: 'start' });
  (fieldIn(form) ?? form?.querySelector<HTMLElement>('button') ?? section?.querySelector<HTMLElement>('.lacking button'))?.focus({
    preventScroll: true,
  });
}

function fieldIn(form: HTMLElement | null): HTMLElement | null {
  return form?.querySelector<HTMLElement>('input:not([hidden]), select, textarea') ?? null;
}
