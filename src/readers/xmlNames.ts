import { standIns } from './xmlSoften.ts';

/** HTML's names of U+00A0 to U+00FF in order: the same that the DTD of DBLP lists. */
const latin =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

/** HTML's names of U+0391 to U+03A9, and in lower case of U+03B1 to U+03C9. U+03A2 is no letter. */
const greek =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';

const others =
  'ndash– mdash— lsquo‘ rsquo’ sbquo‚ ldquo“ rdquo” bdquo„ hellip… bull• prime′ euro€ trade™ minus− le≤ ge≥ ne≠ asymp≈ infin∞ rarr→ larr← ' +
  'OEligŒ oeligœ scaronš YumlŸ fnofƒ circˆ tilde˜ lsaquo‹ rsaquo› dagger† Dagger‡ permil‰ inodotı lstrokł ';

/** `&name;` → its characters. Without prototype: a file may name `constructor`. */
export const namedCharacters: Record<string, string> = Object.assign(Object.create(null) as Record<string, string>, {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  sigmaf: 'ς',
  ...standIns,
  ...Object.fromEntries(latin.split(' ').map((name, index) => [name, String.fromCodePoint(0xa0 + index)])),
  ...Object.fromEntries(greek.split(' ').map((name, index) => [name, String.fromCodePoint(0x391 + index)])),
  ...Object.fromEntries(greek.split(' ').map((name, index) => [name.toLowerCase(), String.fromCodePoint(0x3b1 + index)])),
  ...Object.fromEntries(
    others
      .trim()
      .split(' ')
      .map((each) => [each.slice(0, -1), each.slice(-1)]),
  ),
  Scaron: 'Š',
  Lstrok: 'Ł',
});
