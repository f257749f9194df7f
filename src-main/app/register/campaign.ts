import { AppError } from '#shared/domain/errors.ts';
import { campaignNoticeOf, tipOf } from '#shared/domain/register/campaign-notice.ts';
import type { Context, Handlers } from '../context.ts';
import { requireChannel, rulesOf, todayAt } from './shared.ts';

type CampaignMethods = 'register.campaignNotice' | 'register.tip';

/** Letters about campaigns and content. */
export function createRegisterCampaigns(context: Context): Handlers<CampaignMethods> {
  return {
    'register.campaignNotice': ({ id, entryId }) => {
      const { fields } = requireChannel(context, id);
      const one = context.store.read.registerEntries(id).find((entry) => entry.id === entryId && entry.book === 'campaigns');
      if (one?.book !== 'campaigns') throw new AppError('not-found', 'register.gone');
      return { notice: campaignNoticeOf(one.entry as Parameters<typeof campaignNoticeOf>[0], fields, rulesOf(context), todayAt(context)) };
    },
    'register.tip': ({ what, text, link = '' }) => ({ mail: tipOf({ what, text, link }, rulesOf(context)) }),
  };
}
