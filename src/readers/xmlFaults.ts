/** An end tag that fits nothing that is open: behind a wound that is no fault, as what was open before it is forgotten. */
export const strayEnd = 'an end tag stands where nothing is open';

/** The parser's complaints that make the record unsafe to read, in a person's words. */
const faults: readonly (readonly [RegExp, string])[] = [
  [/^undefined entity/, 'unknown name'],
  [/^unmatched closing tag/, strayEnd],
  [/close tag/, 'an end tag does not belong to the start tag before it'],
  [/^unclosed tag|^unexpected end/, 'the file ends too early'],
  [/^disallowed character(?:\.| in (?:tag|attribute|closing))|^incorrect syntax|^forward-slash/, 'a tag is not well formed'],
];

/**
 * What a complaint of the parser means; undefined for what does no harm: a second attribute of the same name, text around
 * the root, a declaration that is out of place. `unknown name` is not a fault of the record.
 */
export function faultOf(complaint: string): string | undefined {
  return faults.find(([words]) => words.test(complaint))?.[1];
}
