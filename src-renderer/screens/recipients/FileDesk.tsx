import { type ReactNode, useEffect, useRef } from 'react';
import { selectionFault } from '#shared/domain/recipients/selection-brief.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { ActReason, HeaderActs } from '../../kit/MessageFrame.tsx';
import { ProgressBar } from '../../kit/ProgressBar.tsx';
import { FactList } from '../../kit/Section.tsx';
import { useWork } from '../../work.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { AboutForm } from './AboutForm.tsx';
import { AccountPanel } from './AccountPanel.tsx';
import { BadRows } from './BadRows.tsx';
import { ColumnTable } from './ColumnTable.tsx';
import { FileHead } from './FileHead.tsx';
import type { Desk, FileRead } from './import-desk.ts';
import { wholeMapping } from './mapping.ts';
import { SelectionPart } from './SelectionPart.tsx';
import { type FilledForm, filledForm, whatStops } from './take-in.ts';
import { desks } from './use-desk.ts';

/** The act of the message's head while a list is on its way in. */
export function DeskActs({ desk }: { desk: Desk }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const takingIn = useWork('import', detail.id) !== null || desk.busy?.doing === 'taking-in';
  if (desk.file && !takingIn) return <TakeInAct desk={desk} file={desk.file} />;
  const name = desk.busy?.fileName ?? t('recipients.screen.takingIn.another');
  const reason = takingIn
    ? t('recipients.screen.takingIn', { file: name })
    : t(desk.busy ? 'recipients.screen.stops.reading' : 'recipients.screen.stops.noFile');
  return (
    <HeaderActs>
      <ActReason what={reason} />
      <ActButton variant="primary" reason={reason} onAct={() => {}}>
        {t('recipients.screen.takeInNone')}
      </ActButton>
    </HeaderActs>
  );
}

function TakeInAct({ desk, file }: { desk: Desk; file: FileRead }) {
  const t = useTexts();
  const { detail, pack } = useOpenMessage();
  const { form, today } = useForm(desk);
  const { preview, mapping, selection } = file;
  const counted = wholeMapping(mapping) !== null;
  const stop = desk.busy
    ? ({ id: 'recipients.screen.stops.reading' } as const)
    : whatStops(preview, mapping, form, {
        today,
        audience: detail.brief.audience,
        disagrees: selectionFault(pack, detail, selection),
      });
  return (
    <HeaderActs>
      {stop ? (
        <ActReason what={t(stop)} />
      ) : (
        preview.invalidCount > 0 && (
          <p className="act-reason">
            {t('recipients.screen.leftOut', { count: preview.invalidCount })}
            <br />
            {t('recipients.screen.leftOut.then')}
          </p>
        )
      )}
      <ActButton variant="primary" reason={stop && t(stop)} onAct={() => void desks.takeIn(detail.id, trimmed(form))}>
        {counted && preview.valid > 0 ? t('recipients.screen.takeIn', { count: preview.valid }) : t('recipients.screen.takeInNone')}
      </ActButton>
    </HeaderActs>
  );
}

/** A list on its way in: no file yet, a file being read, a file that was read, or a list being taken in. */
export function DeskWork({ desk, onPick, onName }: { desk: Desk; onPick: () => void; onName: () => void }) {
  const t = useTexts();
  const { detail } = useOpenMessage();
  const takenIn = useWork('import', detail.id);
  if (desk.busy?.doing === 'taking-in' || takenIn !== null) return <TakingIn fileName={desk.busy?.fileName ?? null} value={takenIn ?? 0} />;
  if (desk.file) return <FileOnDesk desk={desk} file={desk.file} onPick={onPick} />;
  return (
    <div className="work-scroll no-file">
      <Fault desk={desk} />
      {desk.busy ? (
        <Reading fileName={desk.busy.fileName} />
      ) : (
        <>
          <EmptyState
            title={t('recipients.screen.empty.title')}
            act={
              <ActButton variant="primary" data-region-focus onAct={onPick}>
                {t('recipients.screen.choose')}
              </ActButton>
            }
          >
            {t('recipients.screen.empty.what')}
          </EmptyState>
          <p className="other-way">
            <button type="button" className="link-button" onClick={onName}>
              {t('namedList.offer')}
            </button>
          </p>
          <FactList
            facts={[
              [t('recipients.screen.empty.stored'), t('recipients.screen.empty.storedWhat')],
              [t('recipients.screen.empty.unread'), t('recipients.screen.empty.unreadWhat')],
              [t('recipients.screen.empty.leftOut'), t('recipients.screen.empty.leftOutWhat')],
            ]}
          />
        </>
      )}
    </div>
  );
}

