/**
 * Why a backup was taken. `automatic`: once a day; `before-migration`: the database was about to get a newer schema;
 * `before-restore`: what stood before another state was put in its place; `before-purge`: taken when people's data are removed;
 * `damaged`: what stood there could not be read, and was set aside as it was.
 */
export const backupReasons = ['automatic', 'by-hand', 'before-migration', 'before-restore', 'before-purge', 'damaged'] as const;
export type BackupReason = (typeof backupReasons)[number];
/** Those that a person or the program takes a copy for; the others come about when a state is put in place. */
export type TakenFor = Exclude<BackupReason, 'before-migration' | 'damaged'>;

/**
 * What a look at a file shows, without reading all of it: `whole` as far as its head and its length tell; `damaged`: cut
 * short, empty or unreadable; `foreign`: another program's; `newer`: a newer Budstikke has had it.
 */
export const backupStates = ['whole', 'damaged', 'foreign', 'newer'] as const;
export type BackupState = (typeof backupStates)[number];

/** A copy of the database that can be put back. */
export interface Backup {
  /** The file's name, without a folder; it says why and when. */
  readonly name: string;
  readonly takenAt: string;
  readonly why: BackupReason;
  readonly bytes: number;
  /** The number of its newest migration; null where it cannot be read. */
  readonly schema: number | null;
  readonly state: BackupState;
  /** Which folder it lies in: the data directory's own, or the one that was chosen. */
  readonly where: 'data' | 'chosen';
}

/** How many automatic backups are kept, and how many may be, until something is chosen. */
export const backupLimits = { usual: 14, least: 1, most: 365 } as const;

/** How long a backup counts as fresh, ms. */
export const backupInterval = 24 * 60 * 60_000;

/** How far a clock may be set back without any backup being from the future, ms. */
const clockSlack = 60 * 60_000;

/** The name of a backup that is taken at an instant (ISO 8601 UTC). `before`: the number of the migration that follows. */
export function backupName(why: Exclude<BackupReason, 'before-migration'> | { before: number }, takenAt: string): string {
  const first = typeof why === 'string' ? why : `before-${why.before}`;
  return `${first}-${takenAt.replaceAll(':', '')}.sqlite`;
}

const named =
  /^(automatic|by-hand|before-restore|before-purge|damaged|before-\d{1,6})-(\d{4}-\d\d-\d\dT)(\d\d)(\d\d)(\d\d\.\d{3}Z)\.sqlite$/;

/** What a file's name says; null where it is not the name of a backup. */
export function readBackupName(name: string): Pick<Backup, 'name' | 'why' | 'takenAt'> | null {
  const [, first = '', day = '', hour = '', minute = '', second = ''] = named.exec(name) ?? [];
  const takenAt = `${day}${hour}:${minute}:${second}`;
  if (first === '' || Number.isNaN(Date.parse(takenAt))) return null;
  const why = backupReasons.find((reason) => reason === first) ?? 'before-migration';
  return { name, why, takenAt };
}

/**
 * The automatic backups that are too many, when so many are kept: the oldest, damaged ones first to go. `taken` is the one
 * that was taken just now; it stays, whatever the clock said when the others were taken. The others stay until somebody removes them.
 */
export function surplus(backups: readonly Backup[], kept: number, taken: string): string[] {
  const automatic = backups.filter(({ why, name }) => why === 'automatic' && name !== taken);
  const byWorth = automatic.toSorted(
    (a, b) => Number(b.state === 'whole') - Number(a.state === 'whole') || (a.takenAt < b.takenAt ? 1 : -1),
  );
  return byWorth.slice(Math.max(0, kept - 1)).map(({ name }) => name);
}

/**
 * Is an automatic backup due? When something was changed after the newest whole backup, and that one is a day old. Where there
 * is none, a day after the first thing happened. A backup from the future, by more than a clock is set back in the course of things, counts as old.
 */
export function isBackupDue(facts: { newest: string | null; begunAt: string | null; changedAt: string | null; now: string }): boolean {
  const { newest, begunAt, changedAt } = facts;
  const now = Date.parse(facts.now);
  if (changedAt === null) return false;
  const since = newest ?? begunAt;
  if (since === null) return true;
  const age = now - Date.parse(since);
  const isAhead = age < -clockSlack;
  if (newest !== null && !isAhead && changedAt <= newest) return false;
  return age >= backupInterval || isAhead;
}
