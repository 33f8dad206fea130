import { expect, it } from 'vitest';
import { readDate } from '../../src/readers/bibtexDate.ts';

const day = (year: number, month?: number, date?: number) => ({
  date: { year, ...(month === undefined ? {} : { month }), ...(date === undefined ? {} : { day: date }), inferred: false },
});

it.each([
  ['2004', day(2004)],
  ['2004-05', day(2004, 5)],
  ['2004-05-06', day(2004, 5, 6)],
  ['2004-05-06T12:30:00+01:00', day(2004, 5, 6)],
  ['2004-05-06/2005-01-01', day(2004, 5, 6)],
  ['/2005', day(2005)],
  ['2004/..', day(2004)],
  ['2004?', day(2004)],
  ['2004-22', day(2004)],
  ['2001-02-30', day(2001, 2)],
  ['1993-00-00', day(1993)],
  ['199X', { doubt: '199X' }],
  ['-0044', { doubt: '-0044' }],
  ['', {}],
])('the date %s', (date, expected) => {
  expect(readDate({ date })).toEqual(expected);
});

it.each([
  ['99', { doubt: '99' }],
  ['in press', { doubt: 'in press' }],
  ['2020a', day(2020)],
  ['c. 1850', day(1850)],
  ['2000--2003', day(2000)],
  ['２０２０', day(2020)],
  ['2020-05-01', day(2020, 5, 1)],
  ['1e3', { doubt: '1e3' }],
  ['9999', { doubt: '9999' }],
  ['12345', { doubt: '12345' }],
])('the year %s', (year, expected) => {
  expect(readDate({ year })).toEqual(expected);
});

it.each([
  ['jan', undefined, day(2010, 1)],
  ['September', undefined, day(2010, 9)],
  ['10 jan', undefined, day(2010, 1, 10)],
  ['July 4', undefined, day(2010, 7, 4)],
  ['7', '4', day(2010, 7, 4)],
  ['13', undefined, day(2010)],
  ['Spring', undefined, day(2010)],
])('month %s, day %s', (month, date, expected) => {
  expect(readDate({ year: '2010', month, day: date })).toEqual(expected);
});
