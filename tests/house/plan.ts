/** The floor plan: what `src/README.md` says in its two tables. */
export interface Plan {
  /** Room → what it may look into: other rooms, and folders beside `src` such as `seeds`. */
  readonly rooms: ReadonlyMap<string, { readonly looks: ReadonlySet<string>; readonly pure: boolean }>;
  /** Library, or a part of it such as `zustand/vanilla` → the file or folder that imports it. */
  readonly doors: ReadonlyMap<string, string>;
}

/** Reads the tables headed `| Room |` and `| Library |`. Names stand in backticks. */
export function readPlan(markdown: string): Plan {
  const rooms = tableUnder(markdown, 'Room').map(
    ([room = '', looks = '', pure = '']) => [only(room), { looks: new Set(names(looks)), pure: pure === 'yes' }] as const,
  );
  const doors = tableUnder(markdown, 'Library').flatMap(([libraries = '', door = '']) =>
    names(libraries).map((library) => [library, only(door)] as const),
  );
  return { rooms: new Map(rooms), doors: new Map(doors) };
}

function tableUnder(markdown: string, heading: string): string[][] {
  const lines = markdown.split('\n');
  const start = lines.findIndex((line) => cells(line)[0] === heading);
  if (start < 0) throw new Error(`src/README.md has no table whose first column is headed ${heading}`);
  const rows = lines.slice(start + 2);
  const end = rows.findIndex((line) => !line.startsWith('|'));
  return rows.slice(0, end < 0 ? rows.length : end).map(cells);
}

function cells(line: string): string[] {
  return line.startsWith('|')
    ? line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    : [];
}

function names(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

function only(cell: string): string {
  const [name, ...more] = names(cell);
  if (name === undefined || more.length > 0) throw new Error(`src/README.md: one name in backticks is expected in "${cell}"`);
  return name;
}
