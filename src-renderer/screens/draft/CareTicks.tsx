import { Checkbox, Fieldset } from '@digdir/designsystemet-react';
import { type CareTick, careTicks } from '#shared/domain/draft/brief.ts';
import type { Word } from '#shared/domain/people/word.ts';
import { useFormat, useTexts } from '../../i18n.tsx';

interface CareTicksProps {
  legend: string;
  help: string;
  /** Whose word each is; nobody's where it is not ticked. */
  said: Readonly<Partial<Record<CareTick, Word | null>>>;
  nameOf: (personId: string | null) => string;
  onTick: (what: CareTick, on: boolean) => void;
  /** What the fields' ids begin with, where something leads to them. */
  ids?: string;
}

/** Privacy and information security, considered by a named person (N23, N33). */
export function CareTicks({ legend, help, said, nameOf, onTick, ids }: CareTicksProps) {
  const t = useTexts();
  const format = useFormat();
  return (
    <Fieldset id={ids && `${ids}-care`}>
      <Fieldset.Legend className="field-label">{legend}</Fieldset.Legend>
      <Fieldset.Description>{help}</Fieldset.Description>
      {careTicks.map((what) => {
        const word = said[what];
        return (
          <Checkbox
            key={what}
            id={ids && `${ids}-${what}`}
            value={what}
            label={t(`brief.care.${what}`)}
            description={word ? t('brief.tickedBy', { who: nameOf(word.by), when: format.instant(word.at) }) : undefined}
            checked={Boolean(word)}
            onChange={(event) => onTick(what, event.target.checked)}
          />
        );
      })}
    </Fieldset>
  );
}
