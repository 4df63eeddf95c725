/**
 * The lines of a list of problems:
 *
 *     3:1 w structure/title "marked text" [part of the message]
 *     t3 （七）总计 × 自然人 e totals/balance "12" [差 1]
 *     e structure/missing-section "五、存在的主要问题及改进情况"
 *
 * The place is line and column, or a cell of a table by its labels, or nothing where the marked text occurs once in the
 * draft. Long marked texts may be cut with … in the middle. Severity: e error, w warning, i information, h hint.
 */
import type { Problem } from '../../../server/src/service/problems.ts';
import { type Built, only } from '../../support/report-builder.ts';

const severities = { error: 'e', warning: 'w', information: 'i', hint: 'h' } as const;
const expectation = /^(?:(\d+:\d+|t[234] .+?) )?([ewih]) ([a-z-]+\/[a-z-]+) ("(?:[^"\\]|\\.)*")(?: \[(.*)\])?$/;
const longestMarked = 40;

/** Expected and actual problems as lists of lines that differ where the problems do. */
export function compared(
	built: Built,
	expected: readonly string[],
	problems: readonly Problem[],
): { readonly expected: string[]; readonly actual: string[] } {
	const wanted = expected.map((line) => readExpectation(built, line));
	return {
		expected: wanted.map(({ start, severity, rule, marked, part }) => {
			return `${placeOf(built, start, marked)}${severity} ${rule} ${marked}${part === undefined ? '' : ` [${part}]`}`;
		}),
		actual: problems.map((problem, index) => {
			const { start, end, severity, rule, message } = problem;
			const want = wanted[index];
			const text = built.text.slice(start, end);
			const marked = want !== undefined && isMarked(want.marked, text) ? want.marked : shortened(text);
			const at = want?.cell === true && near(built.text, want.start, start) ? want.start : start;
			const line = `${placeOf(built, at, marked)}${severities[severity]} ${rule} ${marked}`;
			if (want === undefined) return `${line} [${message}]`;
			if (want.part === undefined) return line;
			return `${line} [${message.includes(want.part) ? want.part : message}]`;
		}),
	};
}

/** What is wrong with a list of problems, whatever the program finds, is an error. */
export function mustBeReadable(built: Built, expected: readonly string[]): void {
	for (const line of expected) readExpectation(built, line);
}

interface Expectation {
	readonly start: number;
	/** The place is a cell's. */
	readonly cell: boolean;
	readonly severity: string;
	readonly rule: string;
	/** As it stands in the page, quotation marks included. */
	readonly marked: string;
	readonly part: string | undefined;
}

function readExpectation(built: Built, line: string): Expectation {
	const match = expectation.exec(line);
	if (match === null) throw new Error(`Not an expected problem: ${line}`);
	const [, place, severity, rule, marked, part] = match;
	return {
		...startOf(built, place, JSON.parse(marked!), line),
		severity: severity!,
		rule: rule!,
		marked: marked!,
		part,
	};
}

function startOf(
	{ text, cells }: Built,
	place: string | undefined,
	marked: string,
	line: string,
): { start: number; cell: boolean } {
	const position = /^(\d+):(\d+)$/.exec(place ?? '');
	if (position !== null) {
		const before = text.split('\n').slice(0, Number(position[1]) - 1);
		return { start: before.reduce((sum, each) => sum + each.length + 1, 0) + Number(position[2]) - 1, cell: false };
	}
	if (place !== undefined) return { start: cellAt(cells, place), cell: true };
	const begin = marked.split('…')[0]!;
	const start = text.indexOf(begin);
	if (start < 0 || text.indexOf(begin, start + 1) >= 0) {
		throw new Error(
			`The place must be told, as the marked text ${start < 0 ? 'is not in the draft' : 'is not the only one'}: ${line}`,
		);
	}
	return { start, cell: false };
}

/** `t3 （七）总计 × 自然人`: the labels, or what tells them. */
function cellAt(cells: Built['cells'], place: string): number {
	const exact = cells.get(place);
	if (exact !== undefined) return exact;
	const parse = (key: string): readonly [string, string, string] => {
		const [, id, row, column] = /^(t\d)(?: (?!×)(.*?))?(?: × (.*))?$/.exec(key)!;
		return [id!, row ?? '', column ?? ''];
	};
	const [id, row, column] = parse(place);
	const own = [...cells.keys()].map((key) => ({ key, parts: parse(key) })).filter(({ parts }) => parts[0] === id);
	const shaped = own.filter(({ parts }) => (parts[1] === '') === (row === '') && (parts[2] === '') === (column === ''));
	const rows = [...new Set(shaped.map(({ parts }) => parts[1]))];
	const ofRow = row === '' ? shaped : shaped.filter(({ parts }) => parts[1] === only(rows, (each) => each, row, 'Row'));
	return cells.get((column === '' ? ofRow[0]! : only(ofRow, ({ parts }) => parts[2], column, 'Column')).key)!;
}

/** Blanks beside a cell's text are no other place. */
function near(text: string, one: number, other: number): boolean {
	return Math.abs(one - other) <= 2 && text.slice(Math.min(one, other), Math.max(one, other)).trim() === '';
}

function placeOf({ text, cells }: Built, start: number, marked: string): string {
	for (const [key, at] of cells) if (at === start || (marked === '""' && near(text, at, start))) return `${key} `;
	const before = text.slice(0, start).split('\n');
	return `${before.length}:${before[before.length - 1]!.length + 1} `;
}

function isMarked(marked: string, text: string): boolean {
	const wanted: string = JSON.parse(marked);
	if (wanted === text) return true;
	const [begin, end, ...more] = wanted.split('…');
	return (
		end !== undefined &&
		more.length === 0 &&
		text.length >= begin!.length + end.length &&
		text.startsWith(begin!) &&
		text.endsWith(end)
	);
}

function shortened(text: string): string {
	return JSON.stringify(text.length <= longestMarked ? text : `${text.slice(0, 16)}…${text.slice(-8)}`);
}

/** The lines in which two texts differ, as `- old` and `+ new`. */
export function difference(before: string, after: string): string {
	const one = before.split('\n');
	const other = after.split('\n');
	const common: number[][] = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
	for (let row = one.length - 1; row >= 0; row--) {
		for (let column = other.length - 1; column >= 0; column--) {
			common[row]![column] =
				one[row] === other[column]
					? common[row + 1]![column + 1]! + 1
					: Math.max(common[row + 1]![column]!, common[row]![column + 1]!);
		}
	}
	const lines: string[] = [];
	let row = 0;
	let column = 0;
	while (row < one.length || column < other.length) {
		if (row < one.length && column < other.length && one[row] === other[column]) {
			row++;
			column++;
		} else if (column >= other.length || (row < one.length && common[row + 1]![column]! >= common[row]![column + 1]!)) {
			lines.push(`- ${one[row++]}`.trimEnd());
		} else {
			lines.push(`+ ${other[column++]}`.trimEnd());
		}
	}
	return lines.join('\n');
}
