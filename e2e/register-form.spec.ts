import type { Locator } from '@playwright/test';
import { dateWords } from '#renderer/kit/wall-time-words.ts';
import { type FieldId, fieldIds, fields, type Section, sections } from '#shared/domain/register/fields.ts';
import type { Part } from '#shared/domain/register/parts.ts';
import { expect, test } from './fixtures.ts';

interface Filled {
  /** As it is kept. */
  readonly value: unknown;
  /** What stands in the fields of the form, by their paths. */
  readonly shown: readonly (readonly [path: string, words: string | boolean | readonly string[]])[];
}

let number = 0;
/** What is filled in at a part: another thing at each, so that nothing can stand in the place of something else. */
function filled(part: Part, path: string, unit: string): Filled {
  number += 1;
  const plain = (value: unknown, words = String(value)): Filled => ({ value, shown: [[path, words]] });
  switch (part.kind) {
    case 'url':
      return plain(`https://example.no/${number}`);
    case 'email':
      return plain(`en${number}@example.no`);
    case 'date': {
      const day = `2025-${String((number % 12) + 1).padStart(2, '0')}-${String((number % 28) + 1).padStart(2, '0')}`;
      return plain(day, dateWords('nb', day));
    }
    case 'count':
      return plain(number);
    case 'amount':
      return plain(number + 0.5, String(number + 0.5));
    case 'tick':
      return { value: true, shown: [[path, true]] };
    case 'choice':
      return plain(part.values?.at(-1));
    case 'choices':
      return { value: part.values?.slice(1, 3), shown: [[path, part.values?.slice(1, 3) ?? []]] };
    case 'code':
      return plain(part.list === 'platforms' ? 'other' : part.list === 'languages' ? 'en' : 'research');
    case 'codes':
      return { value: ['sv', 'en'], shown: [[path, ['sv', 'en']]] };
    case 'lines':
      return plain([`Første ${number}`, `Andre ${number}`], `Første ${number}\nAndre ${number}`);
    case 'unit':
      return plain(unit);
    case 'record':
    case 'list': {
      const at = part.kind === 'list' ? `${path}.0` : path;
      const parts = Object.entries(part.parts ?? {}).map(([id, one]) => [id, filled(one, `${at}.${id}`, unit)] as const);
      const record = Object.fromEntries(parts.map(([id, { value }]) => [id, value]));
      return { value: part.kind === 'list' ? [record] : record, shown: parts.flatMap(([, { shown }]) => shown) };
    }
    default:
      return plain(`Noe ${number} om ${path}`);
  }
}

/** Fills one field of the form in as a person would. */
async function fill(form: Locator, path: string, words: string | boolean | readonly string[]): Promise<void> {
  const at = form.locator(`[data-path="${path}"]`);
  if (typeof words === 'boolean') return at.getByRole('checkbox').setChecked(words);
  if (typeof words !== 'string') {
    for (const one of words) await at.locator(`input[value="${one}"]`).check();
    return;
  }
  const select = at.locator('select');
  if ((await select.count()) > 0) await select.selectOption(words);
  else await at.locator('input, textarea').first().fill(words);
}

/** What stands in one field of the form. */
async function standsAt(
  form: Locator,
  path: string,
  like: string | boolean | readonly string[],
): Promise<string | boolean | readonly string[]> {
  const at = form.locator(`[data-path="${path}"]`);
  if (typeof like === 'boolean') return at.getByRole('checkbox').isChecked();
  if (typeof like !== 'string')
    return at.locator('input:checked').evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value));
  return at.locator('select, input, textarea').first().inputValue();
}

