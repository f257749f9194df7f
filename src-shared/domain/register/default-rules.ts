import { type RegisterRules, type Requirement, registerSchema } from '../policy/register.ts';
import type { WayState } from './life-cycle.ts';

/** What the program itself suggests where an institution's rules say nothing of its channels. None of it blocks (register.md, life cycle). */
const suggested: Readonly<Record<Exclude<WayState, 'draft'>, readonly string[]>> = {
  anchored: ['purpose', 'functions', 'audiencePrimary', 'senderForm.form', 'resources', 'anchoring.head', 'anchoring.on'],
  approved: [
    'approver.name',
    'approvalDate',
    'responsible.name',
    'monitoringRoutine',
    'archivingRoutine.everyMonths',
    'disposalRoutine.what',
  ],
  registered: [
    'name',
    'platform',
    'platformOther',
    'addressUrl',
    'kind',
    'managed',
    'plannedUpdateFrequency.count',
    'responsibleUnit',
    'evaluationHow',
    'evaluationDue',
    'mediumPolicy.text',
    'graphicProfile.checkedOn',
    'privacy',
    'registerNotice.on',
  ],
  open: ['mediumPolicy.proof', 'graphicProfile.proof', 'responsibilityStatement.text', 'deputy.name', 'deviceRule.device'],
  handover: ['handoverRoutine'],
  decommissioned: ['closure.decision', 'closure.fate'],
};

const platforms = [
  { id: 'facebook', name: 'Facebook', aliases: ['fb'], hosts: ['facebook.com', 'fb.com'] },
  { id: 'instagram', name: 'Instagram', hosts: ['instagram.com'] },
  { id: 'linkedin', name: 'LinkedIn', hosts: ['linkedin.com'] },
  { id: 'x', name: 'X (Twitter)', aliases: ['twitter'], hosts: ['x.com', 'twitter.com'] },
  { id: 'youtube', name: 'YouTube', hosts: ['youtube.com', 'youtu.be'] },
  { id: 'vimeo', name: 'Vimeo', hosts: ['vimeo.com'] },
  { id: 'tiktok', name: 'TikTok', hosts: ['tiktok.com'], separateDevice: true },
  { id: 'snapchat', name: 'Snapchat', hosts: ['snapchat.com'] },
  { id: 'bluesky', name: 'Bluesky', hosts: ['bsky.app'] },
  { id: 'mastodon', name: 'Mastodon', hosts: ['mastodon.social'] },
  { id: 'threads', name: 'Threads', hosts: ['threads.com', 'threads.net'] },
  { id: 'telegram', name: 'Telegram', hosts: ['t.me', 'telegram.me'], separateDevice: true },
  { id: 'discord', name: 'Discord', hosts: ['discord.com', 'discord.gg'] },
  { id: 'blog', name: 'Blogg' },
  { id: 'other', name: 'Annet' },
];

const requirements = Object.entries(suggested).flatMap(([state, fields]) =>
  fields.map((field): Requirement => ({ field, state: state as WayState, severity: 'warn', rule: null, source: 'register' })),
);

const guards = (['approver-is-another', 'appointed-by-head', 'deputy-is-another', 'policy-shown'] as const).map((guard) => ({
  guard,
  severity: 'warn' as const,
  rule: null,
  source: 'register',
}));

export const defaultRules: RegisterRules = registerSchema.parse({ languages: ['nb', 'nn', 'en', 'sv'], platforms, requirements, guards });
