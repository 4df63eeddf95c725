/** What counts in a cell: its visible text without blanks at the ends and without what Word's converters leave behind. */
import { type Mapped, trim, without } from '../text/mapped.ts';

/** `[bookmark: _GoBack]`, `[image: …]`: anchors and pictures of a Word document turned into text. */
export const conversionResidue = /\[(?:bookmark|image)\s*[:：][^\]\r\n]{0,200}\]/g;

/** Blank cells of a page, taken as text. */
const blankOfHtml = /^\s*(?:&nbsp;\s*)+$/;

export function cellText(visible: Mapped): Mapped {
	if (visible.text.includes('&') && blankOfHtml.test(visible.text)) return { ...visible, text: '' };
	return trim(visible.text.includes('[') ? without(visible, conversionResidue) : visible);
}
