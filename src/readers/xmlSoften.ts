/** What writers of XML often leave unescaped, made readable before the parser sees it: "R & D", "p < 0.05", control characters. */

const ampersand = 'bare-ampersand';
const less = 'bare-less';

/** Stand-ins for the two characters, known to the parser by these names. */
export const standIns: Readonly<Record<string, string>> = { [ampersand]: '&', [less]: '<' };

/** Longest `&name;` and start of a tag that pieces of text are kept together for. */
const reach = 64;

const bareOrControl =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /&(?!(?:#\d{1,8}|#x[\da-f]{1,7}|[a-z_][\w.-]{0,40});)|<(?![a-z_:/!?\u0080-\uffff])|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gi;

export function soften(text: string): string {
  return text.replace(bareOrControl, (found) => {
    if (found === '&') return `&${ampersand};`;
    if (found === '<') return `&${less};`;
    return found >= '\ud800' && found <= '\udfff' ? '\ufffd' : ' ';
  });
}

/** A CDATA section, in which nothing needs a stand-in, as it was. */
export function harden(text: string): string {
  return text.replaceAll(`&${ampersand};`, '&').replaceAll(`&${less};`, '<');
}

/** Place from which a piece must wait for the next one: half a pair of code units, half a `&name;`, half a tag's name. */
export function heldBack(text: string): number {
  const near = Math.max(0, text.length - reach);
  const tail = text.slice(near);
  const half = /[&<](?:(?<=&)[^;&<\s]*|(?<=<)[^\s/>&<]*|(?<=<)\/[^\s/>&<]*)$|[\ud800-\udbff\r]$/.exec(tail);
  return half ? near + half.index : text.length;
}
