/**
 * Tables drawn with box characters, `│` and `├──┼──┤`, or with bars of full width: unit for unit as those drawn with `|` and `+`, so that
 * they are read as these are. A line of dashes keeps its own sign, as one of them is as wide as a figure.
 */

/** The dash that stands for all dashes of boxes. */
export const boxDash = '─';

const upright = '│┃┆┇┊┋╎╏║╵╷╹╻╽╿｜';
const level = '─━┄┅┈┉╌╍═╴╶╸╺╼╾';
const boxes = /[─-╰╴-╿｜]/g;
/** Where a placeholder (──, ═) stands alone nothing is drawn. */
const drawn = /[│┃┆┇┊┋╎╏║┌-╋╒-╰｜]/;

/** Whether a character, by its unit, parts cells as a bar does. */
export function isBoxBar(unit: number): boolean {
	return unit > 0x2500 && upright.includes(String.fromCharCode(unit));
}

/** Whether a text has a table drawn so. */
export function isDrawn(text: string): boolean {
	return drawn.test(text);
}

/** The text with bars, crosses and dashes for the parts of boxes; as long as it was. */
export function withoutBoxes(text: string): string {
	if (!isDrawn(text)) return text;
	return text.replace(boxes, (sign) => (upright.includes(sign) ? '|' : level.includes(sign) ? boxDash : '+'));
}
