import { Link } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useAct } from '../queries.ts';
import { InlineError } from './InlineError.tsx';

/** Links that open in the system's own program, since the window leads nowhere else, and what went wrong with the last one. */
export function useOutside(): { readonly link: (url: string, label?: string) => ReactNode; readonly failed: ReactNode } {
  const open = useAct('system.openLink');
  return {
    link: (url, label = url) => (
      <Link
        key={url}
        href={url}
        onClick={(event) => {
          event.preventDefault();
          open.mutate({ url });
        }}
      >
        {label}
      </Link>
    ),
    failed: open.isError && <InlineError error={open.error} />,
  };
}
