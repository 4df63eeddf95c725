/** Which lines could be the heading of a statutory section, and how well they are written. */
import type { SectionForm, SectionId } from '../forms/types.ts';
import type { Block, Line } from '../read/model.ts';
import { keptOf } from '../text/kept-with.ts';
import { editDistance, looseKey } from '../text/key.ts';
import { type Mapped, slice } from '../text/mapped.ts';
import { matches } from '../text/matches.ts';
import { leadOfHeading, type Ordinal, readChineseNumber, readHeadingOrdinal, readOrdinal } from '../text/ordinals.ts';
import { type Shadow, shadowOf } from '../text/shadow.ts';

/**
 * How near the heading's words are to the form's. `official`: the same. `alias`: an accepted wording. `typo`: a
 * character or two differ. `drift`: other words with the same core.
 */
export type HeadingWording = 'official' | 'alias' | 'typo' | 'drift';

export interface Heading {
	readonly block: Block;
	readonly line: Line;
	/** Place of the line among the block's lines. */
	readonly index: number;
	readonly section: SectionId;
	readonly ordinal?: Ordinal;
	/** The visible text of the heading, ordinal included, without text that follows it on the same line. */
	readonly text: Mapped;
	readonly wording: HeadingWording;
	/** Text follows on the same line. */
	readonly runsOn: boolean;
	/** Text comes before it on the same line. */
	readonly inline: boolean;
	/** The higher, the surer that this is the section's heading. */
	readonly score: number;
}

/** Sentences are longer. */
const longest = 60;

const cores: Record<SectionId, RegExp> = {
	s1: /总体|概述|概况|基本(?:工作)?情况|综述/,
	s2: /主动公开/,
	s3: /(?:收到|受理|处理|办理|答复|依申请).*申请|申请.*(?:收到|受理|处理|办理|答复)|依申请公开/,
	s4: /复议.*诉讼|诉讼.*复议/,
	s5: /问题|不足/,
	s6: /其[他它]|需要(?:报告|说明)/,
};

interface KnownName {
	readonly form: SectionForm;
	readonly loose: string;
	readonly aliases: ReadonlySet<string>;
	/** All its wordings that are long enough to be known by most of their characters. */
	readonly long: readonly string[];
	/** Its wordings without their little words, and of these what is left of any other ones. */
	readonly bare: ReadonlySet<string>;
	readonly core: ReadonlySet<string>;
	/** All its wordings, for a heading that says before them whose they are. */
	readonly endings: readonly string[];
}

/** Words that writers put into a heading or leave out as they like; what remains is what the section is about. */
const littleWords =
	/^\s*20\d{2}年度?|政府信息公开(?:工作)?|政务公开(?:工作)?|信息公开工作|工作|开展|年度|存在|主要|需要?|[及和与的中因被]/g;

function bareKey(name: string): string {
	return looseKey(name.replace(littleWords, '')).replace(/措施/g, '情况').replace(/它/g, '他');
}

/** What is left of 概况, 基本情况, 综述: the same in words that nobody has accepted. */
function coreKey(bare: string): string {
	return bare.replace(/基本|信息公开/g, '').replace(/概况|概述|综述/g, bareSituation);
}

/** It says nothing of what the section is about: 工作情况 may stand under any number. */
const bareSituation = '情况';

/** 概述 alone may end any heading. */
const shortestEnding = 4;

/** Shorter wordings are too near to each other for a slip to be told from another heading. */
const longAlias = 8;

const knownNames = keptOf((sections: readonly SectionForm[]): readonly KnownName[] =>
	sections.map((form) => ({
		form,
		loose: looseKey(form.heading),
		aliases: new Set(form.aliases.map(looseKey)),
		long: form.aliases.map(looseKey).filter((alias) => alias.length >= longAlias),
		bare: new Set([form.heading, ...form.aliases].map(bareKey)),
		core: new Set([form.heading, ...form.aliases].map((name) => coreKey(bareKey(name)))),
		endings: [form.heading, ...form.aliases].map(looseKey).filter((name) => name.length >= shortestEnding),
	})),
);

