/** Words that figures of reports are counted in, and what a figure with such a word says. */

/** A number of things or an amount; a part of something; a day or a span of time. */
export type NumberUse = 'count' | 'share' | 'date';

export interface UnitAt {
	/** As written, blanks left out; 年度 is 年, 月份 is 月, 5号 the 5th. */
	readonly unit: string;
	readonly use: NumberUse;
	/** Units of the text it takes. */
	readonly length: number;
}

const counts =
	'万元|亿元|元|件次|人次|条次|项次|份次|场次|批次|户次|篇次|平方米|公里|件(?!事)|条(?![例款目件线龙])|篇(?![幅章])|份(?!额)|项(?!目)|' +
	'个(?![别体性])|人(?![大民员均才事社力])|名(?![单称录额义])|家(?![庭长属])|页(?![面码])|宗(?!旨)|起(?![来诉草步到源点])|' +
	'例(?![如外会行])|期(?![间限刊末待内])|场(?![所景地馆])|部(?![门委署分级长队])|次(?![数要性日年月第])|批(?![准复示评])|' +
	'户(?![籍口])|位(?![于置列居次])|种(?!类)|类(?![别型似])|张|册|套|幅(?!度)|段|则|版(?![块面])|处(?![理罚置室分长在于])|' +
	'所(?![有属以在需涉示述公])|台(?![账阶])|辆|组(?![织长建成])|支(?!持)|座|亩|字|封|笔|轮|遍|卷(?!宗)|门(?![户类槛牌前])|' +
	'本(?![级年市县区局部单院委镇乡街机人次系着报季月身地文条法])|吨|分(?![别析类之局管布])|户';
const shares = '个百分点|百分点|%|‰|倍|成(?=[以左的,。;、)]|$)';
const dates =
	'个工作日|工作日|个自然日|个月|个小时|小时|分钟|年度|年|月份|月|季度|日|(?<=月\\d{1,2})号|天|周|时(?=[至到起止,。;、\\d])';

const pattern = new RegExp(`[^\\S\\r\\n]{0,2}(?:(${shares})|(${dates})|(${counts}))`, 'uy');
const shortened: Readonly<Record<string, string>> = { 年度: '年', 月份: '月', 号: '日' };

/** What units begin with: what stands first or behind | in the lists above, looks behind left out. */
const firsts = new Set(
	[shares, dates, counts].flatMap((all) => all.split('|')).map((each) => each.replace(/^\(.*?\)/, '')[0]),
);
const isBlank = /\s/;

/** Whether a unit, or a blank before one, may begin with this character. */
export function mayStartUnit(character: string | undefined): boolean {
	return character !== undefined && (firsts.has(character) || isBlank.test(character));
}

/** The unit that stands at a place of the text (full-width signs folded to half width), blanks before it or not. */
export function unitAt(text: string, at: number): UnitAt | undefined {
	if (!mayStartUnit(text[at])) return undefined;
	pattern.lastIndex = at;
	const match = pattern.exec(text);
	if (match === null) return undefined;
	const [whole, share, date, count] = match;
	const unit = count ?? share ?? date ?? '';
	return {
		unit: shortened[unit] ?? unit,
		use: count !== undefined ? 'count' : share !== undefined ? 'share' : 'date',
		length: whole.length,
	};
}
