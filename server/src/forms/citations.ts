/** The laws and notices that reports cite, with their numbers. Titles are told by the words that no other one has. */

export interface Citation {
	/** Words of its title. */
	readonly title: string;
	/** Who issued it, and its number. */
	readonly issuer: string;
	readonly year?: number;
	readonly number: number;
	/** First and last reported year for which this one is cited; another one of the same title takes its place. */
	readonly from?: number;
	readonly to?: number;
}

export const citations: readonly Citation[] = [
	{ title: '政府信息公开条例', issuer: '国务院令', number: 492, to: 2018 },
	{ title: '政府信息公开条例', issuer: '国务院令', number: 711, from: 2019 },
	{ title: '政府信息公开工作年度报告有关事项', issuer: '国办公开办函', year: 2019, number: 60 },
	{ title: '政府信息公开工作年度报告格式', issuer: '国办公开办函', year: 2021, number: 30 },
	{ title: '政府信息公开信息处理费管理办法', issuer: '国办函', year: 2020, number: 109 },
];
