import { codesOf, isSelection } from '../draft/brief.ts';
import type { RequirableField } from '../policy/rule-kinds.ts';
import { checkAddress } from '../recipients/address.ts';
import type { Check, Found, Subject } from './check.ts';
import { concerns } from './check.ts';

/** Something found about a field of the brief. */
export function at(field: string, text: Found['text']): readonly Found[] {
  return [{ place: { in: 'brief', field }, text }];
}

export const requiredField: Check<'required-field'> = ({ brief }, { field, audiences }) =>
  concerns(brief, audiences) && !isAnswered(brief, field) ? at(field, { id: `check.required.${field}` }) : [];

function isAnswered(brief: Subject['brief'], field: RequirableField): boolean {
  const answer = brief[field];
  return typeof answer === 'string' ? answer.trim() !== '' : answer !== null;
}

export const address: Check<'address'> = ({ brief }, { fields }) =>
  fields.flatMap((field) =>
    brief[field].trim() === '' || checkAddress(brief[field]).ok
      ? []
      : at(field, { id: `check.address.${field}`, params: { value: brief[field] } }),
  );

export const reason: Check<'reason'> = ({ brief, pack }) => {
  const chosen = pack.reasons.find(({ code }) => code === brief.reason);
  if (!chosen) return at('reason', { id: 'check.reason' });
  return chosen.needsStatement && brief.reasonStatement.trim() === '' ? at('reasonStatement', { id: 'check.reasonStatement' }) : [];
};

export const reasonMisfit: Check<'reason-misfit'> = ({ brief }, params) =>
  brief.reason === params.reason && brief.audience && params.audiences.includes(brief.audience.kind)
    ? at('reason', { id: 'check.reasonMisfit', params: { audience: brief.audience.kind.replaceAll('-', '_') } })
    : [];

export const selectionDescribed: Check<'selection-described'> = ({ brief }, { anyOf, audiences }) => {
  if (!brief.audience || !isSelection(brief.audience.kind) || !concerns(brief, audiences)) return [];
  const told = {
    description: (brief.audience.description ?? '').trim() !== '',
    placeCodes: codesOf(brief, 'placeCodes').length > 0,
    positionGroups: codesOf(brief, 'positionGroups').length > 0,
  };
  return anyOf.some((field) => told[field]) ? [] : at('audience', { id: 'check.selection' });
};

/** Without an audience nobody knows whether a page is needed; the missing audience is told instead. */
export const webPage: Check<'web-page'> = ({ brief }, { audiences }) => {
  if (!brief.audience || !concerns(brief, audiences)) return [];
  const page = brief.webPage.trim();
  if (page === '') return at('webPage', { id: 'check.webPage' });
  return /^https:\/\/[^\s/?#@:]+\.[^\s/?#@:]+([/?#:]\S*)?$/i.test(page) ? [] : at('webPage', { id: 'check.webPageAddress' });
};

export const selectionCodes: Check<'selection-codes'> = ({ brief }, { fields, audiences }) =>
  brief.audience && audiences.includes(brief.audience.kind)
    ? fields.filter((field) => codesOf(brief, field).length === 0).flatMap((field) => at(field, { id: `check.codes.${field}` }))
    : [];

/** A pack without a list knows no codes, and takes any. */
export const knownCodes: Check<'known-codes'> = ({ brief, pack }, { fields }) =>
  fields.flatMap((field) => {
    const known = pack.codes[field].map(({ code }) => code);
    const unknown = known.length === 0 ? [] : codesOf(brief, field).filter((code) => !known.includes(code));
    return unknown.length === 0 ? [] : at(field, { id: 'check.unknownCode', params: { count: unknown.length, codes: unknown.join(', ') } });
  });

export const replyListConfirmed: Check<'reply-list-confirmed'> = ({ brief }) =>
  brief.replyTo.trim() === '' || brief.replyToConfirmed?.address === brief.replyTo
    ? []
    : at('replyTo', { id: 'check.replyList', params: { address: brief.replyTo } });
