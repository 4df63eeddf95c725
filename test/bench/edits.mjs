/** Edits as a person makes them: one character each, and never the same text twice, so that nothing kept by content helps. */

/** Where the edits of one kind go, as protocol changes with offsets beside them. */
export function editsAt(text, site, from = 0) {
	if (site === 'prose') return typing(text, text.indexOf('，', from) + 1);
	if (site === 'heading') return typing(text, text.indexOf('情况', text.indexOf('## 一、', from)));
	// The figures of one table, one after another, each time another digit over the old one.
	const figure = site === 'pipe cell' ? /(?<=\| )\d(?= +\|)/g : /(?<=<td>)\d(?=<\/td>)/g;
	const written = site === 'pipe cell' ? '| 一、本年新收' : '>一、本年新收';
	const begin = text.indexOf(written, from);
	const end = text.indexOf('四、结转下年度', begin);
	const places = [...text.slice(begin, end).matchAll(figure)].map((match) => {
		const offset = begin + match.index;
		return { offset, at: positionIn(text, offset), digit: Number(match[0]) };
	});
	return (edit) => {
		const place = places[edit % places.length];
		place.digit = (place.digit + 1) % 10;
		return change(place.offset, 1, place.at, String(place.digit));
	};
}

function typing(text, offset) {
	const at = positionIn(text, offset);
	const typed = '溪水长清岸绿村新人勤业兴';
	return (edit) =>
		change(offset + edit, 0, { line: at.line, character: at.character + edit }, typed[edit % typed.length]);
}

/** `length` units of one line at an offset are replaced. */
function change(offset, length, start, text) {
	const range = { start, end: { line: start.line, character: start.character + length } };
	return { range, text, offset, length };
}

/** Something put at the very start of a text, and taken away again. */
export function putFirst(text) {
	const line = text.split('\n').length - 1;
	const behind = { line, character: text.length - (text.lastIndexOf('\n') + 1) };
	const start = { line: 0, character: 0 };
	return { put: { range: { start, end: start }, text }, undo: { range: { start, end: behind }, text: '' } };
}

export function positionIn(text, offset) {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}
