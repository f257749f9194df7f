import { request as requestPlain } from 'node:http';
import { request } from 'node:https';
import type { EngineFailed, MachineTranslator } from '#main/ports/machine-translation.ts';
import { serviceAddress } from '#shared/domain/machine-translation/engine.ts';
import { directionsOf, modesFor } from './modes.ts';
import { signalOf } from './stopping.ts';

export interface ApertiumServiceOptions {
  /** Milliseconds for one question, from beginning to end. */
  readonly patience?: number;
  /** The most bytes that are taken of an answer. */
  readonly most?: number;
}

interface Answer {
  readonly status: number;
  readonly body: string;
}

/**
 * Apertium's HTTP service (APy) at an address that the institution has given, and at no other: https, or this machine itself. No
 * redirect is followed, no cookie or credential is sent.
 */
export function createApertiumService(
  address: string,
  { patience = 60_000, most = 8 << 20 }: ApertiumServiceOptions = {},
): MachineTranslator {
  const base = serviceAddress(address);

  const ask = (path: string, form: URLSearchParams | null, stopped?: AbortSignal): Promise<Answer | EngineFailed> =>
    new Promise((resolve) => {
      if (base === null) return resolve({ failed: 'missing' });
      const late = AbortSignal.timeout(patience);
      const signal = stopped ? AbortSignal.any([late, stopped]) : late;
      const why = (): EngineFailed => ({ failed: stopped?.aborted ? 'stopped' : late.aborted ? 'slow' : 'missing' });
      if (signal.aborted) return resolve(why());
      const url = new URL(`${base}${path}`);
      const body = form?.toString();
      const asked = (url.protocol === 'https:' ? request : requestPlain)(
        url,
        {
          method: body === undefined ? 'GET' : 'POST',
          signal,
          agent: false,
          maxHeaderSize: 64 * 1024,
          headers: {
            accept: 'application/json',
            'user-agent': 'Budstikke',
            ...(body !== undefined && {
              'content-type': 'application/x-www-form-urlencoded;charset=UTF-8',
              'content-length': Buffer.byteLength(body),
            }),
          },
        },
        (response) => {
          const { statusCode: status = 0 } = response;
          const end = (answer: Answer | EngineFailed): void => {
            resolve(answer);
            response.destroy();
          };
          if (status >= 300 && status < 400) return end({ failed: 'redirect' });
          const parts: Buffer[] = [];
          let size = 0;
          response.on('data', (data: Buffer) => {
            size += data.length;
            if (size > most) end({ failed: 'too-large' });
            else parts.push(data);
          });
          response.on('end', () => end({ status, body: Buffer.concat(parts).toString('utf8') }));
          response.on('error', () => end(why()));
        },
      );
      asked.on('error', () => resolve(why()));
      asked.end(body);
    });

  const list = async (signal?: AbortSignal): Promise<ReadonlySet<string> | EngineFailed> => {
    const answer = await ask('/listPairs', null, signal);
    if ('failed' in answer) return answer;
    if (answer.status !== 200) return { failed: 'refused' };
    const pairs = responseData(answer.body);
    if (!Array.isArray(pairs)) return { failed: 'unreadable' };
    return new Set(
      pairs.map((pair: unknown) => {
        const { sourceLanguage, targetLanguage } = (pair ?? {}) as Readonly<Record<string, unknown>>;
        return `${sourceLanguage}-${targetLanguage}`;
      }),
    );
  };

  return {
    directions: async (stopped) => {
      const modes = await list(signalOf(stopped));
      return 'failed' in modes ? modes : directionsOf(modes);
    },
    translate: async ({ html, infinitive, ...direction }, stopped) => {
      const signal = signalOf(stopped);
      const modes = await list(signal);
      if ('failed' in modes) return modes;
      const mode = modesFor(direction, infinitive).find((one) => modes.has(one));
      if (mode === undefined) return { failed: 'direction' };
      const form = new URLSearchParams({ langpair: mode.replace('-', '|'), q: html, format: 'html', markUnknown: 'no' });
      const answer = await ask('/translate', form, signal);
      if ('failed' in answer) return answer;
      if (answer.status !== 200) return { failed: 'refused' };
      const data = responseData(answer.body);
      const text = data && typeof data === 'object' && 'translatedText' in data ? data.translatedText : null;
      return typeof text === 'string' ? text : { failed: 'unreadable' };
    },
  };
}

/** What an answer of the service holds; undefined where it is none. */
function responseData(body: string): unknown {
  try {
    const said: unknown = JSON.parse(body);
    return said && typeof said === 'object' && 'responseData' in said ? said.responseData : undefined;
  } catch {
    return undefined;
  }
}
