import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOfId } from '../../../src/ui/parts/idAddresses.ts';

describe('The address of an id', () => {
  it.each([
    ['doi', '10.1000/jgs.2023.17', 'https://doi.org/10.1000/jgs.2023.17'],
    [
      'doi',
      '10.1002/(SICI)1097-4571(199009)41:6<391::AID>3.0.CO;2-9',
      'https://doi.org/10.1002/(SICI)1097-4571(199009)41%3A6%3C391%3A%3AAID%3E3.0.CO%3B2-9',
    ],
    ['arxiv', '2101.00001', 'https://arxiv.org/abs/2101.00001'],
    ['arxiv', 'hep-th/9901001', 'https://arxiv.org/abs/hep-th/9901001'],
    ['pmid', '123456', 'https://pubmed.ncbi.nlm.nih.gov/123456'],
    ['pmcid', 'pmc1234', 'https://pmc.ncbi.nlm.nih.gov/articles/PMC1234'],
    ['openalex', 'w42', 'https://openalex.org/W42'],
    ['ads', '1998A&A...330..711M', 'https://ui.adsabs.harvard.edu/abs/1998A%26A...330..711M'],
    ['dblp', 'conf/nips/VaswaniSPUJGKP17', 'https://dblp.org/rec/conf/nips/VaswaniSPUJGKP17'],
    ['s2', 'a'.repeat(40), `https://www.semanticscholar.org/paper/${'a'.repeat(40)}`],
  ])('%s %s is %s', (scheme, id, address) => {
    expect(addressOfId(scheme, id)).toBe(address);
  });

  it.each([
    ['doi', '11.1000/x'],
    ['doi', '10.1000/x y'],
    ['arxiv', '2101.1'],
    ['pmid', '123456789'],
    ['s2', 'xyz'],
    ['isbn', '9780000000002'],
    ['constructor', 'x'],
    ['__proto__', 'x'],
  ])('%s %s has none', (scheme, id) => {
    expect(addressOfId(scheme, id)).toBeUndefined();
  });

  it('always stays on its home, whatever the id holds', () => {
    const schemes = fc.constantFrom('doi', 'arxiv', 'pmid', 'pmcid', 'openalex', 's2', 'ads', 'dblp', 'other');
    const ids = fc.oneof(
      fc.string(),
      fc.string().map((text) => `10.1000/${text}`),
      fc.string().map((text) => `conf/${text}`),
    );
    const hosts =
      /^(?:doi\.org|arxiv\.org|pubmed\.ncbi\.nlm\.nih\.gov|pmc\.ncbi\.nlm\.nih\.gov|openalex\.org|www\.semanticscholar\.org|ui\.adsabs\.harvard\.edu|dblp\.org)$/;
    fc.assert(
      fc.property(schemes, ids, (scheme, id) => {
        const address = addressOfId(scheme, id);
        if (address === undefined) return;
        const { protocol, host, search, hash, username } = new URL(address);
        expect([protocol, search, hash, username]).toEqual(['https:', '', '', '']);
        expect(host).toMatch(hosts);
        expect(address).toMatch(/^[!-~]+$/);
      }),
    );
  });
});
