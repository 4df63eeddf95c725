/** Turns broken equations into problems; the four rules of this family differ in their equations and words alone. */

import { enterFigures, type Fix } from '../../fixes/edit.ts';
import type { Equation } from '../../forms/types.ts';
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Instance, instancesOf, type Term } from '../../report/equations.ts';
import { keptOf } from '../../text/kept-with.ts';
import { type Message, type MessageArguments, message, type Template } from '../../text/message.ts';
import { cellName, procedureName } from '../cells/names.ts';
import { type Finding, type Related, type RuleBase, type TableRule, uniformEditions } from '../rule.ts';
import { countOf } from './relations.ts';
import { isOnly, type Suspect, suspectsOf } from './repair.ts';
import { keepsEquations, mends } from './simulate.ts';

const setTotal = { zh: '总计改为 {sum}', en: 'Set the total to {sum}' };
const suspected = {
	zh: '{count} 个等式都牵涉“{suspect}”：填报 {old}，改为 {new} 就都成立，建议核对。',
	en: ' The {count} broken equations share “{suspect}”: {old} is entered, with {new} all of them hold. Please check.',
};
const undecided = {
	zh: '改动其中一格就能成立的有：{suspects}，无法判断是哪一格，请核对。',
	en: ' One other figure in any of these would do, and nothing tells in which: {suspects}. Please check.',
};
const repair = {
	zh: '“{suspect}”由 {old} 改为 {new}，{count} 个等式都成立',
	en: 'Change “{suspect}” from {old} to {new}: all {count} equations hold',
};
const termNote = { zh: '{label}：{value}', en: '{label}: {value}' };

/** In what the rules of this family differ. */
interface About extends Pick<RuleBase, 'summary' | 'basis'> {
	readonly id: Equation['rule'];
	/** Places: {where}, {total}, {sum}, {left}, {right}, {leftTerms}, {rightTerms}, {difference}. */
	readonly template: Template;
}

export function equationRule({ id, summary, basis, template }: About): TableRule {
	return {
		id,
		editions: uniformEditions,
		summary,
		levels: ['error'],
		basis,
		fixes: ['confirm'],
		scope: 'table',
		*check(table: BoundTable): Generator<Finding> {
			for (const instance of instancesOf(table)) {
				if (instance.equation.rule !== id || instance.holds !== false || instance.sums === undefined) continue;
				const { cell } = instance.total;
				if (cell === undefined) continue;
				yield finding(table, instance, instance.sums, cell, template);
			}
		},
	};
}

function finding(
	table: BoundTable,
	instance: Instance,
	sums: { readonly left: bigint; readonly right: bigint },
	totalCell: BoundCell,
	template: Template,
): Finding {
	const { left, right, total } = instance;
	const onLeft = left.includes(total);
	const others = onLeft ? left : right;
	// What the total should be: the other side, less what stands beside the total.
	const beside = others.reduce((sum, term) => (term === total ? sum : sum + term.value!), 0n);
	const expected = (onLeft ? sums.right : sums.left) - beside;
	const difference = sums.left > sums.right ? sums.left - sums.right : sums.right - sums.left;
	const suspects = suspectsOf(table, instance);
	const culprit = suspects.length === 1 && isOnly(table, suspects[0]!) ? suspects[0] : undefined;
	const told =
		culprit !== undefined
			? message(suspected, valuesOf(culprit))
			: suspects.length > 1
				? message(undecided, { suspects: suspects.map(({ cell }) => `“${cellName(cell)}”`).join('、') })
				: undefined;
	let related: readonly Related[] | undefined;
	return {
		at: totalCell.span,
		severity: 'error',
		message: message(told === undefined ? template : joined(template), {
			...(told === undefined ? {} : { more: told }),
			where: whereOf(table, instance),
			total: total.value!,
			sum: expected,
			left: sums.left,
			right: sums.right,
			leftTerms: left.map((term) => term.value).join(' + '),
			rightTerms: right.map((term) => term.value).join(' + '),
			difference,
		}),
		related: () => {
			related ??= otherTerms(instance, totalCell);
			return related;
		},
		fixes: () => {
			const changed = new Map([[totalCell, expected]]);
			// Where the suspect is the total itself, both would be the same.
			const sets = culprit?.cell !== totalCell && expected >= 0n;
			const mendable = sets && mends(instance, changed) && keepsEquations(table, changed);
			return [
				...(culprit === undefined ? [] : [repairFix(culprit)]),
				...(mendable ? [enterFix(totalCell, expected, message(setTotal, { sum: expected }))] : []),
			];
		},
	};
}

/** Asked for by clients that show it, at each keystroke; its words are kept with its messages. */
function otherTerms(instance: Instance, totalCell: BoundCell): Related[] {
	return [...instance.left, ...instance.right].flatMap((term) =>
		term.cell === undefined || term.cell === totalCell
			? []
			: {
					at: term.cell.span,
					message: message(termNote, { label: termLabel(term, instance), value: term.value! }),
				},
	);
}

const joined = keptOf(({ zh, en }: Template): Template => ({ zh: `${zh}{more}`, en: `${en}{more}` }));

function valuesOf({ cell, figure, mends: { length } }: Suspect): MessageArguments {
	return { suspect: cellName(cell), old: countOf(cell) ?? '', new: figure, count: length };
}

function repairFix(culprit: Suspect): Fix {
	return enterFix(culprit.cell, culprit.figure, message(repair, valuesOf(culprit)));
}

function enterFix(cell: BoundCell, figure: bigint, title: Message): Fix {
	return enterFigures(title, 'confirm', new Map([[cell, String(figure)]]));
}

/** The column or row that an equation is stated for, as the form labels it. */
function whereOf(table: BoundTable, instance: Instance): string {
	const { equation, total } = instance;
	const path = equation.over === 'columns' ? total.cell?.column.path : total.cell?.line.path;
	const label = path?.at(-1)?.label ?? '';
	if (table.form.id !== 't4') return label;
	return total.cell === undefined ? '' : procedureName(total.cell.column);
}

function termLabel(term: Term, { equation }: Instance): string {
	const { cell } = term;
	if (cell === undefined) return term.id;
	return (equation.over === 'columns' ? cell.line.line : cell.column.line).label;
}
