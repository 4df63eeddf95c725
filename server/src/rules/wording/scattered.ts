/**
 * The part of `wording/residue` that looks at the whole draft: broken encodings, radicals in the place of characters and
 * characters that nobody sees. One problem per document, at the first place, with the count; the fix mends all of them.
 */
import { type BlockRun, gatherer } from '../../read/block-runs.ts';
import type { Block, Span } from '../../read/model.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { ordinaryCharacter, radical } from '../../text/radicals.ts';
import { zeroWidth } from '../../text/shadow.ts';
import type { Finding, ReportRule, RuleContext } from '../rule.ts';
import { aboutResidue } from './residue.ts';

const radicals = {
	zh: '有 {count} 个部首字符（如“{found}”）代替了汉字“{expected}”，多见于 PDF 复制的文字。',
	en: '{count} radicals stand in the place of characters (“{found}” for “{expected}”), as text copied from PDF has them.',
};
const invisible = { zh: '有 {count} 个看不见的字符。', en: '{count} invisible characters.' };
const garbled = { zh: '“{found}”像是乱码，建议核对原文。', en: '“{found}” looks garbled; please check the original.' };
const oftenGarbled = {
	zh: '“{found}”等 {count} 处像是乱码，建议核对原文和文件编码。',
	en: '{count} places look garbled, such as “{found}”; please check the original and how the file is encoded.',
};
const replaceRadicals = { zh: '换成普通汉字', en: 'Replace by ordinary characters' };
const removeInvisible = { zh: '删去看不见的字符', en: 'Delete the invisible characters' };

export const scatteredResidue: ReportRule = {
	...aboutResidue,
	scope: 'report',
	check: ({ report }: RuleContext) => scatteredCharacters(report.runs),
};

const broken = /\uFFFD+|锟斤拷|烫烫烫|屯屯屯|(?:Ã[\u0080-\u00BF]|â€[\u0080-\u00BF™œ]){2,}/g;
const longestQuote = 30;

const brokenIn = gatherer((block) => (block.kind === 'comment' ? [] : spans(block, broken)));
const radicalsIn = gatherer((block) => spans(block, radical));
const unseenIn = gatherer((block) => spans(block, zeroWidth));

function scatteredCharacters(runs: readonly BlockRun[]): Finding[] {
	const found: Finding[] = [];
	const wrong = radicalsIn(runs).map(({ item }) => item);
	const unseen = unseenIn(runs).map(({ item }) => item);
	const torn = brokenIn(runs).map(({ item }) => item);
	if (torn.length > 0) {
		const at = torn[0]!;
		const text = at.block.text.slice(at.start, at.end);
		const values = { found: quoted(text, longestQuote), count: torn.length };
		found.push({
			at,
			severity: 'warning',
			message: message(torn.length === 1 ? garbled : oftenGarbled, values),
		});
	}
	if (wrong.length > 0) {
		const first = wrong[0]!;
		const character = first.block.text.slice(first.start, first.end);
		found.push({
			at: first,
			severity: 'warning',
			message: message(radicals, { count: wrong.length, found: character, expected: ordinaryCharacter(character) }),
			fixes: [
				{
					title: message(replaceRadicals),
					safety: 'safe',
					edits: () => wrong.map((at) => ({ at, text: ordinaryCharacter(at.block.text.slice(at.start, at.end)) })),
				},
			],
		});
	}
	if (unseen.length > 0) {
		found.push({
			at: unseen[0]!,
			severity: 'information',
			message: message(invisible, { count: unseen.length }),
			fixes: [{ title: message(removeInvisible), safety: 'safe', edits: () => unseen.map((at) => ({ at, text: '' })) }],
		});
	}
	return found;
}

function spans(block: Block, pattern: RegExp): Span[] {
	// The search makes no array, and most blocks have nothing of the kind.
	if (block.kind === 'fence' || block.text.search(pattern) < 0) return [];
	return matches(block.text, pattern).map((match) => ({
		block,
		start: match.index,
		end: match.index + match[0].length,
	}));
}
