import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import type { LetterWay } from '#shared/domain/approval/letter.ts';
import { fileHandle } from '../../bridge.ts';
import { useHouse } from '../../house.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { DropZone } from '../../kit/DropZone.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct, useCall } from '../../queries.ts';

interface ClearByMailProps {
  place: string;
  /** The text's, which is what is cleared. */
  digest: string;
  asked: Result<'crisis.get'>['places'][number]['asked'];
  nameOf: (personId: string) => string;
}

/** Asks one of the emergency leadership who is elsewhere, and takes the answer in. Only a verified yes clears (N44). */
export function ClearByMail({ place, digest, asked, nameOf }: ClearByMailProps) {
  const t = useTexts();
  const format = useFormat();
  const announce = useAnnounce();
  const id = useId();
  const { pack } = useHouse();
  const people = useCall('people.list', {}).data?.people ?? [];
  const leaders = people.filter(({ bodies, removed, email }) => !removed && email !== '' && bodies?.includes(pack?.crisis?.body ?? ''));
  const [chosen, setChosen] = useState('');
  const person = chosen || (leaders[0]?.id ?? '');
  const request = { place, digest, person, locale: t.locale };
  const letter = useCall('crisis.letter', request, { fresh: true, keep: true, enabled: person !== '' });
  const putOut = useAct('crisis.putOut');
  const takeIn = useAct('crisis.takeReply');
  const [way, setWay] = useState<LetterWay | null>(null);
  const [refused, setRefused] = useState<unknown>(null);
  const [taking, setTaking] = useState(false);
  const [found, setFound] = useState<Result<'crisis.takeReply'> | null>(null);
  if (leaders.length === 0) return <p className="sub dense">{t('crisis.mail.noLeaders')}</p>;
  const mail = letter.data;

  const go = async (wanted: LetterWay): Promise<void> => {
    if (!mail) return;
    setRefused(null);
    setWay(wanted);
    try {
      if (wanted === 'copied') await copyText(`${mail.to.email}\n${mail.subject}\n\n${mail.text}`);
      const { out } = await putOut.mutateAsync({ ...request, way: wanted });
      if (out) announce(t('distance.letter.out', { way: wanted, name: mail.to.name }));
    } catch (error) {
      setRefused(error);
    } finally {
      setWay(null);
    }
  };
  const take = async (file: File): Promise<void> => {
    setRefused(null);
    setFound(null);
    setTaking(true);
    try {
      const taken = await takeIn.mutateAsync({ place, file: await fileHandle([file]) });
      setFound(taken);
      announce(t(taken.cleared ? 'crisis.mail.cleared' : 'crisis.mail.notCleared', { standing: taken.standing.replace('-', '_') }));
    } catch (error) {
      setRefused(error);
    } finally {
      setTaking(false);
    }
  };
  return (
    <section className="crisis-mail" aria-label={t('crisis.mail.title')}>
      <Field>
        <Label htmlFor={id}>{t('crisis.leader')}</Label>
        <Select id={id} value={person} onChange={(event) => setChosen(event.target.value)}>
          {leaders.map((leader) => (
            <Select.Option key={leader.id} value={leader.id}>
              {leader.name}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {letter.isError && <InlineError error={letter.error} />}
      {mail && (
        <>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls can be scrolled by keyboard */}
          <section className="crisis-letter" tabIndex={0} aria-label={t('distance.letter.text')}>
            <b>{mail.subject}</b>
            {`\n\n${mail.text}`}
          </section>
          <div className="row gap-8 crisis-acts">
            {(['sent', 'saved', 'copied'] as const).map((one) => (
              <ActButton key={one} size="small" variant="secondary" busy={way === one} onAct={() => void go(one)}>
                {t(one === 'sent' ? 'distance.letter.send' : one === 'saved' ? 'distance.letter.save' : 'distance.letter.copy')}
              </ActButton>
            ))}
          </div>
        </>
      )}
      {asked.map((one) => (
        <p key={`${one.personId} ${one.at} ${one.way}`} className="meta sub num">
          {t('distance.ask.asked', { name: nameOf(one.personId), when: format.instant(one.at), way: one.way })}
        </p>
      ))}
      {asked.length > 0 && (
        <DropZone closed={taking} onFile={(file) => void take(file)} onRefuse={(_, error) => setRefused(error)}>
          <p className="dense crisis-answer">{t('crisis.mail.answer')}</p>
          <PickFile accept=".eml,message/rfc822" label={t('crisis.mail.choose')} busy={taking} onFile={(file) => void take(file)} />
        </DropZone>
      )}
      {found && !found.cleared && (
        <div role="status" className="crisis-found">
          <p className="medium">
            <StateIcon shape="stops" size={16} />{' '}
            {found.standing === 'verified'
              ? t('crisis.mail.saidNo', { reason: found.reason })
              : t('crisis.mail.notCleared', { standing: found.standing.replace('-', '_') })}
          </p>
          <ul>
            {found.flaws.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </div>
      )}
      {refused !== null && <InlineError error={refused} />}
    </section>
  );
}

async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    throw new Error('copy.refused');
  }
}
