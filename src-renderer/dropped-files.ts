/** More files than this are not handed over; a folder of them is read by a script. */
export const mostDropped = 20_000;

/** Files that were dropped, and those in folders among them, in the order of their names. What is on its way into a Maildir is left out. */
export async function droppedFiles(data: DataTransfer): Promise<File[]> {
  // Asked for before anything is waited for: afterwards the browser has forgotten them.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry());
  const plain = [...data.files];
  if (!entries.some((entry) => entry?.isDirectory)) return plain;
  const files: File[] = [];
  for (const entry of entries) if (entry) await walk(entry, files);
  return files;
}

async function walk(entry: FileSystemEntry, files: File[]): Promise<void> {
  if (files.length > mostDropped) return;
  if (entry.isFile) {
    files.push(await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject)));
    return;
  }
  const inside = await entriesOf(entry as FileSystemDirectoryEntry);
  for (const one of inside) if (!(one.name === 'tmp' && inside.some(({ name }) => name === 'cur'))) await walk(one, files);
}

/** A reader gives some at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all.toSorted((a, b) => (a.name < b.name ? -1 : 1));
    all.push(...some);
  }
}
