/**
 * Whether a text is the draft of such a report at all. The client asks this before it starts anything, so it must stay
 * small and free of imports; whoever changes the forms' headings keeps the short patterns here in step (a test does).
 */

/** A line that could be the title: nothing but organ, year and the name of the report, perhaps over two lines. */
const title =
	/^[^。；;！？!?|]{0,60}(?:政府|政务)?信息公开(?:工作)?[^。；;！？!?|]{0,14}(?:年度报告|年报|报告)(?:[（(][^）)]{0,12}[）)])?$/;
/**
 * 2022—2023学年信息公开年度报告 of a university, 企业信息公开报告, 示例县人民医院2023年信息公开年报: reports under other rules. Of 政府信息
 * they say nothing.
 */
const ofOthers =
	/^(?!.*政府信息).*(?:[学學]年|20\d{2}年?(?:-|—|–|－|~|至)+20\d{2}|(?:企业|環境|环境|财务|预算|决算)信息公开|(?:公司|集团|大学|[中小]学|学校|幼儿园|医院)(?:关于)?(?:20\d{2}年?度?的?)?信息公开)/;

/** 一图读懂…年度报告: a page that tells of the report. */
const aboutReport = /[读看讀]懂|[图圖数數][解说說读讀]|速[览覽读讀]/;

function isTitle(text: string): boolean {
	return title.test(text) && !ofOthers.test(text) && !aboutReport.test(text);
}