function FileOnDesk({ desk, file, onPick }: { desk: Desk; file: FileRead; onPick: () => void }) {
  const { detail } = useOpenMessage();
  const { form, today } = useForm(desk);
  const reading = desk.busy !== null;
  useAnnouncedReading(file, reading);
  return (
    <div className="work-scroll" aria-busy={reading}>
      <Fault desk={desk} />
      <section className="part">
        <FileHead
          file={file}
          onPick={onPick}
          onRead={(chosen) => void desks.readAs(detail.id, chosen)}
          onDiscard={() => desks.clear(detail.id)}
        />
        {desk.busy && <Reading fileName={desk.busy.fileName} bare />}
        <ColumnTable file={file} onMap={(half) => void desks.map(detail.id, half)} />
      </section>
      {wholeMapping(file.mapping) && (
        <SelectionPart
          key={`${file.handle} ${file.mapping.email}`}
          file={file}
          onSelect={(selection) => void desks.select(detail.id, selection)}
        />
      )}
      <AboutForm form={form} audience={detail.brief.audience} today={today} onChange={(change) => desks.fill(detail.id, change)} />
      {wholeMapping(file.mapping) && file.preview.invalidCount > 0 && <BadRows key={file.handle} file={file} />}
    </div>
  );
}

/** What the file would come to. */
export function FileAccount({ file: { preview, mapping, selection } }: { file: FileRead }) {
  const { valid: count, invalidCount: invalid, outsideDomains: domains } = preview;
  const unselected = selection.length > 0 ? preview.unselected : undefined;
  const counted = wholeMapping(mapping) ? { ...preview, unselected, count, invalid, domains, groupColumn: mapping.unit } : null;
  return <AccountPanel rows={preview.rows} counted={counted} />;
}

function useForm(desk: Desk): { form: FilledForm; today: string } {
  const t = useTexts();
  const format = useFormat();
  const { detail } = useOpenMessage();
  const today = format.dayOf(format.now);
  const defaults = { today, basis: t('recipients.screen.basis.publicTask'), audience: detail.brief.audience };
  return { form: filledForm(desk.form, defaults), today };
}

function trimmed(form: FilledForm): FilledForm {
  return { ...form, source: form.source.trim(), basis: form.basis.trim() };
}

/** Why the last file came to nothing, and what stands. */
function Fault({ desk: { fault, file } }: { desk: Desk }) {
  const t = useTexts();
  if (!fault) return null;
  const another = file !== null && file.preview.fileName !== fault.fileName;
  return (
    <div className="part fault">
      <p className="semi">{fault.fileName}</p>
      <InlineError error={fault.error} />
      {another && <p className="meta sub">{t('recipients.screen.stands', { file: file.preview.fileName })}</p>}
    </div>
  );
}

function Reading({ fileName, bare = false }: { fileName: string; bare?: boolean }) {
  const t = useTexts();
  const label = t('recipients.screen.reading', { file: fileName });
  return <HowFar value={useWork('import') ?? 0} label={label} bare={bare} />;
}

function TakingIn({ fileName, value }: { fileName: string | null; value: number }) {
  const t = useTexts();
  const label = t('recipients.screen.takingIn', { file: fileName ?? t('recipients.screen.takingIn.another') });
  return (
    <div className="work-scroll no-file">
      <HowFar value={value} label={label}>
        <p className="sub">{t('recipients.screen.takingIn.meanwhile')}</p>
      </HowFar>
    </div>
  );
}

function HowFar({ value, label, bare = false, children }: { value: number; label: string; bare?: boolean; children?: ReactNode }) {
  const t = useTexts();
  const format = useFormat();
  const percent = Math.floor(value * 100);
  useAnnouncedProgress(value, bare ? null : label);
  return (
    <div className={bare ? 'reading bare' : 'reading'}>
      {!bare && (
        <h2 className="subheading">
          <span className="push">{label}</span>
          <span className="sub num">{format.percent(percent / 100)}</span>
        </h2>
      )}
      <ProgressBar value={value} label={label} text={t('recipients.screen.progress', { percent })} />
      {children}
    </div>
  );
}

/** Says what goes on, and then every tenth part, to those who listen. */
function useAnnouncedProgress(value: number, label: string | null): void {
  const t = useTexts();
  const announce = useAnnounce();
  const tenth = Math.floor(value * 10);
  const said = useRef(-1);
  useEffect(() => {
    if (label === null || tenth <= said.current) return;
    announce(tenth === 0 ? label : t('recipients.screen.progress', { percent: tenth * 10 }));
    said.current = tenth;
  }, [tenth, label, announce, t]);
}

/** Says the account when a reading is done. */
function useAnnouncedReading({ preview }: FileRead, reading: boolean): void {
  const t = useTexts();
  const announce = useAnnounce();
  useEffect(() => {
    if (reading) return;
    const { fileName, rows, valid, invalidCount } = preview;
    announce(t('recipients.screen.read', { file: fileName, rows, count: valid, bad: invalidCount }));
  }, [preview, reading, announce, t]);
}
