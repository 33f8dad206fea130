import { describe, expect, it } from 'vitest';
import ads from '../../src/readers/ads.reader.ts';
import { isThere, outlivesMutations, readFolder } from './jsonMutations.ts';
import { codesOf, readText, readWith } from './reading.ts';

const one = async (doc: object) =>
  (await readWith(ads, JSON.stringify({ response: { docs: [{ bibcode: 'b', title: ['T'], ...doc }] } }))).records[0]!;

describe('NASA ADS', () => {
  it('keeps what a paper tells', async () => {
    const doc = {
      bibcode: '2018Wthr...73Q..35D',
      title: ['Gas in <I>z</I> &lt; 1'],
      author: ['Doe, Jane', 'van der Berg, J., Jr.', 'Planck Collaboration'],
      aff: ['MIT; ETH <ORCID>0000-0002-1825-0097</ORCID>', '-', 'ESA'],
      orcid_pub: ['0000-0002-1825-0097', '-', '-'],
      editor: ['Roe, R.'],
      pubdate: '2018-01-00',
      pub: 'Weather',
      doctype: 'eprint',
      doi: ['10.1000/X'],
      identifier: ['arXiv:1801.00001'],
      issn: ['0043-1656'],
      keyword: ['a', 'b', 'a'],
      citation_count: 2,
      abstract: 'One. <P />Two.',
    };
    const reading = await readText(JSON.stringify({ response: { numFound: 1, docs: [doc] } }, null, 1));
    expect(reading).toMatchObject({ reader: 'ads', problems: [] });
    expect(reading.records).toEqual([
      {
        file: 'page.txt',
        line: 5,
        page: 'page.txt, entry 2018Wthr...73Q..35D',
        key: '2018Wthr...73Q..35D',
        title: 'Gas in z < 1',
        authors: [
          {
            name: 'Jane Doe',
            printed: true,
            family: 'Doe',
            given: 'Jane',
            orcid: '0000-0002-1825-0097',
            affiliation: 'MIT',
            affiliations: [{ name: 'MIT' }, { name: 'ETH' }],
          },
          { name: 'J. van der Berg Jr.', printed: true, family: 'van der Berg', given: 'J.', suffix: 'Jr.' },
          { name: 'Planck Collaboration', printed: true, group: true, affiliation: 'ESA', affiliations: [{ name: 'ESA' }] },
          { name: 'R. Roe', printed: true, family: 'Roe', given: 'R.', role: 'editor' },
        ],
        complete: true,
        date: { year: 2018, month: 1, inferred: false },
        doi: '10.1000/x',
        ids: { ads: '2018Wthr...73Q..35D', arxiv: '1801.00001', issn: '0043-1656' },
        type: 'preprint',
        venue: 'Weather',
        keywords: ['a', 'b'],
        citations: 2,
        summary: 'One. Two.',
      },
    ]);
  });

  it('knows a cut list, and lists beside the authors that do not fit', async () => {
    expect(await one({ author: ['Doe, J.'], author_count: 300 })).toMatchObject({ complete: false, statedCount: 300 });
    expect(await one({ author: ['Doe, J.', 'et al.'] })).toMatchObject({ complete: false, authors: [{ name: 'J. Doe' }] });
    expect((await one({ author: ['Doe, J.'], aff: ['A', 'B'] })).authors[0]).not.toHaveProperty('affiliation');
  });

  it('outlives mutations', () => outlivesMutations(ads, ads.sample));

  it.skipIf(!isThere('ads'))('reads real files (skipped where they are not beside the checkout): counts by Python', async () => {
    const readings = await readFolder('ads', 'ads');
    const records = readings.flatMap((reading) => reading.records);
    expect(records.length).toBe(49);
    // 296 names, and one that is blank.
    expect(records.flatMap(({ authors }) => authors).filter(({ role }) => role === undefined).length).toBe(295);
    expect(readings.flatMap(codesOf).filter((code) => code === 'bad-name').length).toBe(1);
  });
});
