import { Checkbox, Fieldset, Textfield } from '@digdir/designsystemet-react';
import { PaperplaneIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { Rendering } from '#shared/domain/message/version.ts';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { HeaderActs } from '../../kit/MessageFrame.tsx';
import { useAct } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';

/** "Send it to me first": copies of the frozen mail to me and to people who are named. */
export function SendTestButton({ rendering, several }: { rendering: Rendering | null; several: boolean }) {
  const t = useTexts();
  const { detail, pack } = useOpenMessage();
  const [open, setOpen] = useState(false);
  return (
    <HeaderActs beside>
      <ActButton
        variant="secondary"
        icon={<PaperplaneIcon width={16} height={16} aria-hidden />}
        showReason
        reason={
          pack.deliveryMode === 'handover' ? t('dispatch.blocked.handover') : detail.version ? null : t('message.screen.test.notFrozen')
        }
        onAct={() => setOpen(true)}
      >
        {t('message.screen.test')}
      </ActButton>
      {open && <SendTestDialog rendering={several ? rendering : null} onClose={() => setOpen(false)} />}
    </HeaderActs>
  );
}

const most = 20;

function SendTestDialog({ rendering, onClose }: { rendering: Rendering | null; onClose: () => void }) {
  const t = useTexts();
  const announce = useAnnounce();
  const { detail, people, me } = useOpenMessage();
  const sendTest = useAct('dispatch.sendTest');
  const [chosen, setChosen] = useState<readonly string[]>(me ? [me.email] : []);
  const [others, setOthers] = useState('');
  const addresses = [...new Set([...chosen, ...others.split(/[\s,;]+/).filter(Boolean)])];
  const mine = people.filter((person) => person.id === me?.id);
  const rest = people.filter((person) => person.id !== me?.id);
  const language = rendering?.languages[0];
  return (
    <DialogAct
      open
      title={t('message.screen.test.title', { number: detail.version?.number ?? 0 })}
      verb={t('message.screen.test.verb')}
      stopped={
        addresses.length === 0 ? t('message.screen.test.nobody') : addresses.length > most ? t('message.screen.test.tooMany') : undefined
      }
      onAct={async () => {
        await sendTest.mutateAsync({ messageId: detail.id, addresses, ...(rendering ? { renderingId: rendering.id } : {}) });
        announce(t('message.screen.test.sent', { count: addresses.length }));
      }}
      onClose={onClose}
    >
      <p>{t('message.screen.test.about', { first: language ? t(`message.screen.language.${language}`) : 'none' })}</p>
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('message.screen.test.who')}</Fieldset.Legend>
        {[...mine, ...rest].map((person) => (
          <Checkbox
            key={person.id}
            value={person.id}
            label={person.id === me?.id ? t('message.screen.test.me', { name: person.name }) : person.name}
            description={person.email}
            checked={chosen.includes(person.email)}
            onChange={(event) =>
              setChosen(event.target.checked ? [...chosen, person.email] : chosen.filter((email) => email !== person.email))
            }
          />
        ))}
      </Fieldset>
      <Textfield
        label={t('message.screen.test.others')}
        description={t('message.screen.test.othersHelp')}
        value={others}
        onChange={(event) => setOthers(event.target.value)}
      />
    </DialogAct>
  );
}
