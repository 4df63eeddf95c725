/**
 * The reports that are measured: invented, the same on every machine, tables in the official layout with figures that
 * add up, and the few slips a real draft has. Paragraphs are told apart by numbers in words, so that nothing that is
 * kept by content could flatter a figure.
 */

import { layoutOf } from '../../server/src/fixes/layout.ts';
import { equations2021 } from '../../server/src/forms/equations.ts';
import { format2021 } from '../../server/src/forms/format-2021.ts';
import { flatten } from '../../server/src/report/flat-form.ts';
import { chineseNumber } from '../../server/src/text/ordinals.ts';

/** @typedef {'pipe' | 'html' | 'text'} Style */

/** Small and fast, good enough to scatter figures (mulberry32). */
function random(seed) {
	let state = seed >>> 0;
	return (below) => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
	};
}

const applicants = ['naturalPerson', 'business', 'research', 'publicWelfare', 'legalService', 'other'];
const outcomes = ['upheld', 'corrected', 'other', 'pending'];
const courts = ['review', 'litigation.direct', 'litigation.afterReview'];
const resultRows = equations2021.find(({ id }) => id === 'T3-RESULT-TOTAL').left;

/** Row id → column id → figure. */
function requestFigures(next) {
	const figures = new Map();
	const set = (row, column, value) => {
		if (!figures.has(row)) figures.set(row, new Map());
		figures.get(row).set(column, value);
	};
	const rows = ['t3.newReceived', 't3.carriedOver', ...resultRows, 't3.result.total', 't3.carriedForward'];
	for (const column of applicants) {
		let results = 0;
		for (const row of resultRows) {
			// Most cells of a small organ's table are zeros.
			const value = next(3) === 0 ? next(column === 'naturalPerson' ? 14 : 4) : 0;
			results += value;
			set(row, column, value);
		}
		const forward = next(4);
		const over = Math.min(next(4), results + forward);
		set('t3.result.total', column, results);
		set('t3.carriedForward', column, forward);
		set('t3.carriedOver', column, over);
		set('t3.newReceived', column, results + forward - over);
	}
	for (const row of rows) {
		set(
			row,
			'total',
			applicants.reduce((sum, column) => sum + figures.get(row).get(column), 0),
		);
	}
	return figures;
}

function disclosureFigures(next) {
	const figures = new Map();
	for (const { rows, columns } of flatten(format2021.tables[0]).blocks) {
		for (const row of rows) {
			const values = columns.map(({ id, kind }) => [id, kind === 'money-wan' ? `${next(40)}.${next(10)}` : next(200)]);
			figures.set(row.id, new Map(values));
		}
	}
	return figures;
}

function caseFigures(next) {
	const values = new Map();
	for (const court of courts) {
		let total = 0;
		for (const outcome of outcomes) {
			const value = next(4) === 0 ? next(5) : 0;
			total += value;
			values.set(`${court}.${outcome}`, value);
		}
		values.set(`${court}.total`, total);
	}
	return new Map([[flatten(format2021.tables[2]).rows[0].id, values]]);
}

/**
 * The rows of a form's official layout with figures in them.
 * @returns {{ kind: string, text: string, rowSpan: number, columnSpan: number }[][]}
 */
function filledLayout(form, figures, slip) {
	const lines = flatten(form).rows;
	let line = 0;
	return layoutOf(form).map((row) => {
		if (!row.some(({ kind }) => kind === 'figure')) return row;
		const { id, block } = lines[line++];
		let column = 0;
		return row.map((cell) => {
			if (cell.kind !== 'figure') return cell;
			const name = block.columns[column++].id;
			return { ...cell, text: slip(id, name) ?? String(figures.get(id).get(name)) };
		});
	});
}

