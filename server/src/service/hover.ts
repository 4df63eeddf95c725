/** What a hover says: the line's full path, what is counted, legal basis, usual mistakes, and today's equations. */
import type { Explanation, SectionForm } from '../forms/types.ts';
import { offsets } from '../read/model.ts';
import type { BoundCell, BoundLabel, BoundTable } from '../report/bound-table.ts';
import { type Instance, instancesWith, type Term } from '../report/equations.ts';
import { headingSpan, type Report } from '../report/report.ts';
import type { LanguageTag } from '../text/message.ts';

export interface Hover {
	readonly start: number;
	readonly end: number;
	readonly markdown: string;
}

const words = {
	zh: {
		basis: '依据',
		mistakes: '常见错误',
		advice: '建议',
		unit: '单位',
		equations: '勾稽关系',
		blank: '空',
	},
	en: {
		basis: 'Basis',
		mistakes: 'Usual mistakes',
		advice: 'Advice',
		unit: 'Unit',
		equations: 'Equations',
		blank: 'blank',
	},
} as const;

/** The hover at an offset of the text; nothing where there is none to give. */
export function hoverAt(report: Report, offset: number, language: LanguageTag): Hover | undefined {
	for (const section of report.sections) {
		const range = offsets(headingSpan(section));
		if (offset >= range.start && offset <= range.end)
			return { ...range, markdown: sectionText(section.form, language) };
	}
	for (const table of report.tables) {
		if (!table.grids.some(({ block }) => offset >= block.start && offset <= block.start + block.text.length)) continue;
		for (const cell of table.cells()) {
			const range = cellRange(cell);
			if (offset >= range.start && offset <= range.end) return { ...range, markdown: cellText(table, cell, language) };
		}
		for (const label of table.labels) {
			if (label.cell === undefined) continue;
			const range = { start: label.block.start + label.cell.text.start, end: label.block.start + label.cell.text.end };
			if (offset >= range.start && offset <= range.end)
				return { ...range, markdown: labelMarkdown(table, label, language) };
		}
	}
	return undefined;
}

/** A blank cell has no text to point at; all of it shows the hover. */
function cellRange(cell: BoundCell): { start: number; end: number } {
	const { text, source } = cell.cell;
	const range = text.text.length === 0 ? source : text;
	return { start: cell.block.start + range.start, end: cell.block.start + range.end };
}

function sectionText(form: SectionForm, language: LanguageTag): string {
	return [`**${form.ordinal}、${form.heading}**`, ...explanation(form, language)].join('\n\n');
}

function labelMarkdown(table: BoundTable, label: BoundLabel, language: LanguageTag): string {
	const path = label.flatRow?.path ?? label.column?.path ?? [label.line];
	const lines = [`**${path.map((line) => escaped(line.label)).join(' › ')}**`, `*${table.form.name[language]}*`];
	if (label.column !== undefined && label.column.unit !== '')
		lines.push(`${words[language].unit}：${label.column.unit}`);
	return [...lines, ...explanation(label.line, language)].join('\n\n');
}

function cellText(table: BoundTable, cell: BoundCell, language: LanguageTag): string {
	const path = (lines: readonly { readonly label: string }[]) =>
		lines
			.map((line) => escaped(line.label))
			.filter((text) => text !== '')
			.join(' › ');
	const row = path(cell.line.path);
	const column = path(cell.column.path);
	const parts = [`**${row === '' ? column : `${row} × ${column}`}**`];
	const equations = instancesWith(table, cell).map((instance) => equationLine(instance, language));
	if (equations.length > 0)
		parts.push([`${words[language].equations}：`, ...equations.map((line) => `- ${line}`)].join('\n'));
	if (cell.column.unit !== '') parts.push(`${words[language].unit}：${cell.column.unit}`);
	parts.push(...explanation(cell.line.line.label === '' ? cell.column.line : cell.line.line, language));
	return parts.join('\n\n');
}

/** `1 + 0 = 1 + 0 ✓`, or what is missing, or by how much it fails. */
export function equationLine(instance: Instance, language: LanguageTag): string {
	const side = (terms: readonly Term[]): string => {
		const shown = terms.map((term) => (term.value === undefined ? `〔${words[language].blank}〕` : String(term.value)));
		// Seventeen zeros tell nobody anything.
		const filled = shown.filter((text) => text !== '0');
		return terms.length > 7 ? (filled.length === 0 ? '0' : filled.join(' + ')) : shown.join(' + ');
	};
	const name = instance.equation.name[language];
	const left = side(instance.left);
	const right = side(instance.right);
	if (instance.sums === undefined) return `${name}：\`${left} = ${right}\` …`;
	if (instance.holds === true) return `${name}：\`${left} = ${right}\` ✓`;
	const { left: one, right: other } = instance.sums;
	const shown = `${left}${instance.left.length > 1 ? ` = ${one}` : ''} ≠ ${right}${instance.right.length > 1 ? ` = ${other}` : ''}`;
	return `${name}：\`${shown}\` ✗`;
}

function explanation(of: Explanation, language: LanguageTag): string[] {
	const { basis, mistakes, advice } = words[language];
	const text = of.explanation[language];
	return [
		// What only follows from the labels, or from the notice of one place, is advice.
		of.evidence === 'national' ? text : `${text}（${advice}）`,
		`**${basis}**：${of.basis.join('、')}`,
		[`**${mistakes}**：`, ...of.mistakes.map((mistake) => `- ${mistake[language]}`)].join('\n'),
	];
}

/** Labels such as `1.属于国家秘密` would start lists. */
function escaped(label: string): string {
	return label.replace(/([\\`*_[\]<>])/g, '\\$1').replace(/^(\d+)\./, '$1\\.');
}
