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
