import { sm3 } from './hash.ts';

/**
 * The Merkle tree of RFC 9162 with SM3, kept as its frontier: the roots of the full subtrees of a tree, the widest first. Their
 * widths are the binary digits of the tree's size, so a tree of any size grows by one leaf without the leaves before it.
 */
export interface Frontier {
  readonly size: number;
  readonly roots: readonly string[];
}

export const emptyTree: Frontier = { size: 0, roots: [] };

/** The hash of a leaf: SM3(0x00 ‖ entry). In: the entry, an event's hash in hexadecimal digits. RFC 9162, 2.1.1. */
export function leafHash(entry: string): string {
  return sm3(Buffer.of(0), Buffer.from(entry, 'hex'));
}

/** The hash of an inner node: SM3(0x01 ‖ left ‖ right). RFC 9162, 2.1.1. */
export function nodeHash(left: string, right: string): string {
  return sm3(Buffer.of(1), Buffer.from(left, 'hex'), Buffer.from(right, 'hex'));
}

/** The tree with one more entry. */
export function grow({ size, roots }: Frontier, entry: string): Frontier {
  const grown = [...roots];
  let root = leafHash(entry);
  for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) root = nodeHash(grown.pop() ?? '', root);
  grown.push(root);
  return { size: size + 1, roots: grown };
}

/** The tree's root; SM3 of nothing for the tree without leaves. */
export function rootOf({ roots }: Frontier): string {
  const last = roots.at(-1);
  if (last === undefined) return sm3('');
  return roots.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}
