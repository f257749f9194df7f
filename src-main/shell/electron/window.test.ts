// biome-ignore-all lint/suspicious/noExplicitAny: replies and menus are read as the page and the system would
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type BuiltApplication, startBuilt } from './electron.fixture.ts';

const open: BuiltApplication[] = [];
async function start(options?: Parameters<typeof startBuilt>[0]): Promise<BuiltApplication> {
  const app = await startBuilt({ args: ['--now', '2026-08-10T07:00:00Z'], ...options });
  open.push(app);
  return app;
}
afterEach(async () => {
  for (const app of open.splice(0)) await app.end();
});

const me = { packId: 'uio', name: 'Kari Nordmann', email: 'kari@example.org', role: 'officer' };
const item = (items: any[], label: string): any => {
  for (const entry of items) {
    const found = entry.label === label ? entry : entry.submenu ? item(entry.submenu, label) : undefined;
    if (found) return found;
  }
};

/** A message of three, approved, whose send is on its way; at one a minute the second must wait. */
async function sendOnItsWay(
  app: BuiltApplication,
  perMinute: number | null = 1,
  before = (_messageId: string): void => {},
  startAt: { local: string; zone: string } | null = null,
): Promise<{ messageId: string; orderId: string }> {
  const { sampleMessageId: messageId } = await app.call('system.begin', { ...me, sample: true });
  const enrolled = async (name: string, role: string) => {
    const { person } = await app.call('people.add', { name, email: `${role}@example.org`, roles: [role] });
    await app.call('people.enrol', { id: person.id, passphrase: `riktig hest batteri ${role}` });
    return { decidedBy: person.id, passphrase: `riktig hest batteri ${role}` };
  };
  const editor = await enrolled('Randi Redaktør', 'web-editor');
  const sender = await enrolled('Astrid Avsender', 'sender');
  await app.call('messages.tick', { id: messageId, what: { proofread: ['nb', 'nn', 'en'] }, on: true });
  await app.call('messages.confirmReplyList', { id: messageId });
  const { revision } = await app.call('messages.get', { id: messageId });
  const { versionId, digest } = await app.call('messages.submit', { id: messageId, revision });
  const decision = { messageId, versionId, digest, outcome: 'yes', reason: '' };
  await app.call('approval.decide', { ...decision, step: 'assessment', ...editor });
  await app.call('approval.decide', { ...decision, step: 'approval', ...sender });
  const path = join(app.data, 'list.csv');
  writeFileSync(path, 'E-post\na@student.uni.example\nb@student.uni.example\nc@student.uni.example\n');
  const contents = app.window.webContents;
  const file = await app.record.handlers.get('budstikke')?.(
    { sender: contents, senderFrame: contents.mainFrame },
    { op: 'files', paths: [path] },
  );
  const source = { source: 'FS', basis: 'GDPR 6(1)(e)', deleteBy: '2026-12-01', population: 'students' };
  const { list } = await app.call('recipients.import', { messageId, file, ...source, institutionDomains: ['student.uni.example'] });
  const caps = { perSecond: null, perMinute, perHour: null, perDay: null, connections: 1 };
  const plan = { messageId, listId: list.id, caps, startAt, departureReason: 'It is needed now.' };
  const { order, needsSecondPerson } = await app.call('dispatch.prepare', plan);
  if (needsSecondPerson) await app.call('dispatch.confirm', { orderId: order.id, ...editor });
  await app.call('dispatch.tell', { orderId: order.id });
  before(messageId);
  await app.call('dispatch.start', { orderId: order.id });
  return { messageId, orderId: order.id };
}

describe('a second start on the same data', () => {
  it('ends at once and opens nothing', async () => {
    const app = await start({
      prepare: (record) => {
        record.app.hasLock = false;
      },
    });
    expect(app.record.app.exitCode).toBe(0);
    expect(app.record.windows).toEqual([]);
    const { done } = app.record.app;
    expect(done.findIndex((what) => what.startsWith(`userData ${app.data}`))).toBeLessThan(done.indexOf('lock'));
  });

  it('brings the window that is open to the front', async () => {
    const app = await start();
    app.window.minimised = true;
    app.record.app.tell('second-instance');
    expect(app.window.did.slice(-3)).toEqual(['restore', 'show', 'focus']);
  });
});

