/**
 * Expands the drafts of the specification. On lines of their own stand
 *
 *     {{report 2024}}  {{report 2019 pipe}}     a whole report in which nothing is wrong, its tables in some style
 *     {{t3 2021 tsv}}                           one of its tables
 *     {{section 五 2024}}                       one of its sections
 *     {{repeat 3000 text}}                      a text so many times
 *
 * and behind everything, each on a line that begins with `~`, what is spoilt in them:
 *
 *     ~ t3 | （七）总计 | 自然人 | 12           a figure; `*` for all rows or columns, `(blank)` for nothing
 *     ~ t4 | 行政复议·总计 | 3                  table 四 has one row
 *     ~ t3 label | 3.其他 | 3.其它              a label
 *     ~ t3 drop row | 3.其他                    a row; `3.其他 … 四、结转` for all from one to another
 *     ~ t2 drop column | 本年废止件数
 *     ~ t3 move column | 总计 | 自然人          before another
 *     ~ t2 drop block | 第二十条第（九）项
 *     ~ t3 fold | （六）其他处理                a group of rows as one row
 *     ~ t2 add row | 规章 | 其他主动公开文件 | 1 2 3
 *     ~ t3 add column | 法律服务机构 | 小计 | 0
 *     ~ omit 四                                 a section
 *     ~ section 四 | 无                         the text under a heading
 *     ~ "old" -> "new"                          any text, which must occur once; `=>` wherever it occurs
 */
import type { SectionId, TableId } from '../../../server/src/forms/types.ts';
import {
	type Built,
	type ReportOptions,
	report,
	section,
	type TableChange,
	table,
} from '../../support/report-builder.ts';
import { tableStyles } from '../../support/table-styles.ts';

interface Changes {
	readonly tables: Record<TableId, TableChange[]>;
	readonly omit: SectionId[];
	readonly replace: Partial<Record<SectionId, string>>;
	readonly texts: { readonly old: string; readonly text: string; readonly all: boolean }[];
}

export function expand(source: string, markdown: boolean): Built {
	const lines = source.split('\n');
	const changes: Changes = { tables: { t2: [], t3: [], t4: [] }, omit: [], replace: {}, texts: [] };
	for (const line of lines) if (line.startsWith('~ ')) readChange(line.slice(2), changes);
	let text = '';
	const cells = new Map<string, number>();
	const kept = lines.filter((line) => !line.startsWith('~ '));
	for (const line of kept) {
		const placeholder = /^\{\{(.+)\}\}$/.exec(line)?.[1];
		const built =
			placeholder === undefined
				? { text: line, cells: new Map<string, number>() }
				: part(placeholder, markdown, changes);
		for (const [key, at] of built.cells) if (!cells.has(key)) cells.set(key, text.length + at);
		text += `${built.text.replace(/\n$/, '')}\n`;
	}
	return changes.texts.reduce<Built>(replaced, { text, cells });
}

function part(placeholder: string, markdown: boolean, changes: Changes): Built {
	const [name = '', ...rest] = placeholder.split(' ');
	if (name === 'repeat') return { text: rest.slice(1).join(' ').repeat(Number(rest[0])), cells: new Map() };
	const style = rest.map((word) => tableStyles.find((each) => each === word)).find((each) => each !== undefined);
	const year = Number(rest.find((word) => /^\d{4}$/.test(word)));
	if (Number.isNaN(year)) throw new Error(`No year in {{${placeholder}}}`);
	const options: ReportOptions = {
		year,
		markdown,
		changes: changes.tables,
		omit: changes.omit,
		replace: changes.replace,
		...(style === undefined ? {} : { style }),
	};
	if (name === 'report') return report(options);
	if (name === 'section') return section(sectionId(rest[0]!), options);
	if (name === 't2' || name === 't3' || name === 't4') {
		return table(year, name, style ?? (markdown ? 'html' : 'text'), changes.tables[name]);
	}
	throw new Error(`What is {{${placeholder}}}?`);
}

function sectionId(ordinal: string): SectionId {
	const number = '一二三四五六'.indexOf(ordinal) + 1;
	if (number === 0) throw new Error(`Which section is ${ordinal}?`);
	return `s${number}` as SectionId;
}

function readChange(change: string, into: Changes): void {
	const text = /^("(?:[^"\\]|\\.)*") (->|=>) ("(?:[^"\\]|\\.)*")$/.exec(change);
	if (text !== null) {
		into.texts.push({ old: JSON.parse(text[1]!), text: JSON.parse(text[3]!), all: text[2] === '=>' });
		return;
	}
	const [head = '', ...values] = change.split('|').map((each) => each.trim());
	const plain = (value: string | undefined): string =>
		value === '(blank)' ? '' : (value ?? '').replaceAll('\\n', '\n');
	const omitted = /^omit (.)$/.exec(head)?.[1];
	const other = /^section (.)$/.exec(head)?.[1];
	if (omitted !== undefined) into.omit.push(sectionId(omitted));
	else if (other !== undefined) into.replace[sectionId(other)] = plain(values[0]);
	else {
		const named = /^(t[234])(?: (.+))?$/.exec(head);
		if (named === null) throw new Error(`What is the change “${change}”?`);
		into.tables[named[1] as TableId].push(tableChange(named[1] as TableId, named[2], values.map(plain), change));
	}
}

function tableChange(id: TableId, name: string | undefined, values: readonly string[], change: string): TableChange {
	const [one = '', two = '', three = ''] = values;
	switch (name) {
		case undefined:
			if (id === 't4') return { kind: 'figure', row: '*', column: one, value: two };
			return { kind: 'figure', row: one, column: two, value: three };
		case 'label':
			return { kind: 'label', label: one, text: two };
		case 'drop row': {
			const [row = '', to] = one.split(' … ');
			return { kind: 'drop-row', row, ...(to === undefined ? {} : { to }) };
		}
		case 'drop column':
			return { kind: 'drop-column', column: one };
		case 'move column':
			return { kind: 'move-column', column: one, before: two };
		case 'drop block':
			return { kind: 'drop-block', caption: one };
		case 'fold':
			return { kind: 'fold', group: one };
		case 'add row':
			return { kind: 'add-row', after: one, label: two, figures: three.split(' ') };
		case 'add column':
			return { kind: 'add-column', after: one, label: two, value: three };
		default:
			throw new Error(`What is the change “${change}”?`);
	}
}

/** Replaces a text and moves the cells behind it. */
function replaced(built: Built, { old, text, all }: Changes['texts'][number]): Built {
	const places: number[] = [];
	for (let at = built.text.indexOf(old); at >= 0; at = built.text.indexOf(old, at + old.length)) places.push(at);
	if (places.length === 0 || (places.length > 1 && !all)) {
		throw new Error(`“${old}” occurs ${places.length} times in the draft`);
	}
	const moved = (at: number): number =>
		at + places.filter((place) => place + old.length <= at).length * (text.length - old.length);
	return {
		text: built.text.replaceAll(old, () => text),
		cells: new Map([...built.cells].map(([key, at]) => [key, moved(at)])),
	};
}
