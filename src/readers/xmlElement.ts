import { tidy } from './pages.ts';

/** An element with all that stands in it, in order. Names are without namespace prefix. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly inside: readonly (string | XmlElement)[];
}

/** Elements right within this one, by name. */
export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.inside ?? []).filter((each): each is XmlElement => typeof each !== 'string' && each.name === name);
}

/** The first element at the end of a path of names; undefined where the path breaks off. */
export function childOf(parent: XmlElement | undefined, ...path: readonly string[]): XmlElement | undefined {
  let found = parent;
  for (const name of path) {
    found = found?.inside.find((each): each is XmlElement => typeof each !== 'string' && each.name === name);
    if (!found) return undefined;
  }
  return found;
}

/** All text within, markup such as `<i>` left out, line ends and `\r` kept. */
export function rawTextOf(element: XmlElement | undefined): string {
  if (!element) return '';
  if (element.inside.length === 1 && typeof element.inside[0] === 'string') return element.inside[0];
  return element.inside.map((each) => (typeof each === 'string' ? each : rawTextOf(each))).join('');
}

/** As `rawTextOf`, tidied. */
export const textOf = (element: XmlElement | undefined): string => (element ? tidy(rawTextOf(element)) : '');

/** Text of the first element at the end of a path; empty where there is none. */
export const textAt = (parent: XmlElement | undefined, ...path: readonly string[]): string => textOf(childOf(parent, ...path));

/** Texts that are not empty, each once. */
export function textsOf(elements: readonly XmlElement[]): string[] {
  return [...new Set(elements.map(textOf))].filter((text) => text !== '');
}
