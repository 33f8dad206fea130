import { SaxesParser } from 'saxes';

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** From the root down. */
  readonly parents: readonly XmlElement[];
  /** Of the element itself, without what is inside its children. */
  text: string;
}

/** Every element, in order. Throws where the text is not well-formed XML with sound namespaces. */
export function parseXml(text: string): { root: XmlElement; elements: XmlElement[] } {
  const elements: XmlElement[] = [];
  const open: XmlElement[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', (tag) => {
    const attributes = Object.fromEntries(Object.entries(tag.attributes).map(([name, attribute]) => [name, attribute.value]));
    const element = { name: tag.name, attributes, parents: [...open], text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (piece) => {
    const inner = open.at(-1);
    if (inner) inner.text += piece;
  });
  parser.on('closetag', () => open.pop());
  parser.write(text).close();
  return { root: elements[0]!, elements };
}
