import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeAddress } from '../../../src/ui/parts/addresses.ts';
import { stretchesOf } from '../../../src/ui/parts/prose.ts';

const mathIn = (text: string) => stretchesOf(text).flatMap((stretch) => (stretch.kind === 'math' ? [stretch.tex] : []));
const linksIn = (text: string) => stretchesOf(text).flatMap((stretch) => (stretch.kind === 'link' ? [stretch.address] : []));

describe('In titles and summaries', () => {
  it.each([
    [String.raw`by up to $2.26\times$ over`, [String.raw`2.26\times`]],
    [String.raw`from \(O(n^2)\) to $O(n \log n)$.`, ['O(n^2)', String.raw`O(n \log n)`]],
    ['an $n$-gram of $k=5$', ['n', 'k=5']],
    [String.raw`$10\%$ and $\text{loss of accuracy}$`, [String.raw`10\%`, String.raw`\text{loss of accuracy}`]],
    [String.raw`costs \$5, then $x$`, ['x']],
    ['pays $5 for $x$ units', ['x']],
  ])('%s holds these formulas', (text, formulas) => {
    expect(mathIn(text)).toEqual(formulas);
  });

  it.each([
    'between $5 and $10',
    'costs $5/hour, not $10/hour',
    'cuts $1.2M to $800K a year',
    'saves US$ 5 and US$ 6',
    '99% of $200',
    'a $ alone',
    '$$',
    'from $3, which is cheap, to $4',
  ])('%s holds none', (text) => {
    expect(mathIn(text)).toEqual([]);
  });

  it.each([
    ['see https://github.com/a/b.', ['https://github.com/a/b']],
    ['(http://a.org/x_(y), too)', ['http://a.org/x_(y)']],
    ['at https://a.org/b), and', ['https://a.org/b']],
    ['javascript:alert(1) ftp://a.org data:text/html,x', []],
  ])('%s holds these addresses', (text, addresses) => {
    expect(linksIn(text)).toEqual(addresses);
  });

  it('nothing printed is lost, whatever it is', () => {
    const scraps = fc.constantFrom(
      '$',
      '$x$',
      '\\(',
      '\\)',
      'https://',
      'https://a.b/c',
      '. ',
      ' and ',
      '5',
      '%',
      '\\',
      '{',
      '}',
      'é',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(scraps).map((parts) => parts.join('')),
        ),
        (text) => {
          expect(
            stretchesOf(text)
              .map((stretch) => stretch.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});

describe('An address', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', '//a.org', 'a.org', 'https://user:word@a.org/', ''])(
    '%s is not followed',
    (text) => {
      expect(safeAddress(text)).toBeUndefined();
    },
  );

  it('of the web is', () => {
    expect(safeAddress('https://a.org/b?c#d')).toBe('https://a.org/b?c#d');
  });
});
