/**
 * The most usual family names of peoples who put the family name first, or print two: enough to tell where a name may be
 * turned about, never to tell who somebody is. Folded.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Mandarin in pinyin, with usual spellings of Hong Kong, Taiwan and South-East Asia. */
const chinese = words(`
  ai an ao bai ban bao bei bi bian bo bu cai cao cen chai chan chang chao che chen cheng cheung chi chiang chien chin chiu cho chong
  chou chow chu chua chuang chui chun chung cong cui dai dang deng di diao ding dong dou du duan fan fang fei feng fong fu fung gan
  gao ge geng gong gou gu guan gui guo han hang hao he heng ho hong hou hsiao hsieh hsu hu hua huang hui hung huo hwang ji jia jian
  jiang jiao jin jing ju kang ke kong kou ku kuo kwan kwok kwong lai lam lan lang lao lau law lee lei leng leong leung li lian liang
  liao lien lim lin ling liu lo long lou loh lu luan lui luk lum luo lv ma mai man mao mei meng mi miao min ming mo mok mou mu ng
  ngai ni nie ning niu ong ou ouyang pan pang pei peng pi ping pu qi qian qiao qin qiu qu quan ran rao ren rong ruan rui shan shang
  shao she shen sheng shi shih shu shui siu situ so song su sui sun sung sze tai tam tan tang tao teng teo teoh tian tien ting tong
  tsai tsang tse tseng tsui tu wan wang wei wen weng wong woo wu xi xia xian xiang xiao xie xin xing xiong xu xue xuan yan yang yao
  ye yeh yen yeo yeung yi yim yin ying yip you yu yuan yue yuen yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu
  zhuang zhuo zong zou zuo sima zhuge shangguan`);
const korean = words(`
  ahn an bae baek bang byun cha chae chang cho choe choi chon chong choo chu chun chung do eom gil go gong gu gwak ha ham han heo
  hong hur huh hwang im jang jeon jeong ji jin jo joo ju jung kang kil kim ko koh koo kwak kwon lee lim maeng min moon mun myung na
  nam namgung nam no noh oh pae paek paik park pak pyo rhee roh ryu seo seok seong seol shim shin sim sin so sohn son song suh sung
  um we woo yang yeo yeom yi yim yoo yoon you yu yun`);
const japanese = words(`
  abe aoki arai ando endo fujii fujita fujiwara fukuda goto hara harada hasegawa hashimoto hayashi hirano honda ikeda inoue ishida
  ishii ishikawa ito iwasaki kaneko kato kikuchi kimura kobayashi kojima kondo kudo maeda matsuda matsui matsumoto miura miyamoto
  miyazaki mori morita murakami murata nakagawa nakajima nakamura nakano nakayama nishimura noguchi nomura ogawa okada okamoto ono
  ota otsuka saito sakai sakamoto sasaki sato shibata shimizu suzuki takada takagi takahashi takeuchi tamura tanaka taniguchi uchida
  ueda ueno wada watanabe yamada yamaguchi yamamoto yamasaki yamashita yamazaki yokoyama yoshida`);
const vietnamese = words(`
  nguyen tran le pham huynh hoang phan vu vo dang bui do ho ngo duong ly dinh truong luong mai trinh dao doan lam ha cao thai ta
  chau tang quach luu to kieu phung`);
/** Vietnamese family names that are hardly any other people's. */
const surelyVietnamese = words(`nguyen tran pham huynh phan bui truong trinh vu ngo dinh doan quach kieu phung luong`);
/** Second words of Vietnamese names, which tell what the first one is. */
const vietnameseMiddle = words(`van thi huu duc thanh quoc minh ngoc xuan`);
const hungarian = words(`
  nagy kovacs toth szabo horvath varga kiss molnar nemeth farkas balogh papp takacs juhasz lakatos meszaros simon racz fekete szilagyi
  torok feher balazs gal kocsis pinter szucs orsos fodor lukacs szalai gulyas biro kiraly katona laszlo jakab sandor boros kelemen
  somogyi antal vincze hegedus deak pap balint illes pal vass szoke fabian lengyel biro bognar barta sipos bodnar novak szekely major
  erdos lovasz barabasi szemeredi renyi neumann csermely szantai bollobas schubert glanzel vida`);
const hungarianGiven = words(`
  laszlo istvan jozsef janos zoltan sandor gabor ferenc attila peter tamas zsolt tibor andras csaba imre lajos gyorgy balazs gyula
  mihaly karoly robert bela balint daniel adam david mate akos levente gergely krisztian andor pal miklos albert endre arpad geza
  maria erzsebet katalin eva ilona anna zsuzsanna margit judit agnes andrea ildiko erika krisztina eniko tunde zsofia reka dora
  orsolya nora edit marta gabriella klara magdolna ibolya piroska timea anita monika szilvia`);