describe('the window', () => {
  it('opens where it stood last, at the size it had, maximised if it was', async () => {
    const first = await start();
    first.window.maximised = true;
    first.window.close();
    await first.until(() => first.record.app.exitCode !== null);
    expect(statSync(join(first.data, 'window-state.json')).mode & 0o077).toBe(0);
    const second = await start({ data: first.data });
    expect(second.window.options).toMatchObject({ x: 40, y: 30, width: 1100, height: 720 });
    second.window.tell('ready-to-show');
    expect(second.window.did).toContain('maximise');
  });

  it('opens where it can be seen when its screen is gone, or when what was kept cannot be read', async () => {
    const app = await start();
    await app.end({ keep: true });
    for (const kept of ['{"x":5000,"y":30,"width":1100,"height":700,"maximised":false}', '{"x":"a"', '[]']) {
      writeFileSync(join(app.data, 'window-state.json'), kept);
      const again = await start({ data: app.data });
      expect(again.window.options.x).toBeUndefined();
      expect(again.window.options.width).toBeLessThanOrEqual(1280);
      await again.end({ keep: true });
    }
  });

  it('offers cut, copy and paste under the right mouse button, where there is text', async () => {
    const app = await start();
    const flags = { canCut: true, canCopy: true, canPaste: false };
    app.window.webContents.tell('context-menu', {}, { isEditable: true, editFlags: flags });
    expect(app.record.popups[0].map(({ role, enabled }: any) => [role, enabled])).toEqual([
      ['cut', true],
      ['copy', true],
      ['paste', false],
      ['selectAll', undefined],
    ]);
    app.window.webContents.tell('context-menu', {}, { isEditable: false, editFlags: { ...flags, canCopy: false } });
    expect(app.record.popups).toHaveLength(1);
  });

  it('that stops working is opened again when the person wants it', async () => {
    const app = await start();
    app.window.webContents.tell('render-process-gone', {}, { reason: 'crashed' });
    await app.until(() => app.window.did.filter((what) => what.startsWith('load')).length === 2);
    expect(app.record.questions).toHaveLength(1);
    expect(readFileSync(join(app.data, 'practice', 'support.jsonl'), 'utf8')).toContain('"what":"window-gone"');
  });
});

describe('the menus', () => {
  it('speak the chosen language, and the window wears the chosen colours', async () => {
    const app = await start();
    await app.call('system.begin', { ...me, sample: false });
    await app.until(() => item(app.record.menu, 'Meldinger')?.enabled);
    await app.call('settings.save', { locale: 'nn', colorScheme: 'dark' });
    await app.until(() => item(app.record.menu, 'Meldingar') !== undefined);
    expect(app.record.theme.themeSource).toBe('dark');
    await app.call('settings.save', { locale: 'en', colorScheme: 'auto' });
    await app.until(() => item(app.record.menu, 'Messages') !== undefined);
    expect(app.record.theme.themeSource).toBe('system');
  });

  it('lead to screens once somebody has begun, and to the steps only in a message', async () => {
    const app = await start();
    expect(item(app.record.menu, 'Meldinger').enabled).toBe(false);
    await app.call('system.begin', { ...me, sample: false });
    await app.until(() => item(app.record.menu, 'Meldinger').enabled);
    item(app.record.menu, 'Meldinger').click();
    expect(app.window.webContents.url).toBe('app://budstikke/#/messages');
    expect(item(app.record.menu, 'Godkjenning').enabled).toBe(false);
    app.window.webContents.url = 'app://budstikke/#/messages/1/approval';
    app.window.webContents.tell('did-navigate-in-page');
    expect(item(app.record.menu, 'Godkjenning').enabled).toBe(true);
    expect(item(app.record.menu, 'Neste funn').enabled).toBe(false);
    item(app.record.menu, 'Mottakere').click({}, app.window, {});
    expect(app.window.webContents.pressed.map(({ type, keyCode }) => `${type} ${keyCode}`)).toEqual(['keyDown 5', 'keyUp 5']);
  });
});

