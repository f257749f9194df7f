import { createServer, type Socket } from 'node:net';
import { TLSSocket } from 'node:tls';

/** What a step of the session does instead of its usual reply. */
export type Fault =
  /** Replies this, line ends included or added. */
  | string
  /** Closes, after these bytes if any. `taken`: the mail is the server’s all the same, though it does not say so. */
  | { readonly close: string; readonly taken?: boolean }
  /** Says these bytes, if any, and then nothing more. */
  | { readonly stall: string; readonly taken?: boolean }
  /** Replies a byte at a time, with so many milliseconds between them. */
  | { readonly trickle: string; readonly every: number };

export const steps = ['greeting', 'ehlo', 'starttls', 'mail', 'rcpt', 'data', 'firstByte', 'content', 'rset', 'quit'] as const;
export type Step = (typeof steps)[number];
export interface Asked {
  /** How often this step has come, from 1, over all connections. */
  readonly times: number;
  readonly to: string;
}

/** The end of a connection at a byte of it. */
export interface Cut {
  /** After so many bytes, heard from the client or said to it. */
  readonly after: number;
  readonly of: 'heard' | 'said';
  readonly how: 'close' | 'stall';
}
export type Faults = Partial<Record<Step, (asked: Asked) => Fault | undefined>> & {
  /** Where the connection with this number, from 1, comes to its end whatever goes on. */
  readonly session?: (connection: number) => Cut | undefined;
};

export interface ServerTls {
  /** PEM. */
  readonly key: string;
  readonly cert: string;
}

const usual: Record<Exclude<Step, 'firstByte'>, string> = {
  greeting: '220 fault.test ESMTP',
  ehlo: '250-fault.test\r\n250-PIPELINING\r\n250 8BITMIME',
  starttls: '220 2.0.0 Ready',
  mail: '250 2.1.0 Ok',
  rcpt: '250 2.1.5 Ok',
  data: '354 End data with <CR><LF>.<CR><LF>',
  content: '250 2.0.0 Ok: queued',
  rset: '250 2.0.0 Ok',
  quit: '221 2.0.0 Bye',
};

/**
 * An SMTP server that lies, stalls and drops where it is told to, and knows what it has accepted. With `tls` it offers
 * STARTTLS.
 */
