import { createServer, type Socket } from 'node:net';

/** What a step of the session does instead of its usual reply. */
export type Fault =
  /** Replies this, line ends included or added. */
  | string
  /** Closes, after these bytes if any. */
  | { readonly close: string }
  /** Says these bytes, if any, and then nothing more. */
  | { readonly stall: string };

export type Step = 'greeting' | 'ehlo' | 'mail' | 'rcpt' | 'data' | 'firstByte' | 'content' | 'rset';
export interface Asked {
  /** How often this step has come, from 1, over all connections. */
  readonly times: number;
  readonly to: string;
}
export type Faults = Partial<Record<Step, (asked: Asked) => Fault | undefined>>;

const usual: Record<Exclude<Step, 'firstByte'>, string> = {
  greeting: '220 fault.test ESMTP',
  ehlo: '250-fault.test\r\n250-PIPELINING\r\n250 8BITMIME',
  mail: '250 2.1.0 Ok',
  rcpt: '250 2.1.5 Ok',
  data: '354 End data with <CR><LF>.<CR><LF>',
  content: '250 2.0.0 Ok: queued',
  rset: '250 2.0.0 Ok',
};

/** An SMTP server that lies, stalls and drops where it is told to, and knows what it has accepted. */
export async function startFaultServer(faults: Faults = {}) {
  const counts = new Map<Step, number>();
  const accepted: string[] = [];
  const recipientsSeen: string[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;

  const server = createServer((socket) => {
    connections += 1;
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let buffer = '';
    let to = '';
    let inMail = false;
    let inData = false;
    let begun = false;
    let silent = false;

    /** `going`: the session is not over; `good`: the step was granted. */
    const answer = (step: Step): { going: boolean; good: boolean } => {
      const times = (counts.get(step) ?? 0) + 1;
      counts.set(step, times);
      const fault = faults[step]?.({ times, to });
      if (step === 'firstByte' && fault === undefined) return { going: true, good: true };
      const reply = fault ?? usual[step as Exclude<Step, 'firstByte'>];
      if (typeof reply === 'string') {
        socket.write(reply.endsWith('\n') ? reply : `${reply}\r\n`);
        return { going: true, good: /^[23]/.test(reply) };
      }
      silent = true;
      if ('close' in reply) socket.end(reply.close);
      else if (reply.stall) socket.write(reply.stall);
      return { going: false, good: false };
    };

    const command = (line: string): boolean => {
      const verb = line.slice(0, 4).toUpperCase();
      if (verb === 'EHLO' || verb === 'HELO') return answer('ehlo').going;
      if (verb === 'RSET') {
        inMail = false;
        to = '';
        return answer('rset').going;
      }
      if (verb === 'QUIT') {
        socket.end('221 2.0.0 Bye\r\n');
        return false;
      }
      if (verb === 'MAIL') {
        if (inMail) {
          socket.write('503 5.5.1 Error: nested MAIL command\r\n');
          return true;
        }
        const { going, good } = answer('mail');
        inMail = good;
        return going;
      }
      if (verb === 'RCPT') {
        const asked = /<([^>]*)>/.exec(line)?.[1] ?? '';
        to = asked;
        recipientsSeen.push(asked);
        const { going, good } = answer('rcpt');
        if (!good) to = '';
        return going;
      }
      if (verb === 'DATA') {
        if (!inMail || to === '') {
          socket.write('503 5.5.1 Error: need RCPT command\r\n');
          return true;
        }
        const { going, good } = answer('data');
        inData = going && good;
        begun = false;
        return going;
      }
      socket.write('500 5.5.2 Error: command not recognized\r\n');
      return true;
    };

    socket.on('data', (chunk) => {
      if (silent) return;
      buffer += chunk.toString('latin1');
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
        const line = buffer.slice(0, end);
        buffer = buffer.slice(end + 2);
        if (!command(line)) return;
      }
    });
    answer('greeting');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');

  return {
    port: address.port,
    /** Whom a 250 after the final dot was for. */
    accepted,
    recipientsSeen,
    count: (step: Step) => counts.get(step) ?? 0,
    get connections() {
      return connections;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

export type FaultServer = Awaited<ReturnType<typeof startFaultServer>>;
