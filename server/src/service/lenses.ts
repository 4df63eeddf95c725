/** What stands above a statutory table, or above the place of one that is missing: how it stands, and what can be done. */
import type { TableId } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { instancesOf } from '../report/equations.ts';
import { headingSpan, type Report, tablesOf } from '../report/report.ts';
import type { LanguageTag } from '../text/message.ts';
import { balanceSummary } from './balance.ts';
import { type FillWith, fillingOf } from './fill.ts';
import { type Place, tablePlace } from './outline.ts';

export type LensAction =
	| { readonly kind: 'show'; readonly place: Place }
	| { readonly kind: 'fill'; readonly fillWith: FillWith; readonly at: number }
	| { readonly kind: 'insert'; readonly table: TableId };

export interface Lens extends Place {
	readonly title: string;
	readonly action: LensAction;
}

const words = {
	zh: {
		equations: (text: string) => `勾稽关系：${text}`,
		failing: (count: number) => `，${count} 处不平`,
		zeros: (count: number) => `空格填 0（${count} 格）`,
		totals: (count: number) => `计算总计（${count} 格）`,
		insert: (name: string) => `插入${name}`,
	},
	en: {
		equations: (text: string) => `Equations: ${text}`,
		failing: (count: number) => `, ${count} failing`,
		zeros: (count: number) => `Enter 0 in blank cells (${count})`,
		totals: (count: number) => `Compute totals (${count})`,
		insert: (name: string) => `Insert ${name}`,
	},
} as const;

/** All lenses of a report, in the order of the text for each table. */
export function lensesOf(report: Report, language: LanguageTag): Lens[] {
	return [
		...report.tables.flatMap((table) => tableLenses(table, language)),
		...report.sections.flatMap((section): Lens[] => {
			const { table } = section.form;
			if (table === undefined || tablesOf(report, table).length > 0) return [];
			if (report.unreadable.some((unread) => unread.table === table)) return [];
			const name = formOf(report.edition, table)?.name[language];
			const place = offsets(headingSpan(section));
			return name === undefined
				? []
				: [{ ...place, title: words[language].insert(name), action: { kind: 'insert', table } }];
		}),
	];
}

function tableLenses(table: BoundTable, language: LanguageTag): Lens[] {
	const text = words[language];
	const place = tablePlace(table.grids);
	const lenses: Lens[] = [];
	const summary = balanceSummary(table, language);
	if (summary !== '') {
		const failing = instancesOf(table).filter(({ holds }) => holds === false);
		const first = failing
			.flatMap(({ total }) => (total.cell === undefined ? [] : [offsets(total.cell.span)]))
			.sort((one, other) => one.start - other.start)[0];
		const title = text.equations(summary) + (failing.length === 0 ? '' : text.failing(failing.length));
		lenses.push({
			...place,
			title,
			action: { kind: 'show', place: first ?? { start: place.start, end: place.start } },
		});
	}
	for (const fillWith of ['totals', 'zeros'] as const) {
		const count = fillingOf(table, fillWith).size;
		if (count > 0)
			lenses.push({ ...place, title: text[fillWith](count), action: { kind: 'fill', fillWith, at: place.start } });
	}
	return lenses;
}
