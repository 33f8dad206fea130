import type { News, Order } from './messages.ts';

type Question = Extract<Order, { readonly ticket: number }>;
type Answer = Extract<News, { readonly ticket: number }>;

/** Orders that wait for an answer of their own, whatever job is in work; another worker is asked them again. */
export class Questions {
  private ticket = 0;
  private readonly waiting = new Map<number, { readonly order: Question; readonly answer: (news: Answer) => void }>();

  /** @param make the order with this ticket; it must still be sent. */
  ask<Asked extends Question>(make: (ticket: number) => Asked, answer: (news: Answer) => void): Asked {
    const order = make(++this.ticket);
    this.waiting.set(order.ticket, { order, answer });
    return order;
  }

  /** Of this kind, none that were asked before are wanted any more. */
  forget(kind: Question['kind']): void {
    for (const [ticket, { order }] of this.waiting) if (order.kind === kind) this.waiting.delete(ticket);
  }

  answer(news: Answer): void {
    this.waiting.get(news.ticket)?.answer(news);
    this.waiting.delete(news.ticket);
  }

  get unanswered(): readonly Question[] {
    return [...this.waiting.values()].map(({ order }) => order);
  }
}
