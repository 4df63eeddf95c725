/** What is done and what is still to do in a draft, as a tree: sections, their tables, equations and problems. */
import { officialHeading } from '../fixes/section-text.ts';
import type { SectionForm, TableId } from '../forms/types.ts';
import { type Line, offsets } from '../read/model.ts';
import { formOf } from '../report/binding/bind.ts';
import type { BoundTable } from '../report/bound-table.ts';
import { headingSpan, type Report, sectionById, tablesOf } from '../report/report.ts';
import type { Section } from '../report/sections.ts';
import { subHeadingsIn } from '../report/sub-headings.ts';
import { shortName } from '../rules/prose/compare.ts';
import { contentsRange } from '../rules/structure/contents.ts';
import { format, type LanguageTag } from '../text/message.ts';
import { balances, balanceText } from './balance.ts';
import type { Problem } from './problems.ts';

/** `open`: nothing is wrong, and something is still to be filled in. */
export type CheckState = 'done' | 'failing' | 'open';

export interface ChecklistItem {
	readonly kind: 'head' | 'section' | 'table' | 'equations' | 'problem';
	readonly label: string;
	readonly detail?: string;
	readonly state: CheckState;
	/** Where it stands, in UTF-16 units of the version that was checked; absent for what is not there. */
	readonly place?: { readonly start: number; readonly end: number };
	/** The table that can be put in here. */
	readonly insert?: TableId;
	/** Of a problem: its level, and the titles of its fixes. */
	readonly severity?: Problem['severity'];
	readonly fixes?: readonly string[];
	readonly children: readonly ChecklistItem[];
}

const words = {
	zh: {
		unwritten: '还没有写',
		head: '题目和前言',
		missing: '缺少',
		noTable: '缺少统计表',
		blank: '还没有填',
		unreadable: '无法识别',
	},
	en: {
		unwritten: 'not written',
		head: 'Title and preface',
		missing: 'missing',
		noTable: 'table missing',
		blank: 'not filled in',
		unreadable: 'not readable',
	},
} as const;

/** One item per section of the edition, after one for what stands before them all. */
export function checklistOf(report: Report, problems: readonly Problem[], language: LanguageTag): ChecklistItem[] {
	const starts = report.sections.map((section) => offsets(headingSpan(section)).start);
	const first = starts[0] ?? Number.POSITIVE_INFINITY;
	const within = (from: number, to: number) => problems.filter(({ start }) => start >= from && start < to);
	const missing = report.edition.sections.filter((form) => form.required && sectionById(report, form.id) === undefined);
	const isOf = (form: SectionForm) => (problem: Problem) =>
		problem.rule === 'structure/missing-section' && problem.message.includes(form.heading);
	const ownProblems = (own: readonly Problem[]) =>
		own.filter((problem) => !missing.some((form) => isOf(form)(problem)));

	const title = report.title === undefined ? undefined : report.title.lines[0];
	const titlePlace = title === undefined ? { start: 0, end: 0 } : offsets({ block: title.block, ...title.line.text });
	const head = problemItems(ownProblems(within(0, first)), language);
	const items: ChecklistItem[] = [
		{ kind: 'head', label: words[language].head, state: stateOf(head), place: titlePlace, children: head },
	];
	for (const form of report.edition.sections) {
		const section = sectionById(report, form.id);
		if (section !== undefined) {
			const at = report.sections.indexOf(section);
			const own = ownProblems(within(starts[at]!, starts[at + 1] ?? Number.POSITIVE_INFINITY));
			items.push(sectionItem(report, section, own, language));
		} else if (form.required) {
			const [problem] = problems.filter(isOf(form));
			items.push({
				kind: 'section',
				label: officialHeading(form),
				detail: words[language].missing,
				state: 'failing',
				...(problem === undefined
					? {}
					: { place: { start: problem.start, end: problem.end }, fixes: titles(problem, language) }),
				children: [],
			});
		}
	}
	return items;
}

function sectionItem(report: Report, section: Section, own: readonly Problem[], language: LanguageTag): ChecklistItem {
	const { form } = section;
	const place = offsets(headingSpan(section));
	const tables = form.table === undefined ? [] : tableItems(report, form.table, place, own, language);
	const told = new Set(tables.flatMap(({ instead }) => instead));
	const problems = problemItems(
		own.filter((problem) => !told.has(problem)),
		language,
	);
	const children = [...tables.map(({ item }) => item), ...problems];
	const state = stateOf(children);
	const unwritten = form.table === undefined && state === 'done' && isUnwritten(report, section);
	return {
		kind: 'section',
		label: officialHeading(form),
		...(unwritten ? { detail: words[language].unwritten } : {}),
		state: unwritten ? 'open' : state,
		place,
		children,
	};
}

