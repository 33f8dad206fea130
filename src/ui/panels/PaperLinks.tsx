import { Fragment, type ReactNode } from 'react';
import { nameOfScheme } from '../../corpus/provenance.ts';
import type { PaperFacts } from '../../pipeline/facts.ts';
import { looksLikeCode, searchByTitle } from '../parts/addresses.ts';
import { addressOfId } from '../parts/idAddresses.ts';
import { OutLink } from '../parts/OutLink.tsx';
import styles from './panel.module.css';

/** Its ids and its own addresses first, then code, then whatever its summary mentions; a search by title where it has none. */
export function PaperLinks({ facts: { paper, sources, fields, lists } }: { readonly facts: PaperFacts }) {
  const doi = fields.find(({ field }) => field === 'doi');
  const dois = doi ? [doi.value, ...doi.others.map(({ value }) => value)] : [];
  const ids = [
    ...dois.map((value) => ({ scheme: 'doi', value })),
    ...(lists.find(({ field }) => field === 'ids')?.items ?? []).map(({ scheme = '', value }) => ({ scheme, value })),
  ];
  const byId = new Set(ids.flatMap(({ scheme, value }) => addressOfId(scheme, value) ?? []));
  const isKnown = (link: string) => byId.has(link) || /^https?:\/\/(?:dx\.)?doi\.org\//i.test(link);
  const own = [...new Set(sources.flatMap(({ record: { address } }) => address ?? []))].filter((link) => !isKnown(link));
  const others = paper.links.filter((link) => !own.includes(link) && !isKnown(link));
  const linked = (links: readonly string[]): ReactNode =>
    links.map((link) => (
      <Row key={link}>
        <OutLink to={link} />
      </Row>
    ));
  const schemes = [...new Set(ids.map(({ scheme }) => scheme))];
  const rows: readonly (readonly [string, ReactNode, boolean])[] = [
    ...schemes.map((scheme) => {
      const values = ids
        .filter((one) => one.scheme === scheme)
        .map(({ value }) => (
          <Row key={value}>
            <Id scheme={scheme} id={value} />
          </Row>
        ));
      return [nameOfScheme(scheme), values, true] as const;
    }),
    ['Paper', linked(own), own.length > 0],
    ['Code', linked(others.filter(looksLikeCode)), others.some(looksLikeCode)],
    ['Mentioned', linked(others.filter((link) => !looksLikeCode(link))), !others.every(looksLikeCode)],
  ];
  const shown = rows.filter(([, , given]) => given);
  return (
    <>
      <dl className={styles['pairs']} style={{ marginTop: 0 }}>
        {shown.map(([name, links]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{links}</dd>
          </Fragment>
        ))}
      </dl>
      {own.length === 0 && byId.size === 0 && (
        <p style={{ marginTop: shown.length > 0 ? 8 : 0 }}>
          <OutLink to={searchByTitle(paper.title)}>Search the web by title</OutLink>
        </p>
      )}
    </>
  );
}

const Row = ({ children }: { readonly children: ReactNode }) => <p style={{ overflowWrap: 'anywhere' }}>{children}</p>;

function Id({ scheme, id }: { readonly scheme: string; readonly id: string }) {
  const address = addressOfId(scheme, id);
  return address === undefined ? id : <OutLink to={address}>{id}</OutLink>;
}
