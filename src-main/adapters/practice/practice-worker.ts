import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import type Database from 'better-sqlite3';
import { decodeWords } from 'postal-mime';
import { SMTPServer, type SMTPServerSession } from 'smtp-server';
import { compact } from '../sqlite/compact.ts';
import { packFailure, storageError } from '../sqlite/failures.ts';
import { openPracticeFile } from './file.ts';
import type { FromPractice, PracticeStart, Removal, ToPractice } from './messages.ts';

/** The built-in mail server, in a thread of its own: takes every mail, and answers 250 once it is on disk. */

interface Waiting {
  readonly session: SMTPServerSession;
  readonly mail: Buffer;
  readonly answer: (error?: Error | null) => void;
}

const port = parentPort;
if (!port) throw new Error('The practice worker runs as a worker thread.');
const { file, clockAhead } = workerData as PracticeStart;
const say = (message: FromPractice) => port.postMessage(message);

const database = open();

/** A file that cannot be used is told of, and ends the thread. */
function open(): Database.Database {
  try {
    return openPracticeFile(file);
  } catch (error) {
    say({ unusable: packFailure(storageError(error, dirname(file))) });
    process.exit(1);
  }
}

const keepBody = database.prepare('INSERT INTO bodies (hash, content) VALUES (?, ?) ON CONFLICT DO NOTHING');
const keepMail = database.prepare('INSERT INTO mails (at, sender, recipient, subject, bytes, head, body) VALUES (?, ?, ?, ?, ?, ?, ?)');
const keepFact = database.prepare('INSERT INTO facts (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value');

let waiting: Waiting[] = [];

const dropTo = database.prepare('DELETE FROM mails WHERE recipient = ? COLLATE NOCASE');
const dropNamed = database.prepare('DELETE FROM mails WHERE instr(head, CAST(? AS BLOB)) > 0');
const dropBodies = database.prepare('DELETE FROM bodies WHERE hash NOT IN (SELECT body FROM mails)');

/** Removes mails, and the pages that they stood on. */
function remove({ number, which }: Removal): FromPractice {
  try {
    const count = database
      .transaction(() => {
        const dropped =
          'address' in which
            ? dropTo.run(which.address).changes
            : which.mailIds.reduce((sum, id) => sum + dropNamed.run(`Message-ID: <${id}`).changes, 0);
        dropBodies.run();
        return dropped;
      })
      .immediate();
    compact(database, dirname(file));
    return { removed: number, count };
  } catch (error) {
    return { notRemoved: number, failure: packFailure(storageError(error, dirname(file))) };
  }
}

/** One commit for all that has come in; the 250 follows it. */
function commit(): void {
  const batch = waiting;
  waiting = [];
  let failure: Error | null = null;
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { session, mail } of batch) keep(session, mail);
    database.exec('COMMIT');
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    failure = Object.assign(new Error('4.3.0 The practice server could not write to the disk'), { responseCode: 451 });
    process.stderr.write(`practice server: ${String(error)}\n`);
  }
  for (const { answer } of batch) answer(failure);
}

function keep(session: SMTPServerSession, mail: Buffer): void {
  const split = mail.indexOf('\r\n\r\n');
  const head = split < 0 ? mail : mail.subarray(0, split + 4);
  const body = split < 0 ? Buffer.alloc(0) : mail.subarray(split + 4);
  const hash = createHash('sha256').update(body).digest('hex');
  keepBody.run(hash, body);
  const { mailFrom, rcptTo } = session.envelope;
  const subject = subjectOf(head);
  const at = new Date(Date.now() + clockAhead).toISOString();
  for (const { address } of rcptTo) keepMail.run(at, mailFrom ? mailFrom.address : '', address, subject, mail.byteLength, head, hash);
}

/** All mails of a send have the same subject, so decoding it once will do. */
let lastRaw = '';
let lastSubject = '';
function subjectOf(head: Buffer): string {
  const raw = /^subject:((?:[^\r\n]|\r\n[ \t])*)/im.exec(head.toString('latin1'))?.[1] ?? '';
  if (raw !== lastRaw) {
    lastRaw = raw;
    lastSubject = decodeWords(
      Buffer.from(raw, 'latin1')
        .toString('utf8')
        .replace(/\r\n(?=[ \t])/g, ''),
    ).trim();
  }
  return lastSubject;
}

const server = new SMTPServer({
  name: 'practice.invalid',
  banner: 'Budstikke practice server: nothing leaves this machine',
  authOptional: true,
  disabledCommands: ['AUTH', 'STARTTLS'],
  disableReverseLookup: true,
  maxClients: 200,
  onData(stream, session, answer) {
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', answer);
    stream.on('end', () => {
      if (waiting.length === 0) setImmediate(commit);
      waiting.push({ session, mail: Buffer.concat(chunks), answer });
    });
  },
});
// A client that goes away in mid-mail is the client's affair.
server.on('error', () => {});

/** The same port as last time where it is free, so that an order's relay stays true over a restart. */
function listen(wanted: number): void {
  const failed = (error: Error) => {
    if (wanted !== 0) listen(0);
    else say({ failed: error.message });
  };
  const net = server.server;
  net.once('error', failed);
  server.listen(wanted, '127.0.0.1', () => {
    net.removeListener('error', failed);
    const address = net.address();
    const bound = typeof address === 'object' && address ? address.port : 0;
    keepFact.run('port', String(bound));
    say({ port: bound });
  });
}
listen(Number(database.prepare("SELECT value FROM facts WHERE name = 'port'").pluck().get() ?? 0));

port.on('message', (message: ToPractice) => {
  if (message === 'empty') {
    database.exec('BEGIN IMMEDIATE; DELETE FROM mails; DELETE FROM bodies; COMMIT;');
    database.exec('VACUUM');
    database.pragma('wal_checkpoint(TRUNCATE)');
    say('emptied');
    return;
  }
  if (typeof message === 'object') {
    say(remove(message.remove));
    return;
  }
  server.close(() => {
    database.close();
    port.close();
  });
  for (const connection of server.connections) connection.close();
});
