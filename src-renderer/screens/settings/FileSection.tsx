import { Table } from '@digdir/designsystemet-react';
import { type ReactNode, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { FiledSetting } from '#shared/contract/workplace.ts';
import { call, fileHandle } from '../../bridge.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DropZone } from '../../kit/DropZone.tsx';
import { FixedByIt } from '../../kit/FixedByIt.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { FactList } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';
import { Mistakes } from './Mistakes.tsx';
import { SettingsHead } from './SettingsHead.tsx';
import './workplace.css';

interface Chosen extends Result<'workplace.readFile'> {
  readonly handle: string;
}

/** IT's settings file: which one holds, what it says, what is wrong in it, what is to be settled; and choosing one by hand. */
export function FileSection() {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const state = useCall('workplace.state', {}, { keep: true });
  const letGo = useAct('workplace.letGo');
  const use = useAct('workplace.useFile');
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [failure, setFailure] = useState<unknown>(null);
  const look = async (file: File): Promise<void> => {
    setFailure(null);
    use.reset();
    try {
      const handle = await fileHandle([file]);
      setChosen({ handle, ...(await call('workplace.readFile', { file: handle })) });
    } catch (error) {
      setChosen(null);
      setFailure(error);
    }
  };
  const { data } = state;
  const fromIt = data?.file != null && data.file.source !== 'chosen';
  return (
    <DropZone
      closed={fromIt}
      onFile={(file) => void look(file)}
      onRefuse={(_, error) => setFailure(error.message === 'recipients.file.directory' ? new Error('workplace.file.noFile') : error)}
    >
      <SettingsHead title={t('workplace.file')} what={t('workplace.fileWhat')} />
      {state.isError && <InlineError error={state.error} onRetry={() => void state.refetch()} />}
      {!data && !state.isError && <Loading />}
      {data && (
        <>
          {data.mistakes && <FileMistakes name={data.mistakes.name} texts={data.mistakes.texts} />}
          {data.differences.length > 0 && <Differences settings={data.differences} />}
          <FactList
            facts={[
              [
                t('workplace.file.holds'),
                data.file
                  ? t('workplace.file.read', {
                      name: data.file.name,
                      source: data.file.source,
                      when: format.instant(data.file.readAt),
                    })
                  : t('workplace.file.noneHolds'),
              ],
              [
                t('workplace.file.place'),
                <span key="place" className={data.place ? 'mono' : ''}>
                  {data.place ?? t('workplace.file.noPlace')}
                </span>,
              ],
            ]}
          />
          {data.file && data.file.settings.length > 0 && (
            <>
              <h3 className="settings-sub">{t('workplace.file.says')}</h3>
              <FiledTable settings={data.file.settings} />
            </>
          )}
          {data.file?.source === 'chosen' && (
            <div className="file-act">
              <ActButton variant="secondary" busy={letGo.isPending} onAct={() => letGo.mutate({})}>
                {t('workplace.file.letGo')}
              </ActButton>
              <span className="sub dense">{t('workplace.file.letGoWhat')}</span>
            </div>
          )}
          {letGo.isError && <InlineError error={letGo.error} />}
          {!fromIt && (
            <ChooseFile onFile={(file) => void look(file)}>
              {failure !== null && <InlineError error={failure} />}
              {use.isSuccess && chosen === null && (
                <p className="row gap-8 dense">
                  <StateIcon shape="done" size={16} />
                  {t('workplace.file.used')}
                </p>
              )}
              {chosen && chosen.mistakes.length > 0 && <FileMistakes name={chosen.name} texts={chosen.mistakes} />}
              {chosen && chosen.mistakes.length === 0 && (
                <section className="file-preview" aria-label={t('workplace.file.preview', { name: chosen.name })}>
                  <h4>{t('workplace.file.preview', { name: chosen.name })}</h4>
                  {chosen.settings.length > 0 ? <FiledTable settings={chosen.settings} /> : <p>{t('workplace.file.nothingIn')}</p>}
                  <div className="file-act">
                    <ActButton
                      variant="primary"
                      busy={use.isPending}
                      reason={chosen.settings.length === 0 ? t('workplace.file.nothingIn') : undefined}
                      onAct={() =>
                        use.mutate(
                          { file: chosen.handle },
                          {
                            onSuccess: () => {
                              setChosen(null);
                              announce(t('workplace.file.used'));
                            },
                          },
                        )
                      }
                    >
                      {t('workplace.file.use')}
                    </ActButton>
                    <ActButton variant="tertiary" onAct={() => setChosen(null)}>
                      {t('workplace.file.drop')}
                    </ActButton>
                  </div>
                  {use.isError && <InlineError error={use.error} />}
                </section>
              )}
            </ChooseFile>
          )}
          <Example />
        </>
      )}
    </DropZone>
  );
}

/** Every mistake of a file with its line, ready to be sent to the one who wrote it. */
function FileMistakes({ name, texts }: { name: string; texts: readonly string[] }) {
  const t = useTexts();
  const [copied, setCopied] = useState(false);
  return (
    <Mistakes title={t('workplace.file.mistakes', { count: texts.length, name })} about={t('workplace.file.mistakesWhat')} texts={texts}>
      <ActButton
        variant="secondary"
        size="small"
        onAct={() => void navigator.clipboard.writeText(`${[name, ...texts].join('\n')}\n`).then(() => setCopied(true))}
      >
        {t(copied ? 'shell.copied' : 'workplace.file.copyMistakes')}
      </ActButton>
    </Mistakes>
  );
}

/** Where the file has changed what was changed here too: a person says which holds, one by one. */
function Differences({ settings }: { settings: readonly FiledSetting[] }) {
  const t = useTexts();
  const settle = useAct('workplace.settle');
  const title = t('workplace.file.differences', { count: settings.length });
  return (
    <section className="file-differences" aria-label={title}>
      <h3>
        <StateIcon shape="waits" />
        {title}
      </h3>
      <p className="dense sub">{t('workplace.file.differencesWhat')}</p>
      <FiledTable
        settings={settings}
        acts={({ setting }) => {
          const name = t(`workplace.setting.${setting}`);
          return (
            <span className="row gap-8">
              <ActButton
                variant="secondary"
                size="small"
                aria-label={t('workplace.file.takeOne', { setting: name })}
                busy={settle.isPending}
                onAct={() => settle.mutate({ settings: [setting], take: true })}
              >
                {t('workplace.file.take')}
              </ActButton>
              <ActButton
                variant="secondary"
                size="small"
                aria-label={t('workplace.file.keepOne', { setting: name })}
                busy={settle.isPending}
                onAct={() => settle.mutate({ settings: [setting], take: false })}
              >
                {t('workplace.file.keep')}
              </ActButton>
            </span>
          );
        }}
      />
      {settle.isError && <InlineError error={settle.error} />}
    </section>
  );
}

/** What a file says beside what holds here. */
function FiledTable({ settings, acts }: { settings: readonly FiledSetting[]; acts?: (setting: FiledSetting) => ReactNode }) {
  const t = useTexts();
  const { practice } = useHouse();
  return (
    <>
      <Table className="settings-table filed">
        <Table.Head>
          <Table.Row>
            <Table.HeaderCell>{t('workplace.file.setting')}</Table.HeaderCell>
            <Table.HeaderCell>{t('workplace.file.theirs')}</Table.HeaderCell>
            <Table.HeaderCell>{t('workplace.file.ours')}</Table.HeaderCell>
            <Table.HeaderCell>
              {acts ? <span className="ds-sr-only">{t('messages.column.acts')}</span> : t('workplace.file.kind')}
            </Table.HeaderCell>
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {settings.map((one) => (
            <Table.Row key={one.setting}>
              <Table.Cell className="medium">{t(`workplace.setting.${one.setting}`)}</Table.Cell>
              <Table.Cell className="wraps">{one.value}</Table.Cell>
              <Table.Cell className="wraps sub">{one.ours ?? t('workplace.file.notChosen')}</Table.Cell>
              <Table.Cell>
                {acts ? acts(one) : one.locked ? <FixedByIt /> : <span className="sub">{t('workplace.file.startValue')}</span>}
              </Table.Cell>
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {practice && settings.some(({ setting }) => setting === 'relay') && <p className="dense sub">{t('workplace.file.practiceRelay')}</p>}
    </>
  );
}

function ChooseFile({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const t = useTexts();
  return (
    <section className="file-choose">
      <h3 className="settings-sub">{t('workplace.file.chooseTitle')}</h3>
      <p className="sub">{t('workplace.file.chooseWhat')}</p>
      <div>
        <PickFile accept=".yaml,.yml" label={t('workplace.file.choose')} onFile={onFile} />
      </div>
      {children}
    </section>
  );
}

/** A file to begin from, for IT. */
function Example() {
  const t = useTexts();
  const save = useAct('workplace.saveExample');
  return (
    <section className="file-choose">
      <h3 className="settings-sub">{t('workplace.file.exampleTitle')}</h3>
      <p className="sub">{t('workplace.file.exampleWhat')}</p>
      <div className="file-act">
        <ActButton variant="secondary" busy={save.isPending} onAct={() => save.mutate({})}>
          {t('workplace.file.saveExample')}
        </ActButton>
        {save.data?.path && (
          <span className="sub dense" role="status">
            {t('workplace.file.exampleSaved', { path: save.data.path })}
          </span>
        )}
      </div>
      {save.isError && <InlineError error={save.error} />}
    </section>
  );
}
