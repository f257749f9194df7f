import type { Mailer } from '#main/ports/mailer.ts';
import { type ConnectOptions, connect, defaultTimeouts, type Timeouts } from './connect.ts';
import { laneOn } from './lane.ts';

export interface MailerOptions {
  /** PEM of an authority that signs the relay's certificate, beside the system's own. */
  readonly ca?: string;
  readonly timeouts?: Partial<Timeouts>;
  /** How long a probe may last in all, milliseconds: a person waits for it. */
  readonly probeWithin?: number;
}

/** The mailer on nodemailer's SMTP connection: one connection a lane, certificates always verified. */
export function createMailer({ ca, timeouts, probeWithin = 20_000 }: MailerOptions = {}): Mailer {
  const options: ConnectOptions = { ca, timeouts: { ...defaultTimeouts, ...timeouts } };
  return {
    open: async (relay, proof) => laneOn(await connect(relay, proof, options), options.timeouts),
    probe: async (relay, proof) => {
      const session = await connect(relay, proof, { ...options, within: probeWithin });
      await laneOn(session, options.timeouts).close();
      const { extensions } = session;
      return {
        greeting: session.transcript.opening[0] ?? '',
        extensions,
        tls: session.tls,
        certificate: session.certificate,
        size: Number(extensions.map((line) => /^SIZE\s+(\d+)/i.exec(line)?.[1]).find((found) => found !== undefined)) || null,
        authMethods: extensions.flatMap((line) => (/^AUTH[ =]/i.test(line) ? line.slice(5).trim().split(/\s+/) : [])),
      };
    },
  };
}
