import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textAt, textOf, type XmlElement } from '../../src/readers/xmlElement.ts';
import type { Wound } from '../../src/readers/xmlVisitor.ts';
import { walkXml } from '../../src/readers/xmlWalk.ts';
import { openedText } from './reading.ts';

interface Seen {
  readonly texts: string[];
  readonly lines: number[];
  readonly wounds: Wound[];
  readonly unknown: [string, number][];
  readonly cut: number[];
  readonly records: XmlElement[];
}

/** What a walk over the text tells, its records being `<r>`, handed out in pieces of `size`. */
async function walk(text: string, size = 1 << 20): Promise<Seen> {
  const seen: Seen = { texts: [], lines: [], wounds: [], unknown: [], cut: [], records: [] };
  const steps = walkXml(openedText(text, 'a.xml', size), {
    records: ['r'],
    record: (element, line) => {
      seen.texts.push(textOf(element));
      seen.lines.push(line);
      seen.records.push(element);
    },
    wound: (wound) => seen.wounds.push(wound),
    unknownName: (name, line) => seen.unknown.push([name, line]),
    cutShort: (line) => seen.cut.push(line),
  });
  for await (const share of steps) expect(share).toBeLessThanOrEqual(1);
  return seen;
}

describe('a walk over XML', () => {
  it('hands out each record with the line of its start tag', async () => {
    const { texts, lines, wounds } = await walk('<?xml version="1.0"?>\n<all>\n<r>one</r><r\n a="1">two\n</r>\n\n<r/></all>');
    expect(texts).toEqual(['one', 'two', '']);
    expect(lines).toEqual([3, 3, 7]);
    expect(wounds).toEqual([]);
  });

  it('knows the named characters of HTML and numbered ones, also in attributes', async () => {
    const { records, unknown } = await walk(
      '<all><r a="Pe&ntilde;a">J&uuml;rgen &Aacute; &szlig;&yuml; &#233;&#xE9; &alpha;&Omega; &amp;&lt;</r></all>',
    );
    expect(textOf(records[0])).toBe('Jürgen Á ßÿ éé αΩ &<');
    expect(records[0]!.attributes.a).toBe('Peña');
    expect(unknown).toEqual([]);
  });

  it('leaves a name that it does not know as it is, and tells it with its line', async () => {
    const { texts, unknown, wounds } = await walk('<all>\n<r>a &nothing; b\n&constructor;</r>\n<r>&__proto__;</r></all>');
    expect(texts).toEqual(['a &nothing; b &constructor;', '&__proto__;']);
    expect(unknown).toEqual([
      ['nothing', 2],
      ['constructor', 3],
      ['__proto__', 4],
    ]);
    expect(wounds).toEqual([]);
  });

  it('takes a bare & and < for what they are', async () => {
    const { texts, wounds } = await walk('<all><r>R & D, AT&T; p < 0.05, x <5</r><r><![CDATA[R & D <5 &amp; <b>]]></r></all>');
    expect(texts).toEqual(['R & D, AT&T; p < 0.05, x <5', 'R & D <5 &amp; <b>']);
    expect(wounds).toEqual([]);
  });

  it('takes a control character for a blank', async () => {
    expect((await walk('<all><r>a\u0001b\u000bc</r></all>')).texts).toEqual(['a b c']);
  });

  it('never expands what a file defines', async () => {
    const laughs = [...'bcdefghi'].map((each, at) => `<!ENTITY ${each} "${`&${'abcdefgh'[at]};`.repeat(10)}">`).join('');
    const { texts, unknown } = await walk(`<!DOCTYPE all [<!ENTITY a "ha">${laughs}]><all><r>&i;</r></all>`);
    expect(texts).toEqual(['&i;']);
    expect(unknown).toEqual([['i', 1]]);
  });

  it('goes on at the next record behind a broken one', async () => {
    const { texts, wounds } = await walk('<all>\n<r>one</r>\n<r><t>two</r>\n<r>three</r>\n</all>');
    expect(texts).toEqual(['one', 'three']);
    expect(wounds).toMatchObject([{ line: 3, brokenAt: 3, goesOnAt: 4 }]);
    expect(textAt(wounds[0]!.entry, 't')).toBe('two');
  });

  it.each([
    ['a stray end tag', '<r>two</x></r>', 2],
    ['a record without end tag', '<r>two', 3],
    ['a < in an attribute', '<r a="<b">two</r>', 2],
    ['a quote that is not closed', '<r a="two>', 3],
    ['a broken tag', '<r><b="/></r>', 2],
    ['an end tag that is none', '<r>two</r <', 2],
  ])('loses one record to %s', async (_, broken, brokenAt) => {
    const { texts, wounds } = await walk(`<all><r>one</r>\n${broken}\n<r>three</r>\n<r>four</r></all>`);
    expect(texts).toEqual(['one', 'three', 'four']);
    expect(wounds).toMatchObject([{ line: 2, brokenAt, goesOnAt: 3 }]);
  });

  it('tells a file that ends within a record, with what was read of it', async () => {
    const { texts, wounds } = await walk('<all><r>one</r>\n<r><t>two</t><u>th');
    expect(texts).toEqual(['one']);
    expect(wounds).toMatchObject([{ line: 2, why: 'the file ends within this entry' }]);
    expect(textAt(wounds[0]!.entry, 't')).toBe('two');
  });

  it('tells a file that ends between records', async () => {
    expect(await walk('<all><r>one</r>\n')).toMatchObject({ texts: ['one'], wounds: [], cut: [2] });
    expect(await walk('<all><r>one</r></all>\n<!-- and')).toMatchObject({ texts: ['one'], cut: [2] });
  });

  it('reads two documents in one file, and records without a root', async () => {
    expect(
      await walk('<?xml version="1.0"?><a><r>1</r></a>\n<?xml version="1.1"?><!DOCTYPE a><a><r>2</r></a><r>3</r>'),
    ).toMatchObject({
      texts: ['1', '2', '3'],
      wounds: [],
      cut: [],
    });
  });

  it('gives up a record that nests too deep, and no other', async () => {
    const deep = `<r>${'<a>'.repeat(10000)}${'</a>'.repeat(10000)}</r>`;
    const { texts, wounds } = await walk(`<all><r>one</r>\n${deep}\n<r>three</r></all>`);
    expect(texts).toEqual(['one', 'three']);
    expect(wounds).toMatchObject([{ line: 2, goesOnAt: 3 }]);
  });

  it('passes over 200,000 open tags around the records', async () => {
    expect((await walk(`${'<a>'.repeat(200000)}<r>one</r>`)).texts).toEqual(['one']);
  });

  it('is done with 20,000 broken records, each told', async () => {
    const { wounds, texts } = await walk(`<all>${'<r></x>'.repeat(20000)}<r>end</r></all>`);
    expect(wounds.length).toBe(20000);
    expect(texts).toEqual(['end']);
  });

  it('is done with much of one mark and nothing else', async () => {
    for (const part of ['&', '<', '&a', '<r', '</', '<![CDATA[', '<!--', ']]>', '<r ', '<r/>', '&no;'])
      await walk(`<all><r>${part.repeat(60000 / part.length)}`);
  });

  const hard = fc.array(
    fc.constantFrom(
      '<all>',
      '<r>',
      '</r>',
      '<r a="é">',
      '<t>',
      '</t>',
      '&',
      '&uuml;',
      '&no;',
      '<',
      '\n',
      'x',
      '𝒳',
      '</all>',
      '<!--',
      '-->',
      ']]>',
      '<![CDATA[',
      '"',
      '<r/>',
      '/>',
      '<r ',
    ),
    { maxLength: 60 },
  );

  it('tells the same however the text is cut into pieces', async () => {
    await fc.assert(
      fc.asyncProperty(hard, fc.integer({ min: 1, max: 9 }), async (parts, size) => {
        const text = parts.join('');
        expect(await walk(text, size)).toEqual(await walk(text));
      }),
      { numRuns: 400 },
    );
  });

  it('hands out or tells every start tag of a record that stands outside comments, CDATA and tags', async () => {
    const plain = fc.array(fc.constantFrom('<r>', '</r>', '<t>', '</t>', 'x', '\n', '&uuml;', '</all>', '<all>', '<r/>'), {
      maxLength: 60,
    });
    await fc.assert(
      fc.asyncProperty(plain, async (parts) => {
        const { records, wounds } = await walk(parts.join(''));
        const told = records.length + wounds.filter(({ entry }) => entry).length;
        expect(told).toBe(parts.filter((part) => part.startsWith('<r')).length);
      }),
      { numRuns: 400 },
    );
  });

  const attacks = '../shared/data/hostile/xml';
  it.skipIf(!existsSync(attacks))('expands and fetches nothing of known attacks (skipped without ../shared/data)', async () => {
    for (const name of ['cyclic', 'external', 'external_file', 'quadratic', 'xmlbomb', 'xmlbomb2'].map(
      (each) => `${attacks}/${each}.xml`,
    )) {
      const text = readFileSync(name, 'utf8').replace(/<(\/?)(?:bomb|root)>/g, '<$1r>');
      const { texts, unknown } = await walk(text);
      expect(texts.join('').length).toBeLessThan(text.length);
      expect(unknown.length, name).toBeGreaterThan(0);
    }
  });
});
