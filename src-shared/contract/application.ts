import { z } from 'zod';
import { formFieldNames } from '../domain/form/fields.ts';
import { done, id, method, savedPath, savePath } from './method.ts';
import { language, word } from './shapes.ts';

export const formField = z.object({
  name: z.enum(formFieldNames),
  language: language.nullable(),
  label: z.string(),
  value: z.string(),
  rules: z.array(z.string()),
});

const version = { messageId: id, versionId: id };

export const applicationMethods = {
  'application.get': method(
    'The application for the assessment of the newest version, prepared as a message to the pack’s contact: whom it is to, its fields in the form’s order and its text. Null where none is asked for. It is never sent by the program.',
    z.strictObject({ messageId: id }),
    z.object({
      application: z
        .object({
          versionId: z.string(),
          to: z.object({ name: z.string(), email: z.string(), rules: z.array(z.string()) }),
          fields: z.array(formField),
          /** The rules by which something is still missing; then there is no mail. */
          missing: z.array(z.string()),
          mail: z
            .object({
              subject: z.string(),
              text: z.string(),
              /** Opens the mail program; `whole` is false where the text is too long for that and has to be pasted. */
              link: z.object({ url: z.string(), whole: z.boolean() }),
            })
            .nullable(),
          /** Null until somebody has said that it was delivered. */
          delivered: word.nullable(),
          /** The assessment waits for it now. */
          waits: z.boolean(),
        })
        .nullable(),
    }),
  ),
  'application.save': method(
    'Save the application as an e-mail that a mail program opens.',
    z.strictObject({ ...version, to: savePath.optional() }),
    z.object({ path: savedPath }),
  ),
  'application.deliver': method('Say that the application about this version has been delivered.', z.strictObject(version), done),
};
