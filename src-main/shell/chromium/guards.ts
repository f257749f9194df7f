import type { Frame, Page, Request, Route } from 'playwright-core';
import { pageResponse } from '../page-files.ts';

/** The page's own address. `.invalid` can never be a host on any network. */
export const origin = 'https://budstikke.invalid';

/** True only for the top frame of this very window, showing our own page: the binding is reachable from every frame. */
export function isOurPage(frame: Frame, page: Page): boolean {
  return frame === page.mainFrame() && URL.canParse(frame.url()) && new URL(frame.url()).origin === origin;
}

/** Our own files; nothing for everybody else. A foreign navigation gets 204, which leaves the page as it is. */
export async function answer(route: Route, request: Request, page: Page, directory: string): Promise<void> {
  const navigation = request.isNavigationRequest();
  const ours =
    request.url().startsWith(`${origin}/`) && request.method() === 'GET' && (!navigation || request.frame() === page.mainFrame());
  if (ours) {
    const response = await pageResponse(directory, origin, request.url());
    // A page of ours that is not there must not take the place of the one that is.
    if (response.status !== 404 || !navigation) return route.fulfill(response);
  }
  return navigation ? route.fulfill({ status: 204 }) : route.abort('blockedbyclient');
}
