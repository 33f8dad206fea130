/** A printed name in parts, folded: for comparison, never for display. No letter or digit of the print is lost but marks. */
export interface NameParts {
  /**
   * All of the given names in order, each a word, an initial ("j") or an abbreviation of two or three letters with its
   * full stop ("yu."): "Jae-Won" is two. Empty for a single name and for a group.
   */
  readonly given: readonly string[];
  /** "van", "de", "al" before the family name or within it. */
  readonly particles: readonly string[];
  /**
   * The family name, or names: "meier schulz" for Meier-Schulz, "garcia marquez", "luis balaguer" behind a particle. One
   * blank between words. Never empty for a name with a letter.
   */
  readonly family: string;
  /** "jr", "sr", "ii", "iii", "iv". */
  readonly suffix?: string;
  /** Four digits by which a catalogue tells namesakes apart: "0001". */
  readonly homonym?: string;
  /** Titles, nicknames, dates and spellings in brackets, folded: never compared. */
  readonly aside?: readonly string[];
  /** Given and family names with ä, ö, ü, å and ø kept, of a name that has such letters; same lengths as the folded. */
  readonly marked?: { readonly given: readonly string[]; readonly family: string };
  /**
   * Whether it is certain which name is the family name, by a comma, told parts, capitals or an own script; else what was
   * guessed: that the given names are printed first, or the family name.
   */
  readonly order: 'certain' | 'given first' | 'family first';
}

/** Parts of a name as a file tells them apart, as printed. */
export interface ToldParts {
  /** With its particles. */
  readonly family?: string | undefined;
  readonly given?: string | undefined;
  /** Jr., III. */
  readonly suffix?: string | undefined;
}

/** A word of a printed name. */
export interface Word {
  /** As printed, without marks. */
  readonly printed: string;
  /** Its letters and digits, folded: at least one. */
  readonly bare: string;
}

/** What stands beside a name and is no given and no family name; filled in while a name is read. */
export interface Beside {
  suffix?: string;
  homonym?: string;
  readonly aside: string[];
}

/** Whether a word is printed without a small letter. */
export const inCapitals = (printed: string): boolean => printed === printed.toUpperCase() && printed !== printed.toLowerCase();

/** Whether a word is printed without a capital letter. */
export const inSmall = (printed: string): boolean => printed === printed.toLowerCase() && printed !== printed.toUpperCase();
