import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { serveLines } from './serve.ts';

function serve(answer: (request: string) => Promise<string>) {
  const input = new PassThrough();
  const output = new PassThrough();
  const lines: string[] = [];
  output.on('data', (data: Buffer) => lines.push(...data.toString().trimEnd().split('\n')));
  return { input, lines, ...serveLines(input, output, Promise.resolve(answer)) };
}

describe('JSON lines', () => {
  it('answers every line, whatever is in it, and passes by empty ones', async () => {
    const { input, lines, finished } = serve(async (request) => `answer to ${request}`);
    input.end('one\r\n\n{"half\nlast without an end');
    await finished;
    expect(lines).toEqual(['answer to one', 'answer to {"half', 'answer to last without an end']);
  });

  it('lets a quick call pass a slow one', async () => {
    const slow = Promise.withResolvers<string>();
    const { input, lines, finished } = serve((request) => (request === 'slow' ? slow.promise : Promise.resolve(request)));
    input.write('slow\nquick\n');
    await expect.poll(() => lines).toEqual(['quick']);
    input.end();
    slow.resolve('slow');
    await finished;
    expect(lines).toEqual(['quick', 'slow']);
  });

  it('goes on until a send that runs has ended', async () => {
    const { input, lines, emit, finished } = serve(async (request) => request);
    let over = false;
    void finished.then(() => {
      over = true;
    });
    emit(JSON.stringify({ event: 'progress', data: { orderId: 'a', state: 'sending' } }));
    input.end('x\n');
    await expect.poll(() => lines.length).toBe(2);
    await new Promise((resolve) => setImmediate(resolve));
    expect(over).toBe(false);
    emit(JSON.stringify({ event: 'progress', data: { orderId: 'a', state: 'finished' } }));
    await finished;
  });

  it('tells events between the answers', async () => {
    const { input, lines, emit, finished } = serve(async (request) => request);
    emit('{"event":"changed","data":{}}');
    input.end();
    await finished;
    expect(lines).toEqual(['{"event":"changed","data":{}}']);
  });
});
