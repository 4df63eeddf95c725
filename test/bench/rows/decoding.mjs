/** Row 19: the text of a file of one report, in each encoding that such files are saved in. */
import { inTurn } from '../measure.mjs';
import { kb } from '../table.mjs';

export function decoding(table, { subject: { decode, gb18030 }, corpus }) {
	const text = corpus.report(0, 'pipe');
	const utf8 = Buffer.from(text);
	const plain = new TextDecoder('utf-8');
	for (const [name, bytes] of [
		['UTF-8', utf8],
		['UTF-8 with a mark', Buffer.from(`\uFEFF${text}`)],
		['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
		['GB18030', gb18030(text)],
	]) {
		const figures = inTurn({ ours: () => decode(bytes), other: () => plain.decode(utf8), warmUp: 50, pairs: 200 });
		const { ours, other } = figures;
		table.line(19, `decoding ${name} (${kb(text)})`, {
			ours,
			other,
			value: ours,
			must: 0.15,
			aim: 0.06,
		});
	}
}
