import type { Result } from '#shared/contract/index.ts';
import { anyForm, type HouseChoice, houseChoiceNames, houseChoices } from '#shared/domain/proofing/forms/house-choices.ts';
import { useTexts } from '../../i18n.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { useAct, useCall } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';

/** Which of the right forms of Norwegian the house writes. */
export function HouseFormSection() {
  const t = useTexts();
  const form = useCall('proofing.houseForm', {});
  return (
    <>
      <SettingsHead title={t('form.title')} what={t('form.what')} />
      {form.isError && <InlineError error={form.error} onRetry={() => void form.refetch()} />}
      {form.isPending && <Loading />}
      {form.data && (
        <div className="house-form">
          {(['nb', 'nn'] as const).map((language) => (
            <section key={language} aria-labelledby={`form-${language}`}>
              <h3 className="settings-sub" id={`form-${language}`}>
                {t(`shell.language.${language}`)}
              </h3>
              {houseChoiceNames
                .filter((choice) => houseChoices[choice].language === language)
                .map((choice) => (
                  <Choice key={choice} choice={choice} form={form.data} />
                ))}
            </section>
          ))}
        </div>
      )}
    </>
  );
}

const asRules = 'rules';

/** One choice: what the rules say, and what is chosen here before it. */
function Choice({ choice, form }: { choice: HouseChoice; form: Result<'proofing.houseForm'> }) {
  const t = useTexts();
  const choose = useAct('proofing.setHouseForm');
  const { language, values, examples } = houseChoices[choice];
  const said: string | undefined = form.ofRules[choice];
  const here: string | undefined = form.chosen[choice];
  const written = values.map((value, index) => ({ value, label: examples[index], lang: language }));
  const words = written.find(({ value }) => value === said)?.label ?? '';
  return (
    <div>
      <p className="field-label">{t(`form.choice.${choice}`)}</p>
      <ViewToggle
        label={t(`form.choice.${choice}`)}
        views={[{ value: asRules, label: t('form.asRules') }, ...written, { value: anyForm, label: t('form.any') }]}
        value={here ?? asRules}
        onChange={(value: string) => choose.mutate({ [choice]: value === asRules ? null : value })}
      />
      <p className="sub dense">{t('form.rules', { said: said ?? 'none', words, here: here === undefined ? 'no' : 'yes' })}</p>
      {choose.isError && <InlineError error={choose.error} />}
    </div>
  );
}
