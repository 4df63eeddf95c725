/**
 * Amounts of money that the text tells, beside the cell of table 二 that says so too. An amount that is the table's with
 * fewer digits (38.4万元 for 38.42) is the same.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import type { Fact } from '../../report/narrative/fact.ts';
import { type Amount, inYuan } from '../../text/money.ts';
import type { Scaled } from '../../text/number-figures.ts';

export interface AmountTold {
	readonly cell: BoundCell;
	/** The amount as the table has it, with the unit that its column names. */
	readonly shown: string;
	/** What lies between the two, in 元. */
	readonly gap: Scaled;
	readonly agrees: boolean;
}

const columns: Readonly<Record<string, readonly [line: string, column: string]>> = {
	't2.fees.amount': ['t2.fees', 'amountWan'],
	't2.procurement.amount': ['t2.procurement', 'amount'],
};

/** The amount of table 二 that a fact tells of; nothing where one of the two is no exact amount with a unit. */
export function amountTold(table: BoundTable, { topics, figure }: Fact): AmountTold | undefined {
	const column = columns[topics[0] ?? ''];
	const cell = column && table.cell(...column);
	if (cell?.value.kind !== 'figure' || figure?.exactness !== 'exact') return undefined;
	// An amount without a unit has a rule of its own.
	const inWan = cell.column.kind === 'money-wan';
	const printed = inYuan(cell.value, inWan ? '万元' : undefined);
	const told = inYuan(figure);
	if (printed === undefined || told === undefined) return undefined;
	const unit = cell.value.unit === undefined && inWan ? '万元' : '';
	return {
		cell,
		shown: `${cell.cell.text.text}${unit}`,
		gap: difference(told, printed),
		agrees: isRounded(told, figure, printed) || isRounded(printed, cell.value, told),
	};
}

/** Whether `one` is `other`, rounded or cut to the digits that it is written with. */
function isRounded(one: Scaled, { scale, unit, power }: Amount, other: Scaled): boolean {
	const step = inYuan(
		{ scaled: 1n, scale, ...(unit === undefined ? {} : { unit }), ...(power === undefined ? {} : { power }) },
		'万元',
	);
	if (step === undefined) return false;
	const gap = difference(one, other);
	const places = Math.max(step.scale, gap.scale);
	return gap.scaled * 10n ** BigInt(places - gap.scale) < step.scaled * 10n ** BigInt(places - step.scale);
}

function difference(one: Scaled, other: Scaled): Scaled {
	const scale = Math.max(one.scale, other.scale);
	const gap = one.scaled * 10n ** BigInt(scale - one.scale) - other.scaled * 10n ** BigInt(scale - other.scale);
	return { scaled: gap < 0n ? -gap : gap, scale };
}
