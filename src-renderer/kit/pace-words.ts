import type { Caps, DomainCap } from '#shared/domain/dispatch/order.ts';
import type { Translate } from '#shared/texts/translate.ts';

/** `10 per second, 600 per minute, 3 connections, slower at first`. */
export function paceWords(caps: Caps, t: Translate): string {
  const said = [
    caps.perSecond && t('plan.pace.said.second', { count: caps.perSecond }),
    caps.perMinute && t('plan.pace.said.minute', { count: caps.perMinute }),
    caps.perHour && t('plan.pace.said.hour', { count: caps.perHour }),
    caps.perDay && t('plan.pace.said.day', { count: caps.perDay }),
  ].filter(Boolean);
  const pace = t('plan.pace.said', { caps: said.length > 0 ? said.join(', ') : t('sending.noCap'), connections: caps.connections });
  return caps.slowStart ? t('pace.said.slowStart', { pace }) : pace;
}

/** `student.uni.example: at most 60 per minute, 2 at once`. */
export function domainWords({ domain, perMinute, perHour, atOnce }: DomainCap, t: Translate): string {
  const said = [
    perMinute && t('plan.pace.said.minute', { count: perMinute }),
    perHour && t('plan.pace.said.hour', { count: perHour }),
    atOnce && t('pace.said.atOnce', { count: atOnce }),
  ].filter(Boolean);
  return t('pace.said.domain', { domain, caps: said.join(', ') });
}
