import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync, Visitor, type ESTree } from 'vite';

/** A file of the project: path from the top with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/**
 * How a file looks at another: `type` leaves no trace in the program, `load` runs the other file first, `glob` runs every file
 * that matches, `address` only names it (a worker, an asset).
 */
export type Look = 'type' | 'load' | 'glob' | 'address';

export interface Import {
  readonly from: string;
  /** As written, without a query such as `?raw`. */
  readonly what: string;
  readonly look: Look;
}

/** A source with its imports and its syntax tree. */
export interface Parsed extends Source {
  readonly imports: readonly Import[];
  readonly program: ESTree.Program;
  readonly comments: readonly string[];
}

const scripts = /\.(ts|tsx|mjs)$/;

/** All files under the folders that a person writes, by path. */
export function readSources(root: URL, folders: readonly string[]): Source[] {
  return folders.flatMap((folder) =>
    readdirSync(fileURLToPath(new URL(folder, root)), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(ts|tsx|mjs|css)$/.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((place) => ({ path: relative(fileURLToPath(root), place).replaceAll('\\', '/'), text: readFileSync(place, 'utf8') })),
  );
}

export function parse(source: Source): Parsed {
  if (!scripts.test(source.path)) return { ...source, imports: styleImports(source), program: nothing, comments: [] };
  const { program, comments, errors } = parseSync(source.path, source.text);
  if (errors[0]) throw new Error(`${source.path}: ${errors[0].message}`);
  return { ...source, imports: importsOf(source.path, program), program, comments: comments.map((comment) => comment.value) };
}

const nothing = parseSync('nothing.ts', '').program;

function styleImports({ path, text }: Source): Import[] {
  return [...text.matchAll(/@import\s+(?:url\()?['"]([^'"]+)['"]/g)].map((match) => ({
    from: path,
    what: match[1] ?? '',
    look: 'load',
  }));
}

function importsOf(from: string, program: ESTree.Program): Import[] {
  const imports: Import[] = [];
  const add = (what: string, look: Look) => imports.push({ from, what: what.replace(/\?.*$/, ''), look });
  new Visitor({
    ImportDeclaration: (node) => add(node.source.value, node.importKind === 'type' ? 'type' : 'load'),
    ExportAllDeclaration: (node) => add(node.source.value, node.exportKind === 'type' ? 'type' : 'load'),
    ExportNamedDeclaration(node) {
      if (node.source) add(node.source.value, node.exportKind === 'type' ? 'type' : 'load');
    },
    ImportExpression(node) {
      if (isText(node.source)) add(node.source.value, 'load');
    },
    TSImportType: (node) => add(node.source.value, 'type'),
    CallExpression(node) {
      if (isMeta(node.callee, 'glob')) for (const pattern of texts(node.arguments[0])) add(pattern, 'glob');
    },
    NewExpression(node) {
      const [place, base] = node.arguments;
      if (place && base && isText(place) && !place.value.endsWith('/') && isMeta(base, 'url')) add(place.value, 'address');
    },
  }).visit(program);
  return imports;
}

function isText(node: ESTree.Node): node is ESTree.StringLiteral {
  return node.type === 'Literal' && typeof node.value === 'string';
}

function texts(node: ESTree.Node | undefined): string[] {
  if (!node) return [];
  if (isText(node)) return [node.value];
  return node.type === 'ArrayExpression' ? node.elements.flatMap((element) => (element ? texts(element) : [])) : [];
}

/** `import.meta.NAME` */
function isMeta(node: ESTree.Node, name: string): boolean {
  if (node.type !== 'MemberExpression' || node.computed) return false;
  return node.object.type === 'MetaProperty' && node.property.type === 'Identifier' && node.property.name === name;
}
