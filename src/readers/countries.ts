/** Countries as databases write them at the end of an address, in lower case. */
const names = new Set(
  `afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas|bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bermuda|bhutan|bolivia|bosnia and herzegovina|bosnia & herceg|botswana|brazil|brasil|brunei|bulgaria|burkina faso|burundi|cambodia|cameroon|canada|cape verde|central african republic|chad|chile|china|p.r. china|p. r. china|pr china|peoples r china|people's republic of china|colombia|comoros|congo|costa rica|cote d'ivoire|cote ivoire|côte d'ivoire|croatia|cuba|cyprus|czech republic|czechia|dem rep congo|democratic republic of the congo|denmark|deutschland|djibouti|dominica|dominican republic|ecuador|egypt|el salvador|england|eritrea|españa|estonia|eswatini|ethiopia|fiji|finland|france|gabon|gambia|the gambia|georgia|germany|ghana|greece|greenland|grenada|guadeloupe|guatemala|guinea|guinea-bissau|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia|iran|islamic republic of iran|iraq|ireland|republic of ireland|israel|italia|italy|ivory coast|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan|laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macao|macau|macedonia|north macedonia|madagascar|malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|méxico|micronesia|moldova|monaco|mongolia|montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|the netherlands|new caledonia|new zealand|nicaragua|niger|nigeria|north korea|northern ireland|norway|oman|pakistan|palestine|panama|papua new guinea|paraguay|peru|perú|philippines|poland|portugal|puerto rico|qatar|republic of korea|korea|south korea|romania|russia|russian federation|rwanda|samoa|san marino|saudi arabia|scotland|senegal|serbia|seychelles|sierra leone|singapore|slovakia|slovenia|somalia|south africa|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|syrian arab republic|taiwan|taiwan roc|tajikistan|tanzania|thailand|togo|tonga|trinidad and tobago|trinidad & tobago|tunisia|turkey|türkiye|turkiye|turkmenistan|u.k|uk|united kingdom|u arab emirates|united arab emirates|uae|uganda|ukraine|uruguay|u.s.a|u.s|usa|us|united states|united states of america|uzbekistan|vanuatu|vatican|venezuela|viet nam|vietnam|wales|yemen|zambia|zimbabwe`.split(
    '|',
  ),
);

/** The country that an address ends with, as printed. */
export function countryAtEnd(address: string): string | undefined {
  const last = address
    .slice(address.lastIndexOf(',') + 1)
    .trim()
    .replace(/[.;]+$/, '');
  return names.has(last.toLowerCase()) ? last : undefined;
}
