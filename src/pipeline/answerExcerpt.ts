import { type ExcerptAnswer, excerptOf } from '../readers/excerpt.ts';
import type { Order } from './messages.ts';

/** What an order for an excerpt is answered. Between two pieces of the file, of some milliseconds each, other orders are heard. */
export async function answerExcerpt({ file, name, wish }: Extract<Order, { kind: 'excerpt' }>): Promise<ExcerptAnswer> {
  const steps = excerptOf(file, name, wish);
  for (;;) {
    const step = await steps.next();
    if (step.done) return step.value;
  }
}
