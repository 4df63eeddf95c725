/** All rules there are, by family, in the order of the catalogue. */
import { blankCell } from './cells/blank.ts';
import { blankForm } from './cells/blank-form.ts';
import { countForm } from './cells/count-form.ts';
import { digits } from './cells/digits.ts';
import { notANumber } from './cells/not-a-number.ts';
import { sign } from './cells/sign.ts';
import { unit } from './cells/unit.ts';
import { personal } from './privacy/personal.ts';
import { breakdown } from './prose/breakdown.ts';
import { proseCases } from './prose/cases.ts';
import { change } from './prose/change.ts';
import { citation } from './prose/citation.ts';
import { conflict } from './prose/conflict.ts';
import { decisions } from './prose/decisions.ts';
import { proseDocuments } from './prose/documents.ts';
import { money } from './prose/money.ts';
import { noRequests } from './prose/no-requests.ts';
import { processingFee } from './prose/processing-fee.ts';
import { requests } from './prose/requests.ts';
import { share } from './prose/share.ts';
import { year } from './prose/year.ts';
import { limit } from './reading/limit.ts';
import { suppression } from './reading/suppression.ts';
import type { Rule } from './rule.ts';
import { duplicateSection } from './structure/duplicate-section.ts';
import { emptySection } from './structure/empty-section.ts';
import { extraSection } from './structure/extra-section.ts';
import { governmentDuties } from './structure/government-duties.ts';
import { headingForm } from './structure/heading-form.ts';
import { missingSection } from './structure/missing-section.ts';
import { missingTopic } from './structure/missing-topic.ts';
import { ordinals } from './structure/ordinals.ts';
import { period } from './structure/period.ts';
import { prefaceList } from './structure/preface-list.ts';
import { sectionOrder } from './structure/section-order.ts';
import { title } from './structure/title.ts';
import { extraColumn } from './tables/extra-column.ts';
import { extraRow } from './tables/extra-row.ts';
import { label } from './tables/label.ts';
import { misplacedTable } from './tables/misplaced.ts';
import { missingTable } from './tables/missing.ts';
import { missingColumn } from './tables/missing-column.ts';
import { missingRow } from './tables/missing-row.ts';
import { raggedRows } from './tables/ragged-rows.ts';
import { replacedByNone } from './tables/replaced-by-none.ts';
import { rowOrder } from './tables/row-order.ts';
import { unreadableTable } from './tables/unreadable.ts';
import { wrongEdition } from './tables/wrong-edition.ts';
import { applicants } from './totals/applicants.ts';
import { balance } from './totals/balance.ts';
import { cases } from './totals/cases.ts';
import { documents } from './totals/documents.ts';
import { fees } from './totals/fees.ts';
import { items } from './totals/items.ts';
import { results } from './totals/results.ts';
import { ruleMakingPower } from './totals/rule-making-power.ts';
import { doubled } from './wording/doubled.ts';
import { lostFigure } from './wording/lost-figure.ts';
import { outdatedTerm } from './wording/outdated.ts';
import { pairsRule } from './wording/pairs.ts';
import { residue } from './wording/residue.ts';
import { scatteredResidue } from './wording/scattered.ts';
import { term } from './wording/term.ts';
import { unfilledPlaces } from './wording/unfilled.ts';
import { yearDigits } from './wording/year-digits.ts';

export const rules: readonly Rule[] = [
	title,
	missingSection,
	sectionOrder,
	duplicateSection,
	headingForm,
	extraSection,
	emptySection,
	missingTopic,
	governmentDuties,
	prefaceList,
	period,
	ordinals,
	missingTable,
	replacedByNone,
	misplacedTable,
	wrongEdition,
	missingRow,
	missingColumn,
	extraRow,
	extraColumn,
	rowOrder,
	label,
	unreadableTable,
	raggedRows,
	blankCell,
	blankForm,
	notANumber,
	countForm,
	unit,
	sign,
	digits,
	balance,
	results,
	applicants,
	cases,
	items,
	documents,
	ruleMakingPower,
	requests,
	noRequests,
	proseCases,
	proseDocuments,
	decisions,
	money,
	processingFee,
	breakdown,
	share,
	conflict,
	change,
	year,
	citation,
	fees,
	residue,
	scatteredResidue,
	unfilledPlaces,
	yearDigits,
	lostFigure,
	pairsRule,
	doubled,
	term,
	outdatedTerm,
	personal,
	limit,
	suppression,
];

/** Ids of all rules, each once. */
export const ruleIds: readonly string[] = [...new Set(rules.map((rule) => rule.id))];
