import { ShieldCheckmarkIcon } from '@navikt/aksel-icons';
import { useTexts } from '../../i18n.tsx';
import { ActButton } from '../../kit/ActButton.tsx';
import { useAnnounce } from '../../kit/Announcer.tsx';
import { InlineError } from '../../kit/InlineError.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { useAct } from '../../queries.ts';

/** Checks the whole chain and says in place what was found, with the head to note elsewhere. */
export function ChainCheck() {
  const t = useTexts();
  const announce = useAnnounce();
  const verify = useAct('log.verify');
  const result = verify.data;
  const said = result ? (result.ok ? t('log.verified', { count: result.entries }) : t('log.broken', { at: result.brokenAt ?? 0 })) : null;
  return (
    <div className="col gap-12">
      <p className="dense sub">{t('log.chainWhat')}</p>
      <div>
        <ActButton
          variant="secondary"
          busy={verify.isPending}
          icon={<ShieldCheckmarkIcon width={16} height={16} aria-hidden />}
          onAct={() =>
            verify.mutate(
              {},
              {
                onSuccess: (found) =>
                  announce(found.ok ? t('log.verified', { count: found.entries }) : t('log.broken', { at: found.brokenAt ?? 0 })),
              },
            )
          }
        >
          {t('log.verify')}
        </ActButton>
      </div>
      {verify.isError && <InlineError error={verify.error} />}
      {result && (
        <div className="chain-result">
          <StateIcon shape={result.ok ? 'done' : 'stops'} />
          <p>{said}</p>
        </div>
      )}
      {result && (
        <div>
          <h3 className="small-heading">{t('log.head')}</h3>
          <code className="mono chain-head">{result.head.match(/.{1,4}/g)?.join(' ')}</code>
          <p className="meta sub">{t('log.headWhat')}</p>
        </div>
      )}
    </div>
  );
}
