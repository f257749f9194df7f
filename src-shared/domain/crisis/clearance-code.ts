import { answerCode } from '../approval/answer-code.ts';
import type { Crisis } from './crisis.ts';

/** What a request to clear a text asks for, where a request about a message names a step. */
export const clearanceStep = 'crisis-clearance';

/** The code that an answer by mail holds: of this crisis, this place and exactly this text (`digest`: the text's), and of no step of a message. */
export function clearanceCode({ id }: Pick<Crisis, 'id'>, place: string, digest: string): string {
  return answerCode({ messageId: id, versionId: place, digest, step: clearanceStep });
}
