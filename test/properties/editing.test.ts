/** What helps in writing holds for every draft: trees are trees, selections grow, filling replaces nothing. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChanges } from '../../server/src/service/changes.ts';
import { type FillWith, figureCell, fillChanges, fillingOf } from '../../server/src/service/fill.ts';
import { totalHints } from '../../server/src/service/hints.ts';
import { type OutlineItem, outlineOf } from '../../server/src/service/outline.ts';
import { selectionsAt } from '../../server/src/service/structure.ts';
import { check, serious } from '../support/check.ts';
import { applyEdit, editWith } from '../support/edits.ts';
import { report, type TableStyle } from '../support/report-builder.ts';

const styles: readonly TableStyle[] = ['html', 'pipe', 'text', 'tsv', 'bars'];
const clean = [2020, 2024].flatMap((year) =>
	styles.map((style) => {
		const markdown = style === 'html' || style === 'pipe';
		return { markdown, ...report({ year, markdown, style }) };
	}),
);
/** A draft with some of its figures blanked. */
const blanked = fc
	.record({
		of: fc.constantFrom(...clean),
		blank: fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 60 }),
	})
	.map(({ of: { text, markdown, cells }, blank }) => {
		const starts = [...cells.values()].filter((at) => /\d/.test(text[at] ?? ''));
		const chosen = [...new Set(blank.map((part) => starts[Math.floor(part * starts.length * 0.999)]!))];
		const changes = chosen
			.sort((one, other) => one - other)
			.map((start) => ({ start, end: start + /^[\d.]+/.exec(text.slice(start))![0].length, text: '' }));
		return { text: applyChanges(text, changes), markdown };
	});
const damaged = fc
	.record({
		of: fc.constantFrom(...clean),
		edits: fc.array(editWith(fc.constantFrom('一、', '（一）', '<table>', '## ', '| a |')), { maxLength: 8 }),
	})
	.map(({ of: { text, markdown }, edits }) => ({
		text: edits.reduce((before, edit) => applyEdit(before, edit).after, text),
		markdown,
	}));

const withoutDigits = (text: string) => text.replace(/\d+/g, '');

describe('filling in', () => {
	test.each(['totals', 'zeros'] as const)('with %s only inserts, and makes no problem', (fillWith: FillWith) => {
		fc.assert(
			fc.property(blanked, ({ text, markdown }) => {
				const { draft, problems } = check(text, markdown);
				for (const table of draft.report()!.tables) {
					const changes = fillChanges(fillingOf(table, fillWith));
					const filled = applyChanges(text, changes);
					expect(withoutDigits(filled)).toBe(withoutDigits(text));
					expect(changes.every(({ start, end }) => text.slice(start, end).trim() === '')).toBe(true);
					const after = check(filled, markdown);
					const broken = (list: typeof problems) =>
						serious(list).filter(({ rule }) => rule.startsWith('totals/')).length;
					expect(broken(after.problems)).toBeLessThanOrEqual(broken(problems));
				}
			}),
			{ numRuns: 60 },
		);
	});

	test('with zeros leaves a row alone in which there would be fewer than none', () => {
		const changes = ['行政处罚', '行政事业性收费'].map((row) => {
			return { kind: 'figure', row, column: '上一年项目数量', value: '' } as const;
		});
		const { text } = report({ year: 2020, style: 'tsv', changes: { t2: changes } });
		const table = check(text, false).draft.report()!.tables[0]!;
		const filled = [...fillingOf(table, 'zeros').keys()].map(({ line }) => line.id);
		expect(table.cell('t2.penalty', 'delta')!.cell.text.text).toBe('-1');
		expect(filled).toEqual(['t2.fees']);
	});

	test('of a report that lacks nothing but totals restores it', () => {
		for (const { text, markdown, cells } of clean) {
			const starts = [...cells]
				.filter(([name]) => /× (?:.*·)?总计$/.test(name) && !name.startsWith('t2'))
				.map(([, at]) => at)
				.filter((at) => /\d/.test(text[at] ?? ''));
			const changes = starts
				.sort((one, other) => one - other)
				.map((start) => ({ start, end: start + /^\d+/.exec(text.slice(start))![0].length, text: '' }));
			let filled = applyChanges(text, changes);
			expect(changes.length).toBeGreaterThan(20);
			for (const id of ['t3', 't4']) {
				const table = check(filled, markdown)
					.draft.report()!
					.tables.find(({ form }) => form.id === id)!;
				filled = applyChanges(filled, fillChanges(fillingOf(table, 'totals')));
			}
			expect(filled.replace(/[ \t]+/g, ' ')).toBe(text.replace(/[ \t]+/g, ' '));
		}
	});
});

describe('whatever the draft', () => {
	test('the outline is a tree, in the order of the text', () => {
		fc.assert(
			fc.property(damaged, ({ text, markdown }) => {
				const built = check(text, markdown).draft.report();
				if (built === undefined) return;
				const visit = (items: readonly OutlineItem[], from: number, to: number): void => {
					let last = from;
					for (const { start, end, heading, name, children } of items) {
						expect(name).not.toBe('');
						expect(start).toBeGreaterThanOrEqual(last);
						expect(end).toBeLessThanOrEqual(to);
						expect(heading.start).toBeGreaterThanOrEqual(start);
						expect(heading.end).toBeLessThanOrEqual(end);
						visit(children, start, end);
						last = start;
					}
				};
				visit(outlineOf(built, 'zh'), 0, text.length);
			}),
			{ numRuns: 150 },
		);
	});

	test('selections grow around the cursor', () => {
		fc.assert(
			fc.property(damaged, fc.double({ min: 0, max: 1, noNaN: true }), ({ text, markdown }, part) => {
				const built = check(text, markdown).draft.report();
				if (built === undefined) return;
				const offset = Math.floor(part * text.length);
				const chain = selectionsAt(built, offset);
				expect(chain.at(-1)).toEqual({ start: 0, end: text.length });
				chain.forEach(({ start, end }, index) => {
					expect(start <= offset && offset <= end).toBe(true);
					const outer = chain[index + 1];
					if (outer !== undefined) expect(outer.start <= start && outer.end >= end).toBe(true);
				});
			}),
			{ numRuns: 150 },
		);
	});

	test('hints and cells lie within the draft, and going on comes to an end', () => {
		fc.assert(
			fc.property(damaged, ({ text, markdown }) => {
				const built = check(text, markdown).draft.report();
				if (built === undefined) return;
				for (const { at } of totalHints(built, 0, text.length, 'zh')) expect(at).toBeLessThanOrEqual(text.length);
				const [first] = built.tables.flatMap((table) => [...table.cells()]);
				if (first === undefined) return;
				let at = first.block.start + first.span.start;
				const seen = new Set<number>();
				for (
					let cell = figureCell(built, at, 1);
					cell !== undefined && !seen.has(cell.start);
					cell = figureCell(built, at, 1)
				) {
					seen.add(cell.start);
					at = cell.start;
					expect(at).toBeLessThanOrEqual(text.length);
				}
				expect(seen.size).toBeLessThan(1000);
			}),
			{ numRuns: 100 },
		);
	});
});
