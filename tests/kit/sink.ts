import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const sink = '/usr/sbin/smtp-sink';
const source = '/usr/sbin/smtp-source';
export const postfixMissing = ['/usr/sbin/postfix', sink, source].filter((file) => !existsSync(file));
const asRoot = process.getuid?.() === 0;

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

/** Waits until somebody answers on the port. */
export async function listening(port: number): Promise<void> {
  for (;;) {
    const open = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.destroy();
        resolve(true);
      });
      socket.on('error', () => resolve(false));
    });
    if (open) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** Resolves when a process has ended, or has already. */
export const ended = (child: ChildProcess) =>
  new Promise<void>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve();
    else child.once('exit', () => resolve());
  });

/**
 * Postfix's smtp-sink in a process of its own. `keep` writes each mail to a file of its own, so that what it took
 * can be counted; without it mails are thrown away.
 */
export async function startSink({ keep = false }: { keep?: boolean } = {}) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'budstikke-sink-'));
  if (asRoot) execFileSync('chown', ['nobody', folder]);
  const options = [...(asRoot ? ['-u', 'nobody'] : []), ...(keep ? ['-d', '%Y%m%d%H%M%S.'] : [])];
  const child = spawn(sink, [...options, `127.0.0.1:${port}`, '1000'], { cwd: folder, stdio: 'ignore' });
  await listening(port);
  /** A mail whose connection was cut is removed by the sink: it was never taken. */
  const files = () =>
    readdirSync(folder).flatMap((name) => {
      try {
        return [readFileSync(join(folder, name), 'utf8')];
      } catch {
        return [];
      }
    });
  return {
    port,
    pid: child.pid,
    /** Envelope recipients of every mail that it has taken, in no order. */
    taken: (): string[] => files().flatMap((mail) => [...mail.matchAll(/^X-Rcpt-Args: <([^>]*)>/gm)].map(([, to]) => to ?? '')),
    /** The mails themselves, as the sink wrote them. */
    mails: (): string[] => files(),
    stop: async (): Promise<void> => {
      child.kill();
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A real Postfix of its own: own configuration, queue and loopback port, relaying everything to `nextHop`. */
export async function startPostfix(nextHop: number) {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'budstikke-postfix-'));
  // Postfix wants to walk there as its own user.
  execFileSync('chmod', ['755', folder]);
  const [config, queue, data] = ['config', 'queue', 'data'].map((name) => join(folder, name)) as [string, string, string];
  for (const path of [config, queue, data]) mkdirSync(path);
  execFileSync('chown', ['postfix', data]);
  const log = join(folder, 'postfix.log');
  writeFileSync(
    join(config, 'main.cf'),
    [
      'compatibility_level = 3.6',
      `queue_directory = ${queue}`,
      `data_directory = ${data}`,
      `maillog_file = ${log}`,
      `maillog_file_prefixes = ${tmpdir()}`,
      'inet_interfaces = 127.0.0.1',
      'inet_protocols = ipv4',
      'myhostname = relay.test',
      'mydestination =',
      'local_recipient_maps =',
      'alias_maps =',
      'smtpd_peername_lookup = no',
      'mynetworks = 127.0.0.0/8',
      `relayhost = [127.0.0.1]:${nextHop}`,
      'smtp_destination_concurrency_limit = 20',
      'default_destination_concurrency_limit = 20',
      'smtp_tls_security_level = none',
      'smtputf8_enable = no',
      '',
    ].join('\n'),
  );
  /** These have their sockets where every program of Postfix may reach them. */
  const open = new Set(['pickup', 'cleanup', 'qmgr', 'postlog', `127.0.0.1:${port}`]);
  const service = (name: string, type: string, command: string, wakeup = '-', limit = '-') =>
    `${name} ${type} ${open.has(name) ? 'n' : '-'} - n ${wakeup} ${limit} ${command}`;
  writeFileSync(
    join(config, 'master.cf'),
    [
      service(`127.0.0.1:${port}`, 'inet', 'smtpd'),
      service('pickup', 'unix', 'pickup', '60', '1'),
      service('cleanup', 'unix', 'cleanup', '-', '0'),
      service('qmgr', 'unix', 'qmgr', '300', '1'),
      service('rewrite', 'unix', 'trivial-rewrite'),
      service('proxymap', 'unix', 'proxymap'),
      service('bounce', 'unix', 'bounce', '-', '0'),
      service('defer', 'unix', 'bounce', '-', '0'),
      service('trace', 'unix', 'bounce', '-', '0'),
      service('smtp', 'unix', 'smtp'),
      service('error', 'unix', 'error'),
      service('retry', 'unix', 'error'),
      service('discard', 'unix', 'discard'),
      service('anvil', 'unix', 'anvil', '-', '1'),
      service('scache', 'unix', 'scache', '-', '1'),
      service('postlog', 'unix-dgram', 'postlogd', '-', '1'),
      '',
    ].join('\n'),
  );
  const postfix = (command: string) => execFileSync('/usr/sbin/postfix', ['-c', config, command], { stdio: 'pipe' });
  postfix('start');
  await listening(port);
  return {
    port,
    log: () => readFileSync(log, 'utf8'),
    stop: (): void => {
      postfix('stop');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
