import { z } from 'zod';
import { decisionSteps } from '../domain/approval/decision.ts';
import { bodyIdLimit } from '../domain/draft/brief.ts';
import { roles } from '../domain/people/person.ts';
import { done, id, method, nothing, personName } from './method.ts';
import { decision, person } from './shapes.ts';

const email = z.string().trim().min(3).max(320);
/** The ids of the pack's bodies that the person can say yes for; absent leaves them as they are. */
const speaksFor = z.array(z.string().max(bodyIdLimit)).max(50).optional();
const passphrase = z.string().min(10).max(500);

export const approvalMethods = {
  'approval.decide': method(
    'Record a decision about exactly this version. With the passphrase of the one who decides it is signed, else attested by the one who records it.',
    z.strictObject({
      messageId: id,
      versionId: id,
      digest: z.string(),
      step: z.enum(decisionSteps),
      outcome: z.enum(['yes', 'no']),
      reason: z.string().max(4000),
      /** The channel that the applicant can use instead; a no to the assessment names one (U32). */
      alternative: z.string().max(1000).optional(),
      decidedBy: id,
      passphrase: z.string().max(500).optional(),
    }),
    z.object({ decision }),
  ),
  'people.list': method('Everyone who can act.', nothing, z.object({ people: z.array(person), actingAs: id.nullable() })),
  'people.add': method(
    'Add a person.',
    z.strictObject({ name: personName, email, roles: z.array(z.enum(roles)).min(1), bodies: speaksFor }),
    z.object({ person }),
  ),
  'people.change': method(
    'Change a person’s name, address, roles, or whom they can say yes for.',
    z.strictObject({ id, name: personName, email, roles: z.array(z.enum(roles)).min(1), bodies: speaksFor }),
    z.object({ person }),
  ),
  'people.remove': method(
    'Remove a person: name, address, roles and passphrase go for good; what they decided stands under their id.',
    z.strictObject({ id }),
    done,
  ),
  'people.actAs': method('Say who is at the keyboard; the log names this person.', z.strictObject({ id }), done),
  'people.enrol': method(
    'Choose a passphrase to sign with. To replace one, give the old; a reset without it is logged and voids open approvals of that person.',
    z.strictObject({ id, passphrase, old: z.string().max(500).optional(), reset: z.boolean().optional() }),
    z.object({ person }),
  ),
};
