import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { ended, freePort, listening } from './sink.ts';

const dovecot = '/usr/sbin/dovecot';
export const dovecotMissing = [dovecot, '/usr/lib/dovecot/imap'].filter((file) => !existsSync(file));
const asRoot = process.getuid?.() === 0;
/** Who may not log in: the server’s own unprivileged users, where it is started as root; otherwise everything runs as whoever tests. */
const mine = userInfo().username;

export interface DovecotTls {
  readonly key: string;
  readonly cert: string;
}

/**
 * A real Dovecot of its own: own configuration, folders and loopback ports, one mailbox in a Maildir. With `tls` also a port that
 * is encrypted from the first byte, and STARTTLS.
 */
export async function startDovecot({
  user = 'retur',
  password = 'hemmelig',
  tls,
}: {
  user?: string;
  password?: string;
  tls?: DovecotTls;
} = {}) {
  const [port, tlsPort] = [await freePort(), await freePort()];
  const folder = mkdtempSync(join(tmpdir(), 'budstikke-dovecot-'));
  // Its processes walk there as users of their own.
  execFileSync('chmod', ['755', folder]);
  const [config, mails, users] = [join(folder, 'dovecot.conf'), join(folder, 'mails'), join(folder, 'users')];
  for (const name of ['', 'cur', 'new', 'tmp']) mkdirSync(join(mails, name), { recursive: true });
  const idOf = (which: string): number => Number(execFileSync('id', [which, 'nobody'], { encoding: 'utf8' }));
  const [uid, gid] = asRoot ? [idOf('-u'), idOf('-g')] : [process.getuid?.() ?? 0, process.getgid?.() ?? 0];
  for (const name of ['', 'cur', 'new', 'tmp']) chownSync(join(mails, name), uid, gid);
  writeFileSync(users, `${user}:{PLAIN}${password}::::::\n`);
  if (tls) {
    writeFileSync(join(folder, 'cert.pem'), tls.cert);
    writeFileSync(join(folder, 'key.pem'), tls.key);
  }
  const service = (name: string, ...settings: string[]): string[] => [`service ${name} {`, ...settings.map((one) => `  ${one}`), '}'];
  writeFileSync(
    config,
    [
      `base_dir = ${join(folder, 'run')}`,
      `state_dir = ${join(folder, 'state')}`,
      `log_path = ${join(folder, 'log')}`,
      'protocols = imap',
      'listen = 127.0.0.1',
      ...(tls ? ['ssl = yes', `ssl_cert = <${join(folder, 'cert.pem')}`, `ssl_key = <${join(folder, 'key.pem')}`] : ['ssl = no']),
      'disable_plaintext_auth = no',
      `mail_location = maildir:${mails}`,
      'first_valid_uid = 1',
      ...(asRoot ? [] : [`default_internal_user = ${mine}`, `default_login_user = ${mine}`]),
      'passdb {',
      '  driver = passwd-file',
      `  args = ${users}`,
      '}',
      'userdb {',
      '  driver = static',
      `  args = uid=${uid} gid=${gid} home=${folder}`,
      '}',
      ...service(
        'imap-login',
        'chroot =',
        'inet_listener imap {',
        `  port = ${port}`,
        '}',
        'inet_listener imaps {',
        `  port = ${tls ? tlsPort : 0}`,
        ...(tls ? ['  ssl = yes'] : []),
        '}',
      ),
      ...service('anvil', 'chroot ='),
      ...service('stats', 'chroot ='),
      '',
    ].join('\n'),
  );
  const child = spawn(dovecot, ['-F', '-c', config], { stdio: 'ignore' });
  await listening(port);
  if (tls) await listening(tlsPort);
  let number = 0;
  return {
    port,
    tlsPort,
    user,
    password,
    /** Puts a mail into the mailbox, or into a folder of it, as a delivery would: whole, or not yet there. */
    deliver: (source: string, box = ''): void => {
      const inside = box === '' ? mails : join(mails, `.${box}`);
      for (const name of ['', 'cur', 'new', 'tmp']) {
        mkdirSync(join(inside, name), { recursive: true });
        chownSync(join(inside, name), uid, gid);
      }
      number += 1;
      const name = `${1_700_000_000 + number}.M${number}.test`;
      writeFileSync(join(inside, 'tmp', name), source);
      chownSync(join(inside, 'tmp', name), uid, gid);
      renameSync(join(inside, 'tmp', name), join(inside, 'new', name));
    },
    /** Forgets how it has numbered the mails: the next one who opens the mailbox is told another UIDVALIDITY. */
    renumber: (): void => {
      for (const name of readdirSync(mails)) if (name.startsWith('dovecot')) rmSync(join(mails, name), { recursive: true });
    },
    /** Every mail that lies there, by its file’s name, which also tells what it is marked as. */
    lying: (): string[] => ['cur', 'new'].flatMap((name) => readdirSync(join(mails, name))).toSorted(),
    log: (): string => readFileSync(join(folder, 'log'), 'utf8'),
    stop: async (): Promise<void> => {
      child.kill();
      await ended(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
