/**
 * What the text speaks of, in the widest sense of words: wordings vary from organ to organ, and only what is not
 * mentioned anywhere is missing.
 */
import { gatherer } from '../read/block-runs.ts';
import { normalForm } from '../text/shadow.ts';
import type { Report } from './report.ts';

/** The five aspects of 总体情况 by the ids of the form, and what art. 50 asks of governments beside them. */
const aspects = {
	's1.proactive': /主动公开|公开(?:各类|各项|相关)?(?:政府|政务)?信息|发布/,
	's1.onRequest': /依申请|申请/,
	's1.infoManagement': /管理|制度|审查|审核|台账|目录|属性|规范化|机制|清理/,
	's1.platform': /平台|网站|门户|专栏|微信|公众号|新媒体|微博|客户端|公报|公示栏|查阅点/,
	's1.supervision': /监督|保障|考核|培训|领导小组|评估|评议|督查|督导|检查|责任|组织领导|分管/,
	assessment: /考核|考评|绩效|考绩/,
	appraisal: /评议|评估|评价|测评|满意度/,
	accountability: /追究|问责|追责|责任倒查/,
} as const;

export type Aspect = keyof typeof aspects;

const names = Object.keys(aspects) as Aspect[];

const gathered = gatherer((block) =>
	block.reading.lines.flatMap(({ text }) => {
		const written = normalForm(text.text);
		const found = names.filter((name) => aspects[name].test(written));
		return found.length === 0 ? [] : [{ block, text, found }];
	}),
);

/** What the lines between two offsets of the draft speak of; a line that reaches over one of them counts as a whole. */
export function aspectsBetween({ runs }: Report, from: number, to: number): ReadonlySet<Aspect> {
	const spoken = new Set<Aspect>();
	for (const { item } of gathered(runs)) {
		if (spoken.size === names.length) break;
		const { start } = item.block;
		if (start + item.text.end > from && start + item.text.start < to) for (const name of item.found) spoken.add(name);
	}
	return spoken;
}
