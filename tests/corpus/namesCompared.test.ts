import { expect, it } from 'vitest';
import { blocksOf, compareNames, compareParts, parseName } from '../../src/corpus/names.ts';

type Verdict = 'same' | 'compatible' | 'incompatible';

/** "One / other" by the verdict that a person who knows names would give. */
const pairs: Readonly<Record<Verdict, string>> = {
  same: `
    Fan Lai / FAN LAI
    José Núñez / Jose Nunez
    Jeff J. Ma / Jeff J Ma
    Siobhán O'Brien / Siobhan O’Brien
    Ada Lovelace / Lovelace, Ada
    Ada Lovelace / LOVELACE, ADA
    Ada Lovelace / Ada LOVELACE
    Smith JP / Smith, J.-P.
    J. P. Smith / JP Smith
    J.P. Smith / Smith, J P
    J-P Smith / Smith JP
    John Smith, Jr. / Smith, Jr., John
    John Smith Jr. / Smith, John, Junior
    John Smith III / Smith, John, 3rd
    Dr. John Smith / John Smith, PhD
    Prof. Ada Byron / Byron, Ada
    Ludwig van der Berg / van der Berg, Ludwig
    Ludwig van der Berg / Berg, Ludwig van der
    John Smith¹ / John Smith*
    John Smith† / Smith, John
    Robert "Bob" Smith / Robert Smith
    Wei Wang 0001 / Wang, Wei 0001
    Müller, Jürgen / Jurgen Muller
    Jae-Won Chung / Jae Won Chung
    Nagy János / János Nagy
    DUPONT Jean / Jean Dupont
    Łukasz Kowalski / Lukasz Kowalski
    Dvořák, Antonín / Antonin Dvorak
    Strauß, Anna / Anna Strauss
    王伟 / 王 伟
    Patrick O'Neill / O Neill, Patrick
    Kim Minsu / Minsu Kim
    Zhang San / San Zhang
    Sæther, Kari / Kari Saether
    김민수 / 김 민수
    Иванов И. И. / И. И. Иванов
    Plato / PLATO
    [Anonymous] / Anonymous
    Kim Min-Su / Min-Su Kim
    Nguyen Van Thanh / Nguyen, Van Thanh`,
  compatible: `
    Raed Al Kontar / Raed Kontar
    Sanjay S. Singapuram / Sanjay Sri Vallabh Singapuram
    J. Smith / John Smith
    John Smith / John Adam Smith
    J. A. Smith / John Smith
    J. Smith / J. A. Smith
    JA Smith / Smith, John Adam
    John A. Smith / Smith J
    Jae-Won Chung / Jaewon Chung
    J.-W. Chung / Jae Won Chung
    J.-W. Chung / Jaewon Chung
    Jean-Pierre Paul Serre / Jeanpierre Serre
    Jean-Pierre A. Serre / Jeanpierre Albert Serre
    Sammy Davis, Jr. / Sammy Davis
    Wei Wang / Wei Wang 0001
    Müller, Hans / Hans Mueller
    Hans Muller / Hans Mueller
    Schröder, Eva / Eva Schroeder
    Schroder, Eva / Eva Schroeder
    Søren Østergaard / Soeren Oestergaard
    Østergård, Lars / Lars Ostergaard
    Ågård, Nils / Nils Aagaard
    Jürgen Habermas / Juergen Habermas
    Jurgen Habermas / Juergen Habermas
    Jörg Bär / Joerg Baer
    Özlem Türeci / Oezlem Tuereci
    Håkon Bø / Haakon Boe
    Mohamed El-Sayed / Mohamed Al-Sayed
    Ahmed Al-Sayed / Ahmed Sayed
    Omar Abdelrahman / Omar Abd El-Rahman
    Ludwig van der Berg / L. Berg
    Juan de la Cruz / Juan Delacruz
    Juan de la Cruz / Juan Cruz
    Maria dos Santos / Maria Santos
    van den Heuvel, A / Anna Vandenheuvel
    García Márquez, Gabriel / Gabriel García
    Gabriel García Márquez / Gabriel Márquez
    Gabriel García Márquez / Márquez, Gabriel G.
    Gabriel García Márquez / Márquez, Gabriel García
    Gabriel García Márquez / García-Márquez, G.
    G. García / Gabriel García Márquez
    José Ortega y Gasset / José Ortega
    Ramón y Cajal, Santiago / Santiago Ramón
    Ana Maria Souza Santos / Ana Maria Santos
    Anna Meier-Schulz / Anna Meier
    Anna Meier-Schulz / Schulz, Anna
    Anna Meier-Schulz / A. Meierschulz
    Hillary Rodham Clinton / Hillary Clinton
    Wei Wang / Wang Wei
    Wang Xiaoming / Wang X
    Wang Xiaoming / Xiao-Ming Wang
    Xiaoming Wang / X.-M. Wang
    Min-Su Kim / Kim, M. S.
    Tanaka Taro / T. Tanaka
    Nagy János / J. Nagy
    Szabó Éva / Szabo, E.
    Nguyen Van Anh / Anh Nguyen
    Nguyen Van Anh / Anh Van Nguyen
    Nguyen Van Anh / Nguyen VA
    Nguyen Thi Van Anh / Van Anh Nguyen
    Tran Thi Hoa / Hoa T. Tran
    Bill Gates / William Gates
    William Gates / Bill H. Gates
    Bob Smith / Robert A. Smith
    Wm. Shakespeare / William Shakespeare
    Peggy Ashcroft / Margaret Ashcroft
    Tony Smith / Smith, Anthony
    Yu. Ivanov / Yuri Ivanov
    Y. Ivanov / Yu. Ivanov
    Chr. Huygens / Christiaan Huygens
    三島由紀夫 / 三島 由紀夫
    И. Иванов / Иванов Иван Петрович
    Ronald McDonald / R Mc Donald
    Mary Ann Evans / Mary A. Evans
    M. A. Evans / Mary Evans
    AJ SMITH / Smith, Aj
    SMITH, JOHN A / J. Smith
    YU LI / Yu Li 0003
    Antoine de Saint-Exupéry / A. Saint Exupery
    Jean Le Roux / Jean Leroux
    Leonardo di Caprio / Dicaprio, L.
    ATLAS Collaboration / The ATLAS collaboration`,
  incompatible: `
    John Smith / Jane Smith
    John Smith / Jack Smith
    John A. Smith / John B. Smith
    J. A. Smith / J. B. Smith
    Sammy Davis, Jr. / Sammy Davis, Sr.
    John Smith II / John Smith III
    Wei Wang 0001 / Wei Wang 0002
    Fan Lai / Fan Li
    Ming Li / Ming-Hao Liu
    Plato / Ann Plato
    Yi Ling Wu / Yi Lin Wu
    Bill Smith / Bob Smith
    Bill Gates / Will Gates
    Ted Smith / Ed Smith
    Jon Smith / John Smith
    Yuri Ivanov / Yury Ivanov
    John Smith / John Smyth
    John Smith / Jonh Smith
    Anna Schulz / Anne Schulz
    Hans Bauer / Hans Baur
    Wei Xue / Wei Xu
    Michael Levi / Michal Levi
    Daehyun Kim / Dahyun Kim
    Joel Katz / Jol Katz
    Hans van den Berg / Hans van der Berg
    Otto von Berg / Otto van Berg
    Kim Smith / Smith Kim
    Wang, Wei / Wei, Wang
    Wang Xiaoming / Wang Xiaohong
    Xiaoming Wang / Xiaohong Wang
    Kim Minsu / Kim Minseo
    Nguyen Van Anh / Nguyen Van Binh
    Nagy János / Nagy Péter
    王伟 / 王芳
    王伟 / 王伟明
    王伟 / Wei Wang
    김민수 / 김민서
    Іван Франко / Иван Франко
    Иванов И. И. / Иванов П. И.
    Gabriel García Márquez / Gabriel García Moreno
    Gabriel García Márquez / Mario Márquez
    Anna Meier-Schulz / Anna Meier-Koch
    Anna Meier-Schulz / Berta Meier
    Smith, JR / Smith, Jr., Karl
    Smith JP / Smith JK
    Maria García / Mario García
    J. Robert Oppenheimer / Frank Oppenheimer
    ATLAS Collaboration / CMS Collaboration
    Ahmed Al-Sayed / Ahmed El-Said
    Jae-Won Chung / Jae-Woo Chung
    Jean-Pierre Serre / Jean-Paul Serre
    JP Serre / Jean-Luc Serre
    Yu. Ivanov / Ya. Ivanov
    Chr. Huygens / Constantijn Huygens
    Peter Ng / Peter Ong
    Alexander Braun / Alexandra Braun
    Robin Li / Robert Li
    Per Hansen / Peer Hansen
    Anonymous / Plato
    三島由紀夫 / 三島由紀子`,
};

