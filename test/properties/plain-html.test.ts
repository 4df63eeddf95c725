import fc from 'fast-check';
import { Tokenizer } from 'parse5';
import { expect, test } from 'vitest';
import { plainTokens } from '../../server/src/read/plain-html.ts';
import { report } from '../support/report-builder.ts';

interface Said {
	kind: string;
	name?: string;
	spans?: string[];
	selfClosing?: boolean;
	text?: string;
	start: number;
	end: number;
}

/** What parse5 says of the same HTML, runs of text joined. */
function parsed(html: string): Said[] {
	const said: Said[] = [];
	const place = (location: { startOffset: number; endOffset: number } | null) => ({
		start: location!.startOffset,
		end: location!.endOffset,
	});
	type Tag = { tagName: string; attrs: { name: string; value: string }[]; selfClosing: boolean; location: never };
	const tag = (kind: string) => (token: Tag) => {
		said.push({
			kind,
			name: token.tagName,
			spans: spansOf(token.attrs),
			selfClosing: token.selfClosing,
			...place(token.location),
		});
	};
	const text = (token: { chars: string; location: never }) => {
		const last = said.at(-1);
		if (last?.kind === 'text') {
			last.text += token.chars;
			last.end = place(token.location).end;
		} else said.push({ kind: 'text', text: token.chars, ...place(token.location) });
	};
	const other = () => {
		said.push({ kind: 'other', start: 0, end: 0 });
	};
	const handler = {
		onStartTag: tag('start'),
		onEndTag: tag('end'),
		onCharacter: text,
		onWhitespaceCharacter: text,
		onNullCharacter: other,
		onComment: other,
		onDoctype: other,
		onEof: () => {},
	};
	new Tokenizer({ sourceCodeLocationInfo: true }, handler as never).write(html, true);
	return said;
}

function spansOf(attributes: readonly { name: string; value: string }[]): string[] {
	return ['rowspan', 'colspan'].map((name) => attributes.find((each) => each.name === name)?.value ?? '');
}

function plain(html: string): Said[] | undefined {
	return plainTokens(html)?.map(({ tag, start, end }) => {
		if (tag === undefined) return { kind: 'text', text: html.slice(start, end), start, end };
		const { attributes, ...said } = tag;
		return { ...said, spans: spansOf(attributes), start, end };
	});
}

const pieces = [
	'<table>',
	'</table>',
	'<tr>',
	'</tr>',
	'<td>',
	'</td>',
	'<td rowspan="8">',
	"<TD colspan='3' nowrap>",
	'<td rowspan=2 style="width:38px">',
	'<td colspan = 2 >',
	'<br />',
	'<br/>',
	'<p align="center">',
	'</p >',
	'1.属于国家秘密',
	'12',
	' ',
	'\n',
	'3 < 4',
	'<',
	'>',
	'"',
	"'",
	'&nbsp;',
	'<!-- x -->',
	'<td rowspan="2" rowspan="3">',
	'<a b=c/>',
	'<td =x>',
	'<td colspan=>',
	'</>',
	'<1>',
	'<td"x">',
	'<o:p>',
	'<td/colspan=2>',
	'<script>1<2</script>',
	'\r\n',
	'\0',
];

test('plain HTML is read as parse5 reads it, and what is not plain is left to parse5', () => {
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 14 }), (parts) => {
			const html = parts.join('');
			const own = plain(html);
			if (own !== undefined) expect(own).toEqual(parsed(html));
		}),
		{ numRuns: 3000 },
	);
});

test('the tables that we write ourselves, and plain pages, are plain', () => {
	const { text } = report({ year: 2024, markdown: true });
	for (const table of text.match(/<table>[\s\S]*?<\/table>/g)!) expect(plain(table)).toEqual(parsed(table));
	expect(plain('<td rowspan="8" nowrap>（三）不予公开</td><br/>')).toBeDefined();
	expect(plain('<td>&nbsp;</td>')).toBeUndefined();
});
