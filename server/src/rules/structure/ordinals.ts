/**
 * A number is lost or comes twice in a list: 一是…三是…, （一）（三）, 1. 3. Lists begin again, lie within one another and mix
 * their ways to count; so a list counts only from its own 1 on, and whatever leaves a doubt is silent: the lost number
 * stands there in another form, the list is quoted, or it may be what is left of a table.
 */
import type { Edit } from '../../fixes/edit.ts';
import { beforeHeading } from '../../fixes/place.ts';
import { gatherer } from '../../read/block-runs.ts';
import { type Block, type Line, offsets, type Span, spanOf } from '../../read/model.ts';
import { type BrokenChain, brokenChains } from '../../report/chains.ts';
import { levelOf, levels, type NumberedLine, numberedLines, startOfNumbered } from '../../report/numbering.ts';
import { bodyOf, type Report } from '../../report/report.ts';
import { sourceRange } from '../../text/mapped.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { chineseNumber, readChineseNumber } from '../../text/ordinals.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const broken = {
	zh: '序号“{found}”与前面的“{before}”不连续，应为“{expected}”，建议核对。',
	en: 'The ordinal “{found}” does not follow on “{before}”; “{expected}” is expected. Please check.',
};
const correct = { zh: '重排这一组序号', en: 'Number this list anew' };

/** A number that counts an item. */
interface Marker {
	readonly value: number;
	/** 一是 within text, or the level of a line's own number. */
	readonly kind: number;
	readonly written: string;
	readonly at: Span;
	readonly line: Line;
}

/** 一是…二是…, all within one paragraph. */
const inText = -1;
/** 一是 at the beginning of a paragraph, which holds no other of its kind. */
const inParagraphs = levels.length;

export const ordinals: ReportRule = {
	id: 'structure/ordinals',
	editions: allEditions,
	summary: { zh: '一是、（一）、1. 等序号缺漏或重复', en: 'A number of a list is lost or comes twice' },
	levels: ['warning'],
	basis: carefulWriting,
	fixes: ['safe'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const markers of listsOf(report)) {
			for (const chain of brokenChains(markers)) {
				if (isExplained(report, chain)) continue;
				const found = chain.members[chain.at]!;
				yield {
					at: found.at,
					severity: 'warning',
					message: message(broken, {
						found: found.written,
						before: chain.members[chain.at - 1]!.written,
						expected: written(found, chain.expected),
					}),
					...(chain.isDoubtful
						? {}
						: { fixes: [{ title: message(correct), safety: 'safe' as const, edits: () => renumbered(chain) }] }),
				};
			}
		}
	},
};

/** Runs of markers of one kind with nothing of a higher level between them. */
function listsOf(report: Report): Marker[][] {
	const all = [...inlineMarkers(report), ...lineMarkers(report)].sort((one, other) => startOf(one) - startOf(other));
	const lists: Marker[][] = [];
	const current = new Map<number, Marker[]>();
	let section = -1;
	for (const marker of all) {
		const around = report.sections.findLastIndex((each) => beforeHeading(each) <= startOf(marker));
		if (around !== section) current.clear();
		section = around;
		if (!isText(report, around)) continue;
		// 二、 ends every list of （一）, and （二） every list of 1.
		for (const kind of [...current.keys()]) if (marker.kind !== inText && kind > marker.kind) current.delete(kind);
		const list = current.get(marker.kind);
		if (list === undefined || (marker.kind === inText && list[0]!.line !== marker.line)) {
			const begun = [marker];
			current.set(marker.kind, begun);
			lists.push(begun);
		} else list.push(marker);
	}
	return lists;
}

/** What stands under a table's heading may be the table, in a shape that is not read. */
function isText({ sections, edition }: Report, index: number): boolean {
	return edition.tables.length === 0 ? true : index >= 0 && sections[index]!.form.table === undefined;
}

function startOf({ at }: Marker): number {
	return at.block.start + at.start;
}

function* lineMarkers(report: Report): Generator<Marker> {
	const headings = new Set(
		report.edition.tables.length === 0 ? [] : report.sections.map(({ heading }) => heading.line),
	);
	const { from, to } = bodyOf(report);
	const first = report.blocks[from]?.start ?? 0;
	const end = report.blocks[to]?.start ?? report.text.length;
	for (const each of numberedLines(report)) {
		const at = startOfNumbered(each);
		if (at >= first && at < end && !headings.has(each.line)) yield markerOf(each);
	}
}

const markers = new WeakMap<NumberedLine, Marker>();

/** Kept as long as the line is. */
function markerOf(numbered: NumberedLine): Marker {
	let marker = markers.get(numbered);
	if (marker === undefined) {
		marker = lineMarker(numbered);
		markers.set(numbered, marker);
	}
	return marker;
}

function lineMarker({ block, line, ordinal }: NumberedLine): Marker {
	const from = line.text.text.search(/\S/);
	const to = from + ordinal.written.length;
	const at = spanOf(block, sourceRange(line.text, from, to));
	return { value: ordinal.value, kind: levelOf(ordinal), written: ordinal.written, at, line };
}

const countedInText = /(?<=^|[\s。；;：:，,、！？])([一二三四五六七八九十]{1,3})是/g;
const gathered = gatherer((block) => block.reading.lines.flatMap((line) => markersIn(block, line)));

function inlineMarkers({ runs }: Report): Marker[] {
	return gathered(runs).map(({ item }) => item);
}

function markersIn(block: Block, line: Line): Marker[] {
	const { text } = line.text;
	if (!text.includes('是')) return [];
	const found = matches(text, countedInText).flatMap(({ index: from, 0: whole, 1: number }): Marker[] => {
		const value = readChineseNumber(number!);
		if (value === undefined || isQuoted(text.slice(0, from))) return [];
		const at = spanOf(block, sourceRange(line.text, from, from + whole.length));
		return [{ value, kind: inText, written: whole, at, line }];
	});
	const [only, ...others] = found;
	if (only === undefined || others.length > 0) return found;
	return only.at.start === line.text.start ? [{ ...only, kind: inParagraphs }] : [];
}

/** Whether a quotation or a bracket that was opened before is still open. */
function isQuoted(before: string): boolean {
	const count = (pattern: RegExp) => before.match(pattern)?.length ?? 0;
	return count(/[“「《（(]/g) > count(/[”」》）)]/g);
}

/** The number that seems lost stands between its neighbours after all, in other words: 三则, 第三, （3）. */
function isExplained({ text }: Report, { members, at, expected }: BrokenChain<Marker>): boolean {
	const before = members[at - 1]!;
	const found = members[at]!;
	const chinese = chineseNumber(expected);
	const between = text.slice(offsets(before.at).end, offsets(found.at).start);
	if (found.value === before.value) return false;
	return new RegExp(
		`(?:^|[\\s。；;：:，,、第（(])(?:${chinese}|${expected})(?:[是则要为、.．，,）)]|$)|第${chinese}|其${chinese}`,
		'm',
	).test(between);
}

function written({ written: found, kind }: Marker, value: number): string {
	const number = /[一二三四五六七八九十]+|[0-9０-９]+/;
	return found.replace(
		number,
		kind === inText || kind === inParagraphs || /[一二三四五六七八九十]/.test(found)
			? chineseNumber(value)
			: String(value),
	);
}

function renumbered({ members, at }: BrokenChain<Marker>): Edit[] {
	return members.flatMap((member, index): Edit[] =>
		index < at || member.value === index + 1 ? [] : [{ at: member.at, text: written(member, index + 1) }],
	);
}
