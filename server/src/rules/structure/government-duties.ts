/**
 * The report of a 人民政府 says nothing of 工作考核, 社会评议 or 责任追究 (条例第五十条第一款第（四）项: 各级人民政府的…还应当包括).
 * Other organs need not. Wordings vary (考评, 测评, 问责), and so does the place: the whole report is looked through.
 */
import { aspectsBetween } from '../../report/aspects.ts';
import { organOf } from '../../report/organ.ts';
import { headingSpan, sectionById } from '../../report/report.ts';
import { message } from '../../text/message.ts';
import { type Finding, type ReportRule, type RuleContext, uniformEditions } from '../rule.ts';
import { contentsOf } from './contents.ts';

const lacking = {
	zh: '没有写到{duties}。各级人民政府的报告还应当包括工作考核、社会评议和责任追究结果情况。',
	en: 'Nothing is said of {dutiesEn}. Reports of governments also tell the results of work assessment, public appraisal and accountability.',
};
const duties = {
	assessment: { zh: '工作考核', en: 'work assessment' },
	appraisal: { zh: '社会评议', en: 'public appraisal' },
	accountability: { zh: '责任追究', en: 'accountability' },
} as const;

export const governmentDuties: ReportRule = {
	id: 'structure/government-duties',
	editions: uniformEditions,
	summary: {
		zh: '人民政府的报告没有写工作考核、社会评议、责任追究',
		en: 'A government’s report without assessment, public appraisal or accountability',
	},
	levels: ['warning'],
	basis: {
		zh: '条例第五十条第一款第（四）项',
		en: 'Regulation, art. 50(1)(4)',
		evidence: 'national',
	},
	fixes: [],
	scope: 'report',
	*check({ report, organ: facts }: RuleContext): Generator<Finding> {
		const section = sectionById(report, 's1');
		const named = organOf(report.organ ?? facts?.name ?? '').isGovernment;
		// Of townships the name tells whether it is a government: 街道办事处 is none.
		const isGovernment = facts?.kind === undefined || facts.kind === 'township' ? named : facts.kind === 'government';
		if (!isGovernment || section === undefined) return;
		// That nothing stands there yet is said already, and sub-headings wait for their text.
		if (!/[。；，]/.test(contentsOf(report, section))) return;
		const spoken = aspectsBetween(report, 0, report.text.length);
		const missing = (Object.keys(duties) as (keyof typeof duties)[]).filter((duty) => !spoken.has(duty));
		if (missing.length === 0) return;
		yield {
			at: headingSpan(section),
			severity: 'warning',
			message: message(lacking, {
				duties: missing.map((duty) => duties[duty].zh).join('、'),
				dutiesEn: missing.map((duty) => duties[duty].en).join(', '),
			}),
		};
	},
};
