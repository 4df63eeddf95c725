/** The preview shows a report as it would be printed, whatever shape its tables have in the draft. */
import { describe, expect, test } from 'vitest';
import { formLabel } from '../../server/src/read/form-labels.ts';
import { previewPage } from '../../server/src/service/preview.ts';
import { check } from '../support/check.ts';
import { planOf, shapes, write } from '../support/shapes.ts';

const official = /<table class="nianbao-table">[\s\S]*?<\/table>/g;

describe.each([2020, 2024])('the report for %i', (year) => {
	const figures = (page: string) =>
		(page.match(official) ?? []).flatMap((table) =>
			(table.match(/(?<=nianbao-figure"[^>]*>)[^<]*/g) ?? []).map((text) => text.normalize('NFKC')),
		);
	const plan = planOf(year);
	const [first] = shapes;
	const expected = figures(pageOf(first!));

	function pageOf(shape: (typeof shapes)[number]): string {
		return previewPage(check(write(shape, plan), shape.markdown).draft.report()!, []);
	}

	test.each(shapes)('as $name has its three tables with all figures, and no label beside them', (shape) => {
		const page = pageOf(shape);
		expect(page.match(official)).toHaveLength(3);
		expect(figures(page)).toEqual(expected);
		const lines = Array.from(page.replace(official, '').matchAll(/<p>([^<]*)<\/p>/g), ([, text]) => text!);
		expect(lines.filter((text) => formLabel(text) !== undefined)).toEqual([]);
		expect(lines.length).toBeGreaterThan(2);
	});
});
