/** What stands above a statutory table, or above the place of one that is missing: how it stands, and what can be done. */
import { chooseStyle, type StyleSetting, type WrittenStyle } from '../fixes/table-text.ts';
import { sharingGrids, tidyTables } from '../fixes/tidy-table.ts';
import type { TableId } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { instancesOf } from '../report/equations.ts';
import { headingSpan, type Report, tablesOf } from '../report/report.ts';
import type { LanguageTag } from '../text/message.ts';
import { balanceSummary, tallies } from './balance.ts';
import { type FillWith, fillingOf } from './fill.ts';
import { type Place, tablePlace } from './outline.ts';

export type LensAction =
	| { readonly kind: 'show'; readonly place: Place }
	| { readonly kind: 'fill'; readonly fillWith: FillWith; readonly at: number }
	| { readonly kind: 'tidy'; readonly at: number }
	| { readonly kind: 'insert'; readonly table: TableId };

export interface Lens extends Place {
	readonly title: string;
	readonly action: LensAction;
}

const words = {
	zh: {
		equations: (text: string) => `勾稽关系：${text}`,
		open: '待填',
		failing: (count: number) => `，${count} 处不平`,
		zeros: (count: number) => `空格填 0（${count} 格）`,
		totals: (count: number) => `计算总计（${count} 格）`,
		tidy: '整理表格',
		insert: (name: string) => `插入${name}`,
	},
	en: {
		equations: (text: string) => `Equations: ${text}`,
		open: 'waiting for figures',
		failing: (count: number) => `, ${count} failing`,
		zeros: (count: number) => `Enter 0 in blank cells (${count})`,
		totals: (count: number) => `Compute totals (${count})`,
		tidy: 'Tidy table',
		insert: (name: string) => `Insert ${name}`,
	},
} as const;

/** All lenses of a report, in the order of the text for each table. */
export function lensesOf(report: Report, language: LanguageTag, setting: StyleSetting): Lens[] {
	const style = chooseStyle(setting, report, report.markdown);
	return [
		...report.tables.flatMap((table) => tableLenses(report, table, style, language)),
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

function tableLenses(report: Report, table: BoundTable, style: WrittenStyle, language: LanguageTag): Lens[] {
	const text = words[language];
	const place = tablePlace(table.grids);
	const lenses: Lens[] = [];
	const summary = balanceSummary(table, language);
	if (summary !== '') {
		const failing = instancesOf(table).filter(({ holds }) => holds === false);
		const first = failing
			.flatMap(({ total }) => (total.cell === undefined ? [] : [offsets(total.cell.span)]))
			.sort((one, other) => one.start - other.start)[0];
		// While no equation has all of its figures, nought of seven says less than that.
		const isOpen = tallies(table).every(({ holding, failing: broken }) => holding === 0 && broken === 0);
		const title =
			text.equations(isOpen ? text.open : summary) + (failing.length === 0 ? '' : text.failing(failing.length));
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
	if (canBeTidied(report, table, style))
		lenses.push({ ...place, title: text.tidy, action: { kind: 'tidy', at: place.start } });
	return lenses;
}

const shapeOf: Record<WrittenStyle, string> = { html: 'html', pipe: 'pipe', text: 'tab-cells' };

/** Whether a table is not written as the form prints it, and can be. */
function canBeTidied(report: Report, table: BoundTable, style: WrittenStyle): boolean {
	if (!isUntidy(table, style)) return false;
	const tidied = tidyTables(report, sharingGrids(report, table), style);
	return (
		tidied.kind === 'tidied' && tidied.changes.some(({ start, end, text }) => report.text.slice(start, end) !== text)
	);
}

/** As far as that is seen without writing it anew, which would take too long at each keystroke. */
function isUntidy({ grids, labels, rows, flat }: BoundTable, style: WrittenStyle): boolean {
	return (
		grids.length > 1 ||
		grids[0]!.grid.shape !== shapeOf[style] ||
		rows.length < flat.rows.length ||
		labels.some(({ state }) => state !== 'exact')
	);
}
