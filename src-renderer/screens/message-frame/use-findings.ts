import { useDeferredValue, useMemo } from 'react';
import type { MessageDetail } from '#shared/contract/messages.ts';
import { checkMessage } from '#shared/domain/checks/check-message.ts';
import type { Finding } from '#shared/domain/checks/finding.ts';
import type { Bodies } from '#shared/domain/draft/document.ts';
import { type BlockLink, linksAfterEdit } from '#shared/domain/draft/links.ts';
import { withMachineDrafts } from '#shared/domain/draft/machine-drafts.ts';
import { mailLanguages } from '#shared/domain/message/languages.ts';
import { renderMessage } from '#shared/domain/message/render.ts';
import type { Pack } from '#shared/domain/policy/pack.ts';
import { inRows } from '#shared/domain/proofing/block-answers.ts';
import type { Glossary } from '#shared/domain/proofing/glossary/glossary.ts';
import { useFormat } from '../../i18n.tsx';
import type { LiveText } from './message-context.ts';
import type { Proofed } from './use-proofed.ts';

export interface Checked {
  readonly findings: readonly Finding[];
  /** The texts that they are about: perhaps a moment older than what stands. */
  readonly bodies: Bodies;
  /** Which of their blocks a person has put in one row. */
  readonly links: readonly BlockLink[];
}

/** What the rules say about the text as it stands; never in the way of a key press. The main process checks again before it freezes. */
export function useFindings(detail: MessageDetail, live: LiveText, pack: Pack, answers: Proofed, glossary: Glossary): Checked {
  const { now } = useFormat();
  const text = useDeferredValue(live);
  const answered = useDeferredValue(answers);
  const submittedAt = detail.version && !detail.changedSince ? detail.version.submittedAt : null;
  const languages = useMemo(() => mailLanguages(pack, text.brief.audience?.kind ?? null, text.bodies), [text, pack]);
  const renderings = useMemo(() => renderMessage({ brief: text.brief, bodies: text.bodies, languages, pack }), [text, pack, languages]);
  const links = useMemo(() => linksAfterEdit(detail.linked, detail.bodies, text.bodies), [detail.linked, detail.bodies, text]);
  const proofed = useMemo(() => inRows(answered, text.bodies, languages, links), [answered, text, languages, links]);
  return useMemo(
    () => ({
      bodies: text.bodies,
      links,
      findings: checkMessage({
        ...text,
        copied: detail.copied,
        // What is being written in a machine's draft is known as that when it is saved; until then it is worked out here.
        translated: withMachineDrafts(detail.translated, detail.bodies, text.bodies),
        linked: links,
        answers: detail.answers,
        advice: detail.advice,
        pack,
        now,
        submittedAt,
        proofed,
        glossary,
        rendered: { renderings },
      }),
    }),
    [
      text,
      detail.copied,
      detail.translated,
      detail.bodies,
      links,
      detail.answers,
      detail.advice,
      pack,
      now,
      submittedAt,
      renderings,
      proofed,
      glossary,
    ],
  );
}
