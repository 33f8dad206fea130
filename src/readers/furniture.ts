import { isDate } from './pages.ts';

const buttons = new Set(
  (
    'home|menu|search|log in|login|sign in|sign up|sign out|log out|share|save|saved|bookmark|follow|following|followers|cite|citation|' +
    'pdf|html|view|view pdf|view paper|view on arxiv|read|read more|read paper|show more|show less|load more|see more|more|less|' +
    'view all|see all|all|next|next page|previous|previous page|prev|back|back to top|top|abstract|summary|tl;dr|arxiv|github|' +
    'twitter|x|like|likes|upvote|upvotes|comments|comment|new|sort by|sort|filter|filters|latest|newest|oldest|trending|popular|' +
    'papers|authors|author|models|datasets|spaces|docs|about|contact|help|terms|privacy|settings|profile|skip to content|' +
    'skip to main content|advertisement|sponsored|close|open|copy link|copy|copied|download|subscribe|loading|loading…|loading...|' +
    'daily papers|today|yesterday|featured|…|...'
  ).split('|'),
);

const shapes: readonly RegExp[] = [
  // Counters and page numbers.
  /^[▲△↑▼♥❤👍⬆+#]*\s*[\d.,]+\s*k?$/iu,
  /^[▲△↑▼♥❤👍⬆]?\s*[\d.,]+\s*k?\s*(?:upvotes?|likes?|comments?|views?|shares?|followers?|results?|min read|minutes?)$/iu,
  /^(?:upvotes?|likes?|comments?|views?|page)\s*[\d.,]+(?:\s*(?:of|\/)\s*[\d.,]+)?$/i,
  /^(?:[‹«<←]\s*)?(?:(?:previous|prev|next|\d{1,4}|…|\.\.\.)\s*){2,}(?:[›»>→])?$/i,
  // Bylines.
  /^(?:submitted|posted|shared|curated|uploaded|updated|added|last updated|published)\s+(?:by|on|at)\s+\S.{0,80}$/i,
  /^by\s+@?[\p{L}\d_.'’ -]{2,40}(?:\s*[·•|,].{0,40})?$/iu,
  /^(?:©|\(c\)|copyright\b)/i,
  /^\d+\s*(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?)\s+ago$/i,
];

/** Longest line that can be a part of the page, characters. */
const longest = 160;

/** Lines that belong to the page and not to a paper: buttons, bylines, counters, page numbers, days. */
export function isFurniture(text: string): boolean {
  if (text.length > longest) return false;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  const bare = text
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[^\p{L}\p{N}.…]+$/u, '');
  return buttons.has(bare) || shapes.some((shape) => shape.test(text)) || isDate(text);
}
