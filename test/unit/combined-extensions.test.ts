/** The stand-in that keeps micromark's constructs: in a bundle with it, Markdown is read as it is read without. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as plain from '../../server/src/read/inline.ts';
import { withStandIns } from '../support/stand-ins.ts';

test('any Markdown', async () => {
	const kept = await withStandIns<typeof plain>('server/src/read/inline.ts');
	const piece = fc.constantFrom(
		...['# ', '- ', '1. ', '> ', '    ', '```', '<!--', '-->', '<b>', '[', '](u)', ']: u', '**', '*', '_', '`', '&lt;'],
		...['政府', '信息公开', '0', '\n', '\n\n', '| a | b |\n|---|---|\n', '| 政 | 0 |\n', '\\', '---\n', '==='],
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
			const text = pieces.join('');
			fc.pre(plain.isWithinBounds(text));
			expect(kept.readMarkdown(text)).toEqual(plain.readMarkdown(text));
			const line = text.replaceAll('\n', ' ');
			expect(kept.readInline(line, 0, line.length)).toEqual(plain.readInline(line, 0, line.length));
		}),
		{ numRuns: 500 },
	);
});
