import { AppError } from '#shared/domain/errors.ts';
import { checkAddress } from '#shared/domain/recipients/address.ts';
import type { CheckItem, CheckResult, CheckState } from '#shared/domain/workplace/check.ts';
import { type Dmarc, hasDkimKey, readDmarc, readSpf, roofOf, walkUp } from '#shared/domain/workplace/sender-policy.ts';
import type { TextRef } from '#shared/texts/index.ts';
import type { Names } from '../../ports/workplace.ts';
import type { Situation } from './situation.ts';

export type NamesItem = Extract<CheckItem, 'spf' | 'dkim' | 'dmarc' | 'return' | 'reply'>;

/** Asks the domain name system about one item. `confirmed`: a person has said that IT confirmed DKIM. */
export async function checkNames(item: NamesItem, situation: Situation, names: Names, dkimConfirmed: boolean): Promise<CheckResult> {
  try {
    return await checks[item](situation, names, dkimConfirmed);
  } catch (error) {
    if (error instanceof AppError && error.kind === 'network') return { state: 'unknown', texts: [error.text] };
    throw error;
  }
}

const checks: Readonly<Record<NamesItem, (situation: Situation, names: Names, dkimConfirmed: boolean) => Promise<CheckResult>>> = {
  spf: async ({ returnDomain }, names) => {
    if (returnDomain === null) return { state: 'todo', texts: [{ id: 'workplace.return.none' }] };
    const params = { domain: returnDomain };
    const spf = readSpf(await names.texts(returnDomain));
    if (spf.kind !== 'found') return { state: 'todo', texts: [{ id: `workplace.spf.${spf.kind}`, params }] };
    if (spf.all === '+') return { state: 'todo', texts: [{ id: 'workplace.spf.anyone', params }] };
    return { state: 'passed', texts: [{ id: 'workplace.spf.found', params }, { id: 'workplace.spf.askRelay' }] };
  },

  dkim: async ({ fromDomains, dkimSelector }, names) => {
    if (dkimSelector === '') return { state: 'unknown', texts: [{ id: 'workplace.dkim.noSelector' }] };
    return overAll(fromDomains, async (domain) => {
      const params = { domain, name: `${dkimSelector}._domainkey.${domain}` };
      return hasDkimKey(await names.texts(params.name))
        ? { state: 'passed', texts: [{ id: 'workplace.dkim.found', params }] }
        : { state: 'todo', texts: [{ id: 'workplace.dkim.none', params }] };
    });
  },

  dmarc: async ({ fromDomains, returnDomain, dkimSelector }, names, dkimConfirmed) => {
    const roofs = createRoofs(names);
    return overAll(fromDomains, async (domain) => {
      const { own, policies, roof } = await roofs(domain);
      const above = policies.find((policy) => policy !== null) ?? null;
      const applies = own?.policy ?? above?.subdomains ?? null;
      if (applies === null) return { state: 'todo', texts: [{ id: 'workplace.dmarc.none', params: { domain } }] };
      const strict = (own ?? above)?.spfStrict ?? false;
      const aligned = returnDomain !== null && (strict ? returnDomain === domain : (await roofs(returnDomain)).roof === roof);
      const params = { domain, returnDomain: returnDomain ?? '', policy: applies };
      const found: TextRef = { id: 'workplace.dmarc.found', params };
      if (aligned) return { state: 'passed', texts: [found, { id: 'workplace.dmarc.aligned', params }] };
      // A signature of the From domain is enough for DMARC, wherever bounces go.
      if (dkimConfirmed || (dkimSelector !== '' && hasDkimKey(await names.texts(`${dkimSelector}._domainkey.${domain}`))))
        return { state: 'passed', texts: [found, { id: 'workplace.dmarc.byDkim', params }] };
      return { state: applies === 'none' ? 'unknown' : 'todo', texts: [found, { id: 'workplace.dmarc.notAligned', params }] };
    });
  },

  return: async ({ relay, returnDomain }, names) => {
    if (!relay?.returnPath || returnDomain === null) return { state: 'todo', texts: [{ id: 'workplace.return.none' }] };
    return takesMail(returnDomain, names);
  },

  reply: async ({ replyList }, names) => {
    const checked = replyList === null ? null : checkAddress(replyList);
    if (!checked?.ok) return { state: 'todo', texts: [{ id: 'workplace.reply.none' }] };
    const result = await takesMail(checked.domain, names);
    return { state: result.state, texts: [{ id: 'workplace.reply.confirmed', params: { address: checked.address } }, ...result.texts] };
  },
};

async function takesMail(domain: string, names: Names): Promise<CheckResult> {
  const hosts = await names.mailHosts(domain);
  const [first] = hosts;
  // A single dot is a domain's word that it takes no mail (RFC 7505); Node gives it as an empty name.
  if (hosts.length === 1 && (first === '' || first === '.'))
    return { state: 'todo', texts: [{ id: 'workplace.mx.refuses', params: { domain } }] };
  if (first !== undefined) return { state: 'passed', texts: [{ id: 'workplace.mx.found', params: { domain, host: first } }] };
  // Without such a host, mail goes to the name itself (RFC 5321 section 5.1).
  if (await names.hasAddress(domain)) return { state: 'passed', texts: [{ id: 'workplace.mx.self', params: { domain } }] };
  return { state: 'todo', texts: [{ id: 'workplace.mx.none', params: { domain } }] };
}

/** Each domain is looked up once a check. */
function createRoofs(names: Names) {
  const asked = new Map<string, Promise<Dmarc | null>>();
  const policy = (domain: string): Promise<Dmarc | null> => {
    const answer = asked.get(domain) ?? names.texts(`_dmarc.${domain}`).then(readDmarc);
    asked.set(domain, answer);
    return answer;
  };
  return async (domain: string) => {
    const policies = await Promise.all(walkUp(domain).map(policy));
    return { own: policies[0] ?? null, policies, roof: roofOf(domain, policies) };
  };
}

const worst: readonly CheckState[] = ['todo', 'unknown', 'passed'];

/** One answer for several domains: the worst of them, and what was found for each. */
async function overAll(domains: readonly string[], check: (domain: string) => Promise<CheckResult>): Promise<CheckResult> {
  if (domains.length === 0) return { state: 'unknown', texts: [{ id: 'workplace.from.none' }] };
  const results = await Promise.all(domains.map(check));
  return {
    state: worst.find((state) => results.some((result) => result.state === state)) ?? 'unknown',
    texts: results.flatMap(({ texts }) => texts),
  };
}
