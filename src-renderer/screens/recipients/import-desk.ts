import type { Params, Result } from '#shared/contract/index.ts';
import type { RecipientsPreview } from '#shared/contract/recipients.ts';
import { type Condition, fitsFile } from '#shared/domain/recipients/selection.ts';
import { fitsColumns, type HalfMapping, wholeMapping } from './mapping.ts';
import { emptyForm, type FilledForm, type Form } from './take-in.ts';

/** What a desk needs from outside. */
export interface Doors {
  fileHandle(files: readonly File[]): Promise<string>;
  preview(params: Params<'recipients.preview'>): Promise<RecipientsPreview>;
  takeIn(params: Params<'recipients.import'>): Promise<Result<'recipients.import'>>;
}

/** A file as it was last read. */
export interface FileRead {
  readonly handle: string;
  /** What a person chose in place of the guess. */
  readonly chosen: { readonly encoding?: string; readonly separator?: string };
  readonly mapping: HalfMapping;
  /** What the rows are selected by; empty: everyone in the file. */
  readonly selection: readonly Condition[];
  readonly preview: RecipientsPreview;
}

/** The file that lies before a person at a message's step of recipients. It stays there when the person leaves and comes back. */
export interface Desk {
  readonly file: FileRead | null;
  readonly form: Form;
  readonly busy: { readonly doing: 'reading' | 'taking-in'; readonly fileName: string } | null;
  /** Why the last file or reading came to nothing; `file` is then what stood before. */
  readonly fault: { readonly fileName: string; readonly error: unknown } | null;
  /** The list that was last taken in from here. */
  readonly taken: { readonly listId: string; readonly count: number } | null;
}

export const emptyDesk: Desk = { file: null, form: emptyForm, busy: null, fault: null, taken: null };

export type Desks = ReturnType<typeof createDesks>;

/** One desk for each message. Nothing here is shown twice or stored: it goes when the window closes. */
export function createDesks(doors: Doors) {
  const desks = new Map<string, Desk>();
  const turns = new Map<string, number>();
  /** Readings with other columns: one at a time, and only the last of those that wait. */
  const underWay = new Map<string, Promise<unknown>>();
  const listeners = new Set<() => void>();

  const get = (messageId: string): Desk => desks.get(messageId) ?? emptyDesk;
  const set = (messageId: string, change: Partial<Desk>): void => {
    desks.set(messageId, { ...get(messageId), ...change });
    for (const listener of listeners) listener();
  };

  /** Only the newest reading of a desk has its say: an older one that comes late is dropped. */
  const newest = (messageId: string): (() => boolean) => {
    const turn = (turns.get(messageId) ?? 0) + 1;
    turns.set(messageId, turn);
    return () => turns.get(messageId) === turn;
  };

  const read = async (messageId: string, fileName: string, reading: (isNewest: () => boolean) => Promise<FileRead>): Promise<void> => {
    if (get(messageId).busy?.doing === 'taking-in') return;
    const isNewest = newest(messageId);
    set(messageId, { busy: { doing: 'reading', fileName }, fault: null, taken: null });
    try {
      const file = await reading(isNewest);
      if (isNewest()) set(messageId, { file, busy: null });
    } catch (error) {
      if (isNewest()) set(messageId, { busy: null, fault: { fileName, error } });
    }
  };

  /** Counts anew what lies there. Without a column of addresses there is nothing to count, and nothing is read. */
  const readAgain = async (messageId: string, file: FileRead): Promise<void> => {
    set(messageId, { file });
    const mapping = wholeMapping(file.mapping);
    if (!mapping) {
      newest(messageId);
      set(messageId, { busy: null });
      return;
    }
    await read(messageId, file.preview.fileName, async (isNewest) => {
      await underWay.get(messageId);
      if (!isNewest()) return file;
      const preview = doors.preview({ file: file.handle, ...file.chosen, mapping, ...asked(file.selection) });
      underWay.set(
        messageId,
        preview.catch(() => {}),
      );
      return { ...file, preview: await preview };
    });
  };

  return {
    get,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },

    /** Reads a file in place of the one that lies there. */
    choose: (messageId: string, file: File) =>
      read(messageId, file.name, async () => {
        const handle = await doors.fileHandle([file]);
        const preview = await doors.preview({ file: handle });
        return { handle, chosen: {}, mapping: preview.mapping ?? {}, selection: [], preview };
      }),

    /** Says why something that was dropped cannot be read at all. */
    refuse: (messageId: string, fileName: string, error: unknown): void => {
      set(messageId, { fault: { fileName, error } });
    },

    /** Reads the file anew in another way. What was said about the columns stands where they still have their names. */
    readAs: async (messageId: string, chosen: FileRead['chosen']) => {
      const { file } = get(messageId);
      if (!file) return;
      await read(messageId, file.preview.fileName, async () => {
        const guessed = await doors.preview({ file: file.handle, ...chosen });
        const mapping = wholeMapping(file.mapping);
        if (!mapping || !fitsColumns(mapping, guessed.columns))
          return { handle: file.handle, chosen, mapping: guessed.mapping ?? {}, selection: [], preview: guessed };
        const selection = fitsFile(file.selection, guessed.columns) ? file.selection : [];
        const preview = await doors.preview({ file: file.handle, ...chosen, mapping, ...asked(selection) });
        return { handle: file.handle, chosen, mapping: preview.mapping ?? {}, selection, preview };
      });
    },

    /** Reads the columns as something else. The addresses are never selected by: what was said about their column falls. */
    map: async (messageId: string, half: HalfMapping) => {
      const { file } = get(messageId);
      if (file)
        await readAgain(messageId, { ...file, mapping: half, selection: file.selection.filter(({ column }) => column !== half.email) });
    },

    /** Reads only the rows that these conditions hold for. */
    select: async (messageId: string, selection: readonly Condition[]) => {
      const { file } = get(messageId);
      if (file) await readAgain(messageId, { ...file, selection });
    },

    /** The list that was taken in is in view now. */
    seen: (messageId: string): void => set(messageId, { taken: null }),

    fill: (messageId: string, change: Partial<Form>): void => set(messageId, { form: { ...get(messageId).form, ...change } }),

    /** Puts the file away. */
    clear: (messageId: string): void => {
      newest(messageId);
      set(messageId, emptyDesk);
    },

    /** Takes the list in; goes on when the person leaves. After an error the file and the form lie there as before. */
    takeIn: async (messageId: string, form: FilledForm) => {
      const { file, busy } = get(messageId);
      const mapping = file && wholeMapping(file.mapping);
      if (!file || !mapping || busy) return;
      const { fileName } = file.preview;
      set(messageId, { busy: { doing: 'taking-in', fileName }, fault: null });
      try {
        const { list } = await doors.takeIn({ messageId, file: file.handle, ...file.chosen, mapping, ...asked(file.selection), ...form });
        set(messageId, { ...emptyDesk, taken: { listId: list.id, count: list.count } });
      } catch (error) {
        set(messageId, { busy: null, fault: { fileName, error } });
      }
    },
  };
}

function asked(selection: readonly Condition[]): { selection?: Condition[] } {
  return selection.length > 0 ? { selection: [...selection] } : {};
}
