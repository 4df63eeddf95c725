/**
 * What kind of organ a report is from, as far as its name tells. Two rules hang on it: what governments have to report
 * beside others (条例第五十条第一款第（四）项), and who can have made 规章 (立法法第九十一条、第九十三条): organs of the State Council,
 * the governments of provinces, of cities with districts and of 自治州. Whether 某某市 has districts its name does not say.
 */

export type OrganKind = 'government' | 'department' | 'township' | 'unknown';
/** `state`: the State Council's own. */
export type OrganLevel = 'state' | 'province' | 'prefecture' | 'county' | 'township' | 'unknown';

export interface Organ {
	readonly name: string;
	/** `township`: 乡镇人民政府 and 街道办事处; a government of any other level is `government`. */
	readonly kind: OrganKind;
	readonly level: OrganLevel;
	/** One of 各级人民政府: 街道办事处 is none. */
	readonly isGovernment: boolean;
	readonly ruleMaking: 'yes' | 'no' | 'unknown';
}

/** Cities that are provinces. */
export const municipalities: readonly string[] = ['北京', '天津', '上海', '重庆'];
/** Regions that are provinces, as their organs are called in short and in full. */
const region = /^(?:内蒙古|广西|西藏|宁夏|新疆)(?:壮族|回族|维吾尔)?自治区/;

/** Areas that a government or department was set over without being a level of their own. */
const special =
	/管委会|管理委员会|新区|开发区|高新区|园区|自贸|保税|风景|度假区|示范区|实验区|试验区|合作区|兵团|地区|行署|行政公署|农垦|林业局/;
/** Organs of the State Council and what they have in places. */
const national =
	/^(?:国家|中国|中华人民共和国|国务院|全国)|税务局|海关|气象局|调查(?:总)?队|海事局|银行|证监|邮政管理局|烟草专卖|通信管理局/;

/** What the name of an organ tells. */
export function organOf(name: string): Organ {
	const full = name.replace(/[\s《》“”"（）()]/g, '');
	const of = (
		kind: OrganKind,
		level: OrganLevel,
		ruleMaking: Organ['ruleMaking'],
		isGovernment = kind === 'government',
	): Organ => ({ name, kind, level, isGovernment, ruleMaking });
	const unknown = of('unknown', 'unknown', 'unknown');
	if (full === '') return unknown;
	if (/街道(?:办事处|办)?$/.test(full)) return of('township', 'township', 'no');
	if (/(?:镇|乡|苏木)(?:人民)?政府$/.test(full)) return of('township', 'township', 'no', true);
	if (/人民政府$/.test(full)) return governmentOf(full.slice(0, -'人民政府'.length), of);
	// The office of a government reports for it as often as for itself.
	if (/人民政府办公[室厅]$/.test(full) || /(?:县|区|市|州|旗)政府(?:办公?[室厅]?)?$/.test(full)) return unknown;
	if (special.test(full) || national.test(full)) return unknown;
	if (/(?:镇|乡)$/.test(full) && full.length <= 12) return of('township', 'township', 'no', false);
	return departmentOf(full, of);
}

type Make = (kind: OrganKind, level: OrganLevel, ruleMaking: Organ['ruleMaking']) => Organ;

function governmentOf(place: string, of: Make): Organ {
	if (place === '' || /^(?:省|市|县|区|州)$/.test(place)) return of('government', 'unknown', 'unknown');
	if (/(?:省|自治区)$/.test(place) || municipalities.some((city) => place === `${city}市`))
		return of('government', 'province', 'yes');
	if (special.test(place)) return of('government', 'unknown', 'unknown');
	if (/(?:县|旗|区|林区|特区)$/.test(place)) return of('government', 'county', 'no');
	if (/(?:自治州|盟)$/.test(place)) return of('government', 'prefecture', 'unknown');
	// 甲市乙市: the second is a city of the county's level.
	if (/(?:市|州|盟).+市$/.test(place)) return of('government', 'county', 'no');
	return of('government', 'unknown', 'unknown');
}

const department = /(?:局|委员会|委|厅|办公室|中心|站|所|院|队|支队|总队|大队|联合会|联社|联|总会|会|馆|库|社|处)$/;

function departmentOf(full: string, of: Make): Organ {
	const unknown = of('unknown', 'unknown', 'unknown');
	if (!department.test(full)) return unknown;
	const beyond = full.replace(region, '').replace(/^[^省]{2,3}省/, '');
	const isProvincial = beyond !== full || municipalities.some((city) => full.startsWith(city));
	const place = isProvincial ? beyond.replace(new RegExp(`^(?:${municipalities.join('|')})市?`), '') : full;
	// 某某县, 某某区, 某某旗 before the organ's own words; 区 within these (社区, 林区) is none.
	if (/^(?:.{1,8}[市州盟])?.{1,7}?(?:县|自治县|自治旗|旗|(?<![社片校园灾林山库景])区)(?=.{2,})/.test(place))
		return of('department', 'county', 'no');
	if (isProvincial) {
		// 某某省某某市某某局; the province's own departments are left alone.
		return /^.{1,6}[市州盟].{2,}/.test(place) && /省|自治区/.test(full)
			? of('department', 'prefecture', 'no')
			: of('department', 'province', 'unknown');
	}
	return /^.{2,6}(?:市|州|盟)(?=.{2,})/.test(full) ? of('department', 'prefecture', 'no') : unknown;
}
