/**
 * Texts made to be slow: families of one piece repeated, nested or left open, of any length. Many are what parsers of
 * Markdown and HTML are known to take quadratic time or a deep stack for; the rest aim at our own reading and rules.
 */

export interface HostileFamily {
	readonly name: string;
	/** About `size` UTF-16 units of it, ended by a line break. */
	readonly text: (size: number) => string;
}

/** A text of `size` units, made of what `piece` gives for 0, 1, 2, … */
function grown(size: number, piece: (index: number) => string): string {
	const pieces: string[] = [];
	for (let length = 0, index = 0; length < size; index++) {
		const next = piece(index);
		pieces.push(next);
		length += next.length;
	}
	return pieces.join('');
}

function repeated(name: string, piece: string): HostileFamily {
	return { name, text: (size) => `${piece.repeat(Math.ceil(size / piece.length))}\n` };
}

/** First all that opens, then all that closes. */
function nested(name: string, open: string, close: string): HostileFamily {
	return {
		name,
		text: (size) => {
			const depth = Math.ceil(size / (open.length + close.length));
			return `${open.repeat(depth)}政${close.repeat(depth)}\n`;
		},
	};
}

function counted(name: string, piece: (index: number) => string): HostileFamily {
	return { name, text: (size) => `${grown(size, piece)}\n` };
}

function around(name: string, before: string, piece: string, behind: string): HostileFamily {
	return { name, text: (size) => `${before}${piece.repeat(Math.ceil(size / piece.length))}${behind}\n` };
}

