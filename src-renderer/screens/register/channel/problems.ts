import { isHttps } from '#shared/domain/register/address.ts';
import { isFilled, type Part, type PartKind, type Parts } from '#shared/domain/register/parts.ts';
import { secretIn } from '#shared/domain/register/secrets.ts';
import type { TextId } from '#shared/texts/index.ts';

/** What is wrong with what stands in a field. */
export interface Problem {
  /** Of the part, with the place in its list: `audiencePrimary.0.group`. */
  readonly path: string;
  readonly text: TextId;
  /** It cannot be saved like that. */
  readonly stops: boolean;
}

const unread: Readonly<Partial<Record<PartKind, TextId>>> = {
  count: 'register.problem.count',
  amount: 'register.problem.amount',
  date: 'register.problem.date',
  instant: 'register.problem.instant',
};

/** Everything that is wrong with a part that was filled in; what cannot be read stands there as it was written. */
export function problemsIn(part: Part, path: string, value: unknown): Problem[] {
  if (part.kind === 'record') return inParts(part.parts ?? {}, path, value);
  if (part.kind === 'list')
    return (value as readonly unknown[]).flatMap((one, index) => inParts(part.parts ?? {}, `${path}.${index}`, one));
  if (!part.schema.safeParse(value).success) return [{ path, text: unread[part.kind] ?? 'register.problem.long', stops: true }];
  if (secretIn(value, path) !== null) return [{ path, text: 'register.problem.secret', stops: true }];
  if (part.kind === 'url' && isFilled(value) && !isHttps(String(value))) return [{ path, text: 'register.problem.https', stops: false }];
  return [];
}

function inParts(parts: Parts, path: string, value: unknown): Problem[] {
  const values = (value ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(parts).flatMap(([id, part]) => problemsIn(part, `${path}.${id}`, values[id] ?? part.empty));
}
