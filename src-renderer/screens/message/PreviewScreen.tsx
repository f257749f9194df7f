import { Tabs, Tag } from '@digdir/designsystemet-react';
import { PadlockLockedIcon, PencilIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import type { Rendering } from '#shared/domain/message/version.ts';
import { call } from '../../bridge.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { EmptyState } from '../../kit/EmptyState.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { type MailColor, MailFrame, type MailWidth } from '../../kit/MailFrame.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { Work } from '../../kit/Work.tsx';
import { useCall } from '../../queries.ts';
import { CopyTextMenu } from '../message-frame/copy-text.tsx';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { SavePdfButton } from '../message-frame/save-pdf.tsx';
import { EnvelopePanel } from './EnvelopePanel.tsx';
import { SendTestButton } from './SendTest.tsx';
import './preview.css';

type Part = 'html' | 'text' | 'source';
type Mail = Result<'messages.render'>;

/** The mail exactly as it arrives: the frozen one, or the draft's with a word that it is not frozen. */
export default function PreviewScreen() {
  const { detail } = useOpenMessage();
  const [asked, setAsked] = useState<'frozen' | 'draft'>('frozen');
  const [orderId, setOrderId] = useState<string | null>(null);
  const { version } = detail;
  const draft = version === null || (detail.changedSince && asked === 'draft');
  const mail = useCall('messages.render', { id: detail.id, draft, ...(orderId === null ? {} : { renderingId: orderId }) }, { keep: true });
  const versions = useCall('messages.versions', { id: detail.id }, { enabled: version !== null, keep: true });
  if (mail.isError)
    return (
      <div style={{ padding: 24 }}>
        <InlineError error={mail.error} onRetry={() => void mail.refetch()} />
      </div>
    );
  if (!mail.data) return <Loading />;
  const frozen = versions.data?.versions.at(-1);
  const shown = mail.data.renderings.find(({ id }) => id === orderId) ?? mail.data.renderings[0];
  return (
    <Preview
      mail={mail.data}
      rendering={shown ?? null}
      brief={(mail.data.frozen ? frozen?.brief : null) ?? detail.brief}
      bodies={(mail.data.frozen ? frozen?.bodies : null) ?? detail.bodies}
      onOrder={setOrderId}
      which={version !== null && detail.changedSince ? { value: asked, onChange: setAsked } : null}
    />
  );
}

interface PreviewProps {
  mail: Mail;
  /** Null while nothing is written. */
  rendering: Rendering | null;
  brief: Brief;
  bodies: Bodies;
  onOrder: (renderingId: string) => void;
  /** Where the draft differs from what is frozen: which of them is shown. */
  which: { value: 'frozen' | 'draft'; onChange: (value: 'frozen' | 'draft') => void } | null;
}

function Preview({ mail, rendering, brief, bodies, onOrder, which }: PreviewProps) {
  const t = useTexts();
  const format = useFormat();
  const { detail, go, nameOf } = useOpenMessage();
  const [part, setPart] = useState<Part>('html');
  const [color, setColor] = useState<MailColor | 'both'>('both');
  const [width, setWidth] = useState<MailWidth | 'both'>('both');
  const [address, setAddress] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { version } = detail;
  const follow = (href: string): void => {
    setError(null);
    if (/^(https|mailto):/i.test(href)) call('system.openLink', { url: href }).catch(setError);
    else setAddress(t('message.screen.linkInert', { address: href }));
  };
  const first = rendering?.languages[0] ?? 'nb';
  return (
    <>
      <SendTestButton rendering={rendering} several={mail.renderings.length > 1} />
      <Work
        className="preview"
        panelLabel={t('message.screen.envelope')}
        panel={<EnvelopePanel mail={mail} brief={brief} />}
        foot={
          <>
            <span className="ellipsis">
              {address ??
                (mail.frozen && version
                  ? t('message.screen.frozenBy', {
                      when: format.instant(version.submittedAt),
                      who: nameOf(version.submittedBy),
                      digest: format.digest(mail.digest),
                    })
                  : '')}
            </span>
            <span className="push" />
            <span className="hint">{t('message.screen.links')}</span>
          </>
        }
      >
        <Tabs value={part} onChange={(value) => setPart(value as Part)} className="preview-tabs">
          <div className="preview-bar">
            <Tabs.List>
              {(['html', 'text', 'source'] as const).map((value) => (
                <Tabs.Tab key={value} value={value}>
                  {t(`message.screen.${value}`)}
                </Tabs.Tab>
              ))}
            </Tabs.List>
            <span className="push" />
            <div className="controls">
              <CopyTextMenu bodies={() => bodies} />
              <SavePdfButton draft={!mail.frozen} renderingId={rendering?.id} nothing={rendering === null} />
            </div>
            <div className="controls">
              {part === 'html' && (
                <>
                  <ViewToggle
                    label={t('message.screen.colors')}
                    value={color}
                    onChange={setColor}
                    views={(['light', 'dark', 'both'] as const).map((value) => ({ value, label: t(`message.screen.${value}`) }))}
                  />
                  <ViewToggle
                    label={t('message.screen.width')}
                    value={width}
                    onChange={setWidth}
                    views={(['wide', 'narrow', 'both'] as const).map((value) => ({ value, label: t(`message.screen.${value}`) }))}
                  />
                </>
              )}
              {rendering && mail.renderings.length > 1 && (
                <ViewToggle
                  label={t('message.screen.order')}
                  value={rendering.id}
                  onChange={onOrder}
                  views={mail.renderings.map(({ id, languages }) => ({
                    value: id,
                    label: t('message.screen.first', { language: t(`shell.language.${languages[0] ?? 'nb'}`) }),
                  }))}
                />
              )}
            </div>
          </div>
          {(!mail.frozen || which) && (
            <div className="preview-state">
              <Tag data-color="neutral">
                {mail.frozen ? <PadlockLockedIcon aria-hidden /> : <PencilIcon aria-hidden />}
                {mail.frozen && version ? t('message.screen.frozenTag', { number: version.number }) : t('message.screen.draftTag')}
              </Tag>
              <p>{which && version ? t('message.screen.changed', { number: version.number }) : t('message.screen.draftAbout')}</p>
              <span className="push" />
              {which && version && (
                <ViewToggle
                  label={t('message.screen.which')}
                  value={which.value}
                  onChange={which.onChange}
                  views={[
                    { value: 'frozen', label: t('message.screen.whichFrozen', { number: version.number }) },
                    { value: 'draft', label: t('message.screen.whichDraft') },
                  ]}
                />
              )}
            </div>
          )}
          {error !== null && <InlineError error={error} />}
          {!rendering && (
            <div className="preview-empty">
              <EmptyState
                title={t('message.screen.emptyTitle')}
                act={
                  <ActButton variant="secondary" onAct={() => go('draft')}>
                    {t('message.screen.toDraft')}
                  </ActButton>
                }
              >
                {t('message.screen.empty')}
              </EmptyState>
            </div>
          )}
          {rendering && (
            <>
              <Tabs.Panel value="html" className="work-scroll preview-stage">
                {part === 'html' &&
                  frames(width, color).map((look) => (
                    <MailFrame
                      key={`${look.width}${look.color}`}
                      html={rendering.html}
                      {...look}
                      lang={first}
                      head={{
                        subject: mail.subject,
                        sender: brief.sender,
                        from: brief.from,
                        when: brief.wantedAt ? format.wall(brief.wantedAt, { bare: true }) : '',
                      }}
                      onAddress={setAddress}
                      onFollow={follow}
                    />
                  ))}
              </Tabs.Panel>
              <Tabs.Panel value="text" className="work-scroll preview-stage raw">
                {part === 'text' && (
                  <pre className="mono" lang={first}>
                    {rendering.text}
                  </pre>
                )}
              </Tabs.Panel>
              <Tabs.Panel value="source" className="work-scroll preview-stage raw">
                {part === 'source' && <pre className="mono">{mail.eml}</pre>}
              </Tabs.Panel>
            </>
          )}
        </Tabs>
      </Work>
    </>
  );
}

/** Both of both is wide in light beside narrow in dark: the two that differ most. */
function frames(width: MailWidth | 'both', color: MailColor | 'both'): { width: MailWidth; color: MailColor }[] {
  if (width === 'both' && color === 'both')
    return [
      { width: 'wide', color: 'light' },
      { width: 'narrow', color: 'dark' },
    ];
  const widths = width === 'both' ? (['wide', 'narrow'] as const) : [width];
  const colors = color === 'both' ? (['light', 'dark'] as const) : [color];
  return widths.flatMap((one) => colors.map((other) => ({ width: one, color: other })));
}