/** Spanish and Portuguese names that are hardly ever given names. */
const iberian = words(`
  garcia gonzalez rodriguez fernandez lopez martinez sanchez perez gomez jimenez ruiz hernandez diaz moreno munoz alvarez romero
  alonso gutierrez navarro torres dominguez vazquez ramos gil ramirez serrano blanco molina morales suarez ortega delgado castro ortiz
  rubio sanz nunez iglesias medina garrido cortes castillo santos guerrero lozano cano prieto mendez calvo cruz gallego vidal herrera
  marquez pena flores cabrera campos vega fuentes carrasco diez reyes caballero nieto aguilar pascual herrero lorenzo montero hidalgo
  gimenez ibanez ferrer duran vicente benitez mora arias vargas carmona crespo roman pastor soto saez velasco moya soler parra bravo
  gallardo rojas pardo espinosa quintero rivera mendoza silva contreras salazar valencia zapata acosta figueroa miranda
  ferreira oliveira pereira almeida costa souza sousa carvalho lima ribeiro rodrigues fernandes gomes lopes martins araujo barbosa rocha
  dias nascimento andrade moreira nunes marques machado mendes freitas cardoso teixeira cavalcanti correia correa pinto borges
  monteiro moura batista vieira azevedo tavares cunha coelho magalhaes`);

/** One or more syllables as Mandarin has them. */
const mandarinShape = /^(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:[iu]?[aeo][iou]?|[iuv]|iu|ui|üe)(?:ng|n(?![aeiou])|r$)?){1,3}$/;
const koreanShape =
  /^(?:(?:ch|sh|kk|tt|pp|ss|jj|[bdghjkmnprst])?[yw]?(?:ae|eo|oe|eu|ui|oo|ee|ou|u|[aeio])(?:ng|ck|[nmkptlgbh](?![aeiouyw]))?){1,3}$/;
const japaneseShape = /^(?:(?:[kgszjtdnhbpmr]y|sh|ch|ts|[kgsztdnhbpmrjfwy])?[aeiou]h?|n(?![aeiou])){2,8}$/;
const vietnameseShape = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdghklmnprstvx])?[aeiouy]{1,3}(?:ng|nh|ch|[cmnpt])?$/;

/** Whether an East Asian family name, of those that in doubt keep "Di" and "Van" in front of them given names. */
export function isEastAsianSurname(word: string): boolean {
  return chinese.has(word) || korean.has(word) || vietnamese.has(word);
}

/** Whether a Spanish or Portuguese family name that, next to last, is the first of two. */
export function isIberianSurname(word: string): boolean {
  return iberian.has(word);
}

/** Whether `first`, before `rest`, may be a family name put first, by list and by the shape of the other words. All folded. */
export function mayComeFirst(first: string, rest: readonly string[]): boolean {
  const all = (shape: RegExp) => rest.every((word) => shape.test(word));
  if (vietnamese.has(first) && all(vietnameseShape)) return true;
  if (rest.length !== 1) return false;
  return (
    (chinese.has(first) && all(mandarinShape)) ||
    (korean.has(first) && all(koreanShape)) ||
    (japanese.has(first) && all(japaneseShape)) ||
    hungarian.has(first)
  );
}

/** Whether a Vietnamese family name, whose bearers go by the last of their given names. */
export function isVietnameseSurname(word: string): boolean {
  return vietnamese.has(word);
}

/** Whether the first two words of a name are rather a Vietnamese family name and what follows it: Nguyen, Le Van. */
export function isVietnameseStart(first: string, second: string): boolean {
  return surelyVietnamese.has(first) || (vietnamese.has(first) && vietnameseMiddle.has(second));
}

/**
 * Whether the family name rather stands first: the last word is none, and the others look as if it did. All folded;
 * `rest` with words parted at hyphens.
 */
export function ratherComesFirst(first: string, rest: readonly string[], last: string): boolean {
  const all = (shape: RegExp) => rest.every((word) => shape.test(word));
  if (hungarian.has(first) && hungarianGiven.has(last) && !(hungarianGiven.has(first) && hungarian.has(last)))
    return rest.length < 3;
  if (isEastAsianSurname(last) || japanese.has(last)) return false;
  if (all(vietnameseShape) && isVietnameseStart(first, rest.length > 1 ? rest[0]! : '')) return true;
  if (rest.length > 2) return false;
  return (
    (chinese.has(first) && all(mandarinShape)) ||
    (korean.has(first) && all(koreanShape)) ||
    (japanese.has(first) && rest.length === 1 && all(japaneseShape))
  );
}