function htmlTable(rows) {
	const lines = rows.map((row) => {
		const cells = row.flatMap(({ kind, text, rowSpan, columnSpan }) => {
			if (kind === 'above') return [];
			const tag = kind === 'header' ? 'th' : 'td';
			const down = rowSpan > 1 ? ` rowspan="${rowSpan}"` : '';
			const across = columnSpan > 1 ? ` colspan="${columnSpan}"` : '';
			return [`<${tag}${down}${across}>${text}</${tag}>`];
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return ['<table>', ...lines, '</table>'].join('\n');
}

/** Columns in line, as formatters and careful people write them: a Han character is two wide. */
function pipeTable(rows, width) {
	const grid = rows.map((row) =>
		row.flatMap(({ text, columnSpan }) => [text, ...new Array(columnSpan - 1).fill('')]).slice(0, width),
	);
	const wide = (text) => [...text].reduce((sum, character) => sum + (character > '\u2e7f' ? 2 : 1), 0);
	// A long label stands out of its column: only short cells decide how wide a column is.
	const widths = Array.from({ length: width }, (_, column) =>
		Math.max(3, ...grid.map((row) => wide(row[column] ?? '')).filter((each) => each <= 8)),
	);
	const line = (cells) =>
		`| ${cells.map((text, column) => text + ' '.repeat(Math.max(0, widths[column] - wide(text)))).join(' | ')} |`;
	const delimiter = `| ${widths.map((each) => '-'.repeat(each)).join(' | ')} |`;
	return [line(grid[0]), delimiter, ...grid.slice(1).map(line)].join('\n');
}

function textTable(rows) {
	return rows.map((row) => row.map(({ text }) => `\t${text}`).join('\n')).join('\n\n');
}

function tableIn(style, rows, width) {
	return style === 'html' ? htmlTable(rows) : style === 'pipe' ? pipeTable(rows, width) : textTable(rows);
}

const subjects = '河道保洁 步道养护 取水许可 溪岸整治 水质监测 防汛值守 节水宣传 清淤疏浚 堤防巡查 生态补水'.split(' ');
const places = '上溪片区 下溪片区 云溪新村 石桥社区 柳湾社区 北岸工地 南岸工地 东坝闸口'.split(' ');
const deeds = [
	'重新编排目录，把按科室排列的栏目改为按办事环节排列',
	'建立台账，一件一号，从起草时就填写公开属性和责任科室',
	'在印发后五个工作日内公开原件，并配有问答式解读',
	'先打电话核实诉求再书面补正，减少了往返的次数',
	'对具备公开条件的历史文件逐件复核后转为主动公开',
	'增设大字版目录和语音朗读，方便老年人查阅',
];

const ends = [
	'群众少跑了路，办事指南也不再各写各的',
	'经办人员对照清单逐项核对，漏项随查随补',
	'来人来电当场答复，答复口径由科室共同商定',
	'页面打不开、附件下不来的情况明显好转',
];

/**
 * A sentence that occurs once in the whole corpus: the number in it is written out. Two in five tell figures, as in
 * published reports.
 */
function sentence(next, serial) {
	const subject = subjects[next(subjects.length)];
	const place = places[next(places.length)];
	const deed = deeds[next(deeds.length)];
	const word = `${chineseNumber(1 + (serial % 97))}批第${chineseNumber(1 + (Math.floor(serial / 97) % 99))}`;
	const told = serial % 5 < 2 ? `全年公开信息${next(900) + 10}条、更新${next(90) + 1}次` : ends[next(ends.length)];
	return `第${word}项涉及${place}的${subject}，${deed}，${told}。`;
}

const topics = ['主动公开', '依申请公开', '政府信息管理', '政府信息公开平台建设', '监督保障'];
const tableSections = { 二: 0, 三: 1, 四: 2 };

/** The report number `seed`: about 13 KB as `pipe`, 14 KB as `html`, 12 KB as `text`. */
export function report(seed, style) {
	const next = random(seed * 7919 + 17);
	const year = 2021 + (seed % 4);
	const markdown = style !== 'text';
	const organ = seed === 0 ? '示例县云溪局' : `示例县云溪局第${chineseNumber(1 + (seed % 99))}办公室`;
	const figures = [disclosureFigures(next), requestFigures(next), caseFigures(next)];
	const slips = new Map([
		// One figure left out, one with its unit, one total that does not add up.
		[`${resultRows[next(8)]} ${applicants[1 + next(5)]}`, ''],
		[`${resultRows[9 + next(8)]} ${applicants[1 + next(5)]}`, `${next(3)}件`],
		['t3.carriedForward total', String(figures[1].get('t3.carriedForward').get('total') + 1 + next(3))],
	]);
	const slip = (row, column) => slips.get(`${row} ${column}`);
	let serial = seed * 40;
	const paragraph = (sentences) =>
		(markdown ? '' : '　　') + Array.from({ length: sentences }, () => sentence(next, serial++)).join('');
	const heading = (level, text) => (markdown ? `${'#'.repeat(level)} ${text}` : text);
	const parts = [
		heading(1, `${organ}${year}年政府信息公开工作年度报告`),
		`本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。${sentence(next, serial++)}`,
	];
	for (const section of format2021.sections) {
		parts.push(heading(2, `${section.ordinal}、${section.heading}`));
		const table = tableSections[section.ordinal];
		if (table !== undefined) {
			const form = format2021.tables[table];
			parts.push(tableIn(style, filledLayout(form, figures[table], slip), form.width));
		} else if (section.id === 's1') {
			topics.forEach((topic, index) => {
				parts.push(heading(3, `（${chineseNumber(index + 1)}）${topic}`), paragraph(6));
			});
		} else if (section.id === 's5') {
			parts.push(
				paragraph(4),
				paragraph(4),
				`针对${next(2) === 0 ? 'XX' : '有关'}科室反映的情况，${paragraph(1).trim()}`,
			);
		} else {
			parts.push(`本年度没有发出信息处理费收费通知，没有收取信息处理费。${paragraph(1).trim()}`);
		}
	}
	return `${parts.join('\n\n')}\n`;
}

/** `count` reports one after another, in these styles in turn: 100 are 1.3 MB. */
export function reports(count, styles = ['html', 'pipe']) {
	return Array.from({ length: count }, (_, seed) => report(seed, styles[seed % styles.length])).join('\n');
}
