import { cleanAddress, cleanArxiv, cleanDoi, cleanIsbn, cleanIssn, cleanPmcid, cleanPmid, cleanScopus, cleanWos } from './ids.ts';

/** Ids by their scheme, while they are gathered; the first of each scheme stays. */
export class IdList {
  private readonly ids: Record<string, string> = {};

  add(scheme: string, id: string | undefined): void {
    if (id !== undefined && id !== '') this.ids[scheme] ??= id;
  }

  /** "0955-2359 (Print)", "978-3-86490-311-3": several numbers may stand in one value. */
  addSerial(printed: string): void {
    this.add('issn', cleanIssn(printed));
    this.add('isbn', cleanIsbn(printed));
  }

  /** What an address says about the paper. */
  addFromAddress(address: string): void {
    const text = address.slice(0, 2000);
    if (/arxiv\.org\/(?:abs|pdf)\//i.test(text)) this.add('arxiv', cleanArxiv(text));
    const bibcode = /adsabs\.harvard\.edu\/abs\/([^/?#\s]+)/i.exec(text)?.[1];
    if (bibcode !== undefined) this.add('ads', cleanBibcode(bibcode));
    if (/pubmed/i.test(text)) this.add('pmid', /pubmed(?:\.ncbi\.nlm\.nih\.gov)?\/(\d{1,8})\b/i.exec(text)?.[1]);
    if (/\/pmc\/|pmc\.ncbi/i.test(text)) this.add('pmcid', cleanPmcid(text));
    this.add('scopus', cleanScopus(/[?&]eid=(2-s2\.0-\d+)/.exec(text)?.[1] ?? ''));
  }

  /** An accession number: what it is shows in its form, or in the name of the database. */
  addAccession(printed: string, database = ''): void {
    if (/^(?:WOS|ISI):/i.test(printed)) this.add('wos', cleanWos(printed));
    else if (/^MEDLINE:\d{1,8}$/i.test(printed) || (/pubmed|medline/i.test(database) && /^\d{1,8}$/.test(printed)))
      this.add('pmid', cleanPmid(printed));
    else if (/^PMC\d+$/i.test(printed)) this.add('pmcid', cleanPmcid(printed));
    else if (/^INSPEC:\d+$/i.test(printed)) this.add('inspec', printed.slice(7));
    else if (/^2-s2\.0-\d+$/.test(printed)) this.add('scopus', cleanScopus(printed));
    else if (/arxiv/i.test(printed)) this.add('arxiv', cleanArxiv(printed));
  }

  get all(): Readonly<Record<string, string>> | undefined {
    return Object.keys(this.ids).length > 0 ? this.ids : undefined;
  }
}

/** ADS's 19 characters: year, journal, volume, page and the first author's letter. */
export function cleanBibcode(printed: string): string | undefined {
  const text = printed.trim().replace(/%26/gi, '&');
  return /^\d{4}[A-Za-z.&][\w.&]{13}[A-Za-z.:]$/.test(text) ? text : undefined;
}

/** The first that is a DOI, one that says so before one that is part of an address. */
export function firstDoi(printed: readonly string[]): string | undefined {
  for (const each of printed) {
    const doi = cleanDoi(each.slice(0, 1000));
    if (doi !== undefined) return doi;
  }
  return undefined;
}

/** The first address that may become a link. */
export function firstAddress(printed: readonly string[]): string | undefined {
  for (const each of printed) {
    for (const piece of each.slice(0, 5000).split(/;\s*(?=https?:)|\s+/)) {
      const address = cleanAddress(piece.replace(/;$/, ''));
      if (address !== undefined) return address;
    }
  }
  return undefined;
}
