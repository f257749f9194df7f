import { useSyncExternalStore } from 'react';
import type { BaseLocationHook } from 'wouter';

type Go = (to: string, options?: { state?: unknown; replace?: boolean }) => void;

function listen(tell: () => void): () => void {
  addEventListener('hashchange', tell);
  return () => removeEventListener('hashchange', tell);
}

/** The path and the query of an address within the page: `#/register?state=open` is `/register` and `state=open`. */
export function partsOfHash(hash: string): { readonly path: string; readonly query: string } {
  const whole = hash.replace(/^#?\/?/, '');
  const mark = whole.indexOf('?');
  return mark < 0 ? { path: `/${whole}`, query: '' } : { path: `/${whole.slice(0, mark)}`, query: whole.slice(mark + 1) };
}

const go: Go = (to, { state = null, replace = false } = {}) => {
  const oldURL = location.href;
  const newURL = new URL(`#/${to.replace(/^#?\/?/, '')}`, oldURL).href;
  history[replace ? 'replaceState' : 'pushState'](state, '', newURL);
  dispatchEvent(new HashChangeEvent('hashchange', { oldURL, newURL }));
};

/** Where one is, kept whole in the hash: wouter's own hook puts a query before it, where it would stay for every screen that follows. */
export const useHashLocation: BaseLocationHook = Object.assign((): [string, Go] => [useSyncExternalStore(listen, currentPath), go], {
  searchHook: () => useSyncExternalStore(listen, currentQuery),
  hrefs: (href: string) => `#${href}`,
});

function currentPath(): string {
  return partsOfHash(location.hash).path;
}

function currentQuery(): string {
  return partsOfHash(location.hash).query;
}
