import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openApplication, type TestApplication } from '../../../tests/kit/application.ts';

let at: TestApplication;
let id: string;
beforeEach(async () => {
  at = await openApplication({ now: '2026-08-23T09:00+02:00' });
  const begun = await at.ask('system.begin', { packId: 'uio', name: 'Kari', email: 'kari@example.org', role: 'officer', sample: true });
  id = begun.sampleMessageId ?? '';
});
afterEach(() => at.close());

const findings = async (rule: string) => (await at.ask('messages.findings', { id })).filter((finding) => finding.rule === rule);

describe('a reason for what was found', () => {
  it('U17: is kept with its person, makes nobody a writer, and can be taken back', async () => {
    const [late] = await findings('U17');
    expect(late).toMatchObject({ severity: 'warn', reason: null });
    const before = await at.ask('messages.get', { id });
    await at.ask('messages.answer', { id, about: late?.about ?? '', reason: '  Avtalt med nettredaktøren.  ' });
    expect(await findings('U17')).toEqual([{ ...late, reason: 'Avtalt med nettredaktøren.' }]);
    const after = await at.ask('messages.get', { id });
    expect(after.answers).toEqual([expect.objectContaining({ rule: 'U17', reason: 'Avtalt med nettredaktøren.' })]);
    expect([after.writers, after.updatedAt]).toEqual([before.writers, before.updatedAt]);
    await at.ask('messages.answer', { id, about: late?.about ?? '', reason: null });
    expect(await findings('U17')).toEqual([late]);
  });

  it('holds up nothing that is typed while the engines are asked', async () => {
    const { speller } = at.application.context;
    let answer = (): void => {};
    const silent = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const [late] = await findings('U17');
    const asked = vi.spyOn(speller, 'check').mockImplementation(async (_language, words) => {
      await silent;
      return words.map(() => 'ok');
    });
    const answering = at.ask('messages.answer', { id, about: late?.about ?? '', reason: 'Avtalt.' });
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    const { brief, revision } = await at.ask('messages.get', { id });
    await at.ask('messages.saveBrief', { id, revision, brief: { ...brief, subject: 'Et annet emne' } });
    answer();
    await answering;
    const { brief: saved, answers } = await at.ask('messages.get', { id });
    expect([saved.subject, answers.map(({ reason }) => reason)]).toEqual(['Et annet emne', ['Avtalt.']]);
  });

  it('is refused for what stops, for what is not found, and where nothing is written', async () => {
    const [missing] = await findings('U21');
    expect(missing?.severity).toBe('block');
    await expect(at.ask('messages.answer', { id, about: missing?.about ?? '', reason: 'Likevel' })).rejects.toMatchObject({
      textId: 'error.findingStops',
    });
    await expect(at.ask('messages.answer', { id, about: 'f'.repeat(64), reason: 'Likevel' })).rejects.toMatchObject({
      textId: 'error.noSuchFinding',
    });
    const [late] = await findings('U17');
    await expect(at.ask('messages.answer', { id, about: late?.about ?? '', reason: '   ' })).rejects.toMatchObject({
      textId: 'error.badParams',
    });
  });

  it('loses an address that is erased', async () => {
    const [late] = await findings('U17');
    await at.ask('messages.answer', { id, about: late?.about ?? '', reason: 'Ola (ola@student.example) ba om det.' });
    await at.ask('privacy.erase', { address: 'ola@student.example', suppression: 'remove' });
    const { answers } = await at.ask('messages.get', { id });
    expect(JSON.stringify(answers)).not.toContain('ola@student.example');
  });
});
