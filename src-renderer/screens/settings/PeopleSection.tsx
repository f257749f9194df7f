import { Button, Checkbox, Fieldset, Table, Tag, Textfield } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { type Person, type Role, roles } from '#shared/domain/people/person.ts';
import { useHouse } from '../../house.tsx';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { DialogAct } from '../../kit/DialogAct.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { useAct, useCall } from '../../queries.ts';
import { PassphraseDialog } from './PassphraseDialog.tsx';
import { SettingsHead } from './SettingsHead.tsx';

/** Who can act, with which roles, and whether they can sign. */
export function PeopleSection() {
  const t = useTexts();
  const { me, pack } = useHouse();
  const speaksFor = (person: Person): string[] =>
    (pack?.bodies ?? []).filter(({ id }) => person.bodies?.includes(id)).map(({ name }) => name[t.locale]);
  const people = useCall('people.list', {});
  const [changing, setChanging] = useState<Person | 'new' | null>(null);
  const [signing, setSigning] = useState<Person | null>(null);
  const [removing, setRemoving] = useState<Person | null>(null);
  const remove = useAct('people.remove');
  return (
    <>
      <SettingsHead
        title={t('settings.people')}
        what={t('settings.peopleWhat')}
        act={
          <ActButton variant="secondary" icon={<PlusIcon width={16} height={16} aria-hidden />} onAct={() => setChanging('new')}>
            {t('settings.addPerson')}
          </ActButton>
        }
      />
      {people.isError && <InlineError error={people.error} onRetry={() => void people.refetch()} />}
      {people.isPending && <Loading />}
      {people.data && (
        <Table className="settings-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('settings.name')}</Table.HeaderCell>
              <Table.HeaderCell>{t('settings.roles')}</Table.HeaderCell>
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {people.data.people
              .filter(({ removed }) => !removed)
              .map((person) => (
                <Table.Row key={person.id}>
                  <Table.Cell>
                    <span className="row gap-8">
                      <span className="medium">{person.name}</span>
                      {person.id === me?.id && <Tag data-color="accent">{t('settings.you')}</Tag>}
                    </span>
                    <span className="meta sub">{person.email}</span>
                  </Table.Cell>
                  <Table.Cell className="dense wraps">
                    {person.roles.map((role) => t(`shell.role.${role}`)).join(', ')}
                    {speaksFor(person).length > 0 && (
                      <span className="meta sub">{t('settings.speaksFor', { names: speaksFor(person).join(', ') })}</span>
                    )}
                    <span className="meta sub">{t(person.enrolled ? 'settings.canSign' : 'settings.cannotSign')}</span>
                  </Table.Cell>
                  <Table.Cell>
                    <span className="row gap-8 person-acts">
                      <Button
                        variant="secondary"
                        className="small"
                        aria-label={t('settings.passphraseOf', { name: person.name })}
                        onClick={() => setSigning(person)}
                      >
                        {t('settings.passphrase')}
                      </Button>
                      <Button
                        variant="secondary"
                        className="small"
                        aria-label={t('settings.changePerson', { name: person.name })}
                        onClick={() => setChanging(person)}
                      >
                        {t('settings.change')}
                      </Button>
                      {person.id !== me?.id && (
                        <Button
                          variant="tertiary"
                          data-color="danger"
                          className="small"
                          aria-label={`${t('privacy.remove')}: ${person.name}`}
                          onClick={() => setRemoving(person)}
                        >
                          {t('privacy.remove')}
                        </Button>
                      )}
                    </span>
                  </Table.Cell>
                </Table.Row>
              ))}
          </Table.Body>
        </Table>
      )}
      <PersonDialog key={changing === 'new' ? 'new' : changing?.id} person={changing} onClose={() => setChanging(null)} />
      {removing && (
        <DialogAct
          open
          title={t('privacy.removeTitle', { name: removing.name })}
          verb={t('privacy.removeVerb')}
          danger
          onAct={() => remove.mutateAsync({ id: removing.id })}
          onClose={() => setRemoving(null)}
        >
          <p>{t('privacy.removeWhat')}</p>
        </DialogAct>
      )}
      <PassphraseDialog key={`passphrase-${signing?.id}`} person={signing} onClose={() => setSigning(null)} />
    </>
  );
}

function PersonDialog({ person, onClose }: { person: Person | 'new' | null; onClose: () => void }) {
  const t = useTexts();
  const known = person === 'new' ? null : person;
  const add = useAct('people.add');
  const change = useAct('people.change');
  const [name, setName] = useState(known?.name ?? '');
  const [email, setEmail] = useState(known?.email ?? '');
  const [chosen, setChosen] = useState<readonly Role[]>(known?.roles ?? []);
  const { pack } = useHouse();
  const [bodies, setBodies] = useState<readonly string[]>(known?.bodies ?? []);
  const mayDecide = pack?.path.some(({ role }) => chosen.includes(role)) ?? false;
  const stopped =
    name.trim() === ''
      ? t('begin.giveName')
      : !/^\S+@\S+$/.test(email.trim())
        ? t('settings.needEmail')
        : chosen.length === 0
          ? t('settings.needRole')
          : undefined;
  const facts = { name: name.trim(), email: email.trim(), roles: [...chosen], bodies: mayDecide ? [...bodies] : [] };
  return (
    <DialogAct
      open={person !== null}
      title={known ? t('settings.changePerson', { name: known.name }) : t('settings.addPersonTitle')}
      verb={t(known ? 'settings.save' : 'settings.add')}
      stopped={stopped}
      onAct={() => (known ? change.mutateAsync({ id: known.id, ...facts }) : add.mutateAsync(facts))}
      onClose={onClose}
    >
      <Textfield label={t('settings.name')} value={name} onChange={(event) => setName(event.target.value)} />
      <Textfield label={t('start.email')} type="email" value={email} onChange={(event) => setEmail(event.target.value)} />
      <Fieldset>
        <Fieldset.Legend className="field-label">{t('settings.roles')}</Fieldset.Legend>
        {roles.map((role) => (
          <Checkbox
            key={role}
            label={t(`shell.role.${role}`)}
            value={role}
            checked={chosen.includes(role)}
            onChange={(event) => setChosen(event.target.checked ? [...chosen, role] : chosen.filter((one) => one !== role))}
          />
        ))}
      </Fieldset>
      {pack && pack.bodies.length > 0 && mayDecide && (
        <Fieldset>
          <Fieldset.Legend className="field-label">{t('settings.mayDecideFor')}</Fieldset.Legend>
          <Fieldset.Description>{t('settings.mayDecideForWhat')}</Fieldset.Description>
          {pack.bodies.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name[t.locale]}
              value={id}
              checked={bodies.includes(id)}
              onChange={(event) => setBodies(event.target.checked ? [...bodies, id] : bodies.filter((one) => one !== id))}
            />
          ))}
        </Fieldset>
      )}
    </DialogAct>
  );
}
