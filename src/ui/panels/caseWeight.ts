import type { IdentityLevel } from '../../corpus/corpus.ts';
import { thresholds } from '../../corpus/weights.ts';
import { figure } from '../parts/texts.ts';

/** Nats as odds, and what they are held against. */
export function tellWeight(weight: number, level: IdentityLevel): string {
  const odds = `${figure(Math.exp(Math.abs(weight)))} times as likely if they are ${weight < 0 ? 'two people' : 'one person'}`;
  const bound =
    level === 'careful' || level === 'generous'
      ? ` From ${figure(thresholds[level].join)} on, and where no other name fits as well, they are joined by themselves.`
      : '';
  return `Weight ${figure(weight)}: all of this together is ${odds}.${bound}`;
}