export async function startFaultServer(faults: Faults = {}, tls?: ServerTls) {
  const counts = new Map<Step, number>();
  const accepted: string[] = [];
  const recipientsSeen: string[] = [];
  const commands: string[] = [];
  const turnedAway = new Set<string>();
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    const cut = faults.session?.(connections);
    const passed = { heard: 0, said: 0 };
    let wire: Socket = socket;
    let buffer = '';
    let to = '';
    let inMail = false;
    let inData = false;
    let begun = false;
    /** 4xx or 5xx was said in this transaction. */
    let turnedDown = false;
    let silent = false;
    let dripping = false;
    /** Waits until what drips has been said. */
    let pending = '';

    const perish = () => {
      silent = true;
      if (cut?.how === 'close') socket.destroy();
    };
    /** So much of what passes now goes on before the connection ends. */
    const within = (of: Cut['of'], length: number): number => {
      if (cut?.of !== of) return length;
      const left = Math.max(0, cut.after - passed[of]);
      passed[of] += length;
      return Math.min(left, length);
    };
    const put = (text: string) => {
      const length = within('said', text.length);
      if (length > 0) wire.write(text.slice(0, length), 'latin1');
      if (length < text.length) perish();
    };
    const say = (text: string) => {
      if (dripping) pending += text;
      else put(text);
    };
    const drip = (text: string, every: number) => {
      pending = text;
      dripping = true;
      const drops = setInterval(() => {
        const drop = pending.slice(0, 1);
        pending = pending.slice(1);
        if (drop === '' || silent || socket.destroyed) {
          clearInterval(drops);
          dripping = false;
        } else put(drop);
      }, every);
    };
    const line = (text: string) => (text.endsWith('\n') ? text : `${text}\r\n`);
    const note = (reply: string) => {
      if (/^[45]/.test(reply)) turnedDown = true;
      if (turnedDown && to !== '') turnedAway.add(to);
    };
    const refuse = (text: string): boolean => {
      note(text);
      say(`${text}\r\n`);
      return !silent;
    };

    /** `going`: the session is not over; `good`: the step was granted. */
    const answer = (step: Step): { going: boolean; good: boolean } => {
      const times = (counts.get(step) ?? 0) + 1;
      counts.set(step, times);
      const fault = faults[step]?.({ times, to });
      if (step === 'firstByte' && fault === undefined) return { going: true, good: true };
      const offered = tls && step === 'ehlo' && wire === socket ? usual.ehlo.replace('PIPELINING', 'STARTTLS') : undefined;
      const reply = fault ?? offered ?? usual[step as Exclude<Step, 'firstByte'>];
      if (typeof reply === 'string' || 'trickle' in reply) {
        const text = typeof reply === 'string' ? reply : reply.trickle;
        if (typeof reply === 'string') say(line(text));
        else drip(line(text), reply.every);
        note(text);
        return { going: !silent, good: /^[23]/.test(text) };
      }
      if ('close' in reply) {
        note(reply.close);
        silent = true;
        wire.end(reply.close, 'latin1');
      } else {
        if (reply.stall) put(reply.stall);
        silent = true;
      }
      return { going: false, good: reply.taken === true };
    };

    const encrypt = (): boolean => {
      const { going, good } = answer('starttls');
      if (!tls || !going || !good) return going;
      socket.removeListener('data', hear);
      buffer = '';
      wire = new TLSSocket(socket, { isServer: true, ...tls });
      wire.on('error', () => {});
      wire.on('data', hear);
      return true;
    };

    const command = (text: string): boolean => {
      commands.push(text);
      const verb = text.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') return answer('ehlo').going;
      if (tls && verb === 'STAR') return encrypt();
      if (verb === 'RSET') {
        inMail = false;
        to = '';
        turnedDown = false;
        return answer('rset').going;
      }
      if (verb === 'QUIT') {
        if (answer('quit').going) wire.end();
        return false;
      }
      if (verb === 'MAIL') {
        if (inMail) return refuse('503 5.5.1 Error: nested MAIL command');
        turnedDown = false;
        const { going, good } = answer('mail');
        inMail = good;
        return going;
      }
      if (verb === 'RCPT') {
        const asked = /<([^>]*)>/.exec(text)?.[1] ?? '';
        to = asked;
        recipientsSeen.push(asked);
        if (turnedDown) turnedAway.add(asked);
        const { going, good } = answer('rcpt');
        if (!good) to = '';
        return going;
      }
      if (verb === 'DATA') {
        if (!inMail || to === '') return refuse('503 5.5.1 Error: need RCPT command');
        const { going, good } = answer('data');
        inData = going && good;
        begun = false;
        return going;
      }
      return refuse('500 5.5.2 Error: command not recognized');
    };

    const take = () => {
      for (;;) {
        if (inData) {
          if (!begun && buffer.length > 0) {
            begun = true;
            if (!answer('firstByte').going) return;
          }
          const end = buffer.indexOf('\r\n.\r\n');
          if (end < 0) return;
          buffer = buffer.slice(end + 5);
          inData = false;
          inMail = false;
          const recipient = to;
          const { going, good } = answer('content');
          if (good) accepted.push(recipient);
          to = '';
          if (!going) return;
          continue;
        }
        const end = buffer.indexOf('\r\n');
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (!command(text)) return;
      }
    };
    const hear = (chunk: Buffer) => {
      if (silent) return;
      const length = within('heard', chunk.length);
      buffer += chunk.subarray(0, length).toString('latin1');
      take();
      if (length < chunk.length) perish();
    };
    socket.on('data', hear);
    answer('greeting');
  });
  const listen = (port: number) => new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  await listen(0);
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');

  return {
    port: address.port,
    /** Whom a mail was taken for, once for each time. */
    accepted,
    recipientsSeen,
    /** Every command line, a byte a character. */
    commands,
    /** Who was named in a transaction when 4xx or 5xx was said. */
    turnedAway,
    count: (step: Step) => counts.get(step) ?? 0,
    get connections() {
      return connections;
    },
    close,
    /** After `close`: answers again at the same place, and goes on with the same record. */
    comeBack: () => listen(address.port),
  };
}

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;
