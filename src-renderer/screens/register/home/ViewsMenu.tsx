import { Dropdown, Textfield } from '@digdir/designsystemet-react';
import { BookmarkIcon, TrashIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { RegisterView } from '#shared/contract/register-documents.ts';
import { useTexts } from '../../../i18n.tsx';
import { ActButton } from '../../../kit/ActButton.tsx';
import { useAnnounce } from '../../../kit/Announcer.tsx';
import { IconButton } from '../../../kit/IconButton.tsx';
import { InlineError } from '../../../kit/InlineError.tsx';
import { useAct, useCall } from '../../../queries.ts';

interface ViewsMenuProps {
  /** The list as it is shown now. */
  view: RegisterView;
  onChoose: (view: RegisterView) => void;
}

/** Views of the list that are kept by name: to show one, to keep this one, to forget one. */
export function ViewsMenu({ view, onChoose }: ViewsMenuProps) {
  const t = useTexts();
  const announce = useAnnounce();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const views = useCall('register.views', {});
  const save = useAct('register.saveView');
  const remove = useAct('register.removeView');
  const kept = views.data?.views ?? [];
  const wanted = name.trim();
  const isKept = kept.some((one) => one.name.toLowerCase() === wanted.toLowerCase());
  return (
    <Dropdown.TriggerContext>
      <Dropdown.Trigger className="small" variant="tertiary" data-color="neutral" onClick={() => setOpen((before) => !before)}>
        <BookmarkIcon aria-hidden />
        {t('register.home.views')}
      </Dropdown.Trigger>
      <Dropdown open={open} onClose={() => setOpen(false)} placement="bottom-end" className="views-menu">
        {kept.length > 0 && (
          <Dropdown.List>
            {kept.map((one) => (
              <Dropdown.Item key={one.id}>
                <Dropdown.Button
                  onClick={() => {
                    setOpen(false);
                    onChoose(one.view);
                    announce(t('register.home.viewShown', { name: one.name }));
                  }}
                >
                  {one.name}
                </Dropdown.Button>
                <IconButton
                  label={t('register.home.viewRemove', { name: one.name })}
                  onClick={() =>
                    remove.mutate({ id: one.id }, { onSuccess: () => announce(t('register.home.viewRemoved', { name: one.name })) })
                  }
                >
                  <TrashIcon aria-hidden />
                </IconButton>
              </Dropdown.Item>
            ))}
          </Dropdown.List>
        )}
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (wanted === '') return;
            save.mutate(
              { name: wanted, view },
              {
                onSuccess: () => {
                  setName('');
                  announce(t('register.home.viewSaved', { name: wanted }));
                },
              },
            );
          }}
        >
          <p className="dense sub">{t('register.home.viewsNone')}</p>
          <Textfield
            label={t('register.home.viewName')}
            value={name}
            maxLength={80}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
          <ActButton type="submit" variant="secondary" size="small" busy={save.isPending} onAct={() => {}}>
            {t(isKept ? 'register.home.viewReplace' : 'register.home.viewSave')}
          </ActButton>
          {[views.error, save.error, remove.error].map((error, index) => error !== null && <InlineError key={index} error={error} />)}
        </form>
      </Dropdown>
    </Dropdown.TriggerContext>
  );
}
