import type { Told } from './checker.ts';
import { runChecks, type ToCheck } from './run-checks.ts';

/** The thread that checks, so that the page's own has the keys to itself. It keeps what it was told, and is told what is new. */
const scope = self as unknown as { onmessage: (event: MessageEvent<Told>) => void; postMessage(answer: unknown): void };
let known: ToCheck | null = null;

scope.onmessage = ({ data: { request, news, languages } }) => {
  const bodies = { ...known?.bodies, ...news.bodies };
  const kept = Object.fromEntries(languages.map((language) => [language, bodies[language]]));
  known = { ...known, ...news, bodies: kept } as ToCheck;
  scope.postMessage({ request, answer: runChecks(known) });
};
