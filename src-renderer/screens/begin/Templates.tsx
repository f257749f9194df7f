import { Button, Table, Textfield } from '@digdir/designsystemet-react';
import { FileExportIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Result } from '#shared/contract/index.ts';
import { templateLimits } from '#shared/domain/draft/template.ts';
import { useChosenFile } from '../../chosen-file.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { IconButton } from '../../kit/IconButton.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useOfferUndo } from '../../kit/Undo.tsx';
import { useAct, useCall } from '../../queries.ts';

type Template = Result<'templates.list'>['templates'][number];

/** The institution's templates: begin from one, rename, remove; all of them out to a file and in from one. */
export function Templates() {
  const t = useTexts();
  const [, go] = useLocation();
  const list = useCall('templates.list', {});
  const beginFrom = useAct('templates.begin');
  const rename = useAct('templates.rename');
  const remove = useAct('templates.remove');
  const putBack = useAct('templates.putBack');
  const out = useAct('templates.export');
  const take = useAct('templates.take');
  const chosen = useChosenFile((file) => take.mutate({ file }));
  const offerUndo = useOfferUndo();
  const [renaming, setRenaming] = useState<Template | null>(null);
  const [name, setName] = useState('');
  const templates = list.data?.templates;
  if (list.isError) return <InlineError error={list.error} onRetry={() => void list.refetch()} />;
  if (!templates) return <Loading />;
  const failed = [beginFrom, remove, out, take].find(({ isError }) => isError);
  return (
    <div className="col gap-16">
      <div className="begin-about">
        {templates.length === 0 && <h2 className="begin-none">{t('begin.noTemplates')}</h2>}
        <p className="sub">{t(templates.length === 0 ? 'begin.noTemplatesWhat' : 'begin.templateWhat')}</p>
      </div>
      <div className="row gap-12">
        <PickFile accept=".json" label={t('begin.takeTemplates')} busy={chosen.taking || take.isPending} onFile={chosen.take} />
        {templates.length > 0 && (
          <ActButton
            variant="tertiary"
            icon={<FileExportIcon width={16} height={16} aria-hidden />}
            busy={out.isPending}
            onAct={() => out.mutate({ name: t('begin.templatesFileName') })}
          >
            {t('begin.exportTemplates')}
          </ActButton>
        )}
        <span className="dense sub" role="status">
          {take.data && t('begin.templatesTaken', { added: take.data.added, known: take.data.known })}
          {out.data?.path && t('begin.templatesSaved')}
        </span>
      </div>
      {chosen.failure !== null && <InlineError error={chosen.failure} />}
      {failed && <InlineError error={failed.error} />}
      {templates.length > 0 && (
        <Table className="begin-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('begin.templateName')}</Table.HeaderCell>
              <Table.HeaderCell className="sender">{t('messages.column.subject')}</Table.HeaderCell>
              <Table.HeaderCell className="when">{t('begin.templateLanguages')}</Table.HeaderCell>
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {templates.map((template) => (
              <Table.Row key={template.id}>
                <Table.Cell className="name medium">{template.name}</Table.Cell>
                <Table.Cell className="sender">{template.subject || '–'}</Table.Cell>
                <Table.Cell className="when">{template.languages.map((code) => t(`shell.language.${code}`)).join(', ') || '–'}</Table.Cell>
                <Table.Cell className="right">
                  <span className="row gap-4 row-acts">
                    <IconButton
                      label={t('begin.renameNamed', { name: template.name })}
                      tooltip
                      onClick={() => {
                        setName(template.name);
                        setRenaming(template);
                      }}
                    >
                      <PencilIcon width={18} height={18} aria-hidden />
                    </IconButton>
                    <IconButton
                      label={t('begin.removeNamed', { name: template.name })}
                      tooltip
                      onClick={() =>
                        remove.mutate(
                          { id: template.id },
                          {
                            onSuccess: () =>
                              offerUndo({
                                done: t('begin.templateRemoved', { name: template.name }),
                                undo: () => putBack.mutateAsync({ id: template.id }),
                              }),
                          },
                        )
                      }
                    >
                      <TrashIcon width={18} height={18} aria-hidden />
                    </IconButton>
                    <Button
                      className="small"
                      variant="secondary"
                      aria-label={t('begin.useNamed', { name: template.name })}
                      onClick={() => {
                        if (!beginFrom.isPending)
                          beginFrom.mutate({ id: template.id }, { onSuccess: ({ id }) => go(`/messages/${id}/draft`) });
                      }}
                    >
                      {t('begin.use')}
                    </Button>
                  </span>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
      <DialogAct
        open={renaming !== null}
        title={t('begin.rename')}
        verb={t('begin.rename')}
        stopped={name.trim() === '' ? t('begin.giveName') : undefined}
        onAct={() => (renaming ? rename.mutateAsync({ id: renaming.id, name: name.trim() }) : Promise.resolve())}
        onClose={() => setRenaming(null)}
      >
        <Textfield
          label={t('begin.templateName')}
          value={name}
          maxLength={templateLimits.name}
          onChange={(event) => setName(event.target.value)}
        />
      </DialogAct>
    </div>
  );
}
