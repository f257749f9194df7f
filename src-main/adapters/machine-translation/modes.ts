import { type Direction, directions } from '#shared/domain/machine-translation/engine.ts';

/** Apertium's names of what a direction can be translated by, the one that fits best first. */
export function modesFor({ from, to }: Direction, infinitive: 'e' | 'a'): readonly string[] {
  if (from === 'nb' && to === 'nn') return infinitive === 'a' ? ['nob-nno', 'nob-nno_e'] : ['nob-nno_e', 'nob-nno'];
  return from === 'nn' && to === 'nb' ? ['nno-nob'] : [];
}

/** The directions that these names stand for. */
export function directionsOf(modes: ReadonlySet<string>): Direction[] {
  return directions.filter((direction) => modesFor(direction, 'e').some((mode) => modes.has(mode)));
}
