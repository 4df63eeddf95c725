/** Digits that count nothing: ordinals, numbers of documents and telephones, dates with dots, parts of names. */
import type { FigureAt } from './number-figures.ts';

/** What a label is known by: the figure, and where the number with its unit ends. */
export interface LabelCandidate {
	readonly start: number;
	readonly end: number;
	readonly unit?: string;
}

const references = [
	// 2024-01-31, 2024.12.31, 1/2, 8:30
	/\d+(?:-\d+){2,}|\d+(?:\.\d+){2,}|\d+(?:\/\d+)+|\d+(?::\d+)+/y,
	// 0536-6221234, 6221234-801
	/0\d{2,3}-?\d{7,8}(?:-\d+)?(?!\d)|\d{7,8}-\d+/y,
	// 12345热线
	/12345(?=\s?(?:政务|市民|便民|热线|平台|投诉|举报))/y,
];

const mayBeReference = /\d+[-./:]\d|0\d{9}|12345/y;

/** Where a reference that begins at `start` ends; `start` when none begins there. */
export function referenceAt(text: string, start: number): number {
	mayBeReference.lastIndex = start;
	if (!mayBeReference.test(text)) return start;
	for (const reference of references) {
		reference.lastIndex = start;
		const match = reference.exec(text);
		if (match !== null) return start + match[0].length;
	}
	return start;
}

const named = /(?:附件|附表|电话|传真|邮编|邮政编码|号码|热线|图|表|No\.?)[:\s]{0,2}$/i;
/** What a number of a list may stand behind. */
const listStart = /(?:^|[。;:(,、\s])$/;

/**
 * Whether a number is a label: behind 第, within brackets of its own, before 号, at the head of a list's item (`1.`, 一、),
 * or going on after such a one that ended at `labelled`.
 */
export function isLabel(
	text: string,
	figure: FigureAt,
	{ start, end, unit }: LabelCandidate,
	labelled: number,
): boolean {
	const before = text[start - 1] ?? '';
	const after = text.slice(figure.end, figure.end + 2);
	if (/[第(\s]/.test(before) && /第[(]?\s?$/.test(text.slice(Math.max(0, start - 3), start))) return true;
	if (
		labelled >= 0 &&
		start - labelled <= 2 &&
		/^(?:[条项款章节]?[、至到和及\-–—~～])$/.test(text.slice(labelled, start))
	)
		return true;
	if (/[A-Za-z_@#$&=/\\]/.test(before) || /^[A-Za-z_@/\\]/.test(after)) return true;
	if (unit === undefined && /^号/.test(after)) return !/月\s?$/.test(text.slice(Math.max(0, start - 2), start));
	if (unit !== undefined) return false;
	if (/[([〔【{]/.test(before) && /^\s?[)\]〕】}]/.test(after)) return true;
	if (/[件表话真编码线图o.:\s]/i.test(before) && named.test(text.slice(Math.max(0, start - 8), start))) return true;
	return isListNumber(text, figure, after, end);
}

function isListNumber(text: string, { start, end: figureEnd }: FigureAt, after: string, end: number): boolean {
	if (end !== figureEnd || figureEnd - start > 3 || !/^(?:[、)]|\.(?!\d))/.test(after)) return false;
	const before = text.slice(Math.max(0, start - 1), start);
	if (!listStart.test(before)) return false;
	// 分别为：3、5、8件 is a list of figures.
	const isOfFigures = after[0] === '、' && /\d/.test(after[1] ?? '') && !/^$|[\r\n]/.test(before);
	return !isOfFigures;
}
