/** How the equations of a table stand, counted: 7 of 7 columns balance. */
import type { BoundTable } from '../report/bound-table.ts';
import { type Instance, instancesOf } from '../report/equations.ts';
import type { LanguageTag } from '../text/message.ts';

/** The instances of one equation over all columns, or rows, of a table. */
export interface Balance {
	readonly equation: Instance['equation'];
	readonly all: number;
	readonly holding: number;
	/** Those that do not hold, in the order of the form. */
	readonly failing: readonly Instance[];
	/** Neither: a figure is still wanting. */
	readonly open: number;
}

export function balances(table: BoundTable): Balance[] {
	const byEquation = new Map<Instance['equation'], Instance[]>();
	for (const instance of instancesOf(table)) {
		const own = byEquation.get(instance.equation);
		if (own === undefined) byEquation.set(instance.equation, [instance]);
		else own.push(instance);
	}
	return [...byEquation].map(([equation, own]) => {
		const failing = own.filter(({ holds }) => holds === false);
		const holding = own.filter(({ holds }) => holds === true).length;
		return { equation, all: own.length, holding, failing, open: own.length - holding - failing.length };
	});
}

/** `7/7 列平衡`: of table 四, which is one row, the kinds of cases are counted. */
export function balanceText({ equation, all, holding }: Balance, language: LanguageTag): string {
	const counted = `${holding}/${all}`;
	if (language === 'en') {
		const what = equation.over === 'columns' ? 'columns' : all === 1 ? 'group' : 'rows';
		return `${counted} ${what} balance`;
	}
	const what = equation.over === 'columns' ? '列' : all === 1 ? '组' : '行';
	return `${counted} ${what}平衡`;
}

/** The columns, rows or groups of a table, each with all of its equations: what a lens and the outline say. */
export interface Tally {
	readonly over: 'columns' | 'rows' | 'groups';
	readonly all: number;
	readonly holding: number;
	readonly failing: number;
}

export function tallies(table: BoundTable): Tally[] {
	const oneRow = table.flat.rows.length === 1;
	const states: Record<Tally['over'], Map<string, boolean | undefined>> = {
		columns: new Map(),
		rows: new Map(),
		groups: new Map(),
	};
	for (const { equation, for: line, holds } of instancesOf(table)) {
		const over = equation.over === 'rows' && oneRow ? 'groups' : equation.over;
		const key = over === 'groups' ? equation.id : line;
		const before = states[over].has(key) ? states[over].get(key) : true;
		// One that fails is said; one that waits for a figure keeps the others from being done.
		states[over].set(key, before === false || holds === false ? false : before === true ? holds : before);
	}
	return (['columns', 'rows', 'groups'] as const).flatMap((over) => {
		const all = [...states[over].values()];
		const count = (state: boolean) => all.filter((each) => each === state).length;
		return all.length === 0 ? [] : [{ over, all: all.length, holding: count(true), failing: count(false) }];
	});
}

const counted = {
	zh: { columns: '列', rows: '行', groups: '组' },
	en: { columns: 'columns', rows: 'rows', groups: 'groups' },
} as const;

/** `7/7 列平衡，25/25 行平衡`; nothing for a table without equations. */
export function balanceSummary(table: BoundTable, language: LanguageTag): string {
	return tallies(table)
		.map(({ over, all, holding, failing }) => {
			const name = counted[language][over];
			// Without figures nothing is wrong yet: 0/7 alone would say that it is.
			const open = all - holding - failing;
			if (language === 'en') return `${holding}/${all} ${name} balance${open > 0 ? ` (${open} lack figures)` : ''}`;
			return `${holding}/${all} ${name}平衡${open > 0 ? `（${open} ${name}数字不全）` : ''}`;
		})
		.join(language === 'en' ? ', ' : '，');
}
