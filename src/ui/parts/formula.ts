/** The only door to temml, which comes when the first formula does. */
let coming: Promise<typeof import('temml')> | undefined;

/**
 * Sets a formula into an element as MathML, built node by node.
 * @returns false where it does not parse, or temml could not be loaded; the element is then empty.
 */
export async function setFormula(tex: string, into: HTMLElement): Promise<boolean> {
  const draft = document.createElement('span');
  try {
    coming ??= import('temml');
    const { default: temml } = await coming;
    temml.render(factor(tex), draft, { throwOnError: true, trust: false, maxExpand: 100, maxSize: [20, 50], strict: false });
  } catch {
    into.replaceChildren();
    return false;
  }
  into.replaceChildren(...draft.childNodes);
  return true;
}

/** "2.26×" multiplies nothing that follows: as a sign of its own it stands close to its number. */
const factor = (tex: string): string => tex.replace(/\\times\s*$/, String.raw`{\times}`);
