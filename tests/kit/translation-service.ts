import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service on this machine that answers as Apertium's does, and knows a few words. */
export async function startTranslationService(): Promise<{ readonly address: string; close(): Promise<void> }> {
  const words = { ikke: 'ikkje', hvem: 'kven', kommer: 'kjem', mulig: 'mogleg' } as const;
  const server = createServer((request, response) => {
    const answer = (responseData: unknown): void =>
      void response
        .writeHead(200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ responseData, responseDetails: null, responseStatus: 200 }));
    if (request.url === '/listPairs') return answer([{ sourceLanguage: 'nob', targetLanguage: 'nno_e' }]);
    const parts: Buffer[] = [];
    request.on('data', (data: Buffer) => parts.push(data));
    request.on('end', () => {
      const html = new URLSearchParams(Buffer.concat(parts).toString()).get('q') ?? '';
      answer({ translatedText: Object.entries(words).reduce((text, [from, to]) => text.replaceAll(` ${from} `, ` ${to} `), html) });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
