/**
 * A number is lost or comes twice in a list: 一是…三是…, 一要…三要…, （一）（三）, 1. 3., 1） 3）, ① ③.
 * Lists begin again, lie within one another and mix their ways to count; so a list counts only from its own 1 on, and
 * whatever leaves a doubt is silent: the lost number stands there in another form, the list is quoted, or it may be what
 * is left of a table.
 */
import type { Edit } from '../../fixes/edit.ts';
import { beforeHeading } from '../../fixes/place.ts';
import { offsets } from '../../read/model.ts';
import { type BrokenChain, brokenChains } from '../../report/chains.ts';
import { circledNumber, isInText, type ListMarker, listMarkers, renumbered } from '../../report/list-markers.ts';
import { bodyOf, type Report } from '../../report/report.ts';
import { keeper } from '../../text/kept-with.ts';
import { message } from '../../text/message.ts';
import { chineseNumber } from '../../text/ordinals.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const broken = {
	zh: '序号“{found}”与前面的“{before}”不连续，应为“{expected}”，建议核对。',
	en: 'The ordinal “{found}” does not follow on “{before}”; “{expected}” is expected. Please check.',
};
const correct = { zh: '重排这一组序号', en: 'Number this list anew' };

export const ordinals: ReportRule = {
	id: 'structure/ordinals',
	editions: allEditions,
	summary: { zh: '一是、（一）、1.、① 等序号缺漏或重复', en: 'A number of a list is lost or comes twice' },
	levels: ['warning'],
	basis: carefulWriting,
	fixes: ['safe'],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		for (const chain of chainsOf(report)) {
			if (isExplained(report, chain)) continue;
			const found = chain.members[chain.at]!;
			yield {
				at: found.at,
				severity: 'warning',
				message: message(broken, {
					found: found.written,
					before: chain.members[chain.at - 1]!.written,
					expected: renumbered(found, chain.expected),
				}),
				...(chain.isDoubtful
					? {}
					: { fixes: [{ title: message(correct), safety: 'safe' as const, edits: () => correction(chain) }] }),
			};
		}
	},
};

const kept = keeper<readonly BrokenChain<ListMarker>[]>();

/** The broken lists. Which markers follow one another changes only with the markers, the sections and the body. */
function chainsOf(report: Report): readonly BrokenChain<ListMarker>[] {
	const { from, to } = bodyOf(report);
	const of = [listMarkers(report), report.sections, report.edition, from, to] as const;
	return kept(of, () => listsOf(report).flatMap(brokenChains));
}

/** Runs of markers of one kind with nothing of a higher level between them. */
function listsOf(report: Report): ListMarker[][] {
	const lists: ListMarker[][] = [];
	const current = new Map<number, ListMarker[]>();
	const starts = report.sections.map(beforeHeading);
	let section = -1;
	for (const marker of markersOf(report)) {
		const start = startOf(marker);
		while (section + 1 < starts.length && starts[section + 1]! <= start) {
			section++;
			current.clear();
		}
		if (!isText(report, section)) continue;
		// 二、 ends every list of （一）, and （二） every list of 1.
		if (!isInText(marker)) for (const kind of current.keys()) if (kind > marker.kind) current.delete(kind);
		const list = current.get(marker.kind);
		if (list === undefined || (isInText(marker) && list[0]!.line !== marker.line)) {
			const begun = [marker];
			current.set(marker.kind, begun);
			lists.push(begun);
		} else list.push(marker);
	}
	return lists;
}

/** Those of the report itself, in the order of the draft; the headings of sections have a rule of their own. */
function markersOf(report: Report): ListMarker[] {
	const headings = new Set(
		report.edition.tables.length === 0 ? [] : report.sections.map(({ heading }) => heading.line),
	);
	const { from, to } = bodyOf(report);
	const first = report.blocks[from]?.start ?? 0;
	const end = report.blocks[to]?.start ?? report.text.length;
	return listMarkers(report)
		.filter((marker) => {
			const start = startOf(marker);
			return start >= first && start < end && (isInText(marker) || !headings.has(marker.line));
		})
		.sort((one, other) => startOf(one) - startOf(other));
}

/** What stands under a table's heading may be the table, in a shape that is not read. */
function isText({ sections, edition }: Report, index: number): boolean {
	return edition.tables.length === 0 ? true : index >= 0 && sections[index]!.form.table === undefined;
}

function startOf({ at }: ListMarker): number {
	return at.block.start + at.start;
}

/** 附件：1.依申请公开统计表: a list that begins within a line, and goes on from the next. */
const begunWithin = /[：:][ \t\u3000\u00A0]*[（(]?[1１一][)）.．、](?![0-9０-９])/;

/** The number that seems lost stands between its neighbours after all, in other words: 三则, 第三, （3）. */
function isExplained({ text }: Report, { members, at, expected }: BrokenChain<ListMarker>): boolean {
	const before = members[at - 1]!;
	const found = members[at]!;
	const chinese = chineseNumber(expected);
	const circled = circledNumber(expected);
	const between = text.slice(offsets(before.at).end, offsets(found.at).start);
	if (!isInText(found) && begunWithin.test(between)) return true;
	if (found.value === before.value) return false;
	return new RegExp(
		`(?:^|[\\s。；;：:，,、第（(])(?:${chinese}|${expected})(?:[是则要为、.．，,）)]|$)|第${chinese}|其${chinese}|${circled}`,
		'm',
	).test(between);
}

function correction({ members, at }: BrokenChain<ListMarker>): Edit[] {
	return members.flatMap((member, index): Edit[] =>
		index < at || member.value === index + 1 ? [] : [{ at: member.at, text: renumbered(member, index + 1) }],
	);
}
