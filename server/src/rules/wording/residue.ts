/**
 * What other programs and templates leave in a draft: anchors and pictures of Word turned into text, instructions. Closed
 * lists only. Places never filled in stand in `unfilled.ts`; what comes in numbers, from broken encodings to radicals, in
 * `scattered.ts`.
 */
import type { Block, Span } from '../../read/model.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { quoted } from '../../text/quoted.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type BlockRule, type Finding, type RuleBase } from '../rule.ts';

const anchor = { zh: '文档转换留下的书签“{found}”。', en: 'A bookmark left by converting a document: “{found}”.' };
const picture = {
	zh: '文档转换留下的图片标记“{found}”，图片没有保留。',
	en: 'The mark of a picture left by converting a document: “{found}”; the picture is gone.',
};
const note = { zh: '“{found}”像是模板的填写说明。', en: '“{found}” looks like an instruction of a template.' };
const remove = { zh: '删去“{found}”', en: 'Delete “{found}”' };

interface Pattern {
	readonly pattern: RegExp;
	readonly text: typeof anchor;
	/** Deleting it is certain (`safe`), likely (`confirm`), or not what is wanted. */
	readonly remove?: 'safe' | 'confirm';
}

const patterns: readonly Pattern[] = [
	{ pattern: /\[bookmark\s*[:：][^\]\r\n]{0,200}\]/g, text: anchor, remove: 'safe' },
	{ pattern: /\[image\s*[:：][^\]\r\n]{0,200}\]/g, text: picture, remove: 'confirm' },
	// 一、总体情况（宋体加粗小四号字）: how the template is to be set.
	{
		pattern: /[（(【](?:[^）)】\r\n]{0,12}[，,、\s])?(?:方正|宋体|仿宋|黑体|楷体|小标宋)[^）)】\r\n]{0,30}[）)】]/g,
		text: note,
	},
	{
		pattern:
			/[（(【](?:填写说明|填表说明|填报说明|模板说明|示例[：:]|注意[：:]请|请根据实际|根据实际情况填写|可根据实际)[^）)】\r\n]{0,80}[）)】]/g,
		text: note,
	},
];

/** Each pattern needs one of these; most blocks have none. In one pattern they would take five times as long. */
const triggers = [/\[/, /[（(【](?:填|模板|示例|注意|请根据|根据|可根据)/, /方正|宋体|仿宋|黑体|楷体|小标宋/];

const longestQuote = 30;

/** Common to both parts of the rule. */
export const aboutResidue: RuleBase = {
	id: 'wording/residue',
	editions: allEditions,
	summary: {
		zh: '转换残留、占位、乱码、部首字',
		en: 'Leftovers of conversion, places not filled in, garbled text, radicals',
	},
	levels: ['warning', 'information'],
	basis: carefulWriting,
	fixes: ['safe', 'confirm'],
};

export const residue: BlockRule = {
	...aboutResidue,
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		if (block.kind === 'fence' || block.kind === 'comment') return;
		const { text } = block;
		if (triggers.some((trigger) => trigger.test(text))) {
			for (const { pattern, text: template, remove: safety } of patterns) {
				for (const match of matches(text, pattern)) {
					const at: Span = { block, start: match.index, end: match.index + match[0].length };
					const found = match[0];
					yield {
						at,
						severity: 'warning',
						message: message(template, { found: quoted(found, longestQuote) }),
						...(safety === undefined || (safety === 'confirm' && isAlone(text, at))
							? {}
							: {
									fixes: [
										{
											title: message(remove, { found: found.slice(0, longestQuote) }),
											safety,
											edits: () => [{ at, text: '' }],
										},
									],
								}),
					};
				}
			}
		}
	},
};

/** A picture alone on its line may be all that there is of a table; deleting its mark would hide that. */
function isAlone(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
	return /(?:^|[\r\n])[ \t]*$/.test(text.slice(0, start)) && /^[ \t]*(?:[\r\n]|$)/.test(text.slice(end));
}
