/**
 * What the comments in a draft silence. `disable-next-line` speaks of the next line that shows something, and of the whole
 * table where that is a table; `disable` up to `enable` or the end; `disable-file` of the whole draft. Without a rule they
 * speak of all rules.
 */
import type { Block, Directive, Span } from '../read/model.ts';
import { matches } from '../text/matches.ts';
import type { Report } from './report.ts';

/** One rule of one comment. */
export interface Silence {
	readonly directive: Directive;
	/** The rule's name in the comment; the comment, where it names none. */
	readonly at: Span;
	/** As it is written; empty for all rules. */
	readonly rule: string;
	/** Offsets that are silenced; none for an `enable` that ends nothing. */
	readonly start: number;
	readonly end: number;
}

/** What may follow `nianbao-` in a comment. */
export const silencing: readonly string[] = ['disable-next-line', 'disable-file', 'disable', 'enable'];

interface Named {
	readonly directive: Directive;
	readonly at: Span;
	readonly rule: string;
}

/** Every silence of the draft, in the order of the comments. */
export function silencesIn({ directives, blocks, text }: Report): Silence[] {
	const silences: Silence[] = [];
	const open: (Named & { readonly start: number })[] = [];
	for (const { directive, block, index } of directives) {
		const behind = block.start + directive.range.end;
		const named = namesIn(directive, block);
		switch (directive.name) {
			case 'disable-next-line':
				for (const each of named) silences.push({ ...each, ...nextLine(blocks, index) });
				break;
			case 'disable-file':
				for (const each of named) silences.push({ ...each, start: 0, end: text.length + 1 });
				break;
			case 'disable':
				for (const each of named) open.push({ ...each, start: behind });
				break;
			case 'enable':
				for (const each of named) {
					const ended = open.filter(({ rule }) => each.rule === '' || rule === each.rule);
					for (const one of ended) {
						silences.push({ ...one, end: behind });
						open.splice(open.indexOf(one), 1);
					}
					if (ended.length === 0) silences.push({ ...each, start: behind, end: behind });
				}
				break;
		}
	}
	for (const each of open) silences.push({ ...each, end: text.length + 1 });
	return silences;
}

/** The rules that a comment names, each where it stands. */
export function namesIn(directive: Directive, block: Block): Named[] {
	const names = matches(directive.argument, /[^\s,，、]+/g);
	if (names.length === 0) return [{ directive, at: { block, ...directive.range }, rule: '' }];
	return names.map(({ index, 0: rule }) => {
		const start = directive.argumentStart + index;
		return { directive, at: { block, start, end: start + rule.length }, rule };
	});
}

/** Whether a comment speaks of all of a block, not of its first line: a table has no lines of its own. */
export function isWhole({ kind, reading }: Block): boolean {
	return kind === 'html' || reading.grids.length > 0;
}

/** Blank lines, and other comments to us, may stand between: Markdown wants them before a heading. */
function nextLine(blocks: readonly Block[], index: number): { start: number; end: number } {
	for (let at = index + 1; at < blocks.length; at++) {
		const block = blocks[at]!;
		if (isWhole(block)) return { start: block.start, end: block.start + block.text.length };
		if (block.kind === 'blank' || block.kind === 'comment') continue;
		// A picture is a line that has no words.
		const { index: before, 0: line } = /\S[^\r\n]*/.exec(block.text) ?? { index: 0, 0: '' };
		return { start: block.start + before, end: block.start + before + line.length + 1 };
	}
	return { start: 0, end: 0 };
}
