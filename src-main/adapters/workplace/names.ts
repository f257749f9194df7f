import { Resolver } from 'node:dns/promises';
import type { Names } from '#main/ports/workplace.ts';
import { AppError } from '#shared/domain/errors.ts';

/** How long one question may wait, milliseconds, and how often it is asked. */
const patience = { timeout: 2500, tries: 2 };

/** The system's resolver, or `servers` (`address:port`) in its place. */
export function createNames(servers?: readonly string[]): Names {
  const ask = async <T>(name: string, question: (resolver: Resolver) => Promise<T>, none: T): Promise<T> => {
    // A resolver of its own for each: the system's servers may have changed since the program started.
    const resolver = new Resolver(patience);
    if (servers) resolver.setServers([...servers]);
    try {
      return await question(resolver);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : '';
      if (code === 'ENOTFOUND' || code === 'ENODATA') return none;
      throw new AppError('network', 'workplace.dns.noAnswer', { name });
    }
  };
  return {
    texts: (name) => ask(name, async (resolver) => (await resolver.resolveTxt(name)).map((pieces) => pieces.join('')), []),
    mailHosts: (name) =>
      ask(
        name,
        async (resolver) => (await resolver.resolveMx(name)).sort((a, b) => a.priority - b.priority).map(({ exchange }) => exchange),
        [],
      ),
    hasAddress: async (name) => {
      const answers = await Promise.all([
        ask(name, (resolver) => resolver.resolve4(name), []),
        ask(name, (resolver) => resolver.resolve6(name), []),
      ]);
      return answers.some((addresses) => addresses.length > 0);
    },
  };
}
