import type { BounceReason } from './verdict.ts';

/** Codes that say who is to blame, by dispatch.md *Bounces* (RFC 3463 and its registry); subject first, detail where it decides. */
const permanent: Readonly<Record<string, BounceReason>> = {
  '1.1': 'user-unknown',
  '1.2': 'host-unknown',
  '1.3': 'user-unknown',
  '1.6': 'moved',
  '1.7': 'sender-refused',
  '1.8': 'sender-refused',
  '1.10': 'takes-no-mail',
  '2.1': 'user-unknown',
  '2.2': 'mailbox-full',
  '2.3': 'too-big',
  '3.4': 'too-big',
  '4.4': 'host-unknown',
  '4.7': 'expired',
};
const permanentSubjects: Readonly<Record<string, BounceReason>> = {
  '3': 'system',
  '4': 'network',
  '5': 'protocol',
  '6': 'content',
  '7': 'policy',
};

/** What an enhanced status code says by itself; null where that is nothing (`5.0.0`, `5.1.0`, `4.0.0` and codes of nobody’s). */
export function reasonOfStatus(status: string | null): BounceReason | null {
  const [, klass, subject, detail] = /^([245])\.(\d{1,3})\.(\d{1,3})$/.exec(status ?? '') ?? [];
  if (klass === undefined || subject === undefined) return null;
  if (klass === '2') return 'delivered';
  const code = `${subject}.${detail}`;
  if (klass === '4') {
    if (subject === '0') return null;
    if (code === '2.2') return 'mailbox-full';
    if (code === '2.1') return 'suspended';
    if (code === '4.7') return 'expired';
    return subject === '4' ? 'network' : subject === '3' ? 'system' : 'temporary-failure';
  }
  return permanent[code] ?? permanentSubjects[subject] ?? null;
}

/** Says nothing of its own: `5.0.0`, `5.1.0`, `4.0.0` and the like. */
export function isGeneral(status: string | null): boolean {
  return status === null || /^[245]\.(?:0\.\d+|[125]\.0)$/.test(status);
}

/** What a bare reply code (RFC 5321) says where neither text nor enhanced code do. */
export function reasonOfReplyCode(code: number | null): BounceReason | null {
  if (code === null) return null;
  if (code < 500) return 'temporary-failure';
  if (code === 556 || code === 521) return 'takes-no-mail';
  if (code >= 530 && code < 540) return 'authentication';
  if (code < 510) return 'protocol';
  if (code === 552) return 'mailbox-full';
  return null;
}
