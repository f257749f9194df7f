import { asciiDomain } from '../recipients/address.ts';

/** Can this be a mail server: a host's name of one label or more, or an IP address? Nothing round it, no port, no scheme. */
export function isHost(host: string): boolean {
  return /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/i.test(host) || isIp(host) || asciiDomain(host) !== null;
}

/** Roughly: what a digit and dots or colons make; the system decides whether it leads anywhere. */
function isIp(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host) || (/^[0-9a-f:.]{2,45}$/i.test(host) && host.includes(':') && !/^[^:]*:[^:]*$/.test(host));
}
