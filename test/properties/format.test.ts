/** Formatting moves nothing but blanks: the words stay, the problems stay, and a second time changes nothing. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../server/src/service/changes.ts';
import { formatChanges } from '../../server/src/service/format.ts';
import { check, essence } from '../support/check.ts';
import { applyEdit, editWith } from '../support/edits.ts';
import { report } from '../support/report-builder.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

function formatted(text: string, markdown: boolean, alignTables = true): string {
	const built = check(text, markdown).draft.report();
	return built === undefined ? text : applyChanges(text, formatChanges(built, { alignTables }));
}

/** All that a reader reads: no blanks, and no dashes of the line below a header. */
const words = (text: string): string =>
	text
		.split(/\r\n|\r|\n/)
		.map((line) => (/^[\s|:-]+$/.test(line) ? line.replace(/-+/g, '-') : line).replace(/\s+/g, ''))
		.join('');

/** Messages with places in them would differ; ours have none. */
const problemsOf = (text: string, markdown: boolean): string[] => check(text, markdown).problems.map(essence).sort();

function holds(text: string, markdown: boolean): void {
	const once = formatted(text, markdown);
	expect(words(once)).toBe(words(text));
	expect(problemsOf(once, markdown)).toEqual(problemsOf(text, markdown));
	expect(formatted(once, markdown)).toBe(once);
}

describe('formatting', () => {
	test.each(shapes.map((shape, index) => [index, shape] as const))(
		'leaves words and problems alone (shape %i)',
		(_, shape) => {
			for (const year of [2020, 2024]) {
				const text = write(shape, planOf(year));
				for (const eol of ['\n', '\r']) holds(text.replaceAll('\n', eol), shape.markdown);
			}
		},
	);

	test('of real drafts, too', () => {
		const folder = path.resolve(import.meta.dirname, '../../../shared/seeds');
		for (const file of existsSync(folder) ? readdirSync(folder) : []) {
			const text = readFileSync(path.join(folder, file), 'utf8');
			for (const markdown of [false, true]) holds(text, markdown);
		}
		for (const markdown of [false, true]) holds(report({ year: 2024, markdown }).text, markdown);
	});

	test('of drafts that are being typed', () => {
		const drafts = (['text', 'pipe', 'html', 'tsv'] as const).map((style) => {
			const markdown = style === 'pipe' || style === 'html';
			return { markdown, text: report({ year: 2024, markdown, style }).text };
		});
		const pieces = fc.constantFrom('\n\n\n', '\n', '  ', '\t', '　', '\r\n', '一、', '## ', '|', '<td>', '`');
		const edits = fc.array(editWith(pieces), { maxLength: 6 });
		fc.assert(
			fc.property(fc.constantFrom(...drafts), edits, ({ text, markdown }, all) => {
				holds(
					all.reduce((before, edit) => applyEdit(before, edit).after, text),
					markdown,
				);
			}),
			{ numRuns: 120 },
		);
	});

	test('puts one blank line around headings and aligns the bars', () => {
		const { text } = report({ year: 2024, markdown: true, style: 'pipe' });
		const crowded = text
			.replace('\n\n## 二、', '\n## 二、')
			.replace('## 三、', '\n\n\n##   三、')
			.replace(/政府信息公开申请情况\n\n/, '政府信息公开申请情况   \n');
		const result = formatted(crowded, true);
		expect(result).toMatch(/\n\n## 二、/);
		expect(result).toMatch(/\|\n\n## +三、收到和处理政府信息公开申请情况\n\n\| /);
		const rows = result.split('\n').filter((line) => line.startsWith('| '));
		expect(new Set(rows.map((row) => [...row.matchAll(/\|/g)].length)).size).toBeGreaterThan(1);
		expect(rows.find((row) => row.startsWith('| 行政许可 '))).toMatch(/^\| 行政许可 {3,}\| 128 +\|/);
		expect(formatted(text, true, false)).toBe(text);
	});
});
