import type { GivenFile } from './report.ts';

const line = (title: string, year: number, ...authors: string[]) => `${JSON.stringify({ title, authors, year })}\n`;

/** J. Smith may be John or Jane: two cases. A. Lee is Ann Lee. Mary Moss has two circles. Eight people. */
export const who: GivenFile = {
  name: 'who.jsonl',
  text:
    line('One', 2001, 'John Smith', 'Bo Chen') +
    line('Two', 2002, 'Jane Smith', 'Bo Chen') +
    line('Three', 2003, 'J. Smith', 'Bo Chen') +
    line('Four', 2004, 'Ann Lee', 'Bo Chen') +
    line('Five', 2005, 'A. Lee', 'Bo Chen') +
    line('Six', 2001, 'Mary Moss', 'Nina Oak') +
    line('Seven', 2002, 'Mary Moss', 'Nina Oak') +
    line('Eight', 2003, 'Mary Moss', 'Paul Quist') +
    line('Nine', 2004, 'Mary Moss', 'Paul Quist') +
    line('Ten', 2005, 'Mary Moss', 'Nina Oak') +
    line('Eleven', 2006, 'Mary Moss', 'Paul Quist'),
};
