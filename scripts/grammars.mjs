/**
 * The grammars that VS Code colours drafts with, made from the forms, so that no label is written twice:
 * `nianbao-report` for our own language, `nianbao-markdown` put into VS Code's Markdown, where only what the form prints is
 * coloured: most Markdown files are no reports.
 */

/** @typedef {import('../server/src/forms/types.ts').Edition} Edition */
/** @typedef {import('../server/src/forms/types.ts').Line} Line */

/** @param {readonly Edition[]} editions */
function labelsOf(editions) {
	/** @type {Set<string>} */
	const labels = new Set();
	/** @type {Set<string>} */
	const captions = new Set();
	/** @type {Set<string>} */
	const headings = new Set();
	/** @type {Set<string>} */
	const totals = new Set();
	/** @param {{ line: Line, children?: readonly any[] }} tree */
	const add = ({ line, children = [] }) => {
		(/总计$/.test(line.label) ? totals : labels).add(line.label);
		children.forEach(add);
	};
	for (const { sections, tables } of editions) {
		for (const { heading } of sections) headings.add(heading);
		for (const { blocks } of tables) {
			for (const { caption, corner, rows, columns } of blocks) {
				rows.forEach(add);
				columns.forEach(add);
				for (const line of [caption, corner]) if (line !== undefined) captions.add(line.label);
			}
		}
	}
	for (const set of [labels, captions, totals]) set.delete('');
	return { labels, captions, headings, totals };
}

/**
 * One of these texts, the longest first.
 * @param {Iterable<string>} texts
 */
function oneOf(texts) {
	const sorted = [...texts].sort((one, other) => other.length - one.length || (one < other ? -1 : 1));
	return `(?:${sorted.map((text) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|')})`;
}

const number = '[+\\-−＋－]?[0-9０-９]+(?:[,，][0-9０-９]{3})*(?:[.．][0-9０-９]+)?';
const figure = 'constant.numeric.cell.nianbao';
const comment = { name: 'comment.block.html.nianbao', begin: '<!--', end: '-->' };

/**
 * A cell of a table ends with the line, a bar or a tag.
 * @param {string} label
 */
function asCell(label) {
	return `(?<=^|[\\t|>])[ \\t\\u3000]*(${label})[ \\t\\u3000]*(?=$|[\\t|<])`;
}

/** @param {ReturnType<typeof labelsOf>} form */
function cellPatterns({ labels, captions, totals }) {
	const cell = (name, texts) => ({ match: asCell(oneOf(texts)), captures: { 1: { name } } });
	return {
		caption: cell('entity.name.tag.caption.nianbao', captions),
		total: cell('keyword.other.total.nianbao', totals),
		label: cell('entity.name.type.label.nianbao', labels),
	};
}

const blanks = '[ \\t\\u3000]*';
const ordinal = '[一二三四五六七八九十]{1,3}[、.．]';
const sectionName = 'markup.heading.2.nianbao entity.name.section.nianbao';

/** @param {ReturnType<typeof labelsOf>} form */
function reportGrammar(form) {
	const repository = {
		comment,
		title: {
			name: 'markup.heading.1.nianbao entity.name.section.nianbao',
			match: `^${blanks}#*${blanks}[^。；！？\\r\\n]{0,60}(?:政府|政务)信息公开(?:工作)?[^。；！？\\r\\n]{0,14}(?:年度报告|年报|报告)${blanks}$`,
		},
		...cellPatterns(form),
		section: {
			name: sectionName,
			match: `^${blanks}#*${blanks}(?:${ordinal}${blanks}(?:${oneOf(form.headings)}|[^。；，\\r\\n]{1,40})|${oneOf(form.headings)})${blanks}$`,
		},
		subsection: {
			name: 'markup.heading.3.nianbao',
			match: `^${blanks}#*${blanks}[（(][一二三四五六七八九十0-9]{1,3}[）)][^。；\\r\\n]{1,40}$`,
		},
		cell: { match: asCell(number), captures: { 1: { name: figure } } },
		count: {
			match: `(${number})${blanks}(余|多)?(件次|人次|条次|万元|亿元|件|条|篇|份|项|个|次|人|元|期|场|％|%)`,
			captures: { 1: { name: 'constant.numeric.nianbao' }, 3: { name: 'keyword.other.unit.nianbao' } },
		},
	};
	return {
		name: '政府信息公开工作年度报告',
		scopeName: 'text.nianbao.report',
		patterns: [...Object.keys(repository).map((name) => ({ include: `#${name}` })), { include: 'text.html.basic' }],
		repository,
	};
}

/** @param {ReturnType<typeof labelsOf>} form */
function markdownGrammar(form) {
	const rest = [{ include: 'text.html.derivative' }];
	const repository = {
		...cellPatterns(form),
		section: {
			match: `^${blanks}(?:#{1,6}[ \\t]+)?(${ordinal}${blanks}${oneOf(form.headings)})${blanks}$`,
			captures: { 1: { name: sectionName } },
		},
		figure: { match: asCell(number), captures: { 1: { name: figure } } },
		// Figures beside a label of the form; in other tables nothing is coloured.
		row: {
			begin: `^(.*?[|>]${blanks})(?:(${oneOf(form.totals)})|(${oneOf(form.labels)}))${blanks}(?=[|<])`,
			beginCaptures: {
				1: { patterns: rest },
				2: { name: 'keyword.other.total.nianbao' },
				3: { name: 'entity.name.type.label.nianbao' },
			},
			end: '$',
			patterns: [...['caption', 'total', 'label', 'figure'].map((name) => ({ include: `#${name}` })), ...rest],
		},
	};
	return {
		scopeName: 'text.nianbao.markdown',
		injectionSelector: 'L:text.html.markdown -markup.fenced_code -markup.inline.raw -comment',
		patterns: [{ include: '#section' }, { include: '#row' }, { include: '#caption' }, { include: '#label' }],
		repository,
	};
}

/**
 * The grammars' files with their contents.
 * @param {readonly Edition[]} editions
 * @returns {Record<string, object>}
 */
export function grammars(editions) {
	const form = labelsOf(editions);
	return {
		'syntaxes/nianbao-report.tmLanguage.json': reportGrammar(form),
		'syntaxes/nianbao-markdown.tmLanguage.json': markdownGrammar(form),
	};
}
