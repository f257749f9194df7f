import { Button, Table, Textfield } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { asHouseWord, isHouseWord, type WordScope, wordScopes } from '#shared/domain/proofing/house-words.ts';
import { englishEndings } from '#shared/domain/proofing/spelling.ts';
import { useChosenFile } from '../../chosen-file.ts';
import { useFormat, useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { ActsHeader } from '../../kit/ActsHeader.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { Loading } from '../../kit/Loading.tsx';
import { PickFile } from '../../kit/PickFile.tsx';
import { useOfferUndo } from '../../kit/Undo.tsx';
import { ViewToggle } from '../../kit/Views.tsx';
import { useAct, useCall } from '../../queries.ts';
import { SettingsHead } from './SettingsHead.tsx';

type HouseWordRow = Result<'proofing.dictionary'>['words'][number];

/** The words that the house knows beside the dictionaries, and how English is spelled. */
export function DictionarySection() {
  const t = useTexts();
  const dictionary = useCall('proofing.dictionary', {});
  const setEnglish = useAct('proofing.setEnglish');
  const [scope, setScope] = useState<WordScope>('institution');
  const data = dictionary.data;
  return (
    <>
      <SettingsHead title={t('dictionary.title')} what={t('dictionary.what')} />
      {dictionary.isError && <InlineError error={dictionary.error} onRetry={() => void dictionary.refetch()} />}
      {dictionary.isPending && <Loading />}
      {data && (
        <div className="dictionary">
          <div>
            <p className="field-label">{t('dictionary.whose')}</p>
            <ViewToggle
              label={t('dictionary.whose')}
              views={wordScopes.map((value) => ({ value, label: t(`dictionary.scope.${value}`) }))}
              value={scope}
              onChange={setScope}
            />
          </div>
          <Words key={scope} scope={scope} words={data.words} />
          {scope === 'institution' && data.ofRules.length > 0 && (
            <div>
              <h3 className="settings-sub">{t('dictionary.ofRules')}</h3>
              <p className="sub">{t('dictionary.ofRulesWhat')}</p>
              <p>{data.ofRules.join(', ')}</p>
            </div>
          )}
          <div>
            <h3 className="settings-sub">{t('dictionary.english')}</h3>
            <p className="sub">{t('dictionary.englishWhat')}</p>
            <ViewToggle
              label={t('dictionary.english')}
              views={englishEndings.map((value) => ({ value, label: t(`dictionary.english.${value}`) }))}
              value={data.englishEndings}
              onChange={(endings) => setEnglish.mutate({ endings })}
            />
            {setEnglish.isError && <InlineError error={setEnglish.error} />}
          </div>
        </div>
      )}
    </>
  );
}

const alphabetical = new Intl.Collator('nb');

function Words({ scope, words }: { scope: WordScope; words: readonly HouseWordRow[] }) {
  const t = useTexts();
  const format = useFormat();
  const add = useAct('proofing.addWord');
  const remove = useAct('proofing.removeWord');
  const take = useAct('proofing.importWords');
  const save = useAct('proofing.exportWords');
  const offerUndo = useOfferUndo();
  const chosen = useChosenFile((file) => take.mutate({ scope, file }));
  const rows = useMemo(
    () => words.filter((row) => row.scope === scope).sort((a, b) => alphabetical.compare(a.word, b.word)),
    [words, scope],
  );
  const takeOut = (gone: string): void =>
    remove.mutate(
      { scope, word: gone },
      { onSuccess: () => offerUndo({ done: t('dictionary.removed', { word: gone }), undo: () => add.mutateAsync({ scope, word: gone }) }) },
    );
  return (
    <div>
      <AddWord scope={scope} />
      <div className="row gap-8 wrap dictionary-acts">
        <PickFile
          accept=".txt"
          variant="tertiary"
          label={t('dictionary.import')}
          busy={chosen.taking || take.isPending}
          onFile={(file) => {
            take.reset();
            chosen.take(file);
          }}
        />
        {rows.length > 0 && (
          <ActButton variant="tertiary" busy={save.isPending} onAct={() => save.mutate({ scope })}>
            {t('dictionary.export')}
          </ActButton>
        )}
      </div>
      {chosen.failure !== null && <InlineError error={chosen.failure} />}
      {[remove, take, save].map((act, index) => act.isError && <InlineError key={['remove', 'take', 'save'][index]} error={act.error} />)}
      <div role="status">
        {take.data && <p>{t('dictionary.taken', take.data)}</p>}
        {save.data && save.data.path !== null && <p className="sub">{t('dictionary.saved', { file: save.data.path })}</p>}
      </div>
      {rows.length === 0 ? (
        <p className="sub">{t(`dictionary.none.${scope}`)}</p>
      ) : (
        <Table className="settings-table">
          <Table.Head>
            <Table.Row>
              <Table.HeaderCell>{t('dictionary.word')}</Table.HeaderCell>
              <Table.HeaderCell>{t('dictionary.added')}</Table.HeaderCell>
              <ActsHeader />
            </Table.Row>
          </Table.Head>
          <Table.Body>
            {rows.map((row) => (
              <Table.Row key={row.word}>
                <Table.Cell className="medium wraps">{row.word}</Table.Cell>
                <Table.Cell className="dense sub num">{format.instant(row.addedAt)}</Table.Cell>
                <Table.Cell className="right">
                  <Button
                    variant="secondary"
                    className="small"
                    aria-label={t('dictionary.removeOne', { word: row.word })}
                    onClick={() => takeOut(row.word)}
                  >
                    {t('dictionary.remove')}
                  </Button>
                </Table.Cell>
              </Table.Row>
            ))}
          </Table.Body>
        </Table>
      )}
    </div>
  );
}

/** The field for a new word: a list of thousands is not drawn again for each of its letters. */
function AddWord({ scope }: { scope: WordScope }) {
  const t = useTexts();
  const add = useAct('proofing.addWord');
  const [word, setWord] = useState('');
  const put = (): void => add.mutate({ scope, word }, { onSuccess: () => setWord('') });
  return (
    <>
      <form
        className="row gap-12 wrap dictionary-add"
        onSubmit={(event) => {
          event.preventDefault();
          if (isHouseWord(asHouseWord(word))) put();
        }}
      >
        <Textfield
          label={t('dictionary.word')}
          value={word}
          maxLength={80}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => setWord(event.target.value)}
        />
        <ActButton
          variant="secondary"
          busy={add.isPending}
          reason={isHouseWord(asHouseWord(word)) ? undefined : t('dictionary.needWord')}
          onAct={put}
        >
          {t('dictionary.add')}
        </ActButton>
      </form>
      {add.isError && <InlineError error={add.error} />}
    </>
  );
}