test('every field of the table is in the form, is saved as it was filled in, and stands there again after a reload', async ({ app }) => {
  test.slow();
  const { page } = app;
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  const { id: unit } = await app.call('register.saveUnit', { name: 'Institutionen för fysik' });
  const { id } = await app.call('register.save', { fields: { name: 'Uten noe' } });
  const address = `https://budstikke.invalid/#/register/${id}`;
  const all = new Map(fieldIds.map((one) => [one, filled(fields[one] as Part, one, unit)] as const));
  const inSection = (section: Section): FieldId[] => fieldIds.filter((one) => fields[one].section === section);
  const opened = async (section: Section): Promise<Locator> => {
    const region = page.locator(`#section-${section}`);
    await expect(region).toBeVisible();
    const form = region.locator('form');
    if (!(await form.isVisible())) await region.getByRole('button', { name: /^Endre/ }).click();
    await expect(form).toBeVisible();
    return form;
  };

  await page.goto(address);
  await page.reload();
  for (const section of sections) {
    const form = await opened(section);
    for (const one of inSection(section)) {
      if (fields[one].kind === 'list')
        await form
          .locator(`[data-path="${one}"]`)
          .getByRole('button', { name: /^Legg til/ })
          .click();
      for (const [path, words] of all.get(one)?.shown ?? []) await fill(form, path, words);
    }
    await form.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(form).toBeHidden();
  }
  const { channel } = await app.call('register.get', { id });
  expect(channel.fields).toEqual(Object.fromEntries([...all].map(([one, { value }]) => [one, value])));

  await page.reload();
  for (const section of sections) {
    const form = await opened(section);
    const wanted = inSection(section).flatMap((one) => all.get(one)?.shown ?? []);
    expect(wanted.length).toBeGreaterThan(0);
    for (const [path, words] of wanted) expect([path, await standsAt(form, path, words)]).toEqual([path, words]);
    await form.getByRole('button', { name: 'Avbryt', exact: true }).click();
  }
});

test('what is wrong is told at its field and is not saved, and what was written elsewhere meanwhile is not lost', async ({ app }) => {
  const { page } = app;
  await app.call('system.begin', { packId: 'umu', name: 'Kari Nordmann', email: 'kari@umu.se', role: 'officer', sample: false });
  const { id } = await app.call('register.save', { fields: { name: 'Fysik' } });
  await page.goto(`https://budstikke.invalid/#/register/${id}`);
  await page.reload();
  const idea = page.locator('#section-idea form');
  await idea.getByLabel('Antall personer').fill('noen');
  await page.keyboard.press('Tab');
  await expect(idea.locator('[data-path="resources.people"]')).toContainText('Skriv et tall.');
  await idea.getByLabel('Dato for forankringen').fill('31.02.2026');
  await idea.getByRole('textbox', { name: 'Formål' }).fill('Passord: Sommer2026x');
  await idea.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(idea.locator('[data-path="purpose"]')).toContainText('Dette ser ut som et passord eller en kode.');
  await expect(idea.locator('[data-path="anchoring.on"]')).toContainText('Skriv en dato');
  await expect(idea.getByRole('textbox', { name: 'Formål' })).toBeFocused();
  await app.expectAccessible();
  expect((await app.call('register.get', { id })).channel.revision).toBe(1);

  // Away to another screen, and back: what was written stands, and the list of sections says that it is not saved.
  await page.getByRole('link', { name: 'Register', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Register', level: 1 })).toBeVisible();
  await page.getByRole('link', { name: /Fysik/ }).first().click();
  await expect(page.getByRole('button', { name: /^Kanalen.*ikke lagret/ })).toBeVisible();
  await expect(idea.getByLabel('Antall personer')).toHaveValue('noen');

  await idea.getByLabel('Antall personer').fill('1,5');
  await idea.getByLabel('Dato for forankringen').fill('3.8.2026');
  await idea.getByRole('textbox', { name: 'Formål' }).fill('Lösenordet ligger i valvet');
  await idea.getByRole('button', { name: 'Lagre', exact: true }).click();
  await expect(idea).toBeHidden();
  const { channel } = await app.call('register.get', { id });
  expect(channel.fields).toMatchObject({
    purpose: 'Lösenordet ligger i valvet',
    resources: { people: 1.5 },
    anchoring: { on: '2026-08-03' },
  });
});