describe('a send under way', () => {
  it('keeps the machine awake, asks before the window closes, and is paused in good order', async () => {
    const app = await start();
    const { orderId } = await sendOnItsWay(app);
    await app.until(() => app.record.blockers.size === 1);
    app.window.close();
    await app.until(() => app.record.questions.length === 1);
    expect(app.record.questions[0].buttons).toEqual(['Fortsett å sende', 'Sett på pause og avslutt', 'Gå videre uten vindu']);
    expect(app.record.questions[0].cancelId).toBe(0);
    expect(app.record.app.exitCode).toBeNull();
    expect((await app.call('dispatch.get', { orderId })).order.state).toBe('sending');

    app.record.choice = 1;
    app.window.close();
    await app.until(() => app.record.app.exitCode !== null);
    expect(app.window.webContents.scripts.join()).toContain('pagehide');
    expect(app.window.did.slice(-2)).toEqual(['hide', 'destroy']);
    expect(app.record.blockers.size).toBe(0);
    // What a person chose is nothing to tell them.
    expect(app.record.notifications).toEqual([]);
    await app.end({ keep: true });

    const again = await start({ data: app.data });
    const { order } = await again.call('dispatch.get', { orderId });
    expect(order).toMatchObject({ state: 'paused', heldBecause: expect.stringContaining('dispatch.held.closed') });
  });

  it('goes on without a window where the person wants that, is found again by a second start, and comes back when it rests', async () => {
    const app = await start();
    const { orderId } = await sendOnItsWay(app);
    await app.until(() => app.record.blockers.size === 1);
    app.record.choice = 2;
    app.window.close();
    await app.until(() => app.window.did.at(-1) === 'hide');
    expect(app.record.app.exitCode).toBeNull();
    expect((await app.call('dispatch.get', { orderId })).order.state).toBe('sending');

    app.record.app.tell('second-instance');
    expect(app.window.did.slice(-2)).toEqual(['show', 'focus']);
    app.window.close();
    await app.until(() => app.window.did.at(-1) === 'hide');
    // Nothing goes by itself any more: somebody is needed.
    await app.call('dispatch.pause', { orderId });
    await app.until(() => app.window.did.at(-1) === 'showInactive');
    await app.end();
  });

  it('that waits for its time is asked about too before the window closes', async () => {
    const app = await start();
    const { orderId } = await sendOnItsWay(app, 1, () => {}, { local: '2099-01-05T08:00', zone: 'Europe/Oslo' });
    expect((await app.call('dispatch.get', { orderId })).order.state).toBe('scheduled');
    app.window.close();
    await app.until(() => app.record.questions.length === 1);
    expect(app.record.questions[0].message).toBe('En utsending venter på tiden sin');
    await app.end({ keep: true });

    // And after a restart, of which nothing has told the window but the send itself.
    const again = await start({ data: app.data });
    again.window.close();
    await again.until(() => again.record.questions.length === 1);
    await again.end();
  });

  it('is told of when it is done, unless the person looks at it, and a click leads there', async () => {
    for (const looking of [true, false]) {
      const app = await start();
      const { messageId, orderId } = await sendOnItsWay(app, null, (id) => {
        app.window.focused = looking;
        app.window.webContents.url = `app://budstikke/#/messages/${id}/dispatch`;
      });
      await app.until(() => app.window.webContents.sent.some(([, event]) => event.includes('"state":"finished"')));
      expect((await app.call('dispatch.get', { orderId })).order.state).toBe('finished');
      if (looking) expect(app.record.notifications).toEqual([]);
      else {
        await app.until(() => app.record.notifications.length > 0);
        const [notification] = app.record.notifications;
        expect(notification?.about.title).toBe('Utsendingen er ferdig (prøvemodus)');
        expect(notification?.about.body).toContain('3 tatt imot');
        app.window.webContents.url = 'app://budstikke/#/log';
        notification?.tell('click');
        expect(app.window.webContents.url).toBe(`app://budstikke/#/messages/${messageId}/dispatch`);
        expect(app.window.did).toContain('focus');
      }
      await app.end();
    }
  });

  it('does not hold up a system that shuts down', async () => {
    const app = await start();
    await sendOnItsWay(app);
    app.record.power.tell('shutdown');
    await app.until(() => app.record.app.exitCode !== null);
    expect(app.record.questions).toEqual([]);
    expect(app.record.app.exitCode).toBe(0);
  });
});

