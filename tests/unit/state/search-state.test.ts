import { describe, expect, it } from 'vitest';
import type { FeatureId } from '../../../src/plan/ids.ts';
import type { SearchHit, SearchResults } from '../../../src/plan/search/hits.ts';
import { SearchState, type SearchEngine } from '../../../src/state/search-state.svelte.ts';

const hit = (id: string): SearchHit => ({
  kind: 'feature',
  id: id as FeatureId,
  title: id,
  subtitle: '',
  field: 'name',
  markIn: 'title',
  ranges: [],
});

const NOTHING: SearchResults = { groups: [], best: null, total: 0 };

/** Finds three things in two groups for `松`, of which the third is the best, and nothing else. */
const engine: SearchEngine = {
  search: (query) => {
    if (query.trim() !== '松') return NOTHING;
    return {
      groups: [
        { kind: 'feature', hits: [hit('a'), hit('b')], total: 2 },
        { kind: 'place', hits: [{ ...hit('c'), kind: 'place', id: 'c' as FeatureId }], total: 1 },
      ],
      best: { ...hit('c'), kind: 'place', id: 'c' as FeatureId },
      total: 3,
    };
  },
  nearMisses: (query) => [
    { kind: 'feature', id: 'near' as FeatureId, title: `near ${query}`, initials: 'n' },
  ],
};

async function ready(): Promise<SearchState> {
  const search = new SearchState(() => Promise.resolve(engine));
  await search.prepare();
  return search;
}

describe('typing', () => {
  it('without what it searches with says so until another letter has fetched it', async () => {
    let failures = 1;
    const search = new SearchState(() =>
      (failures -= 1) < 0 ? Promise.resolve(engine) : Promise.reject(new Error('net')),
    );
    await search.prepare();
    expect(search.hasFailed).toBe(true);
    await search.prepare();
    expect(search.hasFailed).toBe(false);
  });

  it('finds, opens the list and goes to the best hit', async () => {
    const search = await ready();
    search.type('松');
    expect(search.hits.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
    expect(search.isOpen).toBe(true);
    expect(search.hits[search.active]?.id).toBe('c');
  });

  it('before the engine is there is answered as soon as it is', async () => {
    let arrive = (_: SearchEngine): void => undefined;
    const search = new SearchState(() => new Promise((resolve) => (arrive = resolve)));
    const prepared = search.prepare();
    search.type('松');
    expect(search.results).toBeNull();
    arrive(engine);
    await prepared;
    expect(search.results?.total).toBe(3);
    expect(search.active).toBe(2);
  });

  it('spaces is typing nothing', async () => {
    const search = await ready();
    search.type('  ');
    expect(search.results).toBeNull();
    expect(search.near).toEqual([]);
  });

  it('what is not found offers near misses, and what is found none', async () => {
    const search = await ready();
    search.type('桐');
    expect(search.near.map(({ title }) => title)).toEqual(['near 桐']);
    search.type('松');
    expect(search.near).toEqual([]);
  });

  it('anew begins at the best hit again', async () => {
    const search = await ready();
    search.type('松');
    search.move(1);
    search.type('松 ');
    expect(search.active).toBe(2);
  });
});

describe('the engine', () => {
  it('is fetched once, however often it is wanted', async () => {
    let fetched = 0;
    const search = new SearchState(() => {
      fetched += 1;
      return Promise.resolve(engine);
    });
    expect(fetched).toBe(0);
    await Promise.all([search.prepare(), search.prepare()]);
    await search.prepare();
    expect(fetched).toBe(1);
  });
});

describe('the arrow keys', () => {
  it('go through the hits of all groups and round', async () => {
    const search = await ready();
    search.type('松');
    const visited = [1, 1, 1].map((step) => {
      search.move(step);
      return search.active;
    });
    expect(visited).toEqual([0, 1, 2]);
    search.move(-1);
    search.move(-1);
    search.move(-1);
    expect(search.active).toBe(2);
  });

  it('do nothing where nothing was found', async () => {
    const search = await ready();
    search.type('桐');
    search.move(1);
    expect(search.active).toBe(0);
  });
});

describe('closing', () => {
  it('keeps what was typed', async () => {
    const search = await ready();
    search.type('松');
    search.close();
    expect(search.isOpen).toBe(false);
    expect(search.query).toBe('松');
  });

  it('is not clearing: that leaves nothing typed and nothing found', async () => {
    const search = await ready();
    search.type('松');
    search.clear();
    expect([search.query, search.active, search.hits.length]).toEqual(['', 0, 0]);
  });
});