const noHeadings: readonly Heading[] = [];

/** Kept per edition: a draft is looked at with the newest one's sections, too, to find out which edition it is. */
const headingsOf = keptOf((sections: readonly SectionForm[]) =>
	keptOf(
		(block: Block): readonly Heading[] => {
			const headings = block.reading.lines.flatMap((line, index) => {
				const heading = headingOf(block, line, index, sections);
				return [...(heading === undefined ? [] : [heading]), ...headingsWithin(block, line, index, sections)];
			});
			return headings.length === 0 ? noHeadings : headings;
		},
		({ reading }) => reading,
	),
);

/** The lines of a block that could be headings of these sections. */
export function headingsIn(block: Block, sections: readonly SectionForm[]): readonly Heading[] {
	return block.reading.lines.length === 0 ? noHeadings : headingsOf(sections)(block);
}

function headingOf(block: Block, line: Line, index: number, sections: readonly SectionForm[]): Heading | undefined {
	const lead = leadOfHeading(line.text.text);
	const whole = lead === 0 ? line.text : slice(line.text, lead);
	// A long line can only begin with a heading.
	if (whole.text.length > longest && !/^第?[一二三四五六⼀⼆]/.test(whole.text)) return undefined;
	const shadow = shadowOf(whole.text);
	const { text: written } = shadow;
	// Table 三 has labels that begin like headings; only a name of a section counts.
	const short = written.length <= longest;
	const named = (each: Ordinal | undefined): Named | undefined =>
		short ? nameOf(written.slice(each?.length ?? 0), sections, each, line.style === 'heading') : undefined;
	let ordinal = readHeadingOrdinal(written.slice(0, 12));
	const own = named(ordinal);
	if (own !== undefined) return make(whole, own, false);
	const unmarked = ordinal === undefined ? ordinalWithoutMark(written) : undefined;
	const meant = unmarked === undefined ? undefined : named(unmarked);
	if (meant !== undefined) {
		ordinal = unmarked;
		return make(whole, { form: meant.form, wording: 'typo' }, false);
	}
	const from = ordinal?.length ?? 0;
	if (ordinal !== undefined && isTopLevel(ordinal)) {
		const prefix = prefixName(written.slice(from), sections, ordinal);
		if (prefix !== undefined) return make(slice(whole, 0, shadow.toSource(0, from + prefix.length).end), prefix, true);
	}
	const slip = short ? slipOf(written.slice(from), sections, ordinal, line) : undefined;
	return slip === undefined ? undefined : make(whole, slip, false);

	function make(text: Mapped, { form, wording }: Named, runsOn: boolean): Heading {
		const score =
			(wording === 'official' ? 4 : wording === 'alias' ? 3 : wording === 'typo' ? 2 : 1) +
			(ordinal === undefined ? 0 : isTopLevel(ordinal) ? 3 : 1) +
			(line.style === 'plain' ? 0 : 2) -
			(runsOn ? 2 : 0);
		return {
			block,
			line,
			index,
			section: form.id,
			...(ordinal === undefined ? {} : { ordinal: asWritten(ordinal, text.text, shadow, 0) }),
			text,
			wording,
			runsOn,
			inline: false,
			score,
		};
	}
}

/** 二主动公开政府信息情况, 二。主动公开…: the mark behind the number is gone, or another one stands there. */
const bareNumber = /^\s*([一二三四五六])[\s。·]{0,2}(?=\p{Script=Han})/u;

function ordinalWithoutMark(written: string): Ordinal | undefined {
	const found = bareNumber.exec(written);
	if (found === null) return undefined;
	const [{ length }, number] = found;
	return { value: readChineseNumber(number!)!, script: 'chinese', form: 'comma', length, written: number! };
}

/**
 * Headings inside a line, ordinal and words of the form: `…公开。 二、主动公开政府信息情况 …`, or behind the figures of the
 * table before. They count when text follows most of them; a preface that lists the sections has nothing between them.
 */
