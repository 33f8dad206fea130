import { Visitor, type ESTree } from 'vite';
import type { Plan } from './plan.ts';
import { roomOf, type Violations } from './rules.ts';
import type { Parsed } from './source.ts';

/** What a pure room must be given instead of taking it: page, network, time, machine. */
const outside = new Set(
  [
    'window document navigator location history localStorage sessionStorage indexedDB DOMParser XMLSerializer Image self',
    'fetch XMLHttpRequest WebSocket EventSource performance setTimeout setInterval requestAnimationFrame alert',
    'console process Buffer require Worker',
  ].flatMap((line) => line.split(' ')),
);

/** Chance and time, as members. What a person asks for on the page, such as a new seed, may come from `crypto`. */
const clocksAndDice = ['Date.now', 'crypto.randomUUID', 'crypto.getRandomValues'];

/**
 * Pure rooms have no clock, no chance, no page and no network; and no room at all rolls dice of its own.
 * @param exceptions path → why it takes what others are given.
 */
export function pureRooms(files: readonly Parsed[], plan: Plan, exceptions: ReadonlyMap<string, string> = new Map()): Violations {
  const takings = new Map(files.map((file) => [file.path, takes(file, plan.rooms.get(roomOf(file.path))?.pure ?? false)]));
  const needless = [...exceptions.keys()].filter((path) => (takings.get(path) ?? []).length === 0);
  return [
    ...[...takings].flatMap(([path, words]) => (exceptions.has(path) ? [] : words.map((word) => `${path} uses ${word}`))),
    ...needless.map((path) => `${path} needs no exception: it is pure, or gone`),
  ];
}

function takes(file: Parsed, pure: boolean): string[] {
  const words = wordsOf(file.program);
  const found = ['Math.random', ...(pure ? clocksAndDice : [])].filter((member) => words.members.has(member));
  if (!pure) return found;
  if (words.readsClock) found.push('new Date');
  found.push(...[...words.free].filter((name) => outside.has(name)));
  found.push(...file.imports.map((one) => one.what).filter((what) => what.startsWith('node:')));
  return found;
}

interface Words {
  /** `object.property`, as written. */
  readonly members: ReadonlySet<string>;
  /** `new Date` of nothing asks the clock, of several numbers the machine's time zone; of one argument it only computes. */
  readonly readsClock: boolean;
  /** Names used as values that nothing in the file declares. */
  readonly free: ReadonlySet<string>;
}

function wordsOf(program: ESTree.Program): Words {
  const members = new Set<string>();
  let readsClock = false;
  const used = new Map<ESTree.Node, string>();
  const declared = new Set<string>();
  /** Identifiers that name a property, a type or a label: no use of a value. */
  const other = new Set<ESTree.Node>();
  const key = (node: { readonly key: ESTree.Node; readonly computed: boolean }) => void (node.computed || other.add(node.key));
  const declare = (...nodes: (ESTree.Node | null)[]) => {
    for (const node of nodes) for (const name of bindings(node)) declared.add(name);
  };
  const type = (params: readonly ESTree.Node[]) => params.forEach((param) => other.add(param));
  new Visitor({
    MemberExpression(node) {
      if (node.computed) return;
      other.add(node.property);
      if (node.object.type === 'Identifier' && 'name' in node.property) members.add(`${node.object.name}.${node.property.name}`);
    },
    NewExpression(node) {
      if (node.callee.type === 'Identifier' && node.callee.name === 'Date' && node.arguments.length !== 1) readsClock = true;
    },
    Identifier: (node) => void used.set(node, node.name),
    Property: (node) => void (node.shorthand || key(node)),
    MethodDefinition: key,
    PropertyDefinition: key,
    TSPropertySignature: key,
    TSMethodSignature(node) {
      key(node);
      type(node.params);
    },
    TSFunctionType: (node) => type(node.params),
    TSTypeReference: (node) => void other.add(node.typeName),
    TSTypeQuery: (node) => void other.add(node.exprName),
    TSNamedTupleMember: (node) => void other.add(node.label),
    ImportSpecifier(node) {
      other.add(node.imported);
      declare(node.local);
    },
    VariableDeclarator: (node) => declare(node.id),
    FunctionDeclaration: (node) => declare(node.id, ...node.params),
    FunctionExpression: (node) => declare(node.id, ...node.params),
    ArrowFunctionExpression: (node) => declare(...node.params),
    CatchClause: (node) => declare(node.param),
  }).visit(program);
  const free = [...used].filter(([node, name]) => !other.has(node) && !declared.has(name)).map(([, name]) => name);
  return { members, readsClock, free: new Set(free) };
}

/** Names that a pattern declares. */
function bindings(node: ESTree.Node | null): string[] {
  switch (node?.type) {
    case 'Identifier':
      return [node.name];
    case 'ObjectPattern':
      return node.properties.flatMap((property) => bindings(property.type === 'Property' ? property.value : property));
    case 'ArrayPattern':
      return node.elements.flatMap(bindings);
    case 'RestElement':
      return bindings(node.argument);
    case 'AssignmentPattern':
      return bindings(node.left);
    case 'TSParameterProperty':
      return bindings(node.parameter);
    default:
      return [];
  }
}
