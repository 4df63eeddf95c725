/**
 * Units in cells. The form fixes the unit of counts and, from 2021, of 行政事业性收费 (万元): none is written in the cell,
 * and an amount in 元 or 亿元 there is wrong by a factor of ten thousand. 采购总金额 (2019) has no unit in its header, so the cell
 * has to say it, unless it is 0 or the draft's header says it.
 */
import { enterFigures } from '../../fixes/edit.ts';
import { type BoundCell, type BoundTable, namesUnit } from '../../report/bound-table.ts';
import { type Figure, plainDigits } from '../../text/figures.ts';
import { message, type Template } from '../../text/message.ts';
import { fromLabels } from '../basis.ts';
import { type Finding, type TableRule, uniformEditions } from '../rule.ts';
import { isHabit, otherCells } from './habit.ts';
import { cellName } from './names.ts';

const fixed = {
	zh: '{cell}：单位固定为{unit}，单元格内只填数字，不写“{found}”。',
	en: '{cell}: the unit is {unit} by the form; the cell holds the figure alone, without “{found}”.',
};
const fixedEverywhere = {
	zh: '{table}有 {count} 格写了单位，如{cell}的“{found}”。单位由表头固定，单元格内只填数字。',
	en: '{tableEn} has {count} cells with a unit, “{found}” in {cell} for one. The form fixes it; the cells hold figures alone.',
};
const inYuan = {
	zh: '{cell}：以“{found}”为单位填报，本栏单位为万元，请核对是否应为 {converted}。',
	en: '{cell}: the amount is given in “{found}”; this column is in 万元. Please check whether {converted} is meant.',
};
const absent = {
	zh: '{cell}：表头没有规定单位，建议写明元或万元。',
	en: '{cell}: the header names no unit; please write 元 or 万元 in the cell.',
};
const dropAll = { zh: '删去这 {count} 格的单位', en: 'Drop the units in these {count} cells' };
const drop = { zh: '删去单位', en: 'Drop the unit' };
const convert = { zh: '换算为 {converted}（万元）', en: 'Convert to {converted} (万元)' };
const add = { zh: '加上“{unit}”', en: 'Add {unit}' };

export const unit: TableRule = {
	id: 'cells/unit',
	editions: uniformEditions,
	summary: { zh: '单位多写、缺写，或元填在万元栏', en: 'A unit too many, missing, or 元 under 万元' },
	levels: ['warning'],
	basis: fromLabels,
	fixes: ['confirm'],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		const counted = table.cells().filter(isCountWithUnit);
		const everywhere = isHabit(counted);
		if (everywhere) yield inAll(table, counted);
		for (const cell of table.cells()) {
			const found = everywhere && isCountWithUnit(cell) ? undefined : oddUnit(cell, table);
			if (found !== undefined) yield found;
		}
	},
};

function oddUnit(cell: BoundCell, table: BoundTable): Finding | undefined {
	const { value, column } = cell;
	if (value.kind !== 'figure') return undefined;
	const name = cellName(cell);
	if (column.kind === 'money') {
		if (value.unit !== undefined || value.scaled === 0n || table.labels.some(namesUnit)) return undefined;
		// Behind 3.5万 only 元 can follow.
		const units = value.power === undefined ? ['元', '万元'] : ['元'];
		const offers = units.map((unit) => ({ title: add, values: { unit }, text: `${numberOf(cell)}${unit}` }));
		return warn(cell, absent, { cell: name }, offers);
	}
	if (column.kind === 'money-wan' && isInOtherUnit(value)) {
		const converted = inWan(value, value.unit === '亿元' ? -4 : 4);
		return warn(cell, inYuan, { cell: name, found: value.unit ?? value.power!, converted }, [
			{ title: convert, values: { converted }, text: converted },
		]);
	}
	if (value.unit === undefined) return undefined;
	return warn(cell, fixed, { cell: name, unit: column.unit, found: value.unit }, [
		{ title: drop, text: numberOf(cell) },
	]);
}

function isCountWithUnit({ value, column }: BoundCell): boolean {
	return column.kind !== 'money' && column.kind !== 'money-wan' && value.kind === 'figure' && value.unit !== undefined;
}

function inAll(table: BoundTable, cells: readonly BoundCell[]): Finding {
	const [first] = cells;
	const { value } = first!;
	const { name } = table.form;
	const found = value.kind === 'figure' ? (value.unit ?? '') : '';
	return {
		at: first!.span,
		severity: 'warning',
		message: message(fixedEverywhere, {
			table: name.zh,
			tableEn: name.en,
			count: cells.length,
			cell: cellName(first!),
			found,
		}),
		related: otherCells(cells),
		fixes: [
			enterFigures(
				message(dropAll, { count: cells.length }),
				'confirm',
				new Map(cells.map((cell) => [cell, numberOf(cell)])),
			),
		],
	};
}

/** Another text for the cell, and what the offer is called. */
interface Rewriting {
	readonly title: Template;
	readonly values?: Record<string, string>;
	readonly text: string;
}

function warn(
	cell: BoundCell,
	template: Template,
	values: Record<string, string>,
	rewritings: readonly Rewriting[],
): Finding {
	return {
		at: cell.span,
		severity: 'warning',
		message: message(template, values),
		fixes: rewritings.map(({ title, values: places = {}, text }) =>
			enterFigures(message(title, places), 'confirm', new Map([[cell, text]])),
		),
	};
}

/** 元, 亿元, and 3.5万, which is in 元 as it stands. */
function isInOtherUnit({ unit, power, scaled }: Figure): boolean {
	return unit === '元' || unit === '亿元' || (unit === undefined && power !== undefined && scaled !== 0n);
}

/** The figure as typed, without its unit; ￥12 in plain digits. */
function numberOf({ cell, value }: BoundCell): string {
	const { text } = cell.text;
	if (value.kind !== 'figure' || value.unit === undefined) return text.trim();
	return text.includes(value.unit) ? text.replace(value.unit, '').trim() : plainDigits(value);
}

/** The amount as 万元, exact; `places` to move the decimal point left. */
function inWan({ scaled, scale }: Figure, places: number): string {
	const behind = Math.max(0, scale + places);
	const magnitude = (scaled < 0n ? -scaled : scaled) * 10n ** BigInt(Math.max(0, -scale - places));
	const digits = String(magnitude).padStart(behind + 1, '0');
	const whole = digits.slice(0, digits.length - behind);
	const fraction = digits.slice(digits.length - behind).replace(/0+$/, '');
	return `${scaled < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
