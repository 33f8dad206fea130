import { SaxesParser } from 'saxes';
import type { OpenedFile } from './reader.ts';
import type { XmlElement } from './xmlElement.ts';
import { namedCharacters } from './xmlNames.ts';
import { faultOf, strayEnd } from './xmlFaults.ts';
import type { Wound, XmlVisitor } from './xmlVisitor.ts';
import { harden, heldBack, soften } from './xmlSoften.ts';

/** Characters parsed between two looks at whether anybody still wants them: a few milliseconds. */
const pieceSize = 1 << 16;
/** Tags within one record; real ones have about twelve. */
const deepest = 100;
/** Characters of one record, or of one comment or text: bounds what is held at once. A paper of 5,000 authors has 5 MB. */
const longest = 1 << 26;

/**
 * Text → records, with no more than one record held at a time. What a broken record takes with it ends at the next
 * record's start tag. Definitions of a file's own are never expanded and nothing is ever fetched. Yields the share done.
 */
export async function* walkXml(file: OpenedFile, visitor: XmlVisitor): AsyncGenerator<number, void, void> {
  const walk = new XmlWalk(visitor);
  for await (const chunk of file.chunks()) {
    for (let at = 0; at < chunk.length; at += pieceSize) {
      walk.write(chunk.slice(at, at + pieceSize));
      yield Math.min(1, file.done());
    }
  }
  walk.end();
}

interface OpenElement extends XmlElement {
  readonly inside: (string | XmlElement)[];
}

const plain = { fragment: true, position: false, forceXMLVersion: true, defaultXMLVersion: '1.0', xmlns: false } as const;

/** Says what is wrong without building an error with its stack each time: a hostile megabyte has 300,000 faults. */
class PlainParser extends SaxesParser<typeof plain> {
  private readonly told: (message: string) => void;

  constructor(told: (message: string) => void) {
    super(plain);
    this.told = told;
    this.ENTITIES = namedCharacters;
  }

  override fail(message: string): this {
    this.told(message);
    return this;
  }
}

/** Thrown out of the parser, which is then thrown away. */
class Broken extends Error {
  /** @param back characters before the parser's place at which looking for the next record starts. */
  constructor(
    message: string,
    readonly back = 1,
  ) {
    super(message);
  }
}

class XmlWalk {
  private readonly visitor: XmlVisitor;
  private readonly opening: RegExp;
  private parser: PlainParser;
  /** Characters that the parser got before the present piece. */
  private written = 0;
  /** The present piece, where in it the parser was last handed text, the next line end in it, and the line that it ends. */
  private piece = '';
  private from = 0;
  private startedHere = false;
  private lineEnd = 0;
  private line = 1;
  private held = '';
  private open: OpenElement[] = [];
  private finished: OpenElement | undefined;
  /** The parser's place at the end tag of the finished record. */
  private finishedAt = 0;
  private recordLine = 1;
  private size = 0;
  private silence = 0;
  /** After a wound start tags around the records are unknown, so their end tags mean nothing. */
  private healed = false;
  private seeking: Wound | undefined;

  constructor(visitor: XmlVisitor) {
    this.visitor = visitor;
    this.opening = new RegExp(`<(?:[\\w.-]{1,30}:)?(?:${visitor.records.join('|')})(?=[\\s/>])`, 'g');
    this.parser = this.newParser();
  }

  write(chunk: string): void {
    const text = this.held + chunk;
    const keep = heldBack(text);
    this.held = text.slice(keep);
    this.feed(soften(text.slice(0, keep)));
  }

  end(): void {
    this.feed(soften(this.held));
    if (this.seeking) return this.visitor.wound(this.seeking);
    try {
      this.parser.close();
      this.finish();
    } catch (error) {
      if (!(error instanceof Broken)) throw error;
      if (this.open[0]) this.visitor.wound(this.woundAt(this.line, 'the file ends within this entry'));
      else this.visitor.cutShort?.(this.line);
    }
  }

  private feed(piece: string): void {
    this.piece = piece;
    this.findLineEnd(0);
    this.from = 0;
    this.startedHere = false;
    while (this.from < piece.length) {
      if (this.seeking && !this.findNext()) break;
      try {
        this.parser.write(this.from === 0 ? piece : piece.slice(this.from));
        this.written += piece.length - this.from;
        this.size += piece.length - this.from;
        this.silence += piece.length - this.from;
        if (this.size > longest && this.open[0]) throw new Broken('the entry runs on for more than 64 MB');
        if (this.silence > longest) throw new Broken('a text runs on for more than 64 MB');
        break;
      } catch (error) {
        if (!(error instanceof Broken)) throw error;
        this.breakOff(error);
      }
    }
    this.finish();
    this.lineAt(piece.length);
  }

