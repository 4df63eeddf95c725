/**
 * A figure that got lost before its measure word: 公开政府信息条, 共发布篇, 增长%. Only where no word is made of what is left:
 * 申请件, 受理件, 文件, 发布会场 are words, so they count behind 共 or a verb alone.
 */
import type { Block } from '../../read/model.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { carefulWriting } from '../basis.ts';
import { allEditions, type BlockRule, type Finding } from '../rule.ts';
import { matchSpan, proseLines } from './prose-lines.ts';

const lost = {
	zh: '“{measure}”前面像是缺了数字，建议核对。',
	en: 'A figure seems to be missing before “{measure}”; please check.',
};

const blanks = '[ \\u3000_＿]{0,20}';
const end = '(?=[，。；、！？,;）)])';

/** Between verb and noun: with a figure there, as in 共收到25件公开申请件, nothing is lost. */
const unfigured = '[^，。；、的\\d０-９一二两三四五六七八九十百千]';

/** The first group stands before the lost figure, the second is its measure word. */
const patterns: readonly RegExp[] = [
	`((?:信息|动态|资讯|公告|留言|咨询|政策|要闻|消息|微博|推文|视频)${blanks})(条)${end}`,
	`((?:信息|文章|稿件|解读|报道|推文|新闻|材料)${blanks})(篇)${end}`,
	`((?:会议|发布会|培训|培训班|检查|访谈|活动|讲座)${blanks})(次)${end}`,
	`((?:召开|举办|举行|组织|开展)${unfigured}{0,12}(?:会议|发布会|培训|活动|讲座)${blanks})(场)${end}`,
	`((?:文件|公文|材料|答复书|告知书|图解|简报)${blanks})(份|件|个)${end}`,
	`((?:案件|稿件)${blanks})(件)${end}`,
	`((?:共|新|累计|年度?)(?:收到|受理|办理|办结|答复|接收)${unfigured}{0,12}(?:申请|建议|提案)${blanks})(件)${end}`,
	`((?:简报|专刊)${blanks})(期)${end}`,
	`((?:金额|资金|费用|投入|合计)${blanks})(万?元)${end}`,
	`((?:群众|人员|公众|市民|来访)${blanks})(人次)${end}`,
	`((?:共|共计|累计)(?:主动)?(?:公开|发布|推送|更新|制发|印发|举办|召开|开展|组织|回复|收到|受理|办理|办结)${blanks})(条|篇|次|场|份|件|项|个|人次)${end}`,
	`((?:增长|下降|上升|减少|提高|达到|占比?|率达?为?)了?${blanks})([%％])${end}`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Every pattern ends so; 万 is no figure here but a part of 万元. */
const trigger = /[^\d０-９〇零一二两三四五六七八九十百千亿][条篇次期场份件个项元%％][，。；、！？,;）)]/;

export const lostFigure: BlockRule = {
	id: 'wording/lost-figure',
	editions: allEditions,
	summary: { zh: '量词前缺数字', en: 'No figure before a measure word' },
	levels: ['warning'],
	basis: carefulWriting,
	fixes: [],
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		for (const line of proseLines(block)) {
			if (!trigger.test(line.text)) continue;
			const seen = new Set<number>();
			for (const pattern of patterns) {
				for (const { index, 0: found, 1: before, 2: measure } of matches(line.text, pattern)) {
					const end = index + found.length;
					if (seen.has(end)) continue;
					seen.add(end);
					const words = before!.trimEnd();
					const start = index + Math.max(0, words.length - 2);
					yield {
						at: matchSpan(block, line, start, end),
						severity: 'warning',
						message: message(lost, { measure: measure! }),
					};
				}
			}
		}
	},
};
