/**
 * Words that stand for others: 截止 before a date, 信息公开处理费, 政务信息公开 for the statutory name, 条列. A short closed list;
 * each entry leaves alone the sentences in which the word is right. Words of older forms stand in `outdated.ts`.
 */
import type { Block } from '../../read/model.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type BlockRule, type Finding, type RuleBase } from '../rule.ts';
import { type Correction, corrections, proseLines } from './prose-lines.ts';

const text = { zh: '“{found}”建议改为“{expected}”。', en: '“{found}”: “{expected}” is meant.' };

const day =
	'(?=\\s*(?:(?:[12][09]|２０)[0-9０-９]{2}年|二[〇○零]|\\d{1,2}月|今年|本年|去年|上年|年底|月底|目前|日前|现在|此))';

const terms: readonly Correction[] = [
	// 报名于5月1日截止 and 期限截止 say that something ends; 截至 says up to when was counted.
	{ pattern: new RegExp(`(?<![限期间名不未])截止(?:到|至)?${day}`, 'g'), text, expected: () => '截至' },
	// 《政府信息公开信息处理费管理办法》: the fee is 信息处理费.
	{
		pattern: /(政府|政务)?信息公开处理费/g,
		text,
		expected: ([, whose]) => (whose === undefined ? '信息处理费' : '政府信息公开信息处理费'),
	},
	{ pattern: /政务信息公开(?=(?:工作)?(?:年度报告|年报))/g, text, expected: () => '政府信息公开' },
	{ pattern: /信息公开条[列理](?=[》）)，。；、的规要第实和及])/g, text, expected: () => '信息公开条例' },
];

/** Common to both parts of the rule. */
export const aboutTerm: RuleBase = {
	id: 'wording/term',
	editions: allEditions,
	summary: {
		zh: '用词有误（截止、信息公开处理费、旧格式的用语等）',
		en: 'A word that stands for another, or of an older form',
	},
	levels: ['information'],
	basis: carefulWriting,
	fixes: ['safe'],
};

export const term: BlockRule = {
	...aboutTerm,
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		for (const line of proseLines(block)) for (const each of terms) yield* corrections(block, line, each);
	},
};
