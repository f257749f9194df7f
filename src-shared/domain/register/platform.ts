import type { Platform } from '../policy/register.ts';
import { isSame } from './fold.ts';

/** The platform that has this id, this name or this other name (twitter is x), whatever its capitals; undefined where none has. */
export function platformNamed<P extends Pick<Platform, 'id' | 'name' | 'aliases'>>(named: string, platforms: readonly P[]): P | undefined {
  return platforms.find(({ id, name, aliases }) => [id, name, ...aliases].some((own) => isSame(own, named)));
}
