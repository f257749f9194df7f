import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { AppError } from '#shared/domain/errors.ts';
import { type Locale, translator } from '#shared/texts/translate.ts';
import { createChannel } from './channel.ts';
import type { Handlers } from './context.ts';
import type { Watch } from './support/watch.ts';

const quiet: Watch = { time: () => 0, failed: () => '0000-0000', answered: () => {}, mistake: () => '0000-0000' };

function channel(
  handlers: Partial<Record<keyof Handlers, (params: never) => unknown>>,
  locale: () => Locale = () => 'nb',
  watch: Watch = quiet,
) {
  const call = createChannel(handlers as unknown as Handlers, () => translator(locale()), watch);
  return async (request: unknown) => JSON.parse(await call(typeof request === 'string' ? request : JSON.stringify(request)));
}

describe('the channel', () => {
  it('answers with the result and the number of the question', async () => {
    const call = channel({ 'messages.create': () => ({ id: 'm1' }) });
    expect(await call({ id: 7, method: 'messages.create', params: {} })).toEqual({ id: 7, ok: true, result: { id: 'm1' } });
    expect(await call({ id: 'a', method: 'messages.create' })).toEqual({ id: 'a', ok: true, result: { id: 'm1' } });
  });

  it('gives a use case only params that the contract lets through', async () => {
    const get = vi.fn();
    const call = channel({ 'messages.get': get });
    const answer = await call({ id: 1, method: 'messages.get', params: { id: 5 } });
    expect(answer).toMatchObject({ id: 1, ok: false, error: { kind: 'invalid', textId: 'error.badParams' } });
    expect(answer.error.text).toContain('id');
    for (const params of [{}, { id: 'm', extra: 1 }, [], 'text', 5, true, { id: '' }]) {
      expect((await call({ id: 1, method: 'messages.get', params })).error.kind).toBe('invalid');
    }
    expect(get).not.toHaveBeenCalled();
  });

  it('refuses what is nested without end, before anyone reads it', async () => {
    const call = channel({});
    const quotes = (levels: number) => `${'{"type":"blockquote","content":['.repeat(levels)}{"type":"paragraph"}${']}'.repeat(levels)}`;
    const save = (levels: number) =>
      `{"id":1,"method":"messages.saveBody","params":{"id":"m","revision":1,"language":"nb","body":{"type":"doc","content":[${quotes(levels)}]}}}`;
    for (const levels of [500, 5000, 100_000]) {
      expect(await call(save(levels))).toMatchObject({ ok: false, error: { kind: 'invalid', textId: 'error.tooDeep' } });
    }
    const handled = channel({ 'messages.saveBody': () => ({ revision: 2, savedAt: 'now' }) });
    expect(await handled(save(50))).toMatchObject({ ok: true });
  });

  it('names the field that could not be read, however deep', async () => {
    const call = channel({});
    const params = { relay: { host: 'x', port: 70_000, security: 'none', user: null, returnPath: '' } };
    expect((await call({ id: 1, method: 'relay.test', params })).error.text).toContain('relay.port');
  });

  it('says in the interface language what is wrong with a field', async () => {
    const call = channel({}, () => 'nn');
    const problem = async (method: string, params: unknown) => (await call({ id: 1, method, params })).error.text;
    expect(await problem('messages.get', {})).toContain('id kunne ikkje lesast: verdien manglar');
    expect(await problem('messages.get', { id: '' })).toContain('for kort');
    expect(await problem('messages.get', { id: 'x'.repeat(201) })).toContain('for lang');
    expect(await problem('messages.get', { id: 'm', colour: 1 })).toContain('som ikkje finst (colour)');
    expect(await problem('settings.save', { locale: 'se' })).toContain('nb, nn, en');
    expect(
      await problem('dispatch.prepare', { messageId: 'm', listId: 'l', startAt: { local: 'soon', zone: 'UTC' }, departureReason: '' }),
    ).toContain('startAt.local kunne ikkje lesast: verdien er ikkje skriven slik han skal');
  });

  it('answers also when the chosen language cannot be read', async () => {
    const call = createChannel(
      {} as Handlers,
      () => {
        throw new Error('the store is closed');
      },
      quiet,
    );
    expect(JSON.parse(await call('x'))).toMatchObject({ error: { textId: 'error.badLine', text: expect.stringContaining('Linjen') } });
  });

  it('tells a failure in the interface language that holds now', async () => {
    let locale: Locale = 'nb';
    const missing = () => {
      throw new AppError('not-found', 'error.notFound', { what: 'm1' });
    };
    const call = channel({ 'messages.create': missing }, () => locale);
    const ask = async () => (await call({ id: 1, method: 'messages.create' })).error;
    expect(await ask()).toEqual({
      kind: 'not-found',
      textId: 'error.notFound',
      text: expect.stringContaining('Fant ikke'),
      number: '0000-0000',
    });
    locale = 'nn';
    expect((await ask()).text).toContain('Fann ikkje');
    locale = 'en';
    expect((await ask()).text).toContain('was not found');
  });

  it('keeps what broke inside to itself, and reports it', async () => {
    const failed = vi.fn(() => '12ab-34cd');
    const secret = new Error('/home/kari/students.csv');
    const call = channel({ 'messages.create': () => Promise.reject(secret) }, () => 'en', { ...quiet, failed });
    const answer = await call({ id: 1, method: 'messages.create' });
    expect(answer.error).toMatchObject({ kind: 'internal', textId: 'error.internal', number: '12ab-34cd' });
    expect(JSON.stringify(answer)).not.toContain('kari');
    expect(failed).toHaveBeenCalledWith(secret, 'messages.create', 0);
  });

  it('never lets an answer out that is against the contract', async () => {
    const call = channel({ 'messages.create': () => ({ id: 5 }), 'people.list': () => undefined });
    expect((await call({ id: 1, method: 'messages.create' })).error.kind).toBe('internal');
    expect((await call({ id: 1, method: 'people.list' })).error.kind).toBe('internal');
  });

  it('says of a line that is no request that it is none', async () => {
    const call = channel({});
    const nested = `{"id":${'['.repeat(100_000)}${']'.repeat(100_000)},"method":"messages.create"}`;
    for (const line of [
      '',
      'x',
      '{',
      'null',
      '5',
      '"a"',
      '[]',
      '[{"method":"messages.list"}]',
      '{"id":1}',
      '{"id":1,"method":5}',
      '{"id":{},"method":"a"}',
      nested,
    ]) {
      expect(await call(line)).toMatchObject({ id: null, ok: false, error: { kind: 'invalid', textId: 'error.badLine' } });
    }
  });

  it('knows only the contract’s methods, also where an object has others', async () => {
    const call = channel({});
    for (const method of ['', 'no.such', '__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(await call({ id: 1, method })).toMatchObject({ id: 1, error: { kind: 'invalid', textId: 'error.unknownMethod' } });
    }
  });

  it('answers any string with one well-formed reply', async () => {
    const call = createChannel({} as Handlers, () => translator('nb'), quiet);
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json(),
      fc
        .record({ id: fc.jsonValue(), method: fc.oneof(fc.constant('messages.get'), fc.string()), params: fc.jsonValue() })
        .map((value) => JSON.stringify(value)),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (line) => {
        const reply = JSON.parse(await call(line));
        expect(reply).toMatchObject({
          ok: false,
          error: { kind: expect.any(String), text: expect.any(String), textId: expect.any(String) },
        });
        expect(reply).toHaveProperty('id');
      }),
    );
  });
});
