/** Where each procedure of table 四 has a small table of its own, its name often stands above it, in a line of text. */
import { editions } from '../../forms/editions.ts';
import type { BlockRun } from '../../read/block-runs.ts';
import { gatherer, itemsIn } from '../../read/block-runs.ts';
import { keeper } from '../../text/kept-with.ts';
import { looseKey } from '../../text/key.ts';
import { readOrdinal } from '../../text/ordinals.ts';
import type { GridAt } from '../bound-table.ts';
import { flatten } from '../flat-form.ts';

/** Longer lines are sentences. */
const longestCaption = 40;

const names = new Set(
	editions
		.flatMap(({ tables }) => tables.filter(({ id }) => id === 't4'))
		.flatMap((form) => flatten(form).columnGroups)
		.map(({ label }) => looseKey(label)),
);
/** What may stand beside the names. */
const littleWords = /案件|情况|统计|结果|其中|数据|类|表|的/g;

/** Whether a line says nothing but the name of a procedure: （一）行政复议情况, 行政诉讼（复议后起诉）. */
function captionKey(line: string): string | undefined {
	if (line.length > longestCaption) return undefined;
	const key = looseKey(line.slice(readOrdinal(line)?.length ?? 0)).replace(littleWords, '');
	const parts = [...names].filter((name) => key.startsWith(name) || key.endsWith(name));
	return parts.some((one) => key === one || parts.some((other) => key === one + other)) ? key : undefined;
}

const captionsIn = gatherer((block) => {
	if (block.reading.grids.length > 0) return [];
	return block.reading.lines.flatMap(({ text }) => captionKey(text.text) ?? []);
});
const gridsIn = gatherer((block) => block.reading.grids.map((grid): GridAt => ({ block, grid })));

const kept = keeper<readonly GridAt[]>();

/** The grids of a draft; with each the name that stands between it and the one before. The same list as long as nothing in it changes. */
export function gridsOf(runs: readonly BlockRun[]): readonly GridAt[] {
	const grids = gridsIn(runs);
	const captions = captionsIn(runs);
	if (captions.length === 0) return itemsIn(grids);
	return kept([grids, captions], () => {
		let next = 0;
		return grids.map(({ item, index }) => {
			let caption: string | undefined;
			for (; next < captions.length && captions[next]!.index < index; next++) caption = captions[next]!.item;
			return caption === undefined ? item : { ...item, caption };
		});
	});
}
