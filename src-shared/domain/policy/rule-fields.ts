import type { Rule } from './rule-kinds.ts';

/** The fields of the brief's form that a rule asks for or is about; none for a rule about something else. */
export function fieldsOfRule(rule: Rule): readonly string[] {
  switch (rule.kind) {
    case 'required-field':
      return [rule.params.field];
    case 'address':
    case 'selection-codes':
    case 'known-codes':
      return rule.params.fields;
    case 'selection-described':
      return ['groups'];
    case 'few-recipients':
      return ['about'];
    case 'body-grounds':
      return rule.params.needs;
    case 'reason':
      return ['reason', 'reasonStatement'];
    case 'web-page':
      return ['webPage'];
    case 'reply-list-confirmed':
      return ['replyTo'];
    case 'lead-time':
      return ['wantedAt'];
    case 'proofread':
    case 'care':
      return [rule.kind];
    default:
      return [];
  }
}

/** True for a rule of the institution's; the program's own checks have a name instead of a number. */
export function isNumbered(id: string): boolean {
  return /\d/.test(id);
}
