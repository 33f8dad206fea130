import { expect, it } from 'vitest';
import { commonness } from '../../src/corpus/commonness.ts';
import { nameKey, parseName } from '../../src/corpus/names.ts';

const formsOf = (names: readonly string[]) =>
  names.map((spelling) => ({ key: nameKey(spelling), spelling, parts: parseName(spelling), blocks: [] }));
const common = (name: string, ...others: readonly string[]) => commonness({ forms: formsOf([name, ...others]) })[0]!;

it('a name that stands alone is not common at all', () => {
  expect(common('Ann Lee', 'Bo Chen', 'Cy Dow')).toBe(0);
});

it('initials are the commoner, the more given names they may stand for', () => {
  expect(common('J. Tran', 'Jing Tran')).toBe(0);
  expect(common('J. Tran', 'Jing Tran', 'John Tran')).toBeCloseTo(0.5 * Math.log(2), 12);
  expect(common('J. Tran', 'Jing Tran', 'John Tran', 'Ann Tran')).toBeCloseTo(0.5 * Math.log(2), 12);
});

it('a name without its middle name is the commoner, the more middle names there are', () => {
  expect(common('Wei Wang', 'Wei H. Wang', 'Wei Hao Wang')).toBe(0);
  expect(common('Wei Wang', 'Wei H. Wang', 'Wei J. Wang')).toBeCloseTo(Math.log(2), 12);
  expect(common('Wei H. Wang', 'Wei Wang', 'Wei J. Wang')).toBe(0);
});
