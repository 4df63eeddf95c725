/**
 * Invented reports in which nothing is wrong, whole or in part, for tests to spoil: the figures hold together, the text
 * repeats them, and every section is there. Same options, same text.
 */
import type { SectionForm, SectionId, TableId } from '../../server/src/forms/types.ts';
import { editionOf, told } from './invented-figures.ts';
import { type Built, placed } from './marks.ts';
import { markedTable, type TableChange } from './table-builder.ts';
import type { TableStyle } from './table-styles.ts';

export type { Built } from './marks.ts';
export { cellKey, only, type TableChange, table } from './table-builder.ts';
export type { TableStyle } from './table-styles.ts';

export interface ReportOptions {
	/** The reported year; the form follows from it. */
	readonly year: number;
	/** Headings marked with `#`. */
	readonly markdown?: boolean;
	/** The style of the tables; by default HTML in Markdown, cells behind tabs in plain text. */
	readonly style?: TableStyle;
	/** Changes to the tables. */
	readonly changes?: Readonly<Partial<Record<TableId, readonly TableChange[]>>>;
	/** Sections left out, heading and all. */
	readonly omit?: readonly SectionId[];
	/** Sections with another text under their headings. */
	readonly replace?: Readonly<Partial<Record<SectionId, string>>>;
}

export const organ = '示例县云溪局';

/** A whole report. */
export function report(options: ReportOptions): Built {
	return placed(markedReport(options));
}

/** The same with the names of its cells still in it. */
export function markedReport(options: ReportOptions): string {
	const { year, omit = [] } = options;
	const paragraphs = [
		`${options.markdown === true ? '# ' : ''}${title(year)}`,
		`本报告依照《中华人民共和国政府信息公开条例》编制，所列数据的统计期限自${year}年1月1日起至${year}年12月31日止。报告可以在示例县人民政府网站查阅，如有疑问，请与${organ}办公室联系。`,
		...editionOf(year)
			.sections.filter(({ id }) => !omit.includes(id))
			.map((form) => markedSection(form, options)),
	];
	return `${paragraphs.join('\n\n')}\n`;
}

/** One section of a report, with its heading. */
export function section(id: SectionId, options: ReportOptions): Built {
	return placed(markedSection(editionOf(options.year).sections.find((form) => form.id === id)!, options));
}

export function title(year: number): string {
	return `${organ}${year}年政府信息公开工作年度报告`;
}

function markedSection(form: SectionForm, options: ReportOptions): string {
	const { year, markdown = false, style = markdown ? 'html' : 'text', changes, replace } = options;
	const heading = `${markdown ? '## ' : ''}${form.ordinal}、${form.heading}`;
	const other = replace?.[form.id];
	if (other !== undefined) return other === '' ? heading : `${heading}\n\n${other}`;
	if (form.table !== undefined)
		return `${heading}\n\n${markedTable(year, form.table, style, changes?.[form.table] ?? [])}`;
	const body = editionOf(year).tables.length === 0 ? freeText(year)[form.id] : uniformText(year, markdown)[form.id];
	return `${heading}\n\n${body!}`;
}

function uniformText(year: number, markdown: boolean): Partial<Record<SectionId, string>> {
	const topic = (ordinal: string, name: string): string => `${markdown ? '### ' : ''}（${ordinal}）${name}`;
	return {
		s1: [
			`${year}年，云溪局先理清家底，再补齐短板，把群众看得懂、找得到、用得上作为公开的标准。`,
			topic('一', '主动公开'),
			'围绕河道保洁、步道养护和取水许可三项业务重新编排公开目录，通过县政府网站公开业务公告、政策解读和工作动态。',
			topic('二', '依申请公开'),
			`全年新收政府信息公开申请${told.received}件，上年结转${told.carriedOver}件，办结${told.closed}件，结转下年度${told.carriedForward}件，均在法定期限内答复。`,
			topic('三', '政府信息管理'),
			'建立信息台账，一件一号，从起草时就填写公开属性、保存期限和责任科室，每季度核对一次。',
			topic('四', '政府信息公开平台建设'),
			'以县政府网站专栏为第一平台，服务大厅的查阅点为补充，每月检查链接和附件。',
			topic('五', '监督保障'),
			'各科室指定一名联络员，全年组织培训两次。公开工作列入年度考核，社会评议中提出的意见逐条回应，没有需要追究责任的情形。',
		].join('\n\n'),
		s5: '存在的问题：一是部分解读材料形式单一，二是查阅点的目录更新不够及时。改进情况：增加问答和图示，目录改为每月更新，由办公室逐月核对。',
		s6:
			year >= 2021
				? '本年度没有发出信息处理费收费通知，没有收取信息处理费。没有其他需要报告的内容。'
				: '没有其他需要报告的内容。',
	};
}

/** The contents of the regulation of 2007; their tables came later. */
function freeText(year: number): Partial<Record<SectionId, string>> {
	return {
		s1: `${year}年，云溪局通过县政府网站和服务大厅主动公开政府信息205条，其中防汛避险提示61条。`,
		s2: '全年收到政府信息公开申请6件，其中予以公开5件，不予公开1件，均在法定期限内答复。',
		s3: '全年没有收取检索、复制、邮寄等费用，也没有减免费用的情况。',
		s4: '全年没有因政府信息公开申请行政复议、提起行政诉讼的情况。',
		s5: '存在的问题是目录更新不够及时，已改为每月更新。',
		s6: '没有其他需要报告的内容。',
	};
}
