/** Words that a body's name has and a person's has not, each whole; surnames such as Press, Bureau, Church and Union are none of them. */
const words = [
  'collaborations?|collaboratives?|collaborators|consortium|consortia|committees?|commission|council|federation|alliance|initiative',
  '(?:working|study|research|interest|trial|task|writing|steering|expert|advisory) (?:group|party|force|team|panel)s?|investigators|taskforce|teams?',
  'universit(?:y|ies|é|ät|aet|à|as|eit|et|etet|atea)|universidad(?:e)?|uniwersytet|univerzita|üniversitesi|univ',
  'institut(?:e|es|o|ion|ions|ul|et|y)?|istituto|instytut|ústav',
  'laborator(?:y|ies|io|ium)|laboratoires?|departments?|dept|département|departamento|dipartimento|abteilung',
  'ministry|ministère|ministerio|ministério|ministero|ministerium|agency|agence|agencia|behörde',
  'associations?|asociación|associação|associazione|society|société|sociedade?|società|gesellschaft|verein|verband',
  'foundation|fondation|fundación|fundação|fondazione|stiftung|corporation|corp|incorporated|limited|ltd|llc|gmbh|plc|pty',
  'organi[sz]ations?|organización|hospitals?|krankenhaus|klinikum|hôpital|clinic|polyclinic|museum|academy|académie|akademie|academia',
  'faculty|faculté|facultad|faculdade|fakultät|facoltà|hochschule|école|escuela|laboratories|arbeitsgruppe|forschungsgruppe|arbeitsgemeinschaft',
  'университета?|институт|академия|комитет|министерство|общество|коллаборация|лаборатория|جامعة|معهد|وزارة|جمعية|لجنة|مركز',
].join('|');
/** Words that stand at the end of a body's name of several words. */
const endings =
  'groups?|networks?|projects?|programs?|programme|labs|inc|collective|software|authors|members|contributors|writers|editors|community|services';
/** Words that need what follows them: "Centre for", "Bureau of". */
const openings =
  '(?:cent(?:er|re|ro)s?|zentrum|bureau|office|board|college|school|government|groupe|équipe|grupo|gruppo|friends|national|royal|international|division|section|union|court|state|city) (?:for|of|de|des|du|di|del|für|pour|para|da|do)';

const edge = '(?<![\\p{L}\\p{M}])';
const rim = '(?![\\p{L}\\p{M}])';
const body = new RegExp(
  [
    `${edge}(?:${words})${rim}`,
    `(?<=\\S\\s)(?:${endings})${rim}(?=\\.?(?:$|\\s*[,(]))`,
    // Company alone is a Catalan surname.
    `(?<=\\S\\s\\S+\\s)company${rim}$`,
    `&\\s?co${rim}`,
    `${edge}(?:${openings})${rim}`,
    // "National Centre for Chronic Conditions", "Max-Planck-Institut": no person has such a middle.
    '(?<=\\S\\s)(?:for|für|pour)(?=\\s\\S)',
    '(?<=\\p{L}-)(?:institut|universität|gesellschaft|stiftung|gruppe|team|group)(?!\\p{L})',
    '大学|大學|研究所|研究院|研究会|学会|學會|委员会|委員會|委員会|协会|協會|協会|公司|医院|醫院|实验室|課題組|课题组|编辑部|編輯部|株式会社|グループ|대학교|연구소|연구원|학회|위원회',
  ].join('|'),
  'iu',
);

/** The word that tells that a name is a body's: a collaboration's, a committee's, a university's. Undefined for a person's. */
export function bodyIn(name: string): string | undefined {
  return body.exec(name)?.[0];
}