/** Sub-headings, and not one line of text below them. */
function isUnwritten(report: Report, section: Section): boolean {
	if (section.heading.runsOn) return false;
	const { start, end } = contentsRange(report, section);
	return report.blocks.every((block) => {
		if (block.start + block.text.length <= start || block.start >= end) return true;
		const { lines, grids } = block.reading;
		const headings = subHeadingsIn(block).filter(({ line, text }) => text.text === line.text.text);
		const isText = (line: Line) => {
			const at = block.start + line.source.start;
			return at >= start && at < end && line.text.text.trim() !== '' && !headings.some((each) => each.line === line);
		};
		return grids.length === 0 && !lines.some(isText);
	});
}

/** An item, and the problems that it tells already. */
interface TableItem {
	readonly item: ChecklistItem;
	readonly instead: readonly Problem[];
}

function tableItems(
	report: Report,
	id: TableId,
	heading: { readonly start: number; readonly end: number },
	own: readonly Problem[],
	language: LanguageTag,
): TableItem[] {
	const found = tablesOf(report, id);
	if (found.length > 0) return found.map((table) => tableItem(table, own, language));
	const form = formOf(report.edition, id);
	const label = form === undefined ? id : shortName(form.name)[language];
	const unread = report.unreadable.find(({ table }) => table === id);
	if (unread !== undefined) {
		const place = offsets({ block: unread.at.block, ...unread.at.grid.source });
		const detail = words[language].unreadable;
		return [{ item: { kind: 'table', label, detail, state: 'failing', place, children: [] }, instead: [] }];
	}
	const instead = own.filter(({ rule }) => rule === 'tables/missing' || rule === 'tables/replaced-by-none');
	const [problem] = instead;
	const item: ChecklistItem = {
		kind: 'table',
		label,
		detail: words[language].noTable,
		state: 'failing',
		place: problem === undefined ? heading : { start: problem.start, end: problem.end },
		insert: id,
		...(problem === undefined ? {} : { fixes: titles(problem, language) }),
		children: [],
	};
	return [{ item, instead }];
}

function tableItem(table: BoundTable, own: readonly Problem[], language: LanguageTag): TableItem {
	const [first] = table.grids;
	const place = {
		start: first!.block.start + first!.grid.source.start,
		end: first!.block.start + first!.grid.source.end,
	};
	const begun = isBegun(table);
	const equations = balances(table).map((balance): ChecklistItem => {
		const cell = balance.failing[0]?.total.cell;
		return {
			kind: 'equations',
			// The count first: a side bar is narrow.
			label: balanceText(balance, language),
			detail: balance.equation.name[language],
			state: balance.failing.length > 0 ? 'failing' : balance.open > 0 ? 'open' : 'done',
			place: cell === undefined ? place : offsets(cell.span),
			children: [],
		};
	});
	const item: ChecklistItem = {
		kind: 'table',
		// The section above it has the rest of the name, and a side bar is narrow.
		label: shortName(table.form.name)[language],
		...(begun ? {} : { detail: words[language].blank }),
		state: begun ? stateOf(equations) : 'open',
		place,
		children: equations,
	};
	const isOfBlanks = ({ rule, start }: Problem) => rule === 'cells/blank' && start >= place.start && start <= place.end;
	return { item, instead: begun ? [] : own.filter(isOfBlanks) };
}

/** Whether anything has been filled in. */
export function isBegun(table: BoundTable): boolean {
	for (const { value } of table.cells()) if (value.kind !== 'blank') return true;
	return false;
}

function problemItems(problems: readonly Problem[], language: LanguageTag): ChecklistItem[] {
	return problems.map((problem) => ({
		kind: 'problem',
		label: problem.message,
		detail: problem.rule,
		state: problem.severity === 'error' || problem.severity === 'warning' ? 'failing' : 'open',
		place: { start: problem.start, end: problem.end },
		severity: problem.severity,
		fixes: titles(problem, language),
		children: [],
	}));
}

function titles({ fixes }: Problem, language: LanguageTag): string[] {
	return fixes.map(({ title }) => format(title, language));
}

/** Information and hints do not keep a section from being done. */
function stateOf(items: readonly ChecklistItem[]): CheckState {
	if (items.some(({ state }) => state === 'failing')) return 'failing';
	return items.some(({ state, kind }) => state === 'open' && kind !== 'problem') ? 'open' : 'done';
}
