/** Writes a statutory table in one of the styles in which drafts carry tables. */
import type { TableForm } from '../forms/types.ts';
import type { Report } from '../report/report.ts';
import { behindTab, inHtml, inPipes, spanAttributes } from './cell-markup.ts';
import { type LayoutCell, type LayoutRow, layoutOf } from './layout.ts';

export type WrittenStyle = 'html' | 'pipe' | 'text';
export type StyleSetting = 'auto' | WrittenStyle;

/** What stands in a figure cell, by the ids of its line and its column; as a person sees it, markup is added here. */
export type CellTexts = (line: string, column: string) => string | undefined;

/** What stands in the figure cells: nothing, a zero in each, or a text of its own in each. */
export type Filling = 'blank' | 'zero' | CellTexts;

/** The table, lines ended with `eol`, without one at the end. */
export function tableText(form: TableForm, style: WrittenStyle, filling: Filling, eol: string): string {
	const rows = layoutOf(form);
	const figures = (written: (text: string) => string): Figures => {
		if (filling === 'blank' || filling === 'zero') return () => (filling === 'zero' ? '0' : '');
		return ({ figure }) => (figure === undefined ? '' : written(filling(figure.line, figure.column) ?? ''));
	};
	switch (style) {
		case 'html':
			return htmlTable(rows, figures(inHtml)).join(eol);
		case 'pipe':
			return pipeTable(rows, form.width, figures(inPipes)).join(eol);
		case 'text': {
			const figure = figures(behindTab);
			return rows.map((row) => tabCells(row, figure).join(eol)).join(eol + eol);
		}
	}
}

type Figures = (cell: LayoutCell) => string;

function htmlTable(rows: readonly LayoutRow[], figure: Figures): string[] {
	const lines = rows.map((row) => {
		const cells = row.flatMap((cell) => {
			if (cell.kind === 'above') return [];
			const tag = cell.kind === 'header' ? 'th' : 'td';
			return [`<${tag}${spanAttributes(cell)}>${cell.kind === 'figure' ? figure(cell) : cell.text}</${tag}>`];
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return ['<table>', ...lines, '</table>'];
}

function pipeTable(rows: readonly LayoutRow[], width: number, figure: Figures): string[] {
	const lines = rows.map((row) => {
		const cells = row.flatMap((cell) => [
			cell.kind === 'figure' ? figure(cell) : cell.text,
			...new Array<string>(cell.columnSpan - 1).fill(''),
		]);
		return `| ${cells.join(' | ')} |`;
	});
	return [lines[0]!, `|${' --- |'.repeat(width)}`, ...lines.slice(1)];
}

function tabCells(row: LayoutRow, figure: Figures): string[] {
	return row.map((cell) => `\t${cell.kind === 'figure' ? figure(cell) : cell.text}`);
}

/**
 * The style to write in: the one asked for; else the one that most tables of the draft have; else merged cells in
 * Markdown and cells behind tabs in plain text. Shapes that a paste left behind are nobody's choice.
 */
export function chooseStyle(setting: StyleSetting, report: Report | undefined, markdown: boolean): WrittenStyle {
	if (setting !== 'auto') return setting;
	const counts = { html: 0, pipe: 0, text: 0 };
	for (const table of report?.tables ?? []) {
		const { shape } = table.grids[0]!.grid;
		if (shape === 'html' || shape === 'pipe') counts[shape]++;
		else if (shape === 'tab-cells' || shape === 'tsv') counts.text++;
	}
	const most = Math.max(counts.html, counts.pipe, counts.text);
	if (most === 0) return markdown ? 'html' : 'text';
	return counts.html === most ? 'html' : counts.pipe === most ? 'pipe' : 'text';
}
