/**
 * The part of `wording/residue` that tells of places never filled in: XX, 待填. A draft with few of them has a problem for
 * each; a template that was hardly touched has one, on the first, that says how many there are.
 */
import { gatherer } from '../../read/block-runs.ts';
import type { Block, Span } from '../../read/model.ts';
import { bodyOf } from '../../report/report.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { isHabit } from '../cells/habit.ts';
import type { Finding, ReportRule, RuleContext } from '../rule.ts';
import { aboutResidue } from './residue.ts';

const unfilled = { zh: '“{found}”像是尚未填写的内容。', en: '“{found}” looks like a place not filled in yet.' };
const unfilledOften = {
	zh: '“{found}”等 {count} 处像是尚未填写的内容。',
	en: '{count} places look as if not filled in yet, such as “{found}”.',
};

const han = '[\\u4E00-\\u9FFF]';

const patterns: readonly RegExp[] = [
	// XX局, ××年, 共XX件; Latin words and formulas have no Han neighbour, 3×4 has figures.
	new RegExp(
		`(?<=${han}|^|[（(）“"《：:，、])(?:[XxＸⅩ]{2,6}|[×✕╳]{2,6}|[XＸ×](?=年|月|日|件|条|局|县|市))(?=${han}|[年月日）)”"》，。、]|$)`,
		'gm',
	),
	/[（(【[](?:待填写?|待补充|待核实|待定稿|此处填写|请填写|请在此处?填写)[^）)】\]\r\n]{0,30}[）)】\]]|(?:待填写?|待补充|待核实|待定稿|此处填写|请填写|请在此处?填写)/g,
	new RegExp(`(?<=${han})[_＿]{2,}(?=${han})`, 'g'),
	// What the template of the form has in the place of sections 一, 五 and 六.
	/[（(]文字描述[^（()）\r\n]{0,40}[）)]/g,
];

/** Most blocks have none of these. */
const trigger = /[XxＸⅩ×✕╳待_＿]|填写|文字描述/;
const longestQuote = 30;

const unfilledIn = gatherer((block) => unfilledOf(block));

function unfilledOf(block: Block): Span[] {
	const { kind, text } = block;
	if (kind === 'fence' || kind === 'comment' || kind === 'blank' || !trigger.test(text)) return [];
	return patterns
		.flatMap((pattern) => matches(text, pattern))
		.map(({ index, 0: found }) => ({ block, start: index, end: index + found.length }))
		.sort((one, other) => one.start - other.start);
}

export const unfilledPlaces: ReportRule = {
	...aboutResidue,
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const all = unfilledIn(report.runs);
		if (all.length === 0) return;
		// What a site has before and behind the report is not its author's.
		const { from, to } = bodyOf(report);
		const places = all.flatMap(({ item, index }) => (index >= from && index < to ? item : []));
		const count = places.length;
		const often = isHabit(places);
		for (const at of often ? places.slice(0, 1) : places) {
			const found = quoted(at.block.text.slice(at.start, at.end), longestQuote);
			yield { at, severity: 'warning', message: message(often ? unfilledOften : unfilled, { found, count }) };
		}
	},
};
