/**
 * The part of `wording/term` that looks at the reported year: words of an older form in the text of a newer report, as they
 * stay behind where last year's report was written over. 同意公开 was a line of the statistics of 2014, 收费及减免 one of the
 * contents of 2007, and the form of 2021 has dropped columns and a line of the form of 2019. Notices are quoted as they are.
 */
import { editionById } from '../../forms/editions.ts';
import type { Edition, EditionId } from '../../forms/types.ts';
import { gatherer } from '../../read/block-runs.ts';
import type { Block, Span } from '../../read/model.ts';
import { flatten } from '../../report/flat-form.ts';
import { bodyOf, type Report } from '../../report/report.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import type { Finding, ReportRule, RuleContext } from '../rule.ts';
import { corrected, matchSpan, proseLines } from './prose-lines.ts';
import { aboutTerm } from './term.ts';

const replaced = {
	zh: '“{found}”是{edition}的用语，现在写作“{expected}”，建议核对。',
	en: '“{found}” is a term of the {editionEn}; it is “{expected}” now. Please check.',
};
const dropped = {
	zh: '“{found}”是{edition}的用语，报告年度的格式没有这一项，建议核对。',
	en: '“{found}” is a term of the {editionEn}; the form of the reported year has no such item. Please check.',
};

interface Outdated {
	/** The form that has the words. */
	readonly of: EditionId;
	/** Global. */
	readonly pattern: RegExp;
	/** What is written in later forms; absent where these have nothing in its place. */
	readonly now?: (found: string) => string;
}

/** What is consented to by a third party is another matter, and so is what a sentence without a count tells. */
const counted = '(?=(?:答复)?(?:的|数|为|了|共)?\\s*[0-9０-９]+\\s*件)';
const results: Readonly<Record<string, string>> = {
	不同意公开: '不予公开',
	同意部分公开: '部分公开',
	同意公开: '予以公开',
};

/** Shorter ones are words of every day, and so is 采购. */
const shortest = 6;

const outdated: readonly Outdated[] = [
	{
		of: 'regulation-2008',
		pattern: new RegExp(`(?<!第三方|权利人|机关|单位|本人|后|不)(?:${Object.keys(results).join('|')})${counted}`, 'g'),
		now: (found) => results[found]!,
	},
	{ of: 'regulation-2008', pattern: /信息公开(?:工作)?的?收费[及和与、]减免(?:情况)?/g },
	{ of: 'format-2019', pattern: new RegExp(droppedLabels('format-2019', 'format-2021').join('|'), 'g') },
];

/** Labels of table 二 that a later form does not have, not even as a part of its own. */
function droppedLabels(before: EditionId, after: EditionId): string[] {
	const later = labelsOf(editionById(after));
	return labelsOf(editionById(before)).filter(
		(label) => label.length >= shortest && !label.includes('采购') && !later.some((each) => each.includes(label)),
	);
}

function labelsOf({ tables }: Edition): string[] {
	const form = tables.find(({ id }) => id === 't2')!;
	const { rows, blocks } = flatten(form);
	const columns = blocks.flatMap((block) => block.columns.map(({ line }) => line.label));
	return [...new Set([...rows.map(({ line }) => line.label), ...columns])];
}

interface Found {
	readonly entry: Outdated;
	readonly at: Span;
	readonly found: string;
}

const foundIn = gatherer((block: Block): readonly Found[] => {
	const lines = proseLines(block);
	if (lines.length === 0) return [];
	return outdated.flatMap((entry) =>
		lines.flatMap((line) =>
			matches(line.text, entry.pattern).flatMap(({ 0: found, index }): Found[] => {
				// 《…收费和减免办法》 is cited.
				const before = line.text.slice(0, index);
				if (before.lastIndexOf('《') > before.lastIndexOf('》')) return [];
				return [{ entry, at: matchSpan(block, line, index, index + found.length), found }];
			}),
		),
	);
});

export const outdatedTerm: ReportRule = {
	...aboutTerm,
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		const { from, to } = bodyOf(report);
		const { id } = report.edition;
		for (const { item, index } of foundIn(report.runs)) {
			if (index < from || index >= to || !isBefore(item.entry.of, id) || isInHead(report, item.at.block)) continue;
			const { name } = editionById(item.entry.of);
			const { found, at } = item;
			const expected = item.entry.now?.(found);
			const values = { found, edition: name.zh, editionEn: name.en, expected: expected ?? '' };
			yield {
				at,
				severity: 'information',
				message: message(expected === undefined ? dropped : replaced, values),
				...(expected === undefined ? {} : corrected(at, found, expected)),
			};
		}
	},
};

const order: readonly EditionId[] = ['regulation-2008', 'format-2019', 'format-2021'];

function isBefore(one: EditionId, other: EditionId): boolean {
	return order.indexOf(one) < order.indexOf(other);
}

/** A preface that lists the contents of another form has a rule of its own. */
function isInHead({ head }: Report, block: Block): boolean {
	return head.some((each) => each.block === block);
}
