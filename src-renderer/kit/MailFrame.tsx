import { useEffect, useRef, useState } from 'react';
import { useFormat, useTexts } from '../i18n.tsx';
import { unbrokenText } from './unbroken.ts';
import './mail-frame.css';

export type MailWidth = 'wide' | 'narrow';
export type MailColor = 'light' | 'dark';

interface MailFrameProps {
  html: string;
  width: MailWidth;
  color: MailColor;
  /** The mail's outside as a mail program shows it; left out where the screen has its own. */
  head?: { readonly subject: string; readonly sender: string; readonly from: string; readonly when: string };
  /** BCP 47 of the mail's first language. */
  lang: string;
  /** The address under pointer or focus. */
  onAddress: (href: string | null) => void;
  onFollow: (href: string) => void;
}

/** A mail program's own colours, which show where a mail sets none. They are not part of the mail. */
const readerStyle: Record<MailColor, string> = {
  light: ':root{color-scheme:light;background:#fff;color:#1c1c1c}a{color:#0b57a4}',
  dark: ':root{color-scheme:dark;background:#1b1b1d;color:#e6e6e6}a{color:#8ab8ee}',
};

/** The mail with the reader's colours in it; the mail's own come later or are stronger. */
function inReader(html: string, color: MailColor): string {
  const style = `<style>${readerStyle[color]}</style>`;
  return html.includes('</head>') ? html.replace('</head>', `${style}</head>`) : style + html;
}

/**
 * The mail as a mail program shows it. The frame runs no scripts and may fetch nothing; it shares our origin only so
 * that its height can be measured and its links caught: none of them may lead the frame anywhere.
 */
export function MailFrame({ html, width, color, head, lang, onAddress, onFollow }: MailFrameProps) {
  const t = useTexts();
  const format = useFormat();
  const holder = useRef<HTMLDivElement>(null);
  const frame = useRef<HTMLIFrameElement>(null);
  const handlers = useRef({ onAddress, onFollow });
  handlers.current = { onAddress, onFollow };
  const [height, setHeight] = useState(320);
  const [pixels, setPixels] = useState(0);
  const [loaded, setLoaded] = useState(0);
  useEffect(() => {
    const element = holder.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setPixels(Math.round(element.getBoundingClientRect().width)));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  // Each load brings a new document.
  useEffect(() => {
    const inside = frame.current?.contentDocument;
    if (!inside?.documentElement) return;
    const root = inside.documentElement;
    const observer = new ResizeObserver(() => setHeight(Math.ceil(root.getBoundingClientRect().height)));
    observer.observe(root);
    const stop = catchLinks(inside, {
      to: (href) => handlers.current.onFollow(href),
      at: (href) => handlers.current.onAddress(href),
      within: (target) => frame.current && scrollTo(frame.current, target),
    });
    return () => {
      observer.disconnect();
      stop();
    };
  }, [loaded]);
  const caption = t('message.screen.caption', { width, color });
  return (
    <div className={`mail-frame ${width}`} ref={holder}>
      <p className="caption">
        <span>{caption}</span>
        <span className="num">{`${format.count(pixels)} px`}</span>
      </p>
      <div className={`mail-window ${color}`} lang={lang}>
        {head && <MailHead {...head} />}
        <iframe
          ref={frame}
          title={t('message.screen.frameTitle', { caption })}
          sandbox="allow-same-origin"
          srcDoc={inReader(html, color)}
          style={{ height, colorScheme: color }}
          onLoad={() => setLoaded((count) => count + 1)}
        />
      </div>
    </div>
  );
}

function MailHead({ subject, sender, from, when }: NonNullable<MailFrameProps['head']>) {
  const t = useTexts();
  return (
    <div className="mail-head">
      <p className="subject">{subject ? unbrokenText(subject) : <span lang={t.locale}>{t('shell.noSubject')}</span>}</p>
      <div className="by">
        <span className="initial" aria-hidden>
          {sender.trim().charAt(0).toLocaleUpperCase('nb') || '–'}
        </span>
        <div>
          <b>{sender || <span lang={t.locale}>{t('home.noSender')}</span>}</b>{' '}
          <span className="address">{from ? `<${from}>` : <span lang={t.locale}>{t('message.screen.noFrom')}</span>}</span>
          <div className="address" lang={t.locale}>
            {[t('message.screen.to'), when].filter(Boolean).join(' · ')}
          </div>
        </div>
      </div>
    </div>
  );
}

interface LinkWays {
  readonly to: (href: string) => void;
  readonly at: (href: string | null) => void;
  readonly within: (target: Element) => void;
}

function catchLinks(inside: Document, ways: LinkWays): () => void {
  const linkOf = (event: Event): HTMLAnchorElement | null => {
    const link = (event.target as Element | null)?.closest?.('a[href]') ?? null;
    return link as HTMLAnchorElement | null;
  };
  const press = (event: Event): void => {
    const href = linkOf(event)?.getAttribute('href');
    if (href === null || href === undefined) return;
    event.preventDefault();
    if (event.type !== 'click') return;
    const target = href.startsWith('#') ? inside.getElementById(href.slice(1)) : null;
    if (target) ways.within(target);
    else if (!href.startsWith('#')) ways.to(href);
  };
  const over = (event: Event): void => ways.at(linkOf(event)?.getAttribute('href') ?? null);
  const out = (): void => ways.at(null);
  // The page's own keys work with focus in the mail too.
  const key = (event: KeyboardEvent): void => {
    if (!window.dispatchEvent(new KeyboardEvent('keydown', { ...copied(event), cancelable: true }))) event.preventDefault();
  };
  const drag = (event: Event): void => event.preventDefault();
  const listeners: readonly (readonly [string, (event: never) => void])[] = [
    ['click', press],
    ['auxclick', press],
    ['mouseover', over],
    ['focusin', over],
    ['mouseleave', out],
    ['focusout', out],
    ['keydown', key],
    ['dragstart', drag],
  ];
  for (const [name, listener] of listeners) inside.addEventListener(name, listener as EventListener);
  return () => {
    for (const [name, listener] of listeners) inside.removeEventListener(name, listener as EventListener);
  };
}

function copied({ key, code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): KeyboardEventInit {
  return { key, code, ctrlKey, metaKey, altKey, shiftKey };
}

/** Brings a place inside the frame to the top of what scrolls around it. */
function scrollTo(frame: HTMLIFrameElement, target: Element): void {
  const scroller = frame.closest('.work-scroll');
  if (!scroller) return;
  const top = frame.getBoundingClientRect().top + target.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollBy({ top: top - 12 });
}
