/**
 * What 六 says of 信息处理费 against the tables. The fee is one of 行政事业性收费, so table 二 cannot say less than was
 * collected; and requests dropped for unpaid fees (table 三) were sent a notice. Other fees are none of this rule's: 六 that
 * says 无 beside an amount in table 二 is silent.
 */
import { spanAt } from '../../fixes/place.ts';
import type { Span } from '../../read/model.ts';
import type { BoundCell, BoundTable } from '../../report/bound-table.ts';
import { type Report, sectionById, tablesOf } from '../../report/report.ts';
import type { Figure } from '../../text/figures.ts';
import { keeper } from '../../text/kept-with.ts';
import { matches } from '../../text/matches.ts';
import { message } from '../../text/message.ts';
import { normalForm } from '../../text/shadow.ts';
import { cellName } from '../cells/names.ts';
import type { Finding, Related, ReportRule, RuleContext } from '../rule.ts';
import { contentsRange } from '../structure/contents.ts';

const less = {
	zh: '“{row}”填报 {found} 万元，第六部分写“{stated}”，比表中多，建议核对：信息处理费计入“{row}”。',
	en: '“{row}” says {found} (万元), while section 6 says “{stated}”, which is more. Please check: processing fees are part of it.',
};
const unpaid = {
	zh: '{cell}：填报 {found}，第六部分写“{stated}”，建议核对是否发出过收费通知。',
	en: '{cell}: {found}, while section 6 says “{stated}”. Please check whether notices were sent.',
};
const statement = { zh: '第六部分：{stated}', en: 'Section 6: {stated}' };

export const fees: ReportRule = {
	id: 'totals/fees',
	editions: ['format-2021'],
	summary: {
		zh: '第六部分的信息处理费与表二、表三不一致',
		en: 'Processing fees of section 6 against tables 2 and 3',
	},
	levels: ['warning', 'information'],
	basis: {
		zh: '国办函〔2020〕109号；信息处理费计入收费金额见于地方通知（推断）',
		en: 'Notice 109 of 2020; that the fee counts among the fees of table 2 is told by local notices (inferred)',
		evidence: 'inferred',
	},
	fixes: [],
	scope: 'report',
	check({ report }: RuleContext): readonly Finding[] {
		const said = saidOfFees(report);
		if (said === undefined) return [];
		const { at, stated, yuan, none } = said;
		const of = [report.tables, at.block, at.start, stated, yuan, none] as const;
		return kept(of, () => [...against(said, tablesOf(report, 't2'), tablesOf(report, 't3'))]);
	},
};

const kept = keeper<readonly Finding[]>();

function* against(said: Said, disclosure: readonly BoundTable[], requests: readonly BoundTable[]): Generator<Finding> {
	const related: Related[] = [{ at: said.at, message: message(statement, { stated: said.stated }) }];
	for (const table of disclosure) {
		const cell = table.cell('t2.fees', 'amountWan');
		if (cell?.value.kind !== 'figure' || said.yuan === undefined || !isLess(cell.value, said.yuan)) continue;
		yield {
			at: cell.span,
			severity: 'warning',
			message: message(less, { row: cell.line.line.label, found: cell.cell.text.text, stated: said.stated }),
			related,
		};
	}
	for (const table of requests) {
		const cell = table.cell('t3.result.other.feeUnpaid', 'total');
		if (said.none === undefined || !isSome(cell)) continue;
		yield {
			at: cell.span,
			// Notices may have been sent and nobody paid; that none was sent is another matter.
			severity: said.none === 'no-notice' ? 'warning' : 'information',
			message: message(unpaid, { cell: cellName(cell), found: cell.cell.text.text, stated: said.stated }),
			related,
		};
	}
}

interface Said {
	readonly at: Span;
	readonly stated: string;
	/** What was collected, in hundredths of 元. */
	readonly yuan?: bigint;
	/** Nothing was collected, or not even a notice was sent. */
	readonly none?: 'nothing' | 'no-notice';
}

