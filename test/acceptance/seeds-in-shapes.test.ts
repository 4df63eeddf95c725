/** Real reports with their tables written in other shapes: what is wrong with them stays the same. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Grid, GridRow } from '../../server/src/read/model.ts';
import { check, essence } from '../support/check.ts';

const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
const seeds = existsSync(folder) ? readdirSync(folder).filter((file) => /^(?:000|001|003)/.test(file)) : [];

const texts = ({ cells }: GridRow): string[] => cells.map(({ text }) => text.text.replace(/\s+/g, ''));
const filled = (row: GridRow): string[] => texts(row).filter((text) => text !== '');
const isCaption = (row: GridRow): boolean => filled(row).length === 1;

interface ShapeOfCells {
	readonly name: string;
	readonly write: (rows: readonly GridRow[]) => string;
	/** Merged cells leave no trace, nor do blank ones. */
	readonly losesBlanks?: boolean;
}

const shapes: readonly ShapeOfCells[] = [
	{ name: 'a cell per paragraph', losesBlanks: true, write: (rows) => rows.flatMap(filled).join('\n\n') },
	{
		name: 'a cell per paragraph, blanks around figures, long labels in two',
		losesBlanks: true,
		write: (rows) =>
			rows
				.flatMap(filled)
				.map((text) =>
					/^\d/.test(text) && text.length < 9
						? ` ${text} `
						: text.length > 5
							? `${text.slice(0, 3)}\n\n${text.slice(3)}`
							: text,
				)
				.join('\n\n'),
	},
	{ name: 'a cell per line', losesBlanks: true, write: (rows) => rows.flatMap(filled).join('\n') },
	{
		name: 'cell and bar',
		write: (rows) =>
			rows
				.flatMap((row) => [
					...texts(row).map((text) => (text === '' ? '|' : `${text} |`)),
					...(isCaption(row) ? ['|||'] : []),
				])
				.join('\n'),
	},
	{
		name: 'bars on lines of their own',
		write: (rows) =>
			rows
				.flatMap((row) => [
					...texts(row).flatMap((text) => (text === '' ? ['|'] : [text, '|'])),
					...(isCaption(row) ? ['|||'] : []),
				])
				.join('\n'),
	},
	{
		name: 'bars between, group labels once',
		losesBlanks: true,
		write: (rows) => rows.map((row) => `${filled(row).join(' | ')}${isCaption(row) ? ' | |||' : ''}`).join('\n'),
	},
	{
		name: 'bars around, no delimiter row',
		write: (rows) => rows.map((row) => `| ${texts(row).join(' | ')} |`).join('\n'),
	},
	{
		name: 'bars around, a blank line between rows',
		write: (rows) => rows.map((row) => `| ${texts(row).join(' | ')} |`).join('\n\n'),
	},
	{
		name: 'page numbers within',
		losesBlanks: true,
		write: (rows) =>
			rows.flatMap((row, index) => [...filled(row), ...(index % 9 === 8 ? [`- ${index} -`] : [])]).join('\n\n'),
	},
	{
		name: 'tabs between',
		write: (rows) => rows.map((row) => texts(row).join('\t')).join('\n'),
	},
];

describe.skipIf(seeds.length === 0).each(seeds)('%s', (file) => {
	const text = readFileSync(path.join(folder, file), 'utf8');
	const original = check(text, false);
	const tables = original.draft.report()!.tables;

	describe.each(shapes)('$name', ({ write, losesBlanks }) => {
		test.each([false, true])('Markdown: %s', (markdown) => {
			const grids = tables.flatMap((table) => table.grids);
			let written = text;
			for (const { block, grid } of grids.toReversed()) {
				const at = block.start + grid.source.start;
				written = written.slice(0, at) + write((grid as Grid).rows) + written.slice(block.start + grid.source.end);
			}
			const after = check(written, markdown);
			// A label that is lost leaves a trace only where blank cells do.
			if (losesBlanks === true && file.startsWith('000')) {
				expect(after.problems.filter(({ rule }) => rule.startsWith('totals/'))).toEqual([]);
				return;
			}
			// What Word's converter left in a cell was not written again.
			const said = (each: typeof original) =>
				each.problems
					.filter(({ rule }) => rule !== 'wording/residue')
					.map((problem) => essence(problem).replace(/\s+/g, ''))
					.sort();
			expect(said(after)).toEqual(said(original));
			const figures = (tables: typeof original) =>
				tables.draft
					.report()!
					.tables.flatMap((table) =>
						Array.from(table.cells(), ({ line, column, cell }) => `${line.id} ${column.id} ${cell.text.text}`),
					);
			expect(figures(after)).toEqual(figures(original));
		});
	});
});
