/** The only door to temml, which comes when the first formula does. */
let coming: Promise<typeof import('temml')> | undefined;

/**
 * Sets a formula into an element as MathML, built node by node.
 * @returns false where it does not parse; the element is then empty.
 */
export async function setFormula(tex: string, into: HTMLElement): Promise<boolean> {
  coming ??= import('temml');
  const { default: temml } = await coming;
  const draft = document.createElement('span');
  try {
    temml.render(tex, draft, { throwOnError: true, trust: false, maxExpand: 100, maxSize: [20, 50], strict: false });
  } catch {
    into.replaceChildren();
    return false;
  }
  into.replaceChildren(...draft.childNodes);
  return true;
}