const markdown: readonly HostileFamily[] = [
	repeated('list markers on one line', '- '),
	repeated('numbers of lists on one line', '1. '),
	repeated('quotes on one line', '>'),
	repeated('quotes and lists on one line', '> - '),
	nested('brackets', '[', ']'),
	repeated('opening brackets', '['),
	repeated('opening brackets in prose', '政['),
	repeated('closing brackets', ']'),
	repeated('closing brackets in prose', '政]'),
	repeated('closed brackets', '[政]'),
	repeated('open links', '[政]('),
	repeated('open links with an address', '[政](u'),
	repeated('open references', '[政]['),
	repeated('open pictures', '![政]('),
	nested('pictures', '![', '](u)'),
	repeated('open comments in prose', '政<!--'),
	repeated('open instructions in prose', '政<?'),
	repeated('open character data in prose', '政<![CDATA['),
	repeated('open declarations in prose', '政<!A'),
	repeated('open tags in prose', '政<a '),
	repeated('open attributes in prose', '政<a b="'),
	repeated('open emphasis', '*政府'),
	repeated('open strong emphasis', '**政府'),
	repeated('emphasis', '*政府*'),
	repeated('strong emphasis', '**政府** '),
	repeated('emphasis of two kinds', '*政**府'),
	repeated('emphasis by underscores', '_政 __府'),
	nested('emphasis, opened and closed', '*政', '府*'),
	nested('strong emphasis, opened and closed', '**政', '府**'),
	repeated('asterisks', '*'),
	repeated('underscores', '_'),
	repeated('tildes', '政~ '),
	repeated('strikethrough', '~~政~~'),
	counted('backticks, ever more', (index) => `${'`'.repeat((index % 400) + 1)}政`),
	repeated('backticks', '`政'),
	repeated('backslashes', '\\'),
	repeated('escaped brackets', '\\['),
	repeated('ampersands', '&'),
	repeated('open references of characters', '政&amp'),
	repeated('references of characters', '&nbsp;&#x653F;'),
	repeated('calls of footnotes', '[^1]'),
	repeated('footnotes', '[^1]: 政\n'),
	repeated('definitions', '[政]: u\n'),
	counted('definitions, each another', (index) => `[${index}]: u\n[${index}]\n`),
	repeated('addresses', 'https://example.com/ '),
	repeated('addresses of mail', 'a@example.com '),
	repeated('a quote and lines that go on with it', '> 政\n府\n'),
	around('one quote and many lines', '> 政\n', '府**\n', ''),
	counted('lists, ever deeper', (index) => `${' '.repeat((index % 200) * 2)}- 政\n`),
	repeated('lists of one item', '- 政\n\n'),
	repeated('indented code', '    政\n'),
	repeated('open fences', '```政\n\n'),
	counted('fences, ever longer', (index) => `${'`'.repeat((index % 300) + 3)}\n`),
	repeated('fences of tildes', '~~~\n政\n'),
	repeated('headings', '# 政\n'),
	repeated('hashes', '#'),
	repeated('underlined headings', '政\n===\n'),
	repeated('rules', '---\n'),
	repeated('dashes', '-'),
];

const html: readonly HostileFamily[] = [
	repeated('open comments, each on its line', '<!--\n'),
	repeated('comments', '<!-- 政 -->\n'),
	repeated('open paragraphs', '<p>'),
	nested('divisions', '<div>', '</div>'),
	repeated('open divisions, each on its line', '<div>\n\n'),
	repeated('open tables', '<table>'),
	repeated('open tables, each on its line', '<table>\n\n'),
	nested('tables', '<table><tr><td>', '</td></tr></table>'),
	repeated('ends of tables', '</table>'),
	around('rows of a table', '<table>', '<tr><td>政</td><td>0</td></tr>', '</table>'),
	around('rows of a table, never closed', '<table>', '<tr><td>政<td>0', '</table>'),
	around('cells of one row', '<table><tr>', '<td>0</td>', '</tr></table>'),
	around('cells that span all', '<table>', '<tr><td rowspan="65534" colspan="1000">0</td></tr>', '</table>'),
	around('attributes of one cell', '<table><tr><td', ' a="b"', '>0</td></tr></table>'),
	around('emphasis in one cell', '<table><tr><td>', '<b><i>政', '</td></tr></table>'),
	around('an open attribute', '<table><tr><td a="', '政 ', '</td></tr></table>'),
	repeated('open scripts', '<script>\n'),
	repeated('less-than signs', '<'),
	repeated('open tags', '<td'),
];

const tables: readonly HostileFamily[] = [
	around('pipe rows', '| a | b |\n|---|---|\n', '| 政 | 0 |\n', ''),
	around('pipe rows with markup', '| a | b |\n|---|---|\n', '| **政** | `0` |\n', ''),
	around('ragged pipe rows', '| a | b |\n|---|---|\n', '| 政 |\n| 政 | 0 | 0 | 0 |\n', ''),
	{
		name: 'one wide pipe row',
		text: (size) => {
			const cells = Math.ceil(size / 8);
			return `${'|a'.repeat(cells)}|\n${'|-'.repeat(cells)}|\n${'|0'.repeat(cells)}|\n`;
		},
	},
	around('a line of dashes that ends in a letter', '| a | b |\n|---', '|---', '|政\n'),
	around('a line of dashes and blank cells that ends in a letter', '| a | b |\n|---', '| ', '|政\n'),
	around('emphasis inside one pipe cell', '| a | b |\n|---|---|\n| ', '*政', ' | 0 |'),
	repeated('bars', '|'),
	repeated('bars of boxes', '│'),
	repeated('corners of boxes', '┌'),
	repeated('edges of boxes', '┌──┐\n'),
	repeated('rows of boxes', '│规章│0│0│\n├──┼─┼─┤\n'),
	repeated('numbered rows of bars', '1 |\n规章 |\n0 |\n'),
	repeated('labels with marks of footnotes', '规章①\n0\n'),
	repeated('headings behind a mark', '【附表】二、规章\n'),
	repeated('bars in prose', '政|'),
	repeated('rows of bars without a delimiter', '| 政 | 0 |\n'),
	repeated('delimiter rows', '|---|---|\n'),
	repeated('heads without rows', '| a | b |\n|---|---|\n\n'),
	repeated('full-width bars', '｜政｜0｜\n'),
	repeated('cells behind tabs', '\t政\n\t0\n\n'),
	repeated('tabs', '\t'),
	repeated('lines of tabs', '\t\t\t\n'),
	repeated('rows of cells between tabs', '政\t0\t0\n'),
	repeated('one row of cells between tabs', '政\t'),
	repeated('columns by blanks', '政    0    0\n'),
	repeated('figures on their own lines', '0\n'),
	repeated('figures and blank lines', '0\n\n'),
	repeated('rows of +---+', '+---+---+\n| 政 | 0 |\n'),
	repeated('commas between cells', '政,0,0\n'),
	counted(
		'rows of a statutory table, over and over',
		(index) => `| （${'一二三四五六'[index % 6]}）予以公开 | ${index % 10} |\n`,
	),
	around(
		'one statutory table, ever longer',
		'| a | b |\n|---|---|\n',
		'| （一）予以公开 | 1 |\n| 2.危及“三安全一稳定” | 0 |\n',
		'',
	),
	repeated('statutory tables', '| 信息内容 | 本年制发件数 |\n|---|---|\n| 规章 | 0 |\n| 行政规范性文件 | 1 |\n\n'),
	repeated('heads of statutory tables', '\t信息内容\n\t本年制发件数\n\t本年废止件数\n\n'),
	// What converters and language models make of tables.
	counted('rows that are numbered', (index) => `${index + 1}\n\n规章\n\n0\n\n`),
	repeated('rows in boxes', '│ 规章 │ 0 │\n├──┼──┤\n'),
	repeated(
		'small tables of one procedure',
		'**行政复议**\n\n| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n| 1 | 0 | 0 | 0 | 1 |\n\n',
	),
	repeated('headers of table 四', '| 行政复议 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n'),
	// What programs make of a PDF.
	around('pieces of labels without end', '信息内容\n本年制发件数\n规章 0 0 0\n', '本年\n制发 5\n', ''),
	repeated('headers in pieces side by side', '本年 本年 现行\n制发 废止 有效\n件数 件数 件 1\n'),
	repeated('headers in pieces, all of them there', '信息内容\n本年 本年 现行\n制发 废止 有效\n件数 件数 件数\n'),
	repeated('rows around their figures', '行政规范性 2 1 9\n文件\n'),
	repeated('upright labels never ended', '三\n本\n1\n'),
	repeated('bare numbers behind full rows', '规章 1000 1000 1000\n4\n'),
	repeated('units below figures', '0.5\n元\n'),
	repeated('rows filled up with blanks', `规章${' '.repeat(500)}0\n`),
];

const prose: readonly HostileFamily[] = [
	repeated('blank lines', '\n'),
	repeated('lone carriage returns', '\r'),
	repeated('blanks', ' '),
	repeated('ideographic blanks', '　'),
	repeated('zero-width blanks', '\u200B政'),
	repeated('radicals', '⾏'),
	repeated('NUL', '\0'),
	repeated('lone surrogates', '\uD83D'),
	repeated('byte order marks', '\uFEFF'),
	repeated('mojibake', '锟斤拷'),
	repeated('one sentence without an end', '全年公开信息'),
	repeated('digits', '1'),
	repeated('figures', '1件、'),
	repeated('figures with thousands', '1,000,'),
	repeated('Chinese digits', '一二三'),
	repeated('Chinese numbers', '一千零一万'),
	repeated('a sum and its parts', '收到申请3件，其中网上1件、信函1件、当面1件；'),
	repeated('parts of parts', '其中1件，'),
	counted('parts within parts', (index) => `主动公开信息${1_000_000 - index}条，其中`),
	counted('brackets with parts within parts', (index) => `公开信息${1_000_000 - index}条（其中`),
	counted('lines without punctuation', (index) => `全年公开信息情况如下收到申请${index}件办结${index}件\n`),
	repeated('shares', '占10%，'),
	repeated('changes', '同比增长10%，'),
	repeated('years', '2024年'),
	repeated('dates', '2024年1月1日至'),
	repeated('periods', '统计期限自2024年1月1日至2024年12月31日，'),
	repeated('ordinals in a sentence', '一是'),
	repeated('ordinals in brackets', '（一）'),
	repeated('ordinals of paragraphs', '一、\n'),
	repeated('names of notices', '《政府信息公开条例》'),
	repeated('opening book marks', '《'),
	repeated('opening brackets of prose', '（政'),
	nested('brackets of prose', '（', '）'),
	repeated('opening quotation marks', '“政'),
	repeated('places never filled in', 'XX局（待填）'),
	repeated('instructions never closed', '（填写说明：'),
	repeated('bookmarks never closed', '[bookmark: '),
	repeated('doubled words', '的的'),
	repeated('numbers of telephones', '13800000000 '),
	repeated('headings of sections', '二、主动公开政府信息情况\n'),
	repeated('headings of sections in one line', '二、主动公开政府信息情况 '),
	repeated('a section with its text', '## 一、总体情况\n\n本年公开信息。\n\n'),
	repeated(
		'sections with their texts',
		'一、总体情况\n\n本年公开信息。\n\n三、收到和处理政府信息公开申请情况\n\n见上。\n\n',
	),
	repeated('titles', '示例县云溪局2024年政府信息公开工作年度报告\n'),
	repeated('page numbers', '- 1 -\n'),
	repeated('footnote signs', '①政\n'),
	repeated('rules silenced', '<!-- nianbao-disable-next-line wording/residue -->\nXX局\n\n'),
	repeated(
		'rules silenced and spoken of again',
		'<!-- nianbao-disable -->\n\nXX局\n\n<!-- nianbao-enable -->\n\nXX局\n\n',
	),
	repeated('contents again and again', '一、总体情况\n二、主动公开政府信息情况\n三、收到和处理政府信息公开申请情况\n'),
	repeated('counts behind colons', '新收申请：33件；'),
];

export const hostileFamilies: readonly HostileFamily[] = [...markdown, ...html, ...tables, ...prose];

/** A report with a hostile stretch between its tables, and a slip in a table on each side of it. */
export function hostileReport(stretch: string): string {
	return `${beforeStretch}${stretch}${behindStretch}`;
}

const beforeStretch = `# 示例县云溪局2024年政府信息公开工作年度报告

本报告统计期限自2024年1月1日起至2024年12月31日止。

## 一、总体情况

### （一）主动公开

全年公开信息312条。

## 二、主动公开政府信息情况

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| --- | --- | --- | --- |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | -3 | 0 | 8 |

`;

const behindStretch = `

## 四、政府信息公开行政复议、行政诉讼情况

<table>
<tr><th colspan="5">行政复议</th><th colspan="10">行政诉讼</th></tr>
<tr><th rowspan="2">结果维持</th><th rowspan="2">结果纠正</th><th rowspan="2">其他结果</th><th rowspan="2">尚未审结</th><th rowspan="2">总计</th><th colspan="5">未经复议直接起诉</th><th colspan="5">复议后起诉</th></tr>
<tr><th>结果维持</th><th>结果纠正</th><th>其他结果</th><th>尚未审结</th><th>总计</th><th>结果维持</th><th>结果纠正</th><th>其他结果</th><th>尚未审结</th><th>总计</th></tr>
<tr><td>1</td><td>0</td><td>0</td><td>0</td><td>4</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td><td>0</td></tr>
</table>

## 五、存在的主要问题及改进情况

目录更新不够及时，将按月核对。

## 六、其他需要报告的事项

本年度没有收取信息处理费。
`;

/** The rules that must speak of `hostileReport`, whatever stands in the stretch: one on each side. */
export const hostileSlips: readonly string[] = ['cells/count-form', 'totals/cases'];
