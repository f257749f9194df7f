import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { type ReactNode, useMemo } from 'react';
import type { Brief } from '#shared/domain/draft/brief.ts';
import { isEmptyDoc, languageCodes } from '#shared/domain/draft/document.ts';
import { proofreadDigest } from '#shared/domain/draft/proofread.ts';
import type { Word } from '#shared/domain/people/word.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { CareTicks } from './CareTicks.tsx';
import { rulesAbout } from './findings.ts';
import type { TickWhat } from './store.ts';

interface TickFieldsProps {
  brief: Brief;
  pack: Pack;
  nameOf: (personId: string | null) => string;
  onTick: (what: TickWhat, on: boolean) => void;
  about: (field: string) => ReactNode;
}

/** What a person says of the message before it is submitted: each language proofread, and care taken, where the pack asks for it. */
export function TickFields({ brief, pack, nameOf, onTick, about }: TickFieldsProps) {
  const t = useTexts();
  const format = useFormat();
  const {
    live: { bodies },
  } = useOpenMessage();
  const asks = (kind: 'proofread' | 'care'): boolean => pack.rules.some((rule) => rule.kind === kind);
  const said = (tick: Word | undefined): string | undefined =>
    tick && t('brief.tickedBy', { who: nameOf(tick.by), when: format.instant(tick.at) });
  const written = useMemo(
    () =>
      languageCodes.flatMap((language) => {
        const body = bodies[language];
        return body && !isEmptyDoc(body) ? [{ language, digest: proofreadDigest(body) }] : [];
      }),
    [bodies],
  );
  return (
    <>
      {asks('proofread') && written.length > 0 && (
        <Fieldset id="brief-proofread">
          <Fieldset.Legend className="field-label">{t('brief.proofread')}</Fieldset.Legend>
          <Fieldset.Description>{askedBy('proofread')}</Fieldset.Description>
          {written.map(({ language, digest }) => {
            const tick = brief.ticks?.proofread?.[language];
            const holds = tick?.digest === digest;
            return (
              <Checkbox
                key={language}
                value={language}
                label={t(`shell.language.${language}`)}
                description={holds ? said(tick) : tick ? t('brief.tickFell') : undefined}
                checked={holds}
                onChange={(event) => onTick({ proofread: [language] }, event.target.checked)}
              />
            );
          })}
        </Fieldset>
      )}
      {asks('care') && (
        <div>
          <CareTicks legend={t('brief.care')} help={askedBy('care')} said={brief.ticks ?? {}} nameOf={nameOf} onTick={onTick} ids="brief" />
          {about('privacy')}
          {about('security')}
        </div>
      )}
    </>
  );

  function askedBy(kind: 'proofread' | 'care'): string {
    const rules = rulesAbout(pack, kind);
    return [t(`brief.${kind}Help`), rules.length > 0 && t('brief.askedBy', { rules: rules.join(', ') })].filter(Boolean).join(' ');
  }
}
