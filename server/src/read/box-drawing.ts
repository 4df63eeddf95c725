/**
 * Tables drawn with box characters, `│` and `├──┼──┤`, or with bars of full width: unit for unit as those drawn with `|` and `+`, so that
 * they are read as these are. A line of dashes keeps its own sign, as one of them is as wide as a figure.
 */

/** The dash that stands for all dashes of boxes. */
export const boxDash = '─';

const upright = '│┃┆┇┊┋╎╏║╵╷╹╻╽╿｜';
const level = '─━┄┅┈┉╌╍═╴╶╸╺╼╾';
const boxes = /[─-╰╴-╿｜]/g;
const bar = /[│┃┆┇┊┋╎╏║｜]/;
const corner = /[┌-╋╒-╰]/;
const nothingElse = /^[\s─-╰╴-╿]+$/;

/** Whether a character, by its unit, parts cells as a bar does. */
export function isBoxBar(unit: number): boolean {
	return unit > 0x2500 && upright.includes(String.fromCharCode(unit));
}

/** Whether a line is one of a table drawn so: └ before a label only sets it in, and ── alone is a placeholder. */
export function isDrawn(line: string): boolean {
	return bar.test(line) || (corner.test(line) && nothingElse.test(line));
}

/** The text with bars, crosses and dashes for the parts of boxes; as long as it was. */
export function withoutBoxes(text: string): string {
	if (!someBox.test(text)) return text;
	return text.replace(/[^\r\n]+/g, (line) =>
		isDrawn(line)
			? line.replace(boxes, (sign) => (upright.includes(sign) ? '|' : level.includes(sign) ? boxDash : '+'))
			: line,
	);
}

const someBox = /[─-╰╴-╿｜]/;
