import { describe, expect, it } from 'vitest';
import { linkOpener } from './open-link.ts';

describe('links to the world outside', () => {
  it('go to the system’s own program', () => {
    expect(linkOpener('linux', 'https://www.uio.no/a?b=c')).toEqual({ command: 'xdg-open', args: ['https://www.uio.no/a?b=c'] });
    expect(linkOpener('darwin', 'mailto:post@uio.no').command).toBe('open');
    expect(linkOpener('win32', 'https://www.uio.no/').args).toContain('https://www.uio.no/');
  });

  it.each(['file:///etc/passwd', 'javascript:alert(1)', 'http://example.org/', 'smb://host/share', '--help', '', 'not an address'])(
    'are refused when they are neither https nor mailto: %s',
    (url) => {
      expect(() => linkOpener('linux', url)).toThrow(expect.objectContaining({ kind: 'forbidden' }));
    },
  );
});
