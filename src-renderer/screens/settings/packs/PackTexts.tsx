import type { Pack } from '#shared/domain/policy/pack.ts';
import { type PackField, packFields } from '#shared/domain/policy/pack-fields.ts';
import { useTexts } from '../../../i18n.tsx';
import { FactList } from '../../../kit/Section.tsx';
import { EditField } from './EditField.tsx';
import { placeWords, sectionName } from './pack-words.ts';
import { type Shown, useChange } from './use-change.ts';

/** What stands under other headings of the page. */
const elsewhere: readonly string[] = ['issuer', 'date', 'sourceUrl', 'reviewBy'];

/** A rule's own texts stand here, its limits and its source in the table; the opening line's rule follows the line. */
function standsHere({ path, kind }: PackField, pack: Pack): boolean {
  if (path[0] !== 'rules') return !elsewhere.includes(String(path[0]));
  return path[2] === 'params' && kind !== 'number' && pack.rules[Number(path[1])]?.kind !== 'opening-line';
}

/** Every text, contact and limit that is not a rule's, by the parts of the pack. */
export function PackTexts({ shown }: { shown: Shown }) {
  const t = useTexts();
  const { pack } = shown;
  const { reason } = useChange(shown);
  const groups = Map.groupBy(
    packFields(pack).filter((field) => standsHere(field, pack)),
    // What is one value stands with its like: a heading over each would say its name twice.
    ({ path }) => (path.length === 1 ? '' : String(path[0])),
  );
  const parts = [...groups].sort(([a], [b]) => Number(a === '') - Number(b === ''));
  const title = (key: string): string =>
    key === '' ? t('packs.section.other') : key === 'rules' ? t('packs.section.ruleTexts') : sectionName(key, t);
  return (
    <>
      {reason !== null && <p className="dense sub">{reason}</p>}
      {parts.map(([key, fields]) => (
        <section key={key} className="pack-part" aria-label={title(key)}>
          <h4>{title(key)}</h4>
          <PackFieldList shown={shown} fields={fields} />
        </section>
      ))}
    </>
  );
}

/** Fields of a pack under each other; where nothing can be changed, as facts. */
export function PackFieldList({ shown, fields }: { shown: Shown; fields: readonly PackField[] }) {
  const t = useTexts();
  const { pack } = shown;
  const { reason, change, wrong } = useChange(shown);
  const label = ({ path }: PackField): string => placeWords(pack, path, t) || sectionName(String(path[0]), t);
  if (reason !== null) return <FactList className="pack-facts" facts={fields.map((field) => [label(field), String(field.value) || '–'])} />;
  // One text in its languages stands side by side.
  const rows = [...Map.groupBy(fields, ({ path, language }) => (language === null ? path : path.slice(0, -1)).join('.')).values()];
  return (
    <div className="pack-fields">
      {rows.map((row) => (
        <div key={row[0]?.path.join('.')} className="pack-languages">
          {row.map((field) => (
            <EditField
              key={field.path.join('.')}
              label={label(field)}
              field={field}
              wrong={(value) => wrong({ do: 'set', path: field.path, value })}
              onSave={(value) => change({ do: 'set', path: field.path, value })}
            />
          ))}
        </div>
      ))}
    </div>
  );
}
