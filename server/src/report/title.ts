/** The title of a report: organ, year and name, on one line or more, perhaps with site chrome before it. */
import type { Span } from '../read/model.ts';
import { spanOf } from '../read/model.ts';
import { slice, sourceRange } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { normalForm } from '../text/shadow.ts';
import { yearsIn } from '../text/years.ts';
import type { LineAt } from './sections.ts';

export interface Title {
	/** The lines it stands on. */
	readonly lines: readonly LineAt[];
	/** All of it as one text, blanks removed. */
	readonly text: string;
	/** From its first to its last character on the last of its lines. */
	readonly span: Span;
	readonly year?: number;
	/** 2021政府信息公开…: the year stands there without 年. */
	readonly isBareYear: boolean;
	/** What is left when year and name are taken away; absent when nothing is. */
	readonly organ?: string;
	/** 政府信息公开工作年度报告, as the regulation calls it, however its parts are ordered. */
	readonly hasStatutoryName: boolean;
	/** 年度 twice: 2020年度政府信息公开工作年度报告. */
	readonly doubled: boolean;
}

/** 政务公开工作年度报告 is an older name that some organs still use. */
const name =
	/(?:(?:政府|政务)?信息公开(?:工作)?.{0,14}(?:年度报告|年报|报告)|政务公开(?:工作)?(?:(?:年度)?报告|年报))(?:[（(][^）)]{0,12}[）)])?$/;
/** 首页 > 政务公开 > 年报: where a page stands on its site. */
const trail = /[^>＞»›][>＞»›]/;
const sentence = /[。；;！？!?]/;
const organEnd =
	/(?:局|委|委员会|政府|厅|办|办公室|中心|街道|街道办事处|镇|乡|院|检察院|法院|校|会|队|大队|支队|站|所|处|公司|部|署|社|行|库|馆|场|园|区|县|市|省|机关)$/;
const longestLine = 60;
/** Site chrome before a title has so many words at most. */
const mostPieces = 40;

/** The first title among the first lines of a draft. */
export function findTitle(firstLines: readonly LineAt[]): Title | undefined {
	const head = firstLines.flatMap(titlesWithin);
	const candidates: Title[] = [];
	for (let index = 0; index < head.length; index++) {
		const one = compact(head[index]!);
		if (one.length === 0 || one.length > longestLine || sentence.test(one) || trail.test(one)) continue;
		const before = head[index - 1];
		const two = before === undefined ? undefined : compact(before);
		if (name.test(one)) {
			const alone = withLinesBelow(head, index);
			const joins = two !== undefined && isPlain(two);
			const joined =
				joins &&
				(alone.organ === undefined || alone.year === undefined) &&
				(organEnd.test(two) || (yearsIn(two).length > 0 && !dated.test(two))) &&
				!name.test(two)
					? underOrgan(head[index - 2], [before!, head[index]!])
					: undefined;
			candidates.push(joined ?? alone);
		} else if (
			two !== undefined &&
			two.length <= 40 &&
			!sentence.test(two) &&
			!name.test(two) &&
			name.test(two + one) &&
			/信息公开$|政府信息|公开工作$|年度$/.test(two)
		) {
			// Broken in the middle of the name.
			candidates.push(underOrgan(head[index - 2], [before!, head[index]!]));
		}
		if (candidates.length >= 4) break;
	}
	// A page has its own title, often without the organ, above that of the report.
	const ofYear = candidates.filter(({ year }) => year !== undefined);
	return ofYear.find(({ organ }) => organ !== undefined) ?? ofYear[0] ?? candidates[0];
}

/** 2025年1月18日, 2025-01-18: when a page was published says nothing of the year. */
const dated = /月|\d{4}[-./]\d/;
const onlyYear = /^[（(]?(?:20\d{2}|二[〇○零]..)年?度?[）)]?$/;

/** The name of a report first: its organ, its year, or both stand on lines of their own below. */
function withLinesBelow(head: readonly LineAt[], index: number): Title {
	let title = titleOf([head[index]!]);
	for (const [place, below] of head.slice(index + 1, index + 3).entries()) {
		const line = compact(below);
		const isYear = title.year === undefined && onlyYear.test(line);
		const isOrgan =
			title.organ === undefined &&
			isPlain(line) &&
			organEnd.test(line) &&
			!ofPreface.test(line) &&
			!beginsTitle(head[index + place + 2]);
		if (!isYear && !isOrgan) break;
		title = titleOf([...title.lines, below]);
	}
	return title;
}

/** A preface that a PDF broke into lines: 本报告由示例县人民政府办公室根据《中华人民共和国政府 ends like the name of an organ. */
const ofPreface = /^(?:本|为|由|现|按|根据|依据)|[《》]|根据|报告/;

/** Under the title of a page the organ is the first line of the report's own. */
function beginsTitle(at: LineAt | undefined): boolean {
	return at !== undefined && name.test(compact(at));
}

