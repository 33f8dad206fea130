/** Words around a name that are no given name and no family name. */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Particles in any case; the family name behind them is what is compared. */
export const particles = words(
  `al el ul van von der den de del della dello delle dalla dalle ter ten ibn af av zu zur zum vom abd abdel abdul abu`,
);
/** Capitalised, they are particles only where no East Asian family name ends the name: Di and Le are given names there. */
export const doubtfulParticles = words(`la le las los dos da di du des degli dei dal`);
/** Particles only where printed in lower case: capitalised they are names in their own right (Das, Bin, Ben). */
export const lowerParticles = words(`do das bin bint binti ben ould het t s op aan in te thoe tot auf an a zi lo ap ab ua`);
/** Between two family names: Ortega y Gasset. Only in lower case. */
export const connectors = words(`y e i und`);
/** They belong to the word behind them: Mc Donald. */
export const prefixes = words(`mc mac fitz`);

/** Suffix as printed, folded → as compared. */
export const suffixes: ReadonlyMap<string, string> = new Map(
  Object.entries({
    jr: 'jr',
    jnr: 'jr',
    junior: 'jr',
    sr: 'sr',
    snr: 'sr',
    senior: 'sr',
    ii: 'ii',
    '2nd': 'ii',
    iii: 'iii',
    '3rd': 'iii',
    iv: 'iv',
    '4th': 'iv',
  }),
);
/** These are initials just as well, in capitals and with nothing but a family name beside them. */
export const initialsToo = words(`jr sr ii iv md ms ma ba jd rn do mr dr`);

/** In front of a name. */
export const frontTitles = words(`dr prof professor mr mrs ms mx sir dame rev reverend herr frau monsieur madame`);
/** In front of a name, behind another title. */
export const furtherTitles = words(`med phil rer nat ing habil dipl hc mag dr prof techn`);
/** Behind a name. */
export const backTitles = words(
  `phd md msc bsc mph dphil frs frsc mba rn dds dvm pharmd mbbs mbchb frcp frcs dsc scd drph jd esq obe cbe meng beng`,
);
/** The rest is a former name. */
export const formerly = words(`née nee geb geborene born`);

/** One of them makes a group of what looks like a name. */
export const groupWords = words(
  `collaboration collaborations consortium group groups team organization organisation university institute institutes
   committee society network investigators initiative taskforce association department ministry foundation workshop
   editors laboratory laboratories company corporation council academy agency project commission centre`,
);
