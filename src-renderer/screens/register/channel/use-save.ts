import { useMutation } from '@tanstack/react-query';
import type { FieldId } from '#shared/domain/register/fields.ts';
import { useAct, useReadAgain } from '../../../queries.ts';
import type { Channel } from './steps.ts';

/** Saves fields of a channel. It is done once the channel is read again, so that the next save is one of the newest. */
export function useSave({ id, revision }: Channel['channel']) {
  const save = useAct('register.save');
  const readAgain = useReadAgain();
  return useMutation<void, Error, Partial<Record<FieldId, unknown>>>({
    networkMode: 'always',
    mutationFn: async (fields) => {
      await save.mutateAsync({ id, revision, fields });
      await readAgain('register.get');
    },
  });
}
