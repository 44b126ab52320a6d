import type { ClauseId, FeatureId } from '../ids.ts';
import { refLevels } from './clause-ref.ts';
import type { Found } from './found.ts';
import { findByRef, findByText } from './found.ts';
import type { HitKind, Range, SearchGroup, SearchHit, SearchResults } from './hits.ts';
import { HIT_KINDS } from './hits.ts';
import { rankLink } from './rank-match.ts';
import type { SearchEntry, SearchIndex } from './search-index.ts';
import { toSearchQuery } from './search-text.ts';

function better(a: Found | null, b: Found | null): Found | null {
  return a && b ? (b.score < a.score ? b : a) : (a ?? b);
}

type LinkLine = Pick<SearchHit, 'subtitle' | 'ranges' | 'field'>;

interface Link {
  readonly source: Found;
  readonly score: number;
  readonly line: LinkLine;
}

/** The line that says through what a feature was found: `三(六) 重大项目建设`, or a department's name. */
function linkLine(source: Found): LinkLine {
  const { title, subtitle } = source.entry;
  const hit = source.toHit();
  const isTitle = hit.markIn === 'title';
  if (hit.kind !== 'clause') {
    return { subtitle: title, ranges: isTitle ? hit.ranges : [], field: 'department' };
  }
  const shift = isTitle ? subtitle.length + 1 : 0;
  const ranges = hit.ranges.map(([start, end]): Range => [start + shift, end + shift]);
  return { subtitle: `${subtitle} ${title}`, ranges, field: 'clause' };
}

function clausesOf({ entry: { target } }: Found, index: SearchIndex): readonly ClauseId[] {
  if (target.kind === 'clause') return [target.id];
  return target.kind === 'department' ? (index.clausesByDepartment.get(target.id) ?? []) : [];
}

/** Features of the clauses and departments found, each through the best of them. */
function findLinks(index: SearchIndex, found: readonly (Found | null)[]): Map<FeatureId, Link> {
  const links = new Map<FeatureId, Link>();
  for (const source of found) {
    const clauses = source && source.link !== 'none' ? clausesOf(source, index) : [];
    const features = clauses.flatMap((clause) => index.featuresByClause.get(clause) ?? []);
    if (!source || features.length === 0) continue;
    const isClause = source.entry.target.kind === 'clause';
    const line = linkLine(source);
    const score = rankLink(source.link === 'ref' ? 'ref' : isClause ? 'clause' : 'department');
    for (const id of features) {
      const known = links.get(id);
      if (!known || score < known.score) links.set(id, { source, score, line });
    }
  }
  return links;
}

/** One hit for a feature that is found by itself, through its clause, or both: the better line. */
function joinLink(entry: SearchEntry, own: Found | null, link: Link | undefined): Found | null {
  if (!link) return own;
  const { source, score, line } = link;
  if (own && own.score <= score) return { ...own, link: source.link };
  const { target, title } = entry;
  const toHit = (): SearchHit => ({ ...target, title, markIn: 'subtitle', ...line });
  return { entry, score, link: source.link, toHit };
}

function toGroup(kind: HitKind, found: readonly Found[], limit: number): SearchGroup {
  const all = found.filter(({ entry }) => entry.target.kind === kind);
  const shown = all.filter(({ link }, at) => at < limit || (kind === 'feature' && link === 'ref'));
  return { kind, hits: shown.map(({ toHit }) => toHit()), total: all.length };
}

/**
 * Finds what was typed: characters, clause numbers, pinyin in full or by initials, Latin words by their
 * beginning. Each group is ordered: exact name, beginning of the name, inside it, alias, pinyin, initials,
 * words of summaries, features through their clause or department; ties in document order. At most
 * `limit` hits a group, except that a clause number brings all features of the clause.
 */
export function search(index: SearchIndex, query: string, limit = 8): SearchResults {
  const asked = toSearchQuery(query);
  const levels = refLevels(query);
  const own = index.entries.map((entry) =>
    better(findByRef(entry, levels), findByText(entry, asked)),
  );
  const links = findLinks(index, own);
  const found = index.entries
    .map((entry, at) => {
      const { target } = entry;
      const link = target.kind === 'feature' ? links.get(target.id) : undefined;
      return joinLink(entry, own[at] ?? null, link);
    })
    .filter((one) => one !== null)
    .sort((a, b) => a.score - b.score);
  return {
    groups: HIT_KINDS.map((kind) => toGroup(kind, found, limit)).filter(({ total }) => total > 0),
    best: found[0]?.toHit() ?? null,
    total: found.length,
  };
}
