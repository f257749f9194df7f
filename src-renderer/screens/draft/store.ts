import type { Params } from '#shared/contract/index.ts';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { type Brief, isTooLong } from '#shared/domain/draft/brief.ts';
import type { CopiedPlace } from '#shared/domain/draft/copied.ts';
import { type Bodies, type Doc, isEmptyDoc, type LanguageCode, maxBlocks } from '#shared/domain/draft/document.ts';
import type { NamedBlock } from '#shared/domain/draft/linking.ts';
import type { TextId } from '#shared/texts/index.ts';
import { CallError, call } from '../../bridge.ts';
import { type Piece, Saver, type SaveState } from './saver.ts';

/** What `messages.tick` is about. */
export type TickWhat = Params<'messages.tick'>['what'];

/**
 * One message while it is written: what stands in the page, perhaps newer than what is saved. It outlives the
 * screen, so that a text that is on its way to the store is there when one comes back.
 */
export class DraftStore {
  readonly id: string;
  readonly saver: Saver;
  private readonly listeners = new Set<() => void>();
  /** After a conflict that a person decided: what is saved next goes over what another saved. */
  private overwrites = false;
  private bodiesNow: Bodies;
  private briefNow: Brief;

  constructor(detail: MessageDetail) {
    this.id = detail.id;
    this.bodiesNow = detail.bodies;
    this.saver = new Saver({
      revision: detail.revision,
      savedAt: detail.updatedAt,
      isConflict: (error) => error instanceof CallError && error.kind === 'conflict',
      onState: () => this.tell(),
      send: async (piece, revision) => {
        const why = whyUnsavable(piece);
        if (why) throw new Error(why);
        const over = this.overwrites ? { overwrites: true } : {};
        const saved = await (piece.what === 'brief'
          ? call('messages.saveBrief', { id: this.id, revision, brief: piece.brief, ...over })
          : call('messages.saveBody', { id: this.id, revision, language: piece.what, body: piece.body, ...over }));
        this.overwrites = false;
        return saved;
      },
    });
    this.briefNow = detail.brief;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
  readonly brief = (): Brief => this.briefNow;
  readonly save = (): SaveState => this.saver.state;

  get bodies(): Bodies {
    return this.bodiesNow;
  }
  /** Brief and text at this key stroke; a language without a word is left out. */
  live(): { brief: Brief; bodies: Bodies } {
    const written = Object.entries(this.bodiesNow).filter(([, body]) => !isEmptyDoc(body));
    return { brief: this.briefNow, bodies: Object.fromEntries(written) };
  }

  setBody(language: LanguageCode, body: Doc): void {
    this.bodiesNow = { ...this.bodiesNow, [language]: body };
    this.saver.put({ what: language, body: isEmptyDoc(body) ? null : body });
    // What the screen shows besides stands as it was, so that nothing is drawn; those who follow the text are told.
    this.tell();
  }

  /** Changes answers of the brief. A confirmation of the reply list falls with its address (U42). */
  setBrief(change: Partial<Brief>): void {
    const brief = { ...this.briefNow, ...change };
    const confirmed = brief.replyToConfirmed?.address === brief.replyTo ? brief.replyToConfirmed : null;
    const next = { ...brief, replyToConfirmed: confirmed };
    this.show(next);
    this.saver.put({ what: 'brief', brief: next });
  }

  /** Confirms the reply list in the name of the one at the keyboard, with everything before it saved. */
  async confirmReplyList(by: string): Promise<void> {
    if (!(await this.saver.flush())) return;
    const saved = await call('messages.confirmReplyList', { id: this.id });
    this.saver.follow(saved.revision, saved.savedAt);
    const brief = this.briefNow;
    this.show({ ...brief, replyToConfirmed: { address: brief.replyTo, by, at: saved.savedAt } });
  }

  /** Says a word about the text or the message in the name of the one at the keyboard, with everything before it saved. */
  async tick(what: TickWhat, on: boolean): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.tick', { id: this.id, what, on });
    this.saver.follow(saved.revision, saved.savedAt);
    this.show({ ...this.briefNow, ticks: saved.ticks });
  }

  /** Puts texts from elsewhere in the place of what stands, with everything before it saved. Gives the languages whose text is another. */
  async takeIn(bodies: Bodies, because: 'import' | 'translation'): Promise<LanguageCode[]> {
    await this.saveFirst();
    await call('messages.takeIn', { id: this.id, revision: this.saver.revision, bodies, because });
    return this.takeSaved();
  }

