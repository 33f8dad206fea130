import { expect, it } from 'vitest';
import {
  cleanAddress,
  cleanArxiv,
  cleanDoi,
  cleanIsbn,
  cleanIssn,
  cleanOrcid,
  cleanPmcid,
  cleanPmid,
  cleanScopus,
  cleanWos,
} from '../../src/readers/ids.ts';
import { readText } from './reading.ts';

it.each([
  ['10.1103/PhysRevE.64.016132', '10.1103/physreve.64.016132'],
  ['https://doi.org/10.1000/ABC.1', '10.1000/abc.1'],
  ['doi:10.1000/xyz.', '10.1000/xyz'],
  ['https://dx.doi.org/10.1016%2Fj.joi.2016.10.006', '10.1016/j.joi.2016.10.006'],
  ['10.1002/(SICI)1097-4571(1999)50:2<98::AID', '10.1002/(sici)1097-4571(1999)50:2'],
  ['(10.1000/xyz)', '10.1000/xyz'],
  ['10.12/short', undefined],
  ['none', undefined],
])('the DOI in %s is %s', (printed, doi) => {
  expect(cleanDoi(printed)).toBe(doi);
});

it.each([
  ['https://orcid.org/0000-0002-1825-0097', '0000-0002-1825-0097'],
  ['0000000218250097', '0000-0002-1825-0097'],
  ['0000-0001-5109-3700', '0000-0001-5109-3700'],
  ['0000-0002-1694-233x', '0000-0002-1694-233X'],
  ['0000-0002-1825-0098', undefined],
])('the ORCID in %s is %s', (printed, orcid) => {
  expect(cleanOrcid(printed)).toBe(orcid);
});

it.each([
  ['arXiv:2101.00001v2', '2101.00001'],
  ['http://arxiv.org/abs/math/0211159v1', 'math/0211159'],
  ['https://arxiv.org/pdf/1706.03762.pdf', '1706.03762'],
  ['12.5', undefined],
])('the arXiv id in %s is %s', (printed, id) => {
  expect(cleanArxiv(printed)).toBe(id);
});

it.each([
  ['09552359', '0955-2359'],
  ['0955-2359 (Print)', '0955-2359'],
  ['1050-124x', '1050-124X'],
  ['0955-2358; 0028-0836', '0028-0836'],
  ['0955-2358', undefined],
  ['978-3-8649-0311-3', undefined],
])('the ISSN in %s is %s', (printed, issn) => {
  expect(cleanIssn(printed)).toBe(issn);
});

it.each([
  ['978-3-86490-311-3', '9783864903113'],
  ['978 3 86490 311 3 (paperback)', '9783864903113'],
  ['0-8044-2957-x', '080442957X'],
  ['978-3-86490-311-4, 0-306-40615-2', '0306406152'],
  ['0955-2359', undefined],
])('the ISBN in %s is %s', (printed, isbn) => {
  expect(cleanIsbn(printed)).toBe(isbn);
});

it('a paper’s Scopus and Web of Science ids and its journal’s ISSN are the same from every format', async () => {
  const wanted = { scopus: '85000000001', wos: '000123456789012', issn: '0955-2359' };
  const texts = [
    'TY  - JOUR\nTI  - T\nAU  - Doe, Jane\nAN  - 2-s2.0-85000000001\nAN  - WOS:000123456789012\nSN  - 09552359\nER  - \n',
    '@article{k, title = {T}, author = {Doe, Jane}, issn = {09552359}, unique-id = {WOS:000123456789012},\n' +
      'url = {https://www.scopus.com/inward/record.uri?eid=2-s2.0-85000000001&partnerID=40}}\n',
    '{"title": "T", "authors": ["Jane Doe"], "ids": {"scopus": "2-s2.0-85000000001", "wos": "WOS:000123456789012", "issn": "09552359"}}\n',
  ];
  for (const text of texts) expect((await readText(text)).records[0]?.ids).toEqual(wanted);
});

it('other ids are bare', () => {
  expect(cleanPmid('PMID: 12345678')).toBe('12345678');
  expect(cleanPmcid('see PMC42')).toBe('PMC42');
  expect(cleanScopus('2-s2.0-85000000001')).toBe('85000000001');
  expect(cleanScopus('S0955')).toBeUndefined();
  expect(cleanWos('ISI:A1993KT47700013')).toBe('A1993KT47700013');
  expect(cleanWos('WOS:12')).toBeUndefined();
  expect(cleanAddress('javascript:alert(1)')).toBeUndefined();
  expect(cleanAddress('https://example.org/a')).toBe('https://example.org/a');
});
