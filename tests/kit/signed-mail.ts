import { generateKeyPairSync } from 'node:crypto';
import { createTransport } from 'nodemailer';

/** A domain that signs its mail, with a real key. */
export interface SigningDomain {
  readonly domain: string;
  readonly selector: string;
  readonly privateKey: string;
  /** The name and TXT record that its name server answers with. */
  readonly name: string;
  readonly record: string;
}

export function signingDomain(domain: string, { selector = 's1', bits = 2048 }: { selector?: string; bits?: number } = {}): SigningDomain {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: bits });
  const p = publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  return {
    domain,
    selector,
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    name: `${selector}._domainkey.${domain}`,
    record: `v=DKIM1; k=rsa; p=${p}`,
  };
}

export interface WrittenMail {
  readonly from: string;
  readonly to?: string;
  readonly subject?: string;
  readonly text?: string;
  readonly html?: string;
  readonly date?: string;
  readonly messageId?: string;
}

/** A mail as the person's own server would have sent it; `by` null: unsigned. */
export async function signedMail(mail: WrittenMail, by: SigningDomain | null, options: { skipFields?: string } = {}): Promise<Buffer> {
  const transport = createTransport({
    streamTransport: true,
    buffer: true,
    newline: 'windows',
    ...(by && {
      dkim: { domainName: by.domain, keySelector: by.selector, privateKey: by.privateKey, ...options },
    }),
  });
  const { message } = await transport.sendMail({
    to: 'kari@uni.example',
    subject: 'Sv: Svar trengs',
    ...mail,
    date: new Date(mail.date ?? '2026-08-10T08:00:00.000Z'),
  });
  return message as Buffer;
}
