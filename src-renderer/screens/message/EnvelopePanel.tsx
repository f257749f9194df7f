import type { ReactNode } from 'react';
import type { Result } from '#shared/contract/index.ts';
import { checkParts, type PartCheck } from '#shared/domain/checks/mail-parts.ts';
import type { Brief } from '#shared/domain/draft/brief.ts';
import { RuleLink } from '../../help/RuleLink.tsx';
import { useFormat, useTexts } from '../../i18n.tsx';
import { FactList, Section } from '../../kit/Section.tsx';
import { StateIcon } from '../../kit/StateIcon.tsx';
import { unbrokenText } from '../../kit/unbroken.ts';
import { useCall } from '../../queries.ts';
import { useOpenMessage } from '../message-frame/message-context.ts';
import { TestCopies } from './TestCopies.tsx';

/** What stands on the mail's outside, what was looked at in it, and the test copies. */
export function EnvelopePanel({ mail, brief }: { mail: Result<'messages.render'>; brief: Brief }) {
  const t = useTexts();
  const { pack } = useOpenMessage();
  const relay = useCall('relay.get', {}).data;
  const checks = checkParts(mail.renderings, pack);
  const languages = mail.renderings[0]?.languages ?? [];
  return (
    <>
      <Section title={t('message.screen.envelope')}>
        <FactList
          className="dense"
          facts={[
            [
              t('message.screen.from'),
              <>
                {brief.sender || '–'}
                <span className="sub more">{brief.from}</span>
              </>,
            ],
            [t('message.screen.replyTo'), brief.replyTo || '–'],
            [t('message.screen.subject'), unbrokenText(mail.subject) || '–'],
            [t('message.screen.languages'), languages.join(', ') || '–'],
            [t('message.screen.returnPath'), relay?.relay?.returnPath || brief.replyTo || '–'],
          ]}
        />
      </Section>
      {checks.length > 0 && (
        <Section title={t(mail.frozen ? 'message.screen.checkedFrozen' : 'message.screen.checkedDraft')}>
          <ul className="part-checks">
            {checks.map((check) => (
              <CheckLine key={check.check} check={check} />
            ))}
          </ul>
        </Section>
      )}
      <TestCopies />
    </>
  );
}

function CheckLine({ check }: { check: PartCheck }) {
  const t = useTexts();
  const format = useFormat();
  const [text, aside] = said();
  return (
    <li className={check.holds ? undefined : 'c-danger'}>
      <StateIcon shape={check.holds ? 'done' : 'stops'} size={16} />
      <span>{text}</span>
      <span className="meta sub num">{aside}</span>
    </li>
  );

  function said(): [text: string, aside: ReactNode] {
    const holds = check.holds ? 'yes' : 'no';
    switch (check.check) {
      case 'opening-line':
        return [t('message.screen.check.opening-line', { holds }), <RuleLink key="rule" rule={check.rule} />];
      case 'link-to-target':
        return [t('message.screen.check.link-to-target', { holds, language: t(`message.screen.language.${check.target}`) }), ''];
      case 'size': {
        const size = format.bytes(Math.ceil(check.size * 1024));
        return [
          t('message.screen.check.size', { size }),
          check.limit === null ? '' : t('message.screen.check.sizeOf', { limit: format.bytes(check.limit * 1024) }),
        ];
      }
      case 'nothing-fetched':
        return [t('message.screen.check.nothing-fetched', { holds }), ''];
      case 'same-text':
        return [t('message.screen.check.same-text', { holds }), ''];
    }
  }
}
