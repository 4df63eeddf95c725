import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tableText, type WrittenStyle } from '../../server/src/fixes/table-text.ts';
import type { TableId } from '../../server/src/forms/types.ts';
import { CheckedDraft } from '../../server/src/service/checked-draft.ts';
import { formFor } from '../support/invented-figures.ts';
import { nightly } from '../support/nightly.ts';

const numRuns = nightly ? 1000 : 25;
const styles: readonly WrittenStyle[] = ['html', 'pipe', 'text'];
const tables: readonly TableId[] = ['t2', 't3', 't4'];
/** What people type into cells, and what could mean something to a style. */
const typed = fc.oneof(
	fc.constantFrom(
		'0',
		'12',
		'１２',
		'+6',
		'－24',
		'',
		'/',
		'—',
		'无',
		'约12',
		'22（其中修订16件）',
		'1,234',
		'38.40万元',
		'一百二十三',
	),
	fc.constantFrom(
		'a|b',
		'<b>3</b>',
		'&lt;',
		'&amp;',
		'a&b',
		'**1**',
		'_1_',
		'`1`',
		'[1](2)',
		'\\',
		'\\|',
		'1\\',
		'<br>',
		'*',
		'1\n（其中2件）',
		'<!-- 1 -->',
		'😀𬭎',
	),
	fc.string({ unit: fc.constantFrom(...'01|\\<>&;*_`[]()~#-"\' 件'), maxLength: 8 }),
);
/** Blanks are the style's own; where a line ends in a cell counts, but behind tabs, where a cell has one line. */
const seen = (text: string, style: WrittenStyle) =>
	style === 'text' ? text.replace(/\s+/g, '') : text.replace(/\s*\n\s*/g, '\n').trim();

describe('a table that is written is read back', () => {
	for (const markdown of [true, false]) {
		for (const style of styles) {
			it(`${style} in ${markdown ? 'Markdown' : 'plain text'}: every cell to the letter`, () => {
				fc.assert(
					fc.property(
						fc.constantFrom(2020, 2024),
						fc.constantFrom(...tables),
						fc.infiniteStream(typed),
						fc.constantFrom('\n', '\r\n'),
						(year, id, stream, eol) => {
							const form = formFor(year, id);
							const written = new Map<string, string>();
							const textOf = (line: string, column: string) => {
								const text = stream.next().value;
								written.set(`${line} ${column}`, seen(text, style));
								return text;
							};
							const table = tableText(form, style, textOf, eol);
							const text = [`示例县云溪局${year}年政府信息公开工作年度报告`, table, ''].join(eol + eol);
							const report = new CheckedDraft(text, markdown).report()!;
							expect(report.tables.map(({ form: { id: found } }) => found)).toEqual([id]);
							const read = [...report.tables[0]!.cells()].map(({ line, column, cell }) => [
								`${line.id} ${column.id}`,
								seen(cell.text.text, style),
							]);
							expect(new Map(read as [string, string][])).toEqual(written);
							expect(report.tables[0]!.labels.filter(({ state }) => state !== 'exact')).toEqual([]);
						},
					),
					{ numRuns },
				);
			});
		}
	}
});