  /** The record that is being read is given up; the next one is looked for from here. */
  private breakOff(error: Broken): void {
    const at = this.place(error.back);
    this.seeking = this.woundAt(this.lineAt(at), error.message);
    [this.open, this.finished] = [[], undefined];
    // A parser that breaks at its first character must not be given it again.
    this.from = this.startedHere ? Math.max(at, this.from + 1) : at;
  }

  private woundAt(line: number, why: string): Wound {
    const entry = this.open[0] ?? this.finished;
    return { line: entry ? this.recordLine : line, brokenAt: line, why, ...(entry ? { entry } : {}) };
  }

  private findNext(): boolean {
    this.opening.lastIndex = this.from;
    const found = this.opening.exec(this.piece);
    if (!found || !this.seeking) return false;
    this.visitor.wound({ ...this.seeking, goesOnAt: this.lineAt(found.index) });
    this.seeking = undefined;
    this.healed = true;
    this.from = found.index;
    this.startedHere = true;
    this.parser = this.newParser();
    this.written = 0;
    this.silence = 0;
    return true;
  }

  /** Place in the piece, some characters before the parser's. */
  private place(back: number): number {
    return Math.min(this.piece.length, Math.max(0, this.from + this.parser.position - this.written - back));
  }

  /** Places must be asked for in order. */
  private lineAt(place: number): number {
    while (this.lineEnd < place) {
      this.line++;
      this.findLineEnd(this.lineEnd + 1);
    }
    return this.line;
  }

  private findLineEnd(from: number): void {
    const found = this.piece.indexOf('\n', from);
    this.lineEnd = found === -1 ? Infinity : found;
  }

  /** A record counts only when it is not a wrong end tag that closed it: then the parser says so before it goes on. */
  private finish(): void {
    const done = this.finished;
    this.finished = undefined;
    if (done) this.visitor.record(done, this.recordLine);
  }

  private newParser(): PlainParser {
    const parser = new PlainParser((message) => this.onError(message));
    parser.on('opentagstart', ({ name, attributes }) =>
      // Without namespaces attributes are plain texts; the library's type does not say so here. They are filled in later.
      this.onStart(localName(name), name.length, attributes as Readonly<Record<string, string>>),
    );
    parser.on('opentag', ({ name, attributes }) => {
      if (!this.open[0]) this.visitor.outside?.(localName(name), attributes);
    });
    parser.on('closetag', () => this.onEnd());
    parser.on('text', (text) => this.onText(text));
    parser.on('cdata', (text) => this.onText(harden(text)));
    return parser;
  }

  private onStart(name: string, length: number, attributes: Readonly<Record<string, string>>): void {
    this.finish();
    this.silence = 0;
    const parent = this.open.at(-1);
    const isRecord = this.visitor.records.includes(name);
    if (parent && isRecord) throw new Broken('the entry has no end tag', length + 2);
    if (!parent && !isRecord) return;
    if (this.open.length >= deepest) throw new Broken(`tags stand more than ${deepest} deep in one another`);
    const element: OpenElement = { name, attributes, inside: [] };
    if (parent) parent.inside.push(element);
    else {
      this.recordLine = this.lineAt(this.place(length + 2));
      this.size = 0;
    }
    this.open.push(element);
  }

  private onEnd(): void {
    this.finish();
    this.silence = 0;
    const closed = this.open.pop();
    if (!closed || this.open.length > 0) return;
    this.finished = closed;
    this.finishedAt = this.parser.position;
  }

  private onText(text: string): void {
    this.finish();
    this.silence = 0;
    this.open.at(-1)?.inside.push(text);
  }

  private onError(message: string): void {
    if (this.parser.position !== this.finishedAt) this.finish();
    const fault = faultOf(message);
    if (fault === 'unknown name') {
      const name = /&([^&;]+);$/.exec(this.piece.slice(this.place(60), this.place(0)))?.[1];
      if (name) this.visitor.unknownName?.(name, this.lineAt(this.place(1)));
    } else if (fault !== undefined && (fault !== strayEnd || !this.healed || this.open[0])) throw new Broken(fault);
  }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
