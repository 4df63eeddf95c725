/** One object per file, as a JSON array: the contract that other programs read. */
import type { CheckedFile, Writer } from './checked-file.ts';

export function json(): Writer {
	let isFirst = true;
	return {
		file: (checked) => {
			const before = isFirst ? '[\n' : ',\n';
			isFirst = false;
			return before + inArray(objectOf(checked));
		},
		end: () => (isFirst ? '[]\n' : '\n]\n'),
	};
}

/** As it is written within the array of all files. */
function inArray(object: object): string {
	return JSON.stringify([object], undefined, 2).slice('[\n'.length, -'\n]'.length);
}

function objectOf({ file, edition, year, organ, encoding, problems, positionAt }: CheckedFile): object {
	return {
		file,
		edition,
		year,
		organ,
		...(encoding === 'utf-8' ? {} : { encoding }),
		problems: problems.map(({ rule, severity, message, start, end, fixes }) => {
			const from = positionAt(start);
			const to = positionAt(end);
			return {
				rule,
				severity,
				message,
				line: from.line,
				column: from.column,
				endLine: to.line,
				endColumn: to.column,
				offset: start,
				endOffset: end,
				fixable: fixes.length > 0,
			};
		}),
	};
}
