import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Inline, inlineText } from '../draft/document.ts';
import { serviceAddress } from './engine.ts';
import { htmlOf, type Line } from './html.ts';
import { namesOf, protectedIn } from './protected.ts';
import { verified } from './verify.ts';

const names = namesOf(['Studentweb', 'Mine studier', 'UiO-programmer']);
const text = (words: string, ...marks: ('bold' | 'italic')[]): Inline =>
  marks.length > 0 ? { type: 'text', text: words, marks: marks.map((type) => ({ type })) } : { type: 'text', text: words };
const link = (words: string, href: string): Inline => ({ type: 'text', text: words, marks: [{ type: 'link', attrs: { href } }] });
const line = (...content: Inline[]): Line => ({ number: 1, content });

/** What becomes of a line when the machine answers so. */
function after(source: Line, answer: (html: string) => string) {
  const [taken] = verified([source], answer(htmlOf([source], names)), names);
  return taken && 'came' in taken ? taken.came : taken?.fault;
}

const exam = line(
  text('Meld deg på i Studentweb innen '),
  text('12. mars kl. 10.15', 'bold'),
  text(' på '),
  link('siden om eksamen', 'https://www.uio.no/eksamen?a=1&b=2'),
  text(', eller skriv til post@uio.no.'),
);

describe('what is to be left alone', () => {
  const left = (words: string) => protectedIn(words, names).map(({ from, to }) => words.slice(from, to));
  it('is addresses, placeholders, codes, people and the words of the house', () => {
    expect(left('Se https://uio.no/a, skriv til post@uio.no.')).toEqual(['https://uio.no/a', 'post@uio.no']);
    expect(left('Hei {{navn}}, %frist% og {sted}.')).toEqual(['{{navn}}', '%frist%', '{sted}']);
    expect(left('UiO har rom GA02, men IT-avdelingen og IKKE annet.')).toEqual(['UiO', 'GA02']);
    expect(left('Spør Kari Bakke. Rektor Svein Dahl kommer. Hilsen Ola Å. Berg')).toEqual(['Kari Bakke', 'Svein Dahl', 'Ola Å. Berg']);
    expect(left('I Norge bor vi. Det er Norge.')).toEqual([]);
    expect(left('Logg inn i Studentweb og Mine studier, ikke Studentwebben.')).toEqual(['Studentweb', 'Mine studier']);
  });
});

describe('an answer of the machine', () => {
  it('comes back as it went where nothing is translated', () => {
    expect(after(exam, (html) => html)).toEqual(exam.content);
  });

  it('is taken with other words in the marks, also where each word has its own', () => {
    const source = line(text('Se '), text('mer om dette', 'bold'), text(' her.'));
    expect(after(source, () => '<p id="u1">Sjå <b>meir</b> <b>om</b> <b>dette</b> her.</p>')).toEqual([
      text('Sjå '),
      text('meir om dette', 'bold'),
      text(' her.'),
    ]);
  });

  it('is not told where links lead', () => {
    expect(htmlOf([exam], names)).not.toContain('eksamen?a');
    expect(htmlOf([exam], names)).toContain('<apertium-notrans>Studentweb</apertium-notrans>');
  });

  it.each([
    ['numbers', (html: string) => html.replace('10.15', '10')],
    ['numbers', (html: string) => html.replace('12.', '12 12')],
    ['links', (html: string) => html.replace(/<a [^>]*>(.*?)<\/a>/, '$1')],
    ['shape', (html: string) => html.replace('href="#0"', 'href="https://evil.example"')],
    ['shape', (html: string) => html.replace('#0', '#7')],
    ['links', (html: string) => html.replace('post@uio.no', 'post@ui.no')],
    ['protected', (html: string) => html.replace('Studentweb', 'Studentvev')],
    ['marks', (html: string) => html.replace('Meld', '*Meld')],
    ['shape', (html: string) => html.replace('<b>', '').replace('</b>', '')],
    ['shape', (html: string) => html.replace('Meld', '<script>alert(0)</script>')],
    ['shape', (html: string) => html.replace('Meld', '<b>Meld')],
    ['shape', (html: string) => html.replace('Meld', '\u0000')],
    ['shape', (html: string) => html.replace('Meld', 'Meld '.repeat(500))],
    ['lost', () => '<html><body>502 Bad Gateway</body></html>'],
    ['lost', (html: string) => html + html],
    ['lost', (html: string) => html.replace('</p>', '')],
    ['empty', () => '<p id="u1"> </p>'],
  ])('with a fault is not taken: %s', (fault, lie) => {
    expect(after(exam, lie)).toBe(fault);
  });

  it('loses only the line that is wrong', () => {
    const lines: Line[] = [
      { ...exam, number: 1 },
      { number: 2, content: [text('Det er 3 dager til.')] },
    ];
    const taken = verified(lines, htmlOf(lines, names).replace('3 dager', 'dager'), names);
    expect(taken.map((one) => ('came' in one ? 'taken' : one.fault))).toEqual(['taken', 'numbers']);
  });

  it('of a machine that leaves everything alone is the line, whatever it says', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
      .filter((one) => !/[\p{Cc}\p{Cs}]/u.test(one) && one.trim() !== '');
    const run = fc.tuple(words, fc.subarray(['bold', 'italic'] as const)).map(([said, marks]) => text(said, ...marks));
    fc.assert(
      fc.property(fc.array(run, { minLength: 1, maxLength: 5 }), (content) => {
        const came = after({ number: 7, content }, (html) => html);
        expect(typeof came === 'string' ? came : inlineText(came ?? [])).toBe(inlineText(content));
      }),
      { numRuns: 200 },
    );
  });

  it('never says anything that was not looked at, whatever it is', () => {
    const junk = fc.string({
      unit: fc.constantFrom('<p id="u1">', '</p>', '<b>', '</b>', '<a href="#0">', '</a>', '<br>', '&lt;', '&#1;', '&x;', 'a', ' ', '1'),
    });
    fc.assert(
      fc.property(junk, (html) => {
        const came = after(line(text('a 1')), () => html);
        if (typeof came === 'string' || came === undefined) return;
        expect(inlineText(came).match(/\d+/g)).toEqual(['1']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the address of a service', () => {
  it.each([
    ['https://mt.uio.no/apy/', 'https://mt.uio.no/apy'],
    [' https://mt.uio.no:8443 ', 'https://mt.uio.no:8443'],
    ['http://127.0.0.1:2737', 'http://127.0.0.1:2737'],
    ['http://localhost:2737/', 'http://localhost:2737'],
    ['http://[::1]:2737', 'http://[::1]:2737'],
    ['http://mt.uio.no', null],
    ['http://127.0.0.1.evil.example', null],
    ['https://kari:hemmelig@mt.uio.no', null],
    ['https://mt.uio.no/?q=1', null],
    ['ftp://mt.uio.no', null],
    ['mt.uio.no', null],
    [`https://mt.uio.no/${'a'.repeat(500)}`, null],
  ])('%s is asked at %s', (written, asked) => {
    expect(serviceAddress(written)).toBe(asked);
  });
});
