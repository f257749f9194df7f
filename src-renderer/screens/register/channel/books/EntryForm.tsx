import type { BookId } from '#shared/domain/register/books.ts';
import { emptyOf, type Parts } from '#shared/domain/register/parts.ts';
import type { TextId } from '#shared/texts/index.ts';
import { useHouse } from '../../../../house.tsx';
import { useFormat, useTexts } from '../../../../i18n.tsx';
import { keepDraft, useDraft } from '../drafts.ts';
import { PartField } from '../PartField.tsx';
import { PartsForm } from '../PartsForm.tsx';
import { problemsIn } from '../problems.ts';
import { OrderForm } from './BookAside.tsx';
import { CaptureFile } from './CaptureFile.tsx';

type Values = Readonly<Record<string, unknown>>;

interface EntryFormProps {
  /** What its draft is kept by. */
  form: string;
  book: BookId;
  parts: Parts;
  label: string;
  busy: boolean;
  error: unknown;
  onSave: (values: Values, saved: () => void) => void;
  onDone: () => void;
}

/** Days that are the day of writing, where nothing else is said. */
const ofToday: ReadonlySet<string> = new Set(['on', 'removedOn', 'notifiedOn', 'grantedOn']);
/** Who writes, where nothing else is said. */
const byMe: ReadonlySet<string> = new Set(['by', 'answeredBy']);
/** What is entered in a log book, or written later about an entry. What happens now is entered now. */
export function EntryForm({ form, book, parts, label, busy, error, onSave, onDone }: EntryFormProps) {
  const t = useTexts();
  const { now, dayOf } = useFormat();
  const me = useHouse().me?.name ?? '';
  const begun = {
    ...emptyOf(parts),
    ...Object.fromEntries(
      Object.entries(parts).flatMap(([id, { kind }]) => {
        // By when a question is to be answered is worked out where it is stored, unless somebody says so.
        if (kind === 'instant' && id !== 'dueAt') return [[id, now]];
        if (ofToday.has(id)) return [[id, dayOf(now)]];
        return byMe.has(id) ? [[id, me]] : [];
      }),
    ),
  };
  const draft = useDraft(form);
  const values: Values = { ...begun, ...draft };
  const put = (patch: Values): void => keepDraft(form, { ...draft, ...patch });
  const done = (): void => {
    keepDraft(form, null);
    onDone();
  };
  return (
    <PartsForm
      label={label}
      problems={Object.entries(parts).flatMap(([id, part]) => problemsIn(part, id, values[id]))}
      busy={busy}
      error={error}
      focus={null}
      onSave={() => onSave(values, done)}
      onCancel={done}
    >
      {(problems) => (
        <>
          {book === 'captures' && <CaptureFile onRead={put} />}
          {Object.entries(parts).map(([id, part]) => (
            <PartField
              key={id}
              part={part}
              path={id}
              label={t(`register.part.${id}` as TextId)}
              problems={problems}
              value={values[id]}
              onChange={(value) => put({ [id]: value })}
              aside={book === 'campaigns' && id === 'kind' && <OrderForm kind={values.kind} />}
            />
          ))}
        </>
      )}
    </PartsForm>
  );
}
