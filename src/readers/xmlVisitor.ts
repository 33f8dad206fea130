import type { XmlElement } from './xmlElement.ts';

/** A place where the XML makes no sense: the entry there is lost. */
export interface Wound {
  /** Line of the lost entry's start; between entries, of the break itself. */
  readonly line: number;
  /** Line of the break. */
  readonly brokenAt: number;
  /** A clause: "the file ends within this entry". */
  readonly why: string;
  /** What was read of the entry; none between entries. */
  readonly entry?: XmlElement;
  /** Line at which the next entry starts; none when the file holds no further one. */
  readonly goesOnAt?: number;
}

export interface XmlVisitor {
  /** Names of the elements that are handed out whole, one by one; none of them ever stands within another. */
  readonly records: readonly string[];
  record(element: XmlElement, line: number): void;
  wound(wound: Wound): void;
  /** An element around or between records opens. */
  outside?(name: string, attributes: Readonly<Record<string, string>>): void;
  /** `&name;` that is no known character: it stays in the text as it is and is never expanded. */
  unknownName?(name: string, line: number): void;
  /** The file ends between records before all that was opened is closed. */
  cutShort?(line: number): void;
}
