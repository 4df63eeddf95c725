/**
 * Words (error) or a placeholder such as `/`, `—`, 无 (warning) where a figure belongs. A placeholder in the row 规章 is
 * silent: organs without that power write it so. A row of placeholders is one problem, and so is a table of them, or of
 * words.
 */
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { message } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { fromLabels } from '../basis.ts';
import { type Finding, type TableRule, uniformEditions } from '../rule.ts';
import { isHabit, otherCells } from './habit.ts';
import { cellName } from './names.ts';
import { signedFigure } from './sign.ts';
import { zeroFix } from './zero-fix.ts';

const words = { zh: '{cell}：“{found}”不是数字。', en: '{cell}: “{found}” is not a figure.' };
const manyWords = {
	zh: '{table}有 {count} 格不是数字，如{cell}：“{found}”。',
	en: '{tableEn} has {count} cells that hold no figure; {cell}: “{found}” for one.',
};
const placeholder = {
	zh: '{cell}：填了“{found}”。没有发生的填 0。',
	en: '{cell}: “{found}” is entered. What did not occur is 0.',
};
const placeholders = {
	zh: '“{row}”一行填了“{found}”。没有发生的填 0。',
	en: 'The row “{row}” is filled with “{found}”. What did not occur is 0.',
};
const everywhere = {
	zh: '{table}有 {count} 格填了“{found}”这样的符号，如{cell}。没有发生的填 0。',
	en: '{tableEn} has {count} cells with “{found}” or the like, {cell} for one. What did not occur is 0.',
};
const fill = { zh: '改为 0', en: 'Change to 0' };
const fillAll = { zh: '这 {count} 格改为 0', en: 'Change these {count} cells to 0' };

export const notANumber: TableRule = {
	id: 'cells/not-a-number',
	editions: uniformEditions,
	summary: { zh: '单元格里不是数', en: 'A cell holds no figure' },
	levels: ['error', 'warning'],
	basis: fromLabels,
	fixes: ['confirm'],
	scope: 'table',
	*check(table: BoundTable): Generator<Finding> {
		const all = table.cells().filter((cell) => isPlaceholder(cell) && cell.line.id !== ruleMaking);
		const isEverywhere = isHabit(all);
		if (isEverywhere) yield inAll(table, all);
		yield* inWords(
			table,
			table.cells().filter((cell) => cell.value.kind === 'words' && signedFigure(cell) === undefined),
		);
		for (const row of table.rows) {
			const cells = [...row.cells.values()];
			const held = cells.filter(isPlaceholder);
			if (isEverywhere || held.length === 0 || row.line.id === ruleMaking) continue;
			if (held.length === cells.length && cells.length > 1) {
				yield {
					at: held[0]!.span,
					severity: 'warning',
					message: message(placeholders, {
						row: row.line.line.label || table.form.name.zh,
						found: writtenIn(held[0]!),
					}),
					fixes: () => zeroFix(table, held, message(fill)),
				};
				continue;
			}
			for (const cell of held) {
				yield {
					at: cell.span,
					severity: 'warning',
					message: message(placeholder, { cell: cellName(cell), found: writtenIn(cell) }),
					fixes: () => zeroFix(table, [cell], message(fill)),
				};
			}
		}
	},
};

const ruleMaking = 't2.rules';
const longestQuote = 20;

function isPlaceholder({ value }: BoundCell): boolean {
	return value.kind === 'placeholder';
}

/** Words one by one; where they are many each may mean another figure, and no fix enters 0 for all. */
function* inWords(table: BoundTable, cells: readonly BoundCell[]): Generator<Finding> {
	if (isHabit(cells)) {
		const first = cells[0]!;
		const names = { table: table.form.name.zh, tableEn: table.form.name.en };
		yield {
			at: first.span,
			severity: 'error',
			message: message(manyWords, { ...names, count: cells.length, cell: cellName(first), found: writtenIn(first) }),
			related: otherCells(cells),
		};
		return;
	}
	for (const cell of cells) {
		yield {
			at: cell.span,
			severity: 'error',
			message: message(words, { cell: cellName(cell), found: writtenIn(cell) }),
			fixes: () => zeroFix(table, [cell], message(fill)),
		};
	}
}

function inAll(table: BoundTable, cells: readonly BoundCell[]): Finding {
	const [first] = cells;
	return {
		at: first!.span,
		severity: 'warning',
		message: message(everywhere, {
			table: table.form.name.zh,
			tableEn: table.form.name.en,
			count: cells.length,
			found: writtenIn(first!),
			cell: cellName(first!),
		}),
		related: otherCells(cells),
		fixes: () => zeroFix(table, cells, message(fillAll, { count: cells.length })),
	};
}

function writtenIn({ value }: BoundCell): string {
	const written = value.kind === 'placeholder' || value.kind === 'words' ? value.written : '';
	return quoted(written.replace(/\s+/g, ' '), longestQuote);
}
