/**
 * A figure that is read for certain but not written in plain digits: full width, with the letter O or 〇 for 0, in Chinese
 * numerals, with separators or blanks in it. Whoever sums up many reports by machine stumbles over it. A figure with a
 * note behind it, `22（其中修订16件）`, is remarked on; what becomes of the note a person has to decide.
 */
import { enterFigures, type Fix } from '../../fixes/edit.ts';
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Figure, plainDigits, readValue } from '../../text/figures.ts';
import { type Message, message, type Template } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { zeroWidth } from '../../text/shadow.ts';
import { type Finding, type TableRule, uniformEditions } from '../rule.ts';
import { countOf } from '../totals/relations.ts';
import { isHabit } from './habit.ts';
import { cellName } from './names.ts';

const odd = {
	zh: '{cell}：“{found}”读作 {plain}，建议只用半角数字书写。',
	en: '{cell}: “{found}” is read as {plain}; please write plain digits alone.',
};
const noted = {
	zh: '{cell}：“{found}”按 {plain} 核对，格内建议只填数字，说明写在正文里。',
	en: '{cell}: “{found}” is taken as {plain}; the cell should hold the figure alone, the note belongs in the text.',
};
const many = {
	zh: '{table}有 {count} 格的数字不是半角数字，如 {cell}：“{found}”读作 {plain}。',
	en: '{tableEn} has {count} figures that are not in plain digits, such as {cell}: “{found}” is read as {plain}.',
};
/** 12（10） throughout is a second count, which a note below explains or the text does. */
const manyNoted = {
	zh: '{table}有 {count} 格在数字后面带括号或说明，如 {cell}：“{found}”按 {plain} 核对；格内建议只填数字。',
	en: '{tableEn} has {count} figures with something behind them, such as {cell}: “{found}” is taken as {plain}; cells should hold figures alone.',
};
const one = { zh: '{cell}：“{found}”读作 {plain}', en: '{cell}: “{found}” is read as {plain}' };
const rewrite = { zh: '写作“{plain}”', en: 'Write {plain}' };
const rewriteAll = { zh: '这 {count} 格改为半角数字', en: 'Write plain digits in these {count} cells' };
const longestQuote = 20;
/** A table typed in full width throughout is one problem. */
const mostSingle = 3;

export const digits: TableRule = {
	id: 'cells/digits',
	editions: uniformEditions,
	summary: {
		zh: '数字用了全角字符、字母O、汉字、千分位或空格，或后面带注',
		en: 'A figure in full-width or Chinese digits, with separators or blanks, or with a note',
	},
	levels: ['information', 'hint'],
	basis: {
		zh: '统一格式的数据要汇总，单元格只填半角数字（推断）',
		en: 'The figures of the uniform format are summed up; plain digits alone serve that (inferred)',
		evidence: 'inferred',
	},
	fixes: ['safe'],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		const found = table.cells().flatMap(oddIn);
		const fixable = found.filter(({ isFixable }) => isFixable);
		const withNote = found.filter(({ isNoted }) => isNoted);
		const isTogether = (each: Odd): boolean =>
			(fixable.length > mostSingle && each.isFixable) || (isHabit(withNote) && each.isNoted);
		yield* found.filter((each) => !isTogether(each)).map(single);
		if (fixable.length > mostSingle) {
			const fixes = [inPlainDigits(message(rewriteAll, { count: fixable.length }), fixable)];
			yield { ...together(table, fixable, many, 'information'), fixes };
		}
		if (isHabit(withNote)) yield together(table, withNote, manyNoted, 'hint');
	},
};

function together(
	{ form: { name } }: BoundTable,
	cells: readonly Odd[],
	template: Template,
	severity: Finding['severity'],
): Finding {
	const first = cells[0]!;
	return {
		at: first.cell.span,
		severity,
		message: message(template, {
			table: name.zh,
			tableEn: name.en,
			count: cells.length,
			cell: cellName(first.cell),
			found: first.found,
			plain: first.plain,
		}),
		related: cells.slice(1).map((each) => ({
			at: each.cell.span,
			message: message(one, { cell: cellName(each.cell), found: each.found, plain: each.plain }),
		})),
	};
}

interface Odd {
	readonly cell: BoundCell;
	/** As typed, cut when it is long. */
	readonly found: string;
	readonly plain: string;
	readonly isNoted: boolean;
	readonly isFixable: boolean;
}

const none: readonly Odd[] = [];

function oddIn(cell: BoundCell): readonly Odd[] {
	const { value, column } = cell;
	// That a count is below 0 or no whole number is said by another rule, which quotes it as it stands.
	if (value.kind !== 'figure' || (countOf(cell) === undefined && !column.kind.startsWith('money'))) return none;
	// Nearly all are plain digits.
	if (/^\d+$/.test(cell.cell.text.text)) return none;
	const text = cell.cell.text.text.replace(zeroWidth, '').trim();
	if (/^\d+$/.test(text)) return none;
	const isNoted = value.note !== undefined && /[\p{L}\p{N}*＊※†‡#＃]/u.test(value.note);
	// 万 behind an amount is its unit, which has a rule of its own.
	const isPower = value.power !== undefined && !column.kind.startsWith('money');
	if (isPlain(text) && !isNoted && !isPower) return none;
	const plain = plainDigits(value) + (value.unit ?? '');
	const found = quoted(text.replace(/\s+/g, ' '), longestQuote);
	return [{ cell, found, plain, isNoted, isFixable: !isNoted && saysTheSame(plain, value) }];
}

function single(each: Odd): Finding {
	const { cell, found, plain, isNoted, isFixable } = each;
	return {
		at: cell.span,
		severity: 'information',
		message: message(isNoted ? noted : odd, { cell: cellName(cell), found, plain }),
		...(isFixable ? { fixes: [inPlainDigits(message(rewrite, { plain }), [each])] } : {}),
	};
}

function inPlainDigits(title: Message, cells: readonly Odd[]): Fix {
	return enterFigures(title, 'safe', new Map(cells.map(({ cell, plain }) => [cell, plain])));
}

/** Digits as a machine reads them. Signs of any width and a unit behind are a matter of other rules. */
function isPlain(written: string): boolean {
	return /^[+＋\-－−–]?\d+(?:\.\d+)?(?:\s*[\p{Script=Han}]+)?$/u.test(written);
}

function saysTheSame(plain: string, value: Figure): boolean {
	const again = readValue(plain);
	return again.kind === 'figure' && again.scaled === value.scaled && again.scale === value.scale;
}
