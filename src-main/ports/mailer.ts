import type { Relay } from '#shared/domain/dispatch/order.ts';
import type { Outcome } from '#shared/domain/dispatch/outcome.ts';

/** What is sent to one recipient: a finished mail and its envelope. */
export interface Transmission {
  readonly from: string;
  readonly to: string;
  /** What reports about it are to say (ENVID, RFC 3461); handed over where the relay offers DSN, with the recipient as ORCPT. */
  readonly envelopeId?: string;
  /** The whole mail, CRLF line ends. */
  readonly mail: Uint8Array;
  /** Resolves when the attempt is durable: no byte of content goes out before. Rejects to give up. */
  readonly cleared: Promise<void>;
}

/** One connection; one message in flight. */
export interface Lane {
  /** Never throws for what the server does; every such thing is an outcome. */
  send(transmission: Transmission): Promise<Outcome>;
  /** False once the connection is gone; open another lane then. */
  readonly usable: boolean;
  /** QUIT when idle. */
  close(): Promise<void>;
  /** Cuts the connection at once; what is in flight ends as the transcript tells. */
  cut(): void;
}

export interface RelayFacts {
  readonly greeting: string;
  readonly extensions: readonly string[];
  readonly tls: string | null;
  readonly size: number | null;
  readonly authMethods: readonly string[];
  /** The certificate that the server showed and that was found good; null without encryption. */
  readonly certificate: Certificate | null;
}

export interface Certificate {
  /** The name it is made out to. */
  readonly name: string;
  /** Who vouches for it. */
  readonly issuer: string;
  /** ISO 8601. */
  readonly validTo: string;
}

/** Who gives access tokens for one relay and mailbox. */
export interface TokenSource {
  /** One that is good now; a new one is asked for where the last is about to end or was refused. Rejects with an AppError. */
  current(): Promise<string>;
  /** The relay would not have this one. */
  refused(token: string): void;
  /** This one is about to end, or was refused: a connection that was logged in with it makes way for another. */
  worn(token: string): boolean;
}

/** How a login is proven: a password, or access tokens. Null where the relay wants neither. */
export type Proof = string | TokenSource | null;

export interface Mailer {
  /** Connects, encrypts as the relay asks and logs in. Rejects with an AppError (`network`) that says what failed. */
  open(relay: Relay, proof: Proof): Promise<Lane>;
  /** As `open`, then QUIT; what the server told. */
  probe(relay: Relay, proof: Proof): Promise<RelayFacts>;
}

/** The parts of a mail that are the same for every recipient. */
export interface MailParts {
  readonly subject: string;
  readonly from: { readonly name: string; readonly address: string };
  readonly replyTo: string;
  /** Empty for a mail to one person. */
  readonly listId: string;
  readonly contentLanguages: readonly string[];
  readonly html: string;
  readonly text: string;
}

/** Composes a mail with placeholders for To, Date and Message-ID: same input, same bytes. */
export type ComposeMail = (parts: MailParts) => Promise<string>;
