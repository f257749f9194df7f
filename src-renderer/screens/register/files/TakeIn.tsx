import { ChannelFile } from './ChannelFile.tsx';
import { Owners } from './Owners.tsx';
import { WholeFile } from './WholeFile.tsx';

/** A chosen file, before anything of it is stored: the register’s own, or rows of channels. */
export function TakeIn({ handle, shown, onLeave }: { handle: string; shown: string; onLeave: () => void }) {
  if (/\.json$/i.test(shown)) return <WholeFile file={handle} onLeave={onLeave} />;
  return (
    <>
      <ChannelFile file={handle} onLeave={onLeave} />
      <Owners />
    </>
  );
}