/** How a title ends, and how the first line of one ends that is broken in the middle of its name. */
const ending = /(?:报告|年报)(?:[（(][^）)]{0,12}[）)])?$/;
const broken = /信息公开$|政府信息$|公开工作$|年度$/;
const year = /(?:20|２０|二[〇○零0])[0-9０-９〇○零一二三四五六七八九]{2}/;
const comment = /(?:<!--|【)\s*nianbao\s*[:：]?\s*(?:20\d{2}|regulation-2008|format-20\d{2}|report)?\s*(?:-->|】)/;
/** Bars behind a title are a cell's, of a page laid out as one table; {#title} is a heading's anchor. */
const markup = /^[\s#>*_\uFEFF]+|\{[#.][^{}\r\n]{0,80}\}\s*$|[\s*_#|]+$|<[^>]{0,200}>|&(?:nbsp|e[mn]sp|#\d{3,5});/g;

/** Traditional characters of title and headings, and what the patterns have for them. */
const traditional = '開开總总體体況况報报務务訴诉訟讼議议復复請请處处問问題题進进項项動动關关區区縣县與与';

function simplified(text: string): string {
	return text.replace(
		/[開總體況報務訴訟議復請處問題進項動關區縣與]/g,
		(character) => traditional[traditional.indexOf(character) + 1]!,
	);
}

/** One pattern per statutory section. */
export const sectionPatterns: readonly RegExp[] = [
	/^(?:总体(?:工作)?情况|概述)$/,
	/^(?:行政机关)?主动公开政府信息的?情况$/,
	/^(?:行政机关)?收到和处理政府信息公开申请的?情况$/,
	/^(?:因)?政府信息公开.{0,12}行政复议.{0,8}诉讼.{0,4}情况$/,
	/^.{0,10}存在的?(?:主要)?问题[及和]改进(?:情况|措施)$/,
	/^(?:其他需要报告的?事项|需要报告的其他事项)$/,
];

/** Units of the text in which a title is looked for; site chrome may come before it. */
const head = 16_384;
const mostLines = 80;

/** Whether the text carries such a title, three of the six section headings, or our own comment. */
export function looksLikeReport(text: string): boolean {
	const first = text.slice(0, head);
	// The client and every keystroke ask: what is not there is not looked for line by line, and most titles come first.
	const isFenced = first.includes('```') || first.includes('~~~');
	const shown = () => (isFenced ? unfenced([...linesOf(first)]) : linesOf(first));
	const isCommented = (line: string) => comment.test(line.replace(/`[^`]*`/g, ''));
	if (first.includes('nianbao') && [...shown()].some(isCommented)) return true;
	return (hasTitle(shown()) && !isListOfTitles(shown())) || headings(text) >= 3;
}

function hasTitle(shown: Iterable<string>): boolean {
	const lines: string[] = [];
	for (const written of shown) {
		if (lines.length === mostLines) break;
		const line = simplified(written.replace(markup, '').replace(/\s+/g, ''));
		lines.push(line);
		if (written.length > 80 && (isTitleWithin(written) || holdsHeadings(written))) return true;
		if (line.length === 0 || line.length > 80 || !ending.test(line)) continue;
		// The year may stand in the line before, with the organ; the name itself may be broken there.
		const before = lines.slice(-4, -1).findLast((each) => each.length > 0) ?? '';
		if (broken.test(before) && before.length <= 40 && year.test(before) && isTitle(before + line)) return true;
		if (!isTitle(line) || ofOthers.test(before + line)) continue;
		if (year.test(line) || (before.length <= 40 && year.test(before) && !/[。；;：:]/.test(before))) return true;
	}
	return false;
}

/** A page of a site that lists the reports of many organs, with their dates and no sentence between them. */
function isListOfTitles(shown: Iterable<string>): boolean {
	const titles = new Set<string>();
	for (const written of shown) {
		if (/[。；|<]/.test(written)) return false;
		const line = simplified(written.replace(markup, '').replace(/\s+/g, ''));
		if (line.length <= 80 && year.test(line) && isTitle(line)) titles.add(line);
	}
	return titles.size >= 3;
}

/** The lines of a text, cut as they are asked for. */
function* linesOf(text: string): Generator<string> {
	let start = 0;
	for (const { 0: lineEnd, index } of text.matchAll(/\r\n|\r|\n/g)) {
		yield text.slice(start, index);
		start = index + lineEnd.length;
	}
	yield text.slice(start);
}

/** In a report pasted as one line the title is a piece of it between two blanks, or between two tags of a page. */
function isTitleWithin(line: string): boolean {
	return line
		.slice(0, 1000)
		.split(/(?:\s|<[^>]{0,200}>|&(?:nbsp|e[mn]sp|#\d{3,5});)+/)
		.some((piece) => piece.length <= 80 && /年/.test(piece) && year.test(piece) && isTitle(simplified(piece)));
}

const inlineHeading =
	/(?:^|[\s。；>])[一二三四五六]、\s?([^\s。；，、：:<（(]{2,16}(?:、[^\s。；，、：:<（(]{2,12})?)/g;

/** A report pasted as one line may have no title of its own: it begins with a heading, and has three of the six. */
function holdsHeadings(line: string): boolean {
	if (!/^[\s#>*_]{0,10}一、/.test(line)) return false;
	const found = new Set<RegExp>();
	for (const [, name] of simplified(line).matchAll(inlineHeading)) {
		for (const pattern of sectionPatterns) if (pattern.test(name!)) found.add(pattern);
		if (found.size >= 3) return true;
	}
	return false;
}

/** Lines that are no sample in a fence. A fence that is never closed hides nothing. */
function unfenced(lines: readonly string[]): string[] {
	const shown: string[] = [];
	let hidden: string[] | undefined;
	for (const line of lines) {
		if (/^ {0,3}(?:```|~~~)/.test(line)) hidden = hidden === undefined ? [] : undefined;
		else (hidden ?? shown).push(line);
	}
	return hidden === undefined ? shown : [...shown, ...hidden];
}

/** How many of the six sections have a heading: a line with nothing else on it, outside of fences. */
function headings(text: string): number {
	const found = new Set<RegExp>();
	let hidden: Set<RegExp> | undefined;
	const candidate =
		/^ {0,3}(```|~~~)|^[ \t\u3000\u00A0#>*_]{0,10}(?:<\w[^>\r\n]{0,60}>){0,3}(?:[（(]?(?:[一二三四五六1-6Ⅰ-Ⅵ]|[IV]{1,3}) ?[）)、.．][ \t]*|第[一二三四五六](?:部分|章|节)[ \t\u3000、：:]*)?([^\r\n<]{2,40}?)(?:<\/\w{1,10}>){0,3}[ \t\u3000\u00A0*_#]*(?:\{[#.][^{}\r\n]{0,80}\})?$/gm;
	for (const [, fence, name] of text.matchAll(candidate)) {
		if (fence !== undefined) {
			hidden = hidden === undefined ? new Set() : undefined;
			continue;
		}
		const compact = simplified(name!.replace(/\s+/g, '').replace(/[：:。]$/, ''));
		for (const pattern of sectionPatterns) if (pattern.test(compact)) (hidden ?? found).add(pattern);
		if (found.size >= 3) break;
	}
	for (const pattern of hidden ?? []) found.add(pattern);
	return found.size;
}