  /** Says of a copied piece that its dates are right here too, or takes that back, with everything before it saved. */
  async sayStill(place: CopiedPlace, still: boolean): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.sayStill', { id: this.id, place, still });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Says that a translated block still holds after its source was changed, with everything before it saved. */
  async keepTranslation(language: LanguageCode, text: string): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.keepTranslation', { id: this.id, language, text });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Says that two blocks belong in one row, or takes that back, with everything before it saved. */
  async link([one, other]: readonly [NamedBlock, NamedBlock], on: boolean): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.link', { id: this.id, blocks: [one, other], on });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Says that a block that a machine drafted is read, with everything before it saved. */
  async readMachineDraft(language: LanguageCode, text: string): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.readMachineDraft', { id: this.id, language, text });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Says why a finding is let stand, or takes that back, with everything before it saved. */
  async answer(about: string, reason: string | null): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.answer', { id: this.id, about, reason });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Lets the advice go that the message is written under, with everything before it saved. */
  async letAdviceGo(): Promise<void> {
    await this.saveFirst();
    const saved = await call('messages.keepAdvice', { id: this.id, revision: this.saver.revision, path: null });
    this.saver.follow(saved.revision, saved.savedAt);
  }

  /** Takes what another act has saved meanwhile, unless something here is not saved. Gives the languages whose text is another. */
  adopt(detail: MessageDetail): LanguageCode[] {
    if (this.saver.dirty || detail.revision <= this.saver.revision) return [];
    return this.take(detail);
  }

  /** Lets go of what is here and takes what is saved. */
  async takeSaved(): Promise<LanguageCode[]> {
    return this.take(await call('messages.get', { id: this.id }));
  }

  /** After a conflict: saves what was changed here on top of what is saved, which is kept as a version, and takes in all else. Gives the languages whose text is another. */
  async keepMine(): Promise<LanguageCode[]> {
    const detail = await call('messages.get', { id: this.id });
    const other = this.languagesThatDiffer(detail).filter((language) => !this.saver.waits(language));
    this.bodiesNow = { ...this.bodiesNow, ...Object.fromEntries(other.map((language) => [language, detail.bodies[language]])) };
    if (!this.saver.waits('brief')) this.briefNow = detail.brief;
    this.overwrites = true;
    await this.saver.overwrite(detail.revision);
    return other;
  }

  /** Puts a version in the place of what stands, with everything before it saved. Gives the languages whose text is another. */
  async restore(versionId: string): Promise<LanguageCode[]> {
    await this.saveFirst();
    await call('messages.restore', { id: this.id, revision: this.saver.revision, versionId });
    return this.takeSaved();
  }

  /** Saves what waits. Rejects with what stopped it: nothing may go out of here that is older than what stands on the screen. */
  async saveFirst(): Promise<void> {
    if (!(await this.saver.flush())) throw this.saver.state.kind === 'failed' ? this.saver.state.error : new Error('draft.notSaved');
  }

  private languagesThatDiffer(detail: MessageDetail): LanguageCode[] {
    const languages = [...new Set([...Object.keys(detail.bodies), ...Object.keys(this.bodiesNow)])] as LanguageCode[];
    return languages.filter((language) => JSON.stringify(detail.bodies[language]) !== JSON.stringify(this.bodiesNow[language]));
  }

  private take(detail: MessageDetail): LanguageCode[] {
    const other = this.languagesThatDiffer(detail);
    this.bodiesNow = detail.bodies;
    this.briefNow = detail.brief;
    this.saver.forget(detail.revision, detail.updatedAt);
    return other;
  }

  private show(brief: Brief): void {
    this.briefNow = brief;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}

/** What the application would refuse with the name of a field, said in the words of this screen. */
function whyUnsavable(piece: Piece): TextId | null {
  if (piece.what === 'brief') return isTooLong(piece.brief) ? 'draft.briefTooLong' : null;
  return (piece.body?.content.length ?? 0) > maxBlocks ? 'draft.tooManyBlocks' : null;
}

const open = new Map<string, DraftStore>();

/** The draft of a message: the one that is open already, or one of what is saved. */
export function draftOf(detail: MessageDetail): DraftStore {
  const known = open.get(detail.id);
  if (known) return known;
  const store = new DraftStore(detail);
  open.set(detail.id, store);
  return store;
}
