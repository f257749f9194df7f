import type { Result } from '#shared/contract/index.ts';
import { fieldMistake } from '#shared/domain/policy/mistakes.ts';
import { type PackData, packSchema } from '#shared/domain/policy/pack.ts';
import { mayWithPacks, type PackAct, rolesFor } from '#shared/domain/policy/pack-acts.ts';
import { editedPack, type PackEdit } from '#shared/domain/policy/pack-edits.ts';
import type { Translate } from '#shared/texts/translate.ts';
import { useHouse } from '../../../house.tsx';
import { useTexts } from '../../../i18n.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { useAct } from '../../../queries.ts';

export type Shown = Result<'packs.get'>;

/** Changing the pack that is shown: whether the one at the keyboard may, what is wrong with a value, and the change itself. */
export function useChange({ row, pack }: Shown) {
  const t = useTexts();
  const { me } = useHouse();
  const announce = useAnnounce();
  const act = useAct('packs.change');
  const reason = row.shipped
    ? t('packs.shippedReadOnly')
    : row.broken
      ? t('packs.brokenReadOnly', { file: row.broken.file })
      : (actReason('change', me, t) ?? null);
  return {
    /** Why nothing can be changed here; null where it can. */
    reason,
    error: act.error,
    busy: act.isPending,
    wrong: (edit: PackEdit): string | null => {
      const data = editedPack(pack as PackData, pack, edit);
      const read = data && packSchema.safeParse(data, { reportInput: true });
      const issue = read && !read.success ? read.error.issues[0] : undefined;
      return issue ? t(fieldMistake(issue)) : null;
    },
    change: async (edit: PackEdit): Promise<void> => {
      const { version } = await act.mutateAsync({ id: row.id, version: row.version, edit: edit as never });
      announce(t('packs.savedAs', { version }));
    },
  };
}

/** Why this person may not; undefined where they may. */
export function actReason(act: PackAct, me: Parameters<typeof mayWithPacks>[1], t: Translate): string | undefined {
  if (mayWithPacks(act, me)) return undefined;
  return t('packs.needRole', {
    roles: rolesFor(act)
      .map((role) => t(`shell.role.${role}`).toLocaleLowerCase('nb'))
      .join(' / '),
  });
}