function headingsWithin(block: Block, line: Line, index: number, sections: readonly SectionForm[]): Heading[] {
	const whole = line.text;
	if (whole.text.length < shortestInline || !inlineOrdinal.test(whole.text)) return [];
	const shadow = shadowOf(whole.text);
	const { text: written } = shadow;
	const found = matches(written, inlinePattern(sections)).flatMap((match) => {
		const form = sections.find(({ heading, aliases }) => heading === match[2] || aliases.includes(match[2]!));
		const ordinal = readOrdinal(match[0]);
		if (form === undefined || ordinal === undefined || ordinal.value !== numberOf(form)) return [];
		const wording = match[2] === form.heading ? ('official' as const) : ('alias' as const);
		return [{ form, ordinal, wording, start: match.index, end: match.index + match[0].length }];
	});
	const bodies = found.filter(({ start, end }, at) => {
		const body = written.slice(end, found[at + 1]?.start ?? written.length);
		if (body.replace(/[\s\p{P}]+/gu, '').length > 0) return true;
		// Its text is on the lines below; in the middle of a sentence it is a reference.
		return at === found.length - 1 && sentenceEnds.test(written.slice(0, start));
	});
	if (bodies.length * 2 < found.length) return [];
	return found
		.filter(({ start }) => start > 0)
		.map(({ form, ordinal, wording, start, end }) => {
			const at = shadow.toSource(start, end);
			const text = slice(whole, at.start, at.end);
			return {
				block,
				line,
				index,
				section: form.id,
				ordinal: asWritten(ordinal, text.text, shadow, start),
				text,
				wording,
				runsOn: true,
				inline: true,
				score: 1,
			};
		});
}

/** The ordinal that the shadow has at `start` as it stands in the visible text, which begins there. */
function asWritten(ordinal: Ordinal, visible: string, shadow: Shadow, start: number): Ordinal {
	const { start: from, end } = shadow.toSource(start, start + ordinal.length);
	return { ...ordinal, length: end - from, written: visible.slice(0, end - from).trim() };
}

const sentenceEnds = /[。；！]\s*$/;
const inlineOrdinal = /[一二三四五六]\s*[、.．]/;
/** A line with a heading inside is longer than a heading. */
const shortestInline = 20;
/** Shorter wordings are words of any sentence. */
const shortestAlias = 7;
const inlinePattern = keptOf((sections: readonly SectionForm[]): RegExp => {
	// The longer first: one wording may begin with another.
	const names = sections
		.flatMap(({ heading, aliases }) => [heading, ...aliases.filter((alias) => alias.length >= shortestAlias)])
		.sort((one, other) => other.length - one.length)
		.join('|');
	// Behind the last cell of table 二 as well, an amount with its unit.
	const begins = '(?:(?<![\\p{Script=Han}（(“])|(?<=\\d[万亿]?元))';
	return new RegExp(`${begins}([一二三四五六])\\s*[、.．]\\s*(${names})`, 'gu');
});

interface Named {
	readonly form: SectionForm;
	readonly wording: HeadingWording;
}

/** The section whose name, or an accepted wording of it, this is. */
function nameOf(
	name: string,
	sections: readonly SectionForm[],
	ordinal: Ordinal | undefined,
	isHeading: boolean,
): Named | undefined {
	const loose = looseKey(name);
	if (loose.length < 2) return undefined;
	for (const { form, loose: official, aliases } of knownNames(sections)) {
		const same = loose === official;
		if (!same && !aliases.has(loose)) continue;
		// （一）主动公开政府信息情况 is a sub-heading of 一, whatever its words.
		if (ordinal !== undefined && !isTopLevel(ordinal) && ordinal.value !== numberOf(form)) {
			return isHeading && ordinal.form === 'comma' ? { form, wording: same ? 'official' : 'alias' } : undefined;
		}
		return { form, wording: same ? 'official' : 'alias' };
	}
	return undefined;
}