/** The preface right behind a title, where the line break between the two was lost. */
const beforePreface = /^[^。；;，,！？!?《》\s]{8,60}?(?:年度报告|年报)(?=根据|依据|按照|遵照|为|本年?度?报告|现)/;

/** …年度报告-示例县人民政府网, as the title bar of a browser has it; …年度报告 发布时间：2025-01-10. */
const ofSite = /(?<=报告|年报)\s*(?:[-_—|].{2,40}|\s(?:发布|来源|作者|时间|日期|浏览|【).{0,40})$/;
const inQuotes = /^《([^《》]+)》$/;

const cellBars = /(?<=报告|年报|[）)])\s*\|[\s|]*$/;

/**
 * In a report pasted as one line the title is a piece of it between two blanks, or what stands before the preface; any
 * other line is taken as it stands.
 */
function titlesWithin(at: LineAt): LineAt[] {
	const { block, line } = at;
	// On a page that is one table the title is a cell, and the bars of its row stand behind it.
	const bars = cellBars.exec(line.text.text);
	if (bars !== null) {
		return titlesWithin({ block, line: { ...line, text: slice(line.text, 0, bars.index) } });
	}
	const extra = ofSite.exec(line.text.text);
	if (extra !== null) return titlesWithin({ block, line: { ...line, text: slice(line.text, 0, extra.index) } });
	const quoted = inQuotes.exec(line.text.text);
	if (quoted !== null) return [{ block, line: { ...line, text: slice(line.text, 1, 1 + quoted[1]!.length) } }];
	if (line.text.text.length <= longestLine && !sentence.test(line.text.text)) return [at];
	const glued = beforePreface.exec(line.text.text)?.[0];
	if (glued !== undefined && yearsIn(glued).length > 0 && name.test(glued)) {
		return [{ block, line: { ...line, text: slice(line.text, 0, glued.length) } }];
	}
	if (!/\s/.test(line.text.text)) return [at];
	const pieces = matches(line.text.text, /\S+/g).slice(0, mostPieces);
	const titles = pieces.filter(({ 0: piece }) => {
		return piece.length <= longestLine && !sentence.test(piece) && name.test(piece) && yearsIn(piece).length > 0;
	});
	if (titles.length === 0) return [at];
	return titles.map(({ 0: piece, index }) => {
		return { block, line: { ...line, text: slice(line.text, index, index + piece.length) } };
	});
}

function compact(at: LineAt): string {
	return normalForm(at.line.text.text).replace(/\s+/g, '');
}

/** Neither a sentence nor site chrome. */
function isPlain(line: string): boolean {
	return line.length <= 30 && !sentence.test(line) && !/[：:，,|]/.test(line);
}

/** A title on two lines; on a cover the organ has a line of its own above them. */
function underOrgan(above: LineAt | undefined, lines: readonly LineAt[]): Title {
	const title = titleOf(lines);
	if (title.organ !== undefined || above === undefined) return title;
	const organ = compact(above);
	const ends = organEnd.test(organ) || (title.year === undefined && /20\d{2}年度?$/.test(organ));
	return isPlain(organ) && ends && !name.test(organ) ? titleOf([above, ...lines]) : title;
}

/** Four digits that can be nothing but the year, right before the name or at the very beginning. */
const bareYear = /(?<![0-9])20[0-9]{2}(?=(?:政府|政务)?信息公开|政务公开)|^20[0-9]{2}(?=\p{Script=Han})/u;

function titleOf(lines: readonly LineAt[]): Title {
	const text = lines.map(compact).join('');
	const last = lines[lines.length - 1]!;
	const marked = yearsIn(text)[0]?.year;
	const bare = marked === undefined ? bareYear.exec(text)?.[0] : undefined;
	const year = marked ?? (bare === undefined ? undefined : Number(bare));
	const organ = text
		.replace(/^(?:标题|名称|题名|信息名称)[：:]|^【[^】]*】/, '')
		// Some write it twice: 2024年政府信息公开工作2024年度报告.
		.replace(/(?:20|２０|二[〇○零0OoＯ])[0-9０-９〇○零一二三四五六七八九OoＯ]{2}年?(?:度)?/gu, '')
		.replace(
			/关于|《|》|政府信息公开工作|政务信息公开工作|(?:政府|政务)?信息公开|政务公开(?=(?:工作)?(?:年度)?(?:报告|年报))|年度|工作|的?报告|年报|[（(][^）)]*[）)]|的/g,
			'',
		)
		.trim();
	return {
		lines,
		text,
		span: spanOf(last.block, sourceRange(last.line.text)),
		...(year === undefined ? {} : { year }),
		isBareYear: bare !== undefined,
		...(organ.length < 2 ? {} : { organ }),
		// 政府信息公开工作2024年度报告 is in use as well.
		hasStatutoryName: /政府信息公开工作(?:[0-9〇○零一二三四五六七八九]{4})?年度报告/.test(text),
		doubled: /年度.*年度/.test(text),
	};
}
