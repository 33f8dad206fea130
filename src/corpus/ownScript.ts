/** Chinese, Japanese and Korean names in their own scripts: the family name stands first, mostly without a blank. */

const ownLetters = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

const familyOfTwo = new Set(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 司徒 夏侯 皇甫 尉迟 尉遲 公孙 公孫 长孙 長孫 慕容 令狐 宇文 东方 東方 南宫 南宮 端木 轩辕 軒轅 남궁 황보 제갈 사공 선우 서문 독고'.split(
    ' ',
  ),
);
const familyOfOne = new Set([
  ...'王李张張刘劉陈陳杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭何高林罗羅郑鄭梁谢謝宋唐许許韩韓冯馮邓鄧曹彭曾肖蕭萧田董袁潘于蒋蔣蔡余杜叶葉程苏蘇魏吕呂丁任沈姚卢盧姜崔钟鍾谭譚陆陸汪范石廖贾賈夏韦韋付傅方白邹鄒孟熊秦邱江尹薛闫闫阎閻段雷侯龙龍史陶黎贺賀顾顧毛郝龚龔邵万萬钱錢严嚴覃武戴莫孔向汤湯',
  ...'김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥육인맹제모탁국어은편용',
]);

/** Whether a word is Chinese, Japanese or Korean in its own script. */
export function isOwnScript(word: string): boolean {
  return /[\u1100-\u11ff\u3040-\ud7ff\uf900-\ufaff\ud840-\ud8ff]/.test(word) && ownLetters.test(word);
}

/**
 * A name without a blank as family and given name, where the family name is known for certain: two known characters
 * before one or two, or one known character before one or two. Otherwise it stays whole, as a family name.
 */
export function splitOwnScript(word: string): readonly [family: string, given: string] {
  const letters = [...word];
  const known =
    letters.length > 2 && letters.length < 5 && familyOfTwo.has(letters.slice(0, 2).join(''))
      ? 2
      : letters.length > 1 && letters.length < 4 && familyOfOne.has(letters[0]!)
        ? 1
        : letters.length;
  return [letters.slice(0, known).join(''), letters.slice(known).join('')];
}