/** Sections this long tell of much else. */
const longest = 5000;
const about = /处理费/;
const collected =
	/(?:收取|收到|实收|征收)(?:了|的)?(?:政府)?(?:信息)?(?:公开)?(?:信息)?(?:处理费|费用)?(?:的)?(?:总?金额|总额)?(?:为|是|共计|合计|共|计)?\s*(\d[\d,]*(?:\.\d{1,6})?)\s*(万?)元/g;
const nothing =
	/(?:没有|未曾?|未予|无|不)(?:[^,，。;；]{0,8})(?:收取|收费|产生|发生|征收|启动)|收取[^,，。;；]{0,16}(?<![\d.])0(?:\.0+)?\s*万?元/;
/** Not 发出收费通知0件. */
const notice = /(?:发出|开具|出具|送达|下达|发送)[^,，。;；]{0,16}通知(?!书?\s*0)/;
const noNotice = /(?:没有|未曾?)(?:[^,，。;；]{0,4})(?:发出|开具|出具|送达|下达)[^,，。;；]{0,16}通知/;

/** The one sentence of 六 on the fee; nothing when there are two that may not mean the same. */
function saidOfFees(report: Report): Said | undefined {
	const section = sectionById(report, 's6');
	if (section === undefined) return undefined;
	const { start, end } = contentsRange(report, section);
	const text = report.text.slice(start, Math.min(end, start + longest));
	const sentences = matches(text, /[^。；;\r\n]+/g).filter(({ 0: sentence }) => about.test(normalForm(sentence)));
	const said = sentences.flatMap(({ 0: sentence, index }): Said[] => {
		const stated = sentence.trim();
		const from = start + index + sentence.indexOf(stated);
		const at = spanAt(report, from, from + stated.length);
		const written = normalForm(stated);
		const amounts = matches(written, collected);
		const [only, ...others] = amounts;
		if (only !== undefined && others.length === 0) return [{ at, stated, ...amountOf(only[1]!, only[2] === '万') }];
		if (only !== undefined) return [];
		if (noNotice.test(written)) return [{ at, stated, none: 'no-notice' }];
		return nothing.test(written) ? [{ at, stated, none: 'nothing' }] : [];
	});
	const [only, ...others] = said;
	if (only === undefined || others.length > 0) return undefined;
	return only.none === 'nothing' && tellsOfNotices(text) ? { at: only.at, stated: only.stated } : only;
}

/** Notices were sent and nobody paid: just what the row of unpaid fees counts. */
function tellsOfNotices(text: string): boolean {
	return matches(text, /[^。；;\r\n]+/g).some(({ 0: sentence }) => {
		const written = normalForm(sentence);
		return notice.test(written) && !noNotice.test(written);
	});
}

function amountOf(written: string, inWan: boolean): Pick<Said, 'yuan' | 'none'> {
	const [whole = '', fraction = ''] = written.replaceAll(',', '').split('.');
	const places = inWan ? 6 : 2;
	const hundredths = BigInt(whole + fraction.slice(0, places).padEnd(places, '0'));
	return hundredths === 0n ? { none: 'nothing' } : { yuan: hundredths };
}

/** Whether the amount in 万元 is less than was collected, whatever was rounded to its last digit. */
function isLess({ scaled, scale, unit }: Figure, hundredths: bigint): boolean {
	// An amount in 元 has a rule of its own.
	if (unit !== undefined && unit !== '万元') return false;
	// Both in hundredths of 元, times 10 to the power of the scale.
	const power = 10n ** BigInt(scale);
	const half = (1_000_000n * power) / (2n * 10n ** BigInt(Math.max(2, scale)));
	return scaled * 1_000_000n + half < hundredths * power;
}

function isSome(cell: BoundCell | undefined): cell is BoundCell {
	return cell?.value.kind === 'figure' && cell.value.scaled > 0n;
}
