import { expect, type Locator, type Page } from '@playwright/test';

/** Reaches a control with the Tab key alone; fails where it cannot be reached. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let steps = 0; steps < 150; steps += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} cannot be reached with Tab`);
}

/** Reaches a button with the Tab key and presses it with Enter. */
export async function press(page: Page, button: Locator): Promise<void> {
  await expect(button).not.toHaveAttribute('aria-disabled', 'true');
  await tabTo(page, button);
  await page.keyboard.press('Enter');
}
