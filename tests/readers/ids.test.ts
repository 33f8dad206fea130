import { expect, it } from 'vitest';
import { cleanAddress, cleanArxiv, cleanDoi, cleanOrcid, cleanPmcid, cleanPmid } from '../../src/readers/ids.ts';

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

it('other ids are bare', () => {
  expect(cleanPmid('PMID: 12345678')).toBe('12345678');
  expect(cleanPmcid('see PMC42')).toBe('PMC42');
  expect(cleanAddress('javascript:alert(1)')).toBeUndefined();
  expect(cleanAddress('https://example.org/a')).toBe('https://example.org/a');
});
