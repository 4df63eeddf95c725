/** A draft in memory: its text and its blocks, kept up to date edit by edit. */
import { type BlockRun, replaceBlocks } from './block-runs.ts';
import { type Cut, Cutter } from './cut.ts';
import type { Block, Change, Reading } from './model.ts';
import { readBlock } from './read-block.ts';
import { withFigureTyped } from './typed-figure.ts';

/** Longer drafts are not read; a report of a province has a hundredth of this. */
export const longestDraft = 8_000_000;

interface OwnedBlock extends Block {
	/** Length of the text from the block's start that decided where it ends. */
	readonly reach: number;
}

export class Draft {
	private owned: OwnedBlock[] = [];
	private inRuns: readonly BlockRun[] = [];
	private current = '';

	/** `markdown`: whether headings, emphasis and the like have a meaning; tables are read in every draft. */
	constructor(
		text: string,
		private readonly markdown: boolean,
	) {
		this.replace(text);
	}

	get text(): string {
		return this.current;
	}

	get isMarkdown(): boolean {
		return this.markdown;
	}

	/** In the order of the text; they cover it whole, but for a byte order mark. */
	get blocks(): readonly Block[] {
		return this.owned;
	}

	/** The same blocks in runs: what is gathered from a run stays true as long as the draft has that run. */
	get runs(): readonly BlockRun[] {
		return this.inRuns;
	}

	/** The draft is longer than what is read; it has no blocks then. */
	get isTooLong(): boolean {
		return this.current.length > longestDraft;
	}

	/** Reads a text from scratch. */
	replace(text: string): void {
		this.current = text;
		this.owned = [];
		if (!this.isTooLong) this.owned = this.cutUntil(textStart(text)).blocks;
		this.inRuns = replaceBlocks([], 0, 0, this.owned);
	}

	/**
	 * Takes over the text after a change: blocks whose cut did not see the change stay, with the readings they have.
	 * Blocks behind it move.
	 */
	update(text: string, change: Change): void {
		const start = textStart(this.current);
		const wasTooLong = this.isTooLong;
		this.current = text;
		if (wasTooLong || this.isTooLong || change.start < start || textStart(text) !== start) {
			this.replace(text);
			return;
		}
		const delta = change.length - (change.end - change.start);
		const first = this.owned.findIndex(
			(block) => block.start + block.reach > change.start || block.start + block.text.length >= change.start,
		);
		const restart = first < 0 ? this.owned.length : first;
		const from = restart < this.owned.length ? this.owned[restart]!.start : this.endOfBlocks();
		let behind = restart;
		const isOldBoundary = (at: number): boolean => {
			const old = at - delta;
			if (old < change.end) return false;
			while (behind < this.owned.length && this.owned[behind]!.start < old) behind++;
			return behind < this.owned.length && this.owned[behind]!.start === old;
		};
		const { blocks, met } = this.cutUntil(from, isOldBoundary, (cut, own) => this.readAgain(cut, own, change, restart));
		const end = met ? behind : this.owned.length;
		this.inRuns = replaceBlocks(this.inRuns, restart, end, blocks);
		for (let at = end; at < this.owned.length; at++) this.owned[at]!.start += delta;
		this.owned = this.owned.slice(0, restart).concat(blocks, this.owned.slice(end));
	}

	private endOfBlocks(): number {
		const last = this.owned[this.owned.length - 1];
		return last === undefined ? textStart(this.current) : last.start + last.text.length;
	}

	/** The reading of the one block that a change stands in, where it can be made of the old one. */
	private readAgain(cut: Cut, text: string, change: Change, restart: number): Reading | undefined {
		if (cut.start > change.start || cut.end < change.start + change.length || cut.unclosedTable) return undefined;
		let at = restart;
		while (at < this.owned.length && this.owned[at]!.start < cut.start) at++;
		const old = this.owned[at];
		if (old?.start !== cut.start || old.kind !== cut.kind) return undefined;
		if (text.length - old.text.length !== change.length - (change.end - change.start)) return undefined;
		const own = { start: change.start - cut.start, end: change.end - cut.start, length: change.length };
		return withFigureTyped(old, text, own);
	}

	private cutUntil(
		from: number,
		isOldBoundary: (at: number) => boolean = () => false,
		readAgain: (cut: Cut, text: string) => Reading | undefined = () => undefined,
	): { blocks: OwnedBlock[]; met: boolean } {
		const cutter = new Cutter(this.current, this.markdown);
		const blocks: OwnedBlock[] = [];
		for (let at = from; at < this.current.length; ) {
			if (at > from && isOldBoundary(at)) return { blocks, met: true };
			const cut = cutter.cut(at);
			const text = ownCopy(this.current.slice(cut.start, cut.end));
			const reading = readAgain(cut, text) ?? readBlock(cut.kind, text, this.markdown, cut.unclosedTable);
			blocks.push({ kind: cut.kind, start: cut.start, text, reach: cut.reach - cut.start, reading });
			at = cut.end;
		}
		return { blocks, met: false };
	}
}

function textStart(text: string): number {
	return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/** V8 keeps a whole document alive for a slice of it; a block outlives many versions of its document. */
function ownCopy(slice: string): string {
	return ` ${slice}`.slice(1);
}
