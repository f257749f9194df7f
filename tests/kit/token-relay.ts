import { createServer, type Socket } from 'node:net';

export interface TokenRelaySetting {
  /** Whether a token is good now: asked at the login, and again at each MAIL. */
  readonly knows: (token: string) => boolean;
  /** `direct` says 535 at once; the usual way is 334 with the reason, coded, and 535 after an empty line. */
  readonly refusal?: 'challenge' | 'direct';
  /** What the server says when a session's token has run out. */
  readonly expired?: string;
  readonly offers?: string;
}

/** A relay on loopback that lets nobody in but with an access token that is good, and no longer than it is. */
export async function startTokenRelay({
  knows,
  refusal = 'challenge',
  expired = '530 5.7.57 Client not authenticated to send mail',
  offers = 'AUTH LOGIN XOAUTH2',
}: TokenRelaySetting) {
  const accepted: string[] = [];
  const users: string[] = [];
  /** Tokens of logins that were let in, in their order. */
  const logins: string[] = [];
  const refused: string[] = [];
  const sockets = new Set<Socket>();
  /** MAIL commands that met a token that had run out. */
  let turnedAway = 0;

  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => {});
    let buffer = '';
    let token = '';
    let to = '';
    let state: 'command' | 'challenged' | 'data' = 'command';
    const say = (text: string) => void socket.write(`${text}\r\n`);
    const refuse = () => say('535 5.7.3 Authentication unsuccessful');

    const command = (text: string) => {
      const [verb = '', argument = ''] = [text.slice(0, 4).toUpperCase(), text.slice(5)];
      if (verb === 'EHLO') return say(`250-token.test\r\n250-${offers}\r\n250 8BITMIME`);
      if (verb === 'AUTH') {
        const words = Buffer.from(argument.replace(/^XOAUTH2 /i, ''), 'base64').toString('utf8');
        const [user = '', given = '', ...end] = words.split('\x01').map((part) => part.replace(/^(?:user=|auth=Bearer )/, ''));
        if (end.join() !== ',') return say('501 5.5.2 Cannot decode response');
        if (knows(given)) {
          users.push(user);
          logins.push(given);
          token = given;
          return say('235 2.7.0 Authentication successful');
        }
        refused.push(given);
        if (refusal === 'direct') return refuse();
        state = 'challenged';
        return say(`334 ${Buffer.from('{"status":"401","schemes":"Bearer"}').toString('base64')}`);
      }
      if (verb === 'MAIL') {
        if (token !== '' && knows(token)) return say('250 2.1.0 Ok');
        turnedAway += 1;
        return say(expired);
      }
      if (verb === 'RCPT') {
        to = /<([^>]*)>/.exec(argument)?.[1] ?? '';
        return say('250 2.1.5 Ok');
      }
      if (verb === 'DATA') {
        state = 'data';
        return say('354 Go on');
      }
      if (verb === 'QUIT') {
        say('221 2.0.0 Bye');
        return socket.end();
      }
      return say('250 2.0.0 Ok');
    };
    const take = () => {
      for (;;) {
        const end = buffer.indexOf(state === 'data' ? '\r\n.\r\n' : '\r\n');
        if (end < 0) return;
        const text = buffer.slice(0, end);
        buffer = buffer.slice(end + (state === 'data' ? 5 : 2));
        if (state === 'data') {
          accepted.push(to);
          state = 'command';
          say('250 2.0.0 Ok: queued');
        } else if (state === 'challenged') {
          state = 'command';
          refuse();
        } else command(text);
      }
    };
    socket.on('data', (chunk) => {
      buffer += chunk.toString('latin1');
      take();
    });
    say('220 token.test ESMTP');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (typeof listening !== 'object' || !listening) throw new Error('no port');
  return {
    port: listening.port,
    accepted,
    users,
    logins,
    refused,
    get turnedAway() {
      return turnedAway;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
