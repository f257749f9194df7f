import type { Params } from '#shared/contract/index.ts';
import { AppError } from '#shared/domain/errors.ts';
import { compareSite } from '#shared/domain/register/compare-site.ts';
import { readSite } from '#shared/domain/register/site-addresses.ts';
import type { Context, Handlers } from '../context.ts';
import { fileNameOf } from '../file-name.ts';
import { rulesOf } from './shared.ts';

/** Bytes of a page or a sitemap, and of everything that is fetched at once. */
const mostOfPage = 20_000_000;
const mostOfAll = 60_000_000;
/** Sitemaps of an index that are read. */
const mostSitemaps = 50;

interface Site {
  readonly name: string;
  readonly addresses: readonly string[];
  readonly pages: number;
  readonly unread: number;
}

/** The institution's website held against the register, when somebody asks. */
export function createSiteComparison(context: Context): Handlers<'register.compareSite'> {
  const { store, host, files, webPages } = context;

  return {
    'register.compareSite': async (asked) => {
      const { name, addresses, pages, unread } = 'url' in asked ? await fetched(asked) : await chosen(asked);
      const { found, unregistered, unlisted } = compareSite(addresses, store.read.registerAccounts(), rulesOf(context).platforms);
      return { fileName: name, pages, unread, found, unregistered: [...unregistered], unlisted: [...unlisted] };
    },
  };

  async function chosen({ file }: Extract<Params<'register.compareSite'>, { file: string }>): Promise<Site> {
    const path = host.resolveFile(file);
    const { addresses, sitemaps } = readSite(new TextDecoder().decode(await files.read(path, mostOfPage)));
    return { name: fileNameOf(path), addresses, pages: 1, unread: sitemaps.length };
  }

  /** The page, or the sitemap, that a person names, and of an index of sitemaps those of the same website. Nothing else is fetched. */
  async function fetched({ url }: Extract<Params<'register.compareSite'>, { url: string }>): Promise<Site> {
    // Nothing leaves this machine in practice.
    if (context.practice !== null && new URL(url).hostname !== '127.0.0.1') throw new AppError('blocked', 'register.site.practice');
    const tell = (value: number, done: boolean): void => context.emit('work', { work: 'import', messageId: null, value, done });
    try {
      const first = await page(url);
      const { addresses, sitemaps } = readSite(first.text);
      const all = new Set(addresses);
      const { host: own } = new URL(first.address);
      const wanted = sitemaps.filter((address) => URL.canParse(address) && new URL(address).host === own).slice(0, mostSitemaps);
      let [bytes, read] = [first.bytes, 0];
      for (const [index, address] of wanted.entries()) {
        tell((index + 1) / (wanted.length + 1), false);
        const more = bytes < mostOfAll ? await webPages.read(address, mostOfPage) : null;
        if (more?.kind !== 'page') continue;
        bytes += more.bytes;
        read += 1;
        for (const one of readSite(more.text).addresses) all.add(one);
      }
      return { name: first.address, addresses: [...all], pages: 1 + read, unread: sitemaps.length - read };
    } finally {
      tell(1, true);
    }
  }

  async function page(url: string) {
    const { host: name } = new URL(url);
    const answer = await webPages.read(url, mostOfPage);
    switch (answer.kind) {
      case 'page':
        return answer;
      case 'answer':
        throw new AppError('network', 'register.site.status', { host: name, status: answer.status });
      case 'private':
        throw new AppError('blocked', 'register.site.private', { host: name });
      case 'tooLarge':
        throw new AppError('invalid', 'register.site.tooLarge', { host: name, megabytes: Math.floor(mostOfPage / 1_000_000) });
      case 'silence':
        throw new AppError('network', 'register.site.silence', { host: name });
    }
  }
}