const table = Object.entries(pairs).flatMap(([verdict, lines]) =>
  lines
    .split('\n')
    .map((line) => line.trim().split(' / '))
    .filter((line) => line.length === 2)
    .map(([one, other]) => [one!, other!, verdict as Verdict] as const),
);

it('150 pairs and more are judged', () => {
  expect(table.length).toBeGreaterThan(170);
});

it.each(table)('%s and %s are %s', (one, other, verdict) => {
  const there = compareNames(one, other);
  expect(there.verdict, there.why).toBe(verdict);
  expect(compareNames(other, one).verdict).toBe(verdict);
  expect(there.why).toMatch(/^[^\s.].*[^\s.]\.?$/);
  expect(compareNames(one.toUpperCase(), one).verdict).toBe('same');
});

it.each(table)('%s and %s share a block unless they are incompatible', (one, other) => {
  const [x, y] = [parseName(one), parseName(other)];
  if (compareParts(x, y).verdict !== 'incompatible') expect(blocksOf(x).some((block) => blocksOf(y).includes(block))).toBe(true);
});

it.each([
  ['Raed Al Kontar', 'Raed Kontar', 'the same names but for the particle al'],
  ['Sanjay S. Singapuram', 'Sanjay Sri Vallabh Singapuram', 'S. may stand for Sri'],
  ['J. Smith', 'John Adam Smith', 'J. may stand for John'],
  ['John Smith', 'John Adam Smith', 'one gives more of the middle names'],
  ['Bill Gates', 'William Gates', 'Bill is short for William'],
  ['Hans Müller', 'Hans Mueller', 'Müller may be spelled Mueller'],
  ['Anna Meier-Schulz', 'A. Meier', 'A. may stand for Anna, one gives only Meier of Meier Schulz'],
  ['Wang Wei', 'Wei Wang', 'the family name may stand first'],
  ['Wei Wang', 'Wei Wang 0001', 'only one has a suffix or a number'],
  ['John Smith', 'Jack Smith', 'John does not fit Jack'],
  ['John A. Smith', 'John B. Smith', 'A. does not fit John B.'],
  ['Wei Wang 0001', 'Wei Wang 0002', 'a catalogue tells 0001 and 0002 apart'],
  ['Sammy Davis, Jr.', 'Sammy Davis, Sr.', 'jr is not sr'],
  ['Otto von Berg', 'Otto van Berg', 'the particles von and van differ'],
])('%s and %s: %s', (one, other, why) => {
  expect(compareNames(one, other).why).toBe(why);
});