describe('the password of the mail server', () => {
  const relay = { host: 'smtp.uni.example', port: 587, security: 'starttls', user: 'post', returnPath: '' };
  const caps = { perSecond: null, perMinute: 60, perHour: null, perDay: null, connections: 1 };
  const save = async (app: BuiltApplication) => {
    await app.call('system.begin', { ...me, sample: false });
    await app.call('relay.save', { relay, caps, password: 'hemmelig og lang' });
  };

  it('is kept by the system’s own store, and is there after a restart', async () => {
    const app = await start({ args: ['--real'] });
    await save(app);
    expect((await app.call('system.state', {})).keepsSecrets).toBe(true);
    const file = join(app.data, 'secrets.json');
    expect(readFileSync(file, 'utf8')).not.toContain('hemmelig');
    expect(statSync(file).mode & 0o077).toBe(0);
    await app.end({ keep: true });
    const again = await start({ data: app.data, args: ['--real'] });
    expect((await again.call('relay.get', {})).passwordKnown).toBe(true);
  });

  it.each(['basic_text', 'unknown'])(
    'lives only until the program ends, and the page says so, where Linux has %s for a keyring',
    async (keyring) => {
      const prepare: NonNullable<Parameters<typeof startBuilt>[0]>['prepare'] = (record) => {
        record.keyring = keyring;
      };
      const app = await start({ args: ['--real'], prepare });
      await save(app);
      expect((await app.call('system.state', {})).keepsSecrets).toBe(process.platform !== 'linux');
      expect((await app.call('relay.get', {})).passwordKnown).toBe(true);
      expect(existsSync(join(app.data, 'secrets.json'))).toBe(process.platform !== 'linux');
      await app.end({ keep: true });
      const again = await start({ data: app.data, args: ['--real'], prepare });
      expect((await again.call('relay.get', {})).passwordKnown).toBe(process.platform !== 'linux');
    },
  );
});

describe('a start that cannot be', () => {
  it('is told in one sentence, in a box of the system', async () => {
    const app = await start({ args: ['--verbose'] });
    await app.until(() => app.record.app.exitCode !== null);
    expect(app.record.app.exitCode).toBe(1);
    expect(app.record.errors[0]).toContain('--verbose');
  });

  describe('because the database is damaged', () => {
    const damaged = async () => {
      const first = await start();
      await first.call('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@uio.no', role: 'officer', sample: true });
      const { backup } = await first.call('backups.take', {});
      await first.end({ keep: true });
      writeFileSync(join(first.data, 'practice', 'budstikke.sqlite'), Buffer.alloc(200_000, 'æ'));
      return { data: first.data, file: join(first.data, 'practice', 'backups', backup.name) };
    };

    it('offers the newest backup, and opens with it where the person wants that', async () => {
      const { data, file } = await damaged();
      const app = await start({
        data,
        prepare: (record) => {
          record.choice = 0;
        },
      });
      expect(app.record.questions[0]).toMatchObject({
        type: 'error',
        message: expect.stringContaining(join(data, 'practice')),
        detail: expect.stringContaining(file),
        buttons: [expect.any(String), expect.any(String), expect.any(String)],
        defaultId: 2,
        cancelId: 2,
      });
      expect((await app.call('messages.list', {})).messages).toHaveLength(1);
      expect(readdirSync(join(data, 'practice', 'backups')).filter((name) => name.startsWith('damaged-'))).toHaveLength(1);
    });

    it('ends, and changes nothing, where the person does not', async () => {
      const { data } = await damaged();
      const app = await start({
        data,
        prepare: (record) => {
          record.choice = 2;
        },
      });
      await app.until(() => app.record.app.exitCode !== null);
      expect([app.record.app.exitCode, app.record.questions.length, app.record.errors]).toEqual([1, 1, []]);
      expect(readdirSync(join(data, 'practice', 'backups')).filter((name) => name.startsWith('damaged-'))).toEqual([]);
    });
  });

  it('is told when it is to restore what another window has open', async () => {
    const app = await start({
      args: ['--restore', 'all.tar.gz'],
      prepare: (record) => {
        record.app.hasLock = false;
      },
    });
    await app.until(() => app.record.app.exitCode !== null);
    expect(app.record.app.exitCode).toBe(1);
    expect(app.record.errors[0]).toContain(app.data);
  });
});
