import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { PackRow } from '#shared/contract/packs.ts';
import { packId } from '#shared/domain/policy/pack.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct } from '../../../queries.ts';

/** Asks what a copy shall be called, and makes it. The id follows the name until it is written itself. */
export function CopyPack({
  from,
  taken,
  onDone,
  onClose,
}: {
  from: PackRow;
  taken: readonly string[];
  onDone: (id: string) => void;
  onClose: () => void;
}) {
  const t = useTexts();
  const copy = useAct('packs.copy');
  const [name, setName] = useState('');
  const [ownId, setOwnId] = useState<string | null>(null);
  const id = ownId ?? idFrom(name);
  const wrongId =
    id === '' ? null : !packId.safeParse(id).success ? t('packs.idForm') : taken.includes(id) ? t('packs.idIsTaken', { id }) : null;
  const reason = name.trim() === '' ? t('packs.needName') : id === '' ? t('packs.needId') : (wrongId ?? undefined);
  return (
    <form
      className="pack-panel settings-form"
      aria-label={t('packs.copyOf', { name: from.name ?? from.institution[t.locale] })}
      onSubmit={(event) => event.preventDefault()}
    >
      <h3 className="settings-sub">{t('packs.copyOf', { name: from.name ?? from.institution[t.locale] })}</h3>
      <Textfield
        label={t('packs.name')}
        description={t('packs.nameWhat')}
        value={name}
        maxLength={120}
        autoComplete="off"
        onChange={(event) => setName(event.target.value)}
      />
      <Textfield
        label={t('packs.id')}
        description={t('packs.idWhat')}
        value={id}
        maxLength={60}
        autoComplete="off"
        spellCheck={false}
        error={wrongId ?? undefined}
        onChange={(event) => setOwnId(event.target.value)}
      />
      {copy.isError && <InlineError error={copy.error} />}
      <div className="file-act">
        <ActButton
          variant="primary"
          type="submit"
          busy={copy.isPending}
          reason={reason}
          onAct={() => copy.mutate({ from: from.id, id, name: name.trim() }, { onSuccess: () => onDone(id) })}
        >
          {t('packs.makeCopy')}
        </ActButton>
        <ActButton variant="tertiary" onAct={onClose}>
          {t('shell.cancel')}
        </ActButton>
      </div>
    </form>
  );
}

/** Small letters, digits and hyphens out of a name. */
export function idFrom(name: string): string {
  return name
    .toLocaleLowerCase('nb')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFKD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
}