/** The section whose name this was meant to be: misspelt, or in other words with the same core. */
function slipOf(
	name: string,
	sections: readonly SectionForm[],
	ordinal: Ordinal | undefined,
	line: Line,
): Named | undefined {
	const compact = name.replace(/[\s：:。]+$/, '');
	const loose = looseKey(compact);
	if (loose.length < 2 || /[。，；？！,;?!]/.test(compact)) return undefined;
	const isTop = ordinal !== undefined && isTopLevel(ordinal);
	if (!isTop && line.style !== 'heading') return undefined;
	const known = knownNames(sections);
	// What is spelt right was no heading for another reason.
	if (known.some(({ loose: official, aliases }) => loose === official || aliases.has(loose))) return undefined;
	const meant = nearName(known, compact, ordinal, line);
	if (meant !== undefined || !isTop) return meant;
	const misspelt = known.find((each) => isSlipOfAlias(loose, ordinal, each));
	if (misspelt !== undefined) return { form: misspelt.form, wording: 'typo' };
	if (compact.length > 36) return undefined;
	const same = known.find(({ form }) => ordinal.value === numberOf(form) && cores[form.id].test(compact));
	return same && { form: same.form, wording: same.endings.some((end) => loose.endsWith(end)) ? 'alias' : 'drift' };
}

/** The section whose name this is but for little words, or but for a letter or two. */
function nearName(
	known: readonly KnownName[],
	compact: string,
	ordinal: Ordinal | undefined,
	line: Line,
): Named | undefined {
	const loose = looseKey(compact);
	const bare = bareKey(compact);
	const core = coreKey(bare);
	const isOfAnother = (form: SectionForm): boolean =>
		ordinal !== undefined && !isTopLevel(ordinal) && ordinal.value !== numberOf(form);
	for (const { form, loose: official, bare: wordings, core: cores } of known) {
		if (isOfAnother(form)) continue;
		if (wordings.has(bare)) return { form, wording: 'alias' };
		if (cores.has(core) && (core !== bareSituation || isAtItsPlace(form, ordinal, line)))
			return { form, wording: 'drift' };
		const limit = official.length >= 8 ? 2 : 1;
		if (editDistance(loose, official, limit) <= limit) return { form, wording: 'typo' };
	}
	return undefined;
}

/** Its own number stands before it; or none, as before no heading of such a draft, which is not one of a part of a section. */
function isAtItsPlace(form: SectionForm, ordinal: Ordinal | undefined, { level }: Line): boolean {
	return ordinal === undefined ? level !== undefined && level <= 2 : ordinal.value === numberOf(form);
}

/** An accepted wording misspelt; with so many of them about, its own number has to stand before it. */
function isSlipOfAlias(loose: string, ordinal: Ordinal, { form, long }: KnownName): boolean {
	return ordinal.value === numberOf(form) && long.some((alias) => editDistance(loose, alias, 2) <= 2);
}

/** A heading with text behind it on the same line: `六、其他需要报告的事项。无`. */
function prefixName(
	text: string,
	sections: readonly SectionForm[],
	ordinal: Ordinal,
): (Named & { readonly length: number }) | undefined {
	for (const { form } of knownNames(sections)) {
		if (ordinal.value !== numberOf(form)) continue;
		for (const name of [form.heading, ...form.aliases].toSorted((one, other) => other.length - one.length)) {
			if (!text.startsWith(name) || !/^[\s。：:，,；;（(]/.test(text.slice(name.length))) continue;
			return { form, wording: name === form.heading ? 'official' : 'alias', length: name.length };
		}
	}
	return undefined;
}

function isTopLevel(ordinal: Ordinal): boolean {
	return ordinal.script === 'chinese' && ordinal.form !== 'brackets';
}

/** 1 … 6. */
export function numberOf(section: SectionForm): number {
	return '一二三四五六'.indexOf(section.ordinal) + 1;
}
