/**
 * What the text speaks of, in the widest sense of words: wordings vary from organ to organ, and only what is not
 * mentioned anywhere is missing.
 */
import type { Block } from '../read/model.ts';
import { keptOf } from '../text/kept-with.ts';
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

/** How the headings of the five begin where a report gives each its own. */
const headings: Partial<Record<Aspect, RegExp>> = {
	's1.proactive': /^(?:政府信息)?主动公开/,
	's1.onRequest': /^(?:政府信息)?依申请公开/,
	's1.infoManagement': /^(?:政府)?信息(?:资源)?(?:的)?(?:规范化)?管理/,
	's1.platform': /^(?:政府信息|政务|信息)?(?:公开)?平台/,
	's1.supervision': /^监督保障/,
};

export type Aspect = keyof typeof aspects;

/**
 * The one aspect that has no heading of its own while the four others have: then words here and there do not stand for
 * it, only a heading that points to it does.
 */
export function aspectWithoutHeading(written: readonly string[]): Aspect | undefined {
	const lines = written.map(normalForm);
	const without = names.filter(
		(name) => headings[name] !== undefined && !lines.some((line) => headings[name]!.test(line)),
	);
	const [only, ...others] = without;
	if (only === undefined || others.length > 0) return undefined;
	return lines.some((line) => aspects[only].test(line)) ? undefined : only;
}

const names = Object.keys(aspects) as Aspect[];

interface Spoken {
	/** The line in its block. */
	readonly start: number;
	readonly end: number;
	readonly of: readonly Aspect[];
}

/** Asked only of blocks in the stretch that is looked at. */
const spokenOf = keptOf(({ reading }: Block): readonly Spoken[] =>
	reading.lines.flatMap(({ text: { text, start, end } }) => {
		const written = normalForm(text);
		const of = names.filter((name) => aspects[name].test(written));
		return of.length === 0 ? [] : [{ start, end, of }];
	}),
);

/** What the lines between two offsets of the draft speak of; a line that reaches over one of them counts as a whole. */
export function aspectsBetween({ runs }: Report, from: number, to: number): ReadonlySet<Aspect> {
	const found = new Set<Aspect>();
	for (const run of runs) {
		const last = run.at(-1);
		if (last === undefined || last.start + last.text.length <= from) continue;
		for (const block of run) {
			if (block.start >= to || found.size === names.length) return found;
			for (const { start, end, of } of spokenOf(block)) {
				if (block.start + end > from && block.start + start < to) for (const name of of) found.add(name);
			}
		}
	}
	return found;
}
