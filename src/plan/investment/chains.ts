import type { FeatureId } from '../ids.ts';
import type { Chain, ChainNode, Investment } from './types.ts';

/** Whether a link is missing here: the document names it, and no place of the package has it (待招). */
export function isWanted({ features }: ChainNode): boolean {
  return features.length === 0;
}

/** Links of chains that a feature stands in, in the order of the file. */
export function nodesOfFeature(
  { chains }: Investment,
  feature: FeatureId,
): readonly { readonly chain: Chain; readonly node: ChainNode }[] {
  return chains.flatMap((chain) =>
    chain.nodes
      .filter(({ features }) => features.includes(feature))
      .map((node) => ({ chain, node })),
  );
}
