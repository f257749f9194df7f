import {
  type Shortcut,
  type ShortcutId,
  type ShortcutPlace,
  shortcutIds,
  shortcutPlaces,
  shortcuts,
} from '#shared/domain/keyboard/shortcuts.ts';
import { useTexts } from '../i18n.tsx';
import { keysOf } from '../kit/keyboard.ts';

const at = (place: ShortcutPlace): readonly ShortcutId[] => shortcutIds.filter((id) => (shortcuts[id] as Shortcut).where === place);

/** Every key of the product, by where it holds. */
export function KeysPage() {
  const t = useTexts();
  return (
    <>
      <p>{t('help.keyboard.what')}</p>
      {shortcutPlaces.map((place) => (
        <section key={place}>
          <h3>{t(`keys.where.${place}`)}</h3>
          <KeyList ids={at(place)} />
        </section>
      ))}
    </>
  );
}

/** The keys that hold at some places. */
export function KeysAt({ places }: { places: readonly ShortcutPlace[] }) {
  return <KeyList ids={places.flatMap(at)} />;
}

function KeyList({ ids }: { ids: readonly ShortcutId[] }) {
  const t = useTexts();
  return (
    <dl className="key-list">
      {ids.map((id) => (
        <div key={id}>
          <dt>{t(shortcuts[id].text)}</dt>
          <dd>
            {keysOf(id).map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}
