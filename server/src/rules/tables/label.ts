/**
 * A label differs from what the form prints: misspelt, cut or lost (warning), other blanks, brackets or an accepted
 * wording (information; one problem where most labels of a table are so, their numbers lost or blanks put in). Width,
 * radicals, quotation marks and line breaks in a label are no difference. Labels lost in a block of rows are one problem for the block: Word lays figures over the merged cells of all of them at once.
 */
import { type Edit, type Fix, writeCell } from '../../fixes/edit.ts';
import type { Cell } from '../../read/model.ts';
import { type BoundLabel, type BoundTable, namesUnit } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { uniformFormat } from '../basis.ts';
import { isHabit } from '../cells/habit.ts';
import { type Finding, type RuleContext, type TableRule, uniformEditions } from '../rule.ts';

const differs = {
	zh: '“{found}”与规定文字“{expected}”不一致：{difference}。',
	en: '“{found}” differs from the form’s “{expected}”: {differenceEn}.',
};
const differOften = {
	zh: '{table}有 {count} 处行名、表头与规定文字的写法不同（空格、标点、序号或另一种写法），如“{found}”应为“{expected}”。',
	en: '{tableEn} has {count} labels written otherwise than in the form (blanks, punctuation, numbers, or another wording), such as “{found}” for “{expected}”.',
};
const lost = {
	zh: '{count} 行的项目名称丢失{over}：{labels}。各行按位置识别。',
	en: 'The labels of {count} rows are lost{overEn}: {labels}. The rows are identified by their place.',
};
const restore = { zh: '改为“{expected}”', en: 'Change to “{expected}”' };
const restoreEach = { zh: '这 {count} 处改为规定文字', en: 'Write these {count} labels as the form does' };
const restoreAll = { zh: '恢复 {count} 行的项目名称', en: 'Restore the labels of {count} rows' };

const differences = {
	spacing: { zh: '空格、标点或括号不同', en: 'blanks, punctuation or brackets' },
	alias: { zh: '用了另一种写法', en: 'another wording' },
	misspelt: { zh: '疑有错字', en: 'a character seems wrong' },
	cut: { zh: '文字不完整或有多余文字', en: 'cut, or with words added' },
} as const;

export const label: TableRule = {
	id: 'tables/label',
	editions: uniformEditions,
	summary: { zh: '行标签、表头与格式不一致', en: 'A label differs from the form' },
	levels: ['warning', 'information'],
	basis: uniformFormat,
	fixes: ['safe', 'confirm'],
	scope: 'table',
	*check(table: BoundTable, { report }: RuleContext): Generator<Finding> {
		if (table.edition !== report.edition) return;
		const own = table.labels.filter(isDifferent);
		const slight = own.filter(({ state }) => !isWrong(state));
		if (isHabit(slight)) yield differing(table, slight);
		for (const each of own) if (isWrong(each.state) || !isHabit(slight)) yield different(each);
		for (const run of lostRuns(table)) yield lostLabels(run);
	},
};

type Difference = keyof typeof differences;

interface DifferentLabel extends BoundLabel {
	readonly state: Difference;
	readonly cell: Cell;
}

function isDifferent(each: BoundLabel): each is DifferentLabel {
	return each.state in differences && each.cell !== undefined && !namesUnit(each);
}

function isWrong(state: Difference): boolean {
	return state === 'misspelt' || state === 'cut';
}

function foundIn({ cell }: DifferentLabel): string {
	return cell.text.text.replace(/\s+/g, ' ');
}

function different(each: DifferentLabel): Finding {
	const difference = differences[each.state];
	const expected = each.line.label;
	return {
		at: each.span,
		severity: isWrong(each.state) ? 'warning' : 'information',
		message: message(differs, {
			found: foundIn(each),
			expected,
			difference: difference.zh,
			differenceEn: difference.en,
		}),
		fixes: [{ title: message(restore, { expected }), safety: 'safe', edits: () => restored(each) }],
	};
}

/** The numbers of all lines are lost, or blanks stand in all names. */
function differing({ form }: BoundTable, labels: readonly DifferentLabel[]): Finding {
	const [first, ...others] = labels;
	const count = labels.length;
	const names = { table: form.name.zh, tableEn: form.name.en };
	return {
		at: first!.span,
		severity: 'information',
		message: message(differOften, { ...names, count, found: foundIn(first!), expected: first!.line.label }),
		related: others.map(({ span, line }) => ({
			at: span,
			message: message({ zh: '{label}', en: '{label}' }, { label: line.label }),
		})),
		fixes: [{ title: message(restoreEach, { count }), safety: 'safe', edits: () => labels.flatMap(restored) }],
	};
}

function restored(each: BoundLabel): Edit[] {
	return each.cell === undefined ? [] : writeCell(each.block, each.grid.shape, each.cell, each.line.label);
}

/** Lost labels one after another under one group of the form. */
function lostRuns(table: BoundTable): BoundLabel[][] {
	const runs: BoundLabel[][] = [];
	const group = (label: BoundLabel) => label.flatRow?.path[label.flatRow.path.length - 2]?.id;
	for (const { label: each } of table.rows.toSorted((one, other) => one.line.index - other.line.index)) {
		if (each.state !== 'lost' && each.state !== 'overwritten') continue;
		const run = runs[runs.length - 1];
		const last = run?.[run.length - 1];
		const follows =
			last?.flatRow !== undefined && each.flatRow !== undefined && last.flatRow.index + 1 === each.flatRow.index;
		if (run !== undefined && follows && group(last) === group(each)) run.push(each);
		else runs.push([each]);
	}
	return runs;
}

function lostLabels(run: readonly BoundLabel[]): Finding {
	const overwritten = run.some((each) => each.state === 'overwritten');
	const writable = run.every((each) => each.cell !== undefined);
	const first = run[0]!;
	const fix: Fix = {
		title: message(restoreAll, { count: run.length }),
		// Where a figure stands in the label's place a person has to see that it is no figure.
		safety: overwritten ? 'confirm' : 'safe',
		edits: () => run.flatMap(restored),
	};
	return {
		at: first.span,
		severity: 'warning',
		message: message(lost, {
			count: run.length,
			labels: run.map((each) => each.line.label).join('；'),
			over: overwritten ? '（被数字覆盖）' : '',
			overEn: overwritten ? ' (figures stand in their place)' : '',
		}),
		related: run.slice(1).map((each) => ({
			at: each.span,
			message: message({ zh: '{label}', en: '{label}' }, { label: each.line.label }),
		})),
		...(writable ? { fixes: [fix] } : {}),
	};
}
