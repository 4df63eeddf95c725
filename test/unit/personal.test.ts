import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { json } from '../../server/src/cli/output/json.ts';
import { text as asText } from '../../server/src/cli/output/text.ts';
import { lineStarts } from '../../server/src/cli/positions.ts';
import { format } from '../../server/src/text/message.ts';
import { personalNumbers, withoutPersonalNumbers } from '../../server/src/text/personal.ts';
import { check } from '../support/check.ts';
import { report } from '../support/report-builder.ts';

const digits = (length: number) =>
	fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const day = fc
	.date({ min: new Date('1930-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
	.map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''));

/** The check character, worked out as the standard writes it: weights 2^i modulo 11, the whole sum 1 modulo 11. */
function checkCharacter(first: string): string {
	for (const last of '0123456789X') {
		const values = [...first, last].map((unit) => (unit === 'X' ? 10 : Number(unit)));
		const sum = values.reduce((total, value, index) => total + value * (2 ** (17 - index) % 11), 0);
		if (sum % 11 === 1) return last;
	}
	throw new Error('no check character');
}

const identity = fc
	.tuple(fc.constantFrom('110101', '370322', '620102', '650101'), day, digits(3))
	.map((parts) => parts.join(''))
	.map((first) => first + checkCharacter(first));
const mobile = fc.tuple(fc.constantFrom('13', '15', '18', '19'), digits(9)).map((parts) => parts.join(''));

describe('numbers of persons', () => {
	test('identity numbers are known by their check character, and a wrong digit is seen', () => {
		fc.assert(
			fc.property(identity, fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
				expect(personalNumbers(`为${number}。`)).toMatchObject([{ kind: 'identity', start: 1, end: 19 }]);
				const wrong = number.slice(0, at) + String((Number(number[at]) + by) % 10) + number.slice(at + 1);
				expect(personalNumbers(`为${wrong}。`)).toEqual([]);
			}),
		);
	});

	test('are never told in full: not in messages, titles of fixes, nor the output of the command line', () => {
		fc.assert(
			fc.property(fc.oneof(identity, mobile), (number) => {
				// In a sentence, and in a cell that another rule quotes.
				const built = report({ year: 2024, markdown: true, style: 'pipe' }).text;
				const text = built.replace('每月检查链接和附件。', `联系${number}。`).replace('| 0 |', `| 见${number} |`);
				expect(text.split(number)).toHaveLength(3);
				const { problems } = check(text, true);
				const told = problems.flatMap(({ message, related, fixes }) => [
					message,
					...related.map((each) => each.message),
					...fixes.flatMap(({ title }) => [format(title, 'zh'), format(title, 'en')]),
				]);
				const file = {
					file: 'a.md',
					isReport: true,
					edition: null,
					year: null,
					organ: null,
					encoding: 'utf-8' as const,
					problems,
				};
				const written = [json(), asText('zh'), asText('en')].map((writer) =>
					writer.file({ ...file, positionAt: lineStarts(text) }),
				);
				const all = [...told, ...written].join('\n');
				expect(problems.map(({ rule }) => rule)).toContain('cells/not-a-number');
				expect(all).toContain(`${number.slice(0, 3)}****${number.slice(-4)}`);
				expect(all).not.toContain(number);
			}),
			{ numRuns: 20 },
		);
	});

	test('nothing else of a text changes when they are masked', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'电话手机，。 -0123456789身份证卡号') }), (text) => {
				const masked = withoutPersonalNumbers(text);
				const found = personalNumbers(text);
				if (found.length === 0) expect(masked).toBe(text);
				expect(found.every(({ start, end }) => start < end && end <= text.length)).toBe(true);
			}),
		);
	});
});
