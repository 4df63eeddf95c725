/** The shapes that are read; of several that fit a block, the one that explains most of it. */
import { withoutBoxes } from '../box-drawing.ts';
import type { BlockKind } from '../model.ts';
import { barRows } from './bar-rows.ts';
import { cellBars } from './cell-bars.ts';
import { html } from './html.ts';
import { paragraphs } from './paragraphs.ts';
import { pipe } from './pipe.ts';
import type { Candidate, ShapeReader } from './reader.ts';
import { ruledRows } from './ruled-rows.ts';
import { spacedRows } from './spaced-rows.ts';
import { tabCells } from './tab-cells.ts';
import { tsv } from './tsv.ts';

/** Where two fit equally well, the first: it needs less to be guessed. */
const readers: readonly ShapeReader[] = [
	html,
	pipe,
	tsv,
	tabCells,
	ruledRows,
	barRows,
	cellBars,
	spacedRows,
	paragraphs,
];

const readersOf = new Map<BlockKind, readonly ShapeReader[]>();

/** The best reading of a block as a table; nothing when no shape fits. */
export function readTable(kind: BlockKind, text: string): Candidate | undefined {
	let own = readersOf.get(kind);
	if (own === undefined) {
		own = readers.filter(({ kinds }) => kinds.includes(kind));
		readersOf.set(kind, own);
	}
	const plain = kind === 'loose' ? withoutBoxes(text) : text;
	let best: Candidate | undefined;
	for (const reader of own) {
		const candidate = reader.read(plain);
		if (candidate !== undefined && candidate.score > (best?.score ?? 0)) best = candidate;
	}
	return best;
}
