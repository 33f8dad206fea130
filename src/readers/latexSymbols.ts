/** Combining marks by the accent's command: `\'e`, `\v{s}`. */
export const accents: ReadonlyMap<string, string> = new Map([
  ['`', '\u0300'],
  ["'", '\u0301'],
  ['^', '\u0302'],
  ['~', '\u0303'],
  ['=', '\u0304'],
  ['u', '\u0306'],
  ['.', '\u0307'],
  ['"', '\u0308'],
  ['r', '\u030a'],
  ['H', '\u030b'],
  ['v', '\u030c'],
  ['d', '\u0323'],
  ['c', '\u0327'],
  ['k', '\u0328'],
  ['b', '\u0331'],
  ['G', '\u030f'],
  ['U', '\u030e'],
  ['h', '\u0309'],
  ['f', '\u0311'],
  ['t', '\u0361'],
]);

const table = `
ss ß|SS ẞ|o ø|O Ø|l ł|L Ł|aa å|AA Å|ae æ|AE Æ|oe œ|OE Œ|i ı|j ȷ|dh ð|DH Ð|th þ|TH Þ|dj đ|DJ Đ|ng ŋ|NG Ŋ
textquotesingle '|textquoteleft ‘|textquoteright ’|textquotedblleft “|textquotedblright ”|quotedblbase „|quotesinglbase ‚
glqq „|grqq “|glq ‚|grq ‘|flqq «|frqq »|guillemotleft «|guillemotright »|guilsinglleft ‹|guilsinglright ›|lq ‘|rq ’
textendash –|textemdash —|textbackslash \\|textasciitilde ~|textasciicircum ^|textasciigrave \`|textunderscore _|textbar |
textbraceleft {|textbraceright }|lbrace {|rbrace }
textless <|textgreater >|textdegree °|degree °|textregistered ®|texttrademark ™|copyright ©|textcopyright ©|pounds £|textsterling £
euro €|texteuro €|textdollar $|textpercent %|textampersand &|textbullet •|textperiodcentered ·|cdot ·|textexclamdown ¡|textquestiondown ¿
S §|P ¶|dag †|ddag ‡|dots …|ldots …|textellipsis …|TeX TeX|LaTeX LaTeX|BibTeX BibTeX|slash /|textordfeminine ª|textordmasculine º
alpha α|beta β|gamma γ|delta δ|epsilon ε|varepsilon ε|zeta ζ|eta η|theta θ|iota ι|kappa κ|lambda λ|mu μ|nu ν|xi ξ|pi π|rho ρ
sigma σ|tau τ|upsilon υ|phi φ|varphi φ|chi χ|psi ψ|omega ω|Gamma Γ|Delta Δ|Theta Θ|Lambda Λ|Xi Ξ|Pi Π|Sigma Σ|Phi Φ|Psi Ψ|Omega Ω
times ×|textmu µ|textmultiply ×|pm ±|textpm ±|div ÷|infty ∞|approx ≈|sim ∼|leq ≤|le ≤|geq ≥|ge ≥|neq ≠|ne ≠|to →|rightarrow →|leftarrow ←
aj AJ|apj ApJ|apjl ApJL|apjs ApJS|aap A&A|aapr A&ARv|aaps A&AS|mnras MNRAS|nat Nature|prd PhRvD|prl PhRvL|pasp PASP|pasj PASJ
araa ARA&A|icarus Icarus|jcap JCAP|ssr SSRv|planss P&SS|solphys SoPh|physrep PhR|jgr JGR|grl GRL|procspie SPIE|memsai MmSAI|na NewA
`;

/** Commands that stand for a text; AAS journal macros, as NASA ADS exports them, among them. */
export const symbols: ReadonlyMap<string, string> = new Map([
  ...table
    .trim()
    .split(/[\n|]/)
    .map((pair): [string, string] => {
      const blank = pair.indexOf(' ');
      return [pair.slice(0, blank), pair.slice(blank + 1)];
    })
    .filter(([name]) => name !== ''),
  ['textbar', '|'],
]);

/** Commands that change only the look; nothing of the text. */
export const switches: ReadonlySet<string> = new Set(
  `em it bf sc rm sl tt sf small tiny large Large footnotesize scriptsize normalsize bfseries itshape scshape upshape mdseries rmfamily
  sffamily ttfamily protect relax noindent par newline linebreak nobreak allowbreak unskip ignorespaces textstyle displaystyle
  selectfont raggedright centering begingroup endgroup bgroup egroup null strut quad qquad hfill space nobreakspace thinspace`
    .trim()
    .split(/\s+/),
);

/** How many arguments behind these commands are no text: `\href{address}{text}`. */
export const silentArguments: ReadonlyMap<string, number> = new Map([
  ['href', 1],
  ['noopsort', 1],
  ['SortNoop', 1],
  ['vphantom', 1],
  ['phantom', 1],
  ['hphantom', 1],
  ['label', 1],
  ['vspace', 1],
  ['hspace', 1],
  ['textcolor', 1],
  ['color', 1],
  ['foreignlanguage', 1],
  ['selectlanguage', 1],
  ['fontsize', 2],
]);
