import type { Problem } from '../kit/problem.ts';
import type { LargeReport } from '../network/largeTeams.ts';
import type { Network } from '../network/network.ts';

const many = (count: number): string => count.toLocaleString('en');
const counted = (count: number, one: string, more: string): string => `${many(count)} ${count === 1 ? one : more}`;

/**
 * What hangs on papers with large author lists, and what the choice does about it, as a sentence for a person.
 * @param above the limit in use, for where no paper is beyond it
 */
export function tellLarge({ kind, large }: Network, above: number): string {
  if (!large) return `No paper has more than ${many(above)} authors.`;
  const { policy, papers } = large;
  const they = `${counted(papers, 'paper has', 'papers have')} more than ${many(large.above)} authors`;
  const links = counted(large.ties, 'link', 'links');
  const left = policy === 'leave-out' || (policy === 'collapse' && kind !== 'papers');
  if (!left) {
    const most =
      policy === 'down-weight' && kind === 'coauthors'
        ? `: ${links} of theirs alone ${large.ties === 1 ? 'weighs' : 'weigh'} no more than by fractional counting.`
        : `, and ${links} ${large.ties === 1 ? 'is' : 'are'} theirs alone.`;
    return `${they}${most} ${people(large)} wrote nothing else. Nothing is hidden.`;
  }
  const hidden = kind === 'papers' ? links : `${links} and ${people(large).toLowerCase()} who wrote nothing else`;
  const stand = papers === 1 ? 'it stands for its authors' : 'each stands for its authors';
  return policy === 'collapse'
    ? `${they}: ${stand}, and ${hidden} are hidden.`
    : `${they}: ${papers === 1 ? 'it is' : 'they are'} left out, with ${hidden}.`;
}

const people = ({ authors }: LargeReport): string => (authors === 0 ? 'Nobody' : counted(authors, 'person', 'people'));

/** Says what a choice about large author lists hides; nothing where it hides nothing. */
export function largeHidden(network: Network): Problem[] {
  const { kind, large } = network;
  if (!large || large.policy === 'keep' || large.policy === 'down-weight') return [];
  if (large.policy === 'collapse' && kind === 'papers') return [];
  return [
    {
      severity: 'note',
      code: 'large-teams',
      file: 'all files',
      message: tellLarge(network, large.above),
      advice: 'This is as you chose; to see all of them, keep large author lists.',
    },
  ];
}
