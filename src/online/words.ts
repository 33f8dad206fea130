import type { Plan, Price } from './service.ts';

/** "7 requests". */
export const requestsOf = (count: number): string => `${count.toLocaleString('en')} ${count === 1 ? 'request' : 'requests'}`;

/** "0.0005 USD", "free of charge". */
export function costOf({ usd }: Price): string {
  if (usd === 0) return 'free of charge';
  return `${usd.toLocaleString('en', { maximumFractionDigits: 4 })} USD`;
}

/** "812 works of Ada Lovelace (A1): 9 requests to api.openalex.org, 0.0009 USD". */
export function tellPlan({ subject, wanted, stated, price }: Plan, host: string): string {
  const works =
    wanted === undefined
      ? `The works of ${subject}`
      : `${wanted.toLocaleString('en')}${stated !== undefined && stated > wanted ? ` of ${stated.toLocaleString('en')}` : ''} ${
          wanted === 1 ? 'work' : 'works'
        } of ${subject}`;
  return `${works}: ${price.more === undefined ? '' : 'about '}${requestsOf(price.requests)} to ${host}, ${costOf(price)}.`;
}
