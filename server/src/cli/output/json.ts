/** One object per file, as a JSON array: the contract that other programs read. */
import type { CheckedFile } from './checked-file.ts';

export function json(files: readonly CheckedFile[]): string {
	const objects = files.map(({ file, edition, year, organ, encoding, problems, positionAt }) => ({
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
	}));
	return `${JSON.stringify(objects, undefined, 2)}\n`;
}
