/** What every online source promises. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addresses, openToPages } from '../../src/online/hosts.ts';
import { services } from '../../src/online/index.ts';
import { askKinds } from '../../src/online/service.ts';
import { fileWord } from '../../src/online/questions.ts';
import { questionOf, serviceOf } from './asking.ts';

describe.each(services.map((service) => [service.id, service] as const))('%s', (id, service) => {
  test('is known by its id, its address and why a page cannot ask it, where it cannot', () => {
    expect(addresses[id as keyof typeof addresses]).toBe(service.address);
    expect(service.address).toMatch(/^https:\/\/[a-z.]+$/);
    expect(openToPages.some((one) => one === id)).toBe(service.commandLineOnly === undefined);
  });

  test('leaves time between its requests', () => {
    expect(service.spacing).toBeGreaterThanOrEqual(100);
  });

  test('understands its own placeholders, each kind once', () => {
    expect(new Set(service.kinds.map((kind) => kind.id)).size).toBe(service.kinds.length);
    for (const kind of service.kinds) {
      expect(askKinds).toContain(kind.id);
      for (const part of kind.placeholder.split(/, (?:or )?/)) expect(kind.understand(part), part).toMatchObject({ sound: true });
    }
  });

  test('takes any typing apart without a throw, into values that fit into an address', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (typed) => {
        for (const kind of service.kinds) {
          const understood = kind.understand(typed);
          if (!understood.sound) {
            expect(understood.why).toMatch(/\.$/);
            continue;
          }
          expect(understood.values.length).toBeGreaterThan(0);
          if (!kind.many) expect(understood.values.length).toBe(1);
          const price = service.lookPrice({ kind: kind.id, values: understood.values, most: 1 });
          expect(price.requests).toBeLessThan(3);
        }
      }),
    );
  });

  test('takes nothing at all for no question', () => {
    for (const kind of service.kinds) {
      for (const typed of ['', '   ', '\n', '?', '§', '-'])
        expect(kind.understand(typed), kind.id + typed).toMatchObject({ sound: false });
    }
  });
});

test('an ORCID with a slip is told from what is no ORCID', () => {
  const { understand } = serviceOf('orcid').kinds[0]!;
  expect(understand('https://orcid.org/0000-0002-1825-0097')).toMatchObject({ values: ['0000-0002-1825-0097'] });
  expect(understand('0000-0002-1825-0098')).toMatchObject({ why: expect.stringContaining('slip') as string });
  expect(understand('Ada')).toMatchObject({ why: expect.stringContaining('sixteen') as string });
});

test('DOIs are taken out of any list, each once, and what is none is named', () => {
  const { understand } = serviceOf('crossref').kinds[0]!;
  expect(understand('doi:10.1000/A b, https://doi.org/10.1000/a;10.1002/(SICI)1097-0258(19980815)\n10.5/x')).toEqual({
    sound: true,
    values: ['10.1000/a', '10.1002/(sici)1097-0258(19980815)'],
    odd: ['b', '10.5/x'],
  });
});

test('ids are told from names', () => {
  const openalex = serviceOf('openalex');
  expect(questionOf(openalex, 'author', 'https://openalex.org/A5023888391').values).toEqual(['A5023888391']);
  expect(questionOf(openalex, 'author', 'Ada B. Lovelace').values).toEqual(['Ada B. Lovelace']);
  expect(questionOf(openalex, 'author', '李四').values).toEqual(['李四']);
  expect(questionOf(openalex, 'institution', 'ror.org/04cw6st05').values).toEqual(['ror:04cw6st05']);
  const dblp = serviceOf('dblp');
  expect(questionOf(dblp, 'author', 'https://dblp.org/pid/l/AdaLovelace.xml').values).toEqual(['l/AdaLovelace']);
  expect(questionOf(dblp, 'author', '65/9612-2').values).toEqual(['65/9612-2']);
  expect(questionOf(dblp, 'author', 'Ada Lovelace').values).toEqual(['Ada Lovelace']);
  expect(questionOf(serviceOf('arxiv'), 'author', 'Ada "The Countess" (Lovelace)').values).toEqual(['Ada The Countess Lovelace']);
});

test('a name of any script becomes part of a file name', () => {
  expect(['Ada Lovelace', '../../etc', '李四', 'Ørsted, H. C.', '***'].map(fileWord)).toEqual([
    'ada-lovelace',
    'etc',
    '李四',
    'ørsted-h-c',
    'works',
  ]);
});
