/** A line is known to begin cells without a mark of their own at a glance, as if all that it could be had been read. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { editions } from '../../server/src/forms/editions.ts';
import { isLabelLine, looseLine } from '../../server/src/read/loose-cells.ts';
import { scanLine } from '../../server/src/read/scan-line.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { nightly } from '../support/nightly.ts';

const labels = editions.flatMap(({ tables }) =>
	tables.flatMap((form) => {
		const { rows, blocks } = flatten(form);
		return [...rows, ...blocks.flatMap(({ columns }) => columns)].map(({ line }) => line.label);
	}),
);
const piece = fc.oneof(
	fc.constantFrom(...labels),
	fc
		.constantFrom(...labels)
		.chain((label) =>
			fc.nat(label.length).chain((from) => fc.nat(8).map((length) => label.slice(from, from + length))),
		),
	fc.constantFrom(
		'0',
		'12',
		'/',
		'无',
		' ',
		'\t',
		'\u3000',
		'|',
		'#',
		'- ',
		'> ',
		'注：',
		'备注',
		'一、',
		'（一）',
		'①',
		'第3页',
		'+--+',
		'。',
		'，',
		'*',
		'<',
	),
);
const line = fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join(''));

test('a label by itself, or with figures, is one at a glance', () => {
	let found = 0;
	fc.assert(
		fc.property(line, (text) => {
			const scanned = scanLine(text, 0);
			const isLabel = looseLine(text, scanned).kind === 'label';
			if (isLabel) found++;
			expect(isLabelLine(text, scanned)).toBe(isLabel);
		}),
		{ numRuns: nightly ? 200_000 : 5_000 },
	);
	expect(found).toBeGreaterThan(100);
});
