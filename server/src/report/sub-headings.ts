/** Headings below those of the sections: （一）主动公开, ### 网站, 1.存在的问题. Written by the organ, so their form alone tells them. */
import { beginsRow } from '../read/form-labels.ts';
import type { Block, Line, Reading } from '../read/model.ts';
import { keptOf } from '../text/kept-with.ts';
import { type Mapped, slice } from '../text/mapped.ts';
import { readOrdinal } from '../text/ordinals.ts';

export interface SubHeading {
	readonly line: Line;
	/** The heading, without text that follows it on its line. */
	readonly text: Mapped;
	/** The deeper, the greater: 一、 is 0, （一） is 1, `1.` is 2, （1） is 3; without an ordinal, Markdown's level. */
	readonly depth: number;
}

/** Longer ones are paragraphs with a number. */
const longest = 40;
/** A heading with text behind it is a name: `（一）主动公开情况。本年度……`. */
const longestName = 24;

const none: readonly SubHeading[] = [];

const subHeadingsOf = keptOf(({ lines }: Reading): readonly SubHeading[] => {
	const headings = lines.flatMap((line) => headingOf(line) ?? []);
	return headings.length === 0 ? none : headings;
});

/** The lines of a block that are headings by their form, those of sections among them. */
export function subHeadingsIn({ reading }: Block): readonly SubHeading[] {
	return reading.lines.length === 0 ? none : subHeadingsOf(reading);
}

function headingOf(line: Line): SubHeading | undefined {
	const { text } = line.text;
	const ordinal = readOrdinal(text.slice(0, 12));
	const chinese = ordinal?.script === 'chinese';
	const depth = ordinal === undefined ? undefined : ordinal.form === 'brackets' ? (chinese ? 1 : 3) : chinese ? 0 : 2;
	if (line.style === 'heading') return { line, text: line.text, depth: depth ?? line.level ?? 3 };
	if (depth === undefined) return undefined;
	const end = text.search(/[。；！？：:，,;]/);
	if (end < 0) return text.length > longest || beginsRow(text) ? undefined : { line, text: line.text, depth };
	return depth === 1 && text[end] === '。' && end <= longestName
		? { line, text: slice(line.text, 0, end), depth }
		: undefined;
}
