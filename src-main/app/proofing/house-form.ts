import type { Params } from '#shared/contract/index.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import {
  asChosenForms,
  type ChosenForms,
  choicesIn,
  formThatHolds,
  type HouseForm,
  houseChoiceNames,
} from '#shared/domain/proofing/forms/house-choices.ts';
import type { Change } from '../../ports/store.ts';
import { type Context, currentPack, type Handlers, logged, requireActor, settingKeys } from '../context.ts';
import { createSerially } from '../serially.ts';

/** What is chosen on this workstation. */
function chosenHere({ store }: Pick<Context, 'store'>): ChosenForms {
  return asChosenForms(store.read.setting(settingKeys.houseForm));
}

/** The forms that hold for what is written under a pack: those chosen here, else those of its rules. */
export function houseFormOf(context: Pick<Context, 'store'>, { proofing }: Pick<Pack, 'proofing'>): HouseForm {
  return formThatHolds(proofing?.form, chosenHere(context));
}

/** The forms of Norwegian that the institution has chosen. */
export function createHouseFormHandlers(context: Context): Handlers<'proofing.houseForm' | 'proofing.setHouseForm'> {
  const { store } = context;
  /** A choice is made beside those that have been written. */
  const serially = createSerially();
  return {
    'proofing.houseForm': () => ({ ofRules: choicesIn(currentPack(context).proofing?.form), chosen: chosenHere(context) }),

    'proofing.setHouseForm': (wanted) =>
      serially('form', async () => {
        const actor = requireActor(context);
        const before = chosenHere(context);
        const changed = houseChoiceNames.filter((choice) => wanted[choice] !== undefined && wanted[choice] !== (before[choice] ?? null));
        if (changed.length === 0) return { done: true };
        const setting = settingKeys.houseForm;
        const entries = changed.map(
          (choice): Change => logged(context, 'settings.changed', null, { setting, choice, value: wanted[choice] ?? 'rules' }, actor.id),
        );
        await store.write([{ do: 'settings.set', key: setting, value: withWanted(before, wanted) }, ...entries]);
        context.emit('changed', { about: 'dictionary', messageId: null });
        return { done: true };
      }),
  };
}

/** What is kept: what follows the rules is not. */
function withWanted(before: ChosenForms, wanted: Params<'proofing.setHouseForm'>): ChosenForms {
  return asChosenForms({ ...before, ...Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) });
}
