import { describe, expect, it } from 'vitest';
import orcidWorks from '../../src/readers/orcid-works.reader.ts';
import { outlivesMutations } from './jsonMutations.ts';
import { readText, readWith } from './reading.ts';

const own = '0000-0002-1825-0097';
const summary = {
  'put-code': 7,
  title: { title: { value: 'T' }, subtitle: { value: 'sub' } },
  'external-ids': {
    'external-id': [
      { 'external-id-type': 'issn', 'external-id-value': '1234-5679', 'external-id-relationship': 'part-of' },
      { 'external-id-type': 'doi', 'external-id-value': 'https://doi.org/10.1000/X', 'external-id-relationship': 'self' },
      { 'external-id-type': 'eid', 'external-id-value': '2-s2.0-85', 'external-id-relationship': 'self' },
    ],
  },
  type: 'conference-paper',
  'publication-date': { year: { value: '2015' }, month: { value: '02' }, day: { value: '31' } },
  'journal-title': { value: 'J' },
  url: { value: 'https://example.org/x' },
};
const groups = [{ 'work-summary': [summary, { ...summary, 'put-code': 8 }] }];
const authorsOf = async (json: object) => (await readWith(orcidWorks, JSON.stringify(json))).records[0]!.authors;

describe('ORCID works', () => {
  it('keeps what a work tells, once per group, and never takes its list for complete', async () => {
    const reading = await readText(JSON.stringify({ group: groups, path: `/${own}/works` }));
    expect(reading).toMatchObject({ reader: 'orcid-works', problems: [] });
    expect(reading.records).toEqual([
      {
        file: 'page.txt',
        line: 1,
        page: 'page.txt, entry 7',
        key: '7',
        title: 'T: sub',
        authors: [{ name: own, printed: false, orcid: own }],
        complete: false,
        date: { year: 2015, month: 2, inferred: false },
        doi: '10.1000/x',
        ids: { scopus: '85' },
        address: 'https://example.org/x',
        type: 'conference',
        venue: 'J',
      },
    ]);
  });

  it("finds the owner's name in the record, or where the owner is the source of a work", async () => {
    const person = { name: { 'given-names': { value: 'Josiah' }, 'family-name': { value: 'Carberry' } } };
    const whole = { 'orcid-identifier': { path: own }, person, 'activities-summary': { works: { group: groups } } };
    expect(await authorsOf(whole)).toEqual([{ name: 'Josiah Carberry', printed: false, orcid: own }]);
    const source = { 'source-orcid': { path: own }, 'source-name': { value: 'J. Carberry' } };
    expect(await authorsOf({ group: [{ 'work-summary': [{ ...summary, path: `/${own}/work/7`, source }] }] })).toEqual([
      { name: 'J. Carberry', printed: false, orcid: own },
    ]);
  });

  it('joins the owner to the contributors by ORCID or by name', async () => {
    const source = { 'source-orcid': { path: own }, 'source-name': { value: 'Josiah Carberry' } };
    const withContributors = (...contributor: object[]) => ({
      bulk: [{ work: { ...summary, path: `/${own}/work/7`, source, contributors: { contributor } } }],
    });
    const named = (value: string, more: object = {}) => ({ 'credit-name': { value }, ...more });
    expect(await authorsOf(withContributors(named('Doe, J.'), named('J. Carberry')))).toEqual([
      { name: 'J. Doe', printed: true, family: 'Doe', given: 'J.' },
      { name: 'J. Carberry', printed: true, orcid: own },
    ]);
    expect(await authorsOf(withContributors(named('Joe', { 'contributor-orcid': { path: own } })))).toEqual([
      { name: 'Joe', printed: true, orcid: own },
    ]);
    const edited = named('E. Ed', { 'contributor-attributes': { 'contributor-role': 'editor' } });
    expect(await authorsOf(withContributors(edited))).toEqual([
      { name: 'E. Ed', printed: true, role: 'editor' },
      { name: 'Josiah Carberry', printed: false, orcid: own },
    ]);
  });

  it('outlives mutations', () => outlivesMutations(orcidWorks, orcidWorks.sample));
});
