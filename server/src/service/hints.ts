/** Small texts beside the figures: `= 13` beside a total that is blank or another, `＝ 表三 7` beside a figure of the text. */
import { offsets } from '../read/model.ts';
import type { Report } from '../report/report.ts';
import { shortName } from '../rules/prose/compare.ts';
import { wholeNumber } from '../text/figures.ts';
import type { LanguageTag } from '../text/message.ts';
import { equationLine } from './hover.ts';
import { tiesOf } from './ties.ts';
import { computedTotals } from './totals.ts';

export interface Hint {
	/** Behind what it stands. */
	readonly at: number;
	readonly label: string;
	/** Markdown. */
	readonly tooltip: string;
	/** What may be put in place of nothing, where nothing stands. */
	readonly insert?: string;
}

/** The hints between two offsets. */
export function totalHints(report: Report, from: number, to: number, language: LanguageTag): Hint[] {
	return report.tables.flatMap((table) => {
		if (table.grids.every(({ block }) => block.start > to || block.start + block.text.length < from)) return [];
		return computedTotals(table).flatMap(({ cell, values, by }): Hint[] => {
			const place = offsets(cell.span);
			const own = cell.value.kind === 'figure' ? wholeNumber(cell.value) : undefined;
			if (place.end < from || place.start > to || (own === undefined && cell.value.kind !== 'blank')) return [];
			const others = values.filter((value) => value !== own);
			if (others.length === 0) return [];
			const tooltip = by.map((instance) => equationLine(instance, language)).join('\n\n');
			const insert = own === undefined && others.length === 1 ? { insert: String(others[0]) } : {};
			return [{ at: place.end, label: `= ${others.join(' / ')}`, tooltip, ...insert }];
		});
	});
}

const marks = { same: '＝', other: '≠' } as const;

/** What the tables say of the figures in the text between two offsets, where it is certain which cells these are. */
export function tieHints(report: Report, from: number, to: number, language: LanguageTag): Hint[] {
	return tiesOf(report).flatMap(({ place, table, value, state, cells }): Hint[] => {
		if (place.end < from || place.start > to || state === 'open' || cells.length === 0) return [];
		const label = `${marks[state]} ${shortName(table.form.name)[language]} ${value}`;
		return [{ at: place.end, label, tooltip: table.form.name[language] }];
	});
}
