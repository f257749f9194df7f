import type { Params, Result } from '#shared/contract/index.ts';
import { identifyLanguage } from '#shared/domain/proofing/language/identify.ts';
import type { Context } from '../context.ts';

export async function identify(
  { languages }: Pick<Context, 'languages'>,
  { text }: Params<'proofing.identify'>,
): Promise<Result<'proofing.identify'>> {
  return identifyLanguage(await languages.model(), text);
}
