/**
 * `nianbao.json`: what a team has agreed on, at the root of its folder. Whatever stands in it, the draft is checked: what
 * can be understood counts, what cannot is said at its place.
 */
import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { ruleIds } from '../rules/registry.ts';
import type { OrganFacts } from '../rules/rule.ts';
import { type Message, message, type Template } from '../text/message.ts';
import { nearest } from '../text/nearest.ts';
import { type Level, levels } from './options.ts';
import { namingParts, unknownParts } from './report-names.ts';

export interface TeamFile {
	readonly rules: Readonly<Record<string, Level>>;
	readonly organ?: OrganFacts;
	/** How the files of the team's reports are named (`isNamedSo`). */
	readonly siblings?: string;
	readonly problems: readonly TeamFileProblem[];
}

export interface TeamFileProblem {
	/** `unknown`: a name that means nothing; the other two a JSON schema says as well. */
	readonly code: 'configuration/syntax' | 'configuration/value' | 'configuration/unknown';
	readonly message: Message;
	readonly start: number;
	readonly end: number;
}

export const teamFileName = 'nianbao.json';

/** Kinds of organs, as the forms and the law on legislation tell them apart. */
export const organKinds = ['government', 'department', 'township'] as const;

const syntax = { zh: '这里不合 JSON 的写法。', en: 'This is no JSON.' };
const unknownName = { zh: '没有“{name}”这一项。', en: 'There is no “{name}” here.' };
const unknownMeant = {
	zh: '没有“{name}”这一项，是不是“{near}”？',
	en: 'There is no “{name}” here; is “{near}” meant?',
};
const unknownRule = { zh: '没有“{name}”这条规则。', en: 'There is no rule “{name}”.' };
const ruleMeant = { zh: '没有“{name}”这条规则，是不是“{near}”？', en: 'There is no rule “{name}”; is “{near}” meant?' };
const oneOf = { zh: '应为 {choices} 之一。', en: 'This should be one of {choices}.' };
const noPart = {
	zh: '文件名里应当有 {parts} 中的一项。',
	en: 'The name should have one of {parts} in it.',
};
const unknownPart = {
	zh: '文件名里没有“{unknown}”这一项，可以写 {parts}。',
	en: 'A name has no “{unknown}”; it may have {parts}.',
};
const expected: Record<'object' | 'string' | 'boolean', Template> = {
	object: { zh: '应为对象：{ … }。', en: 'This should be an object: { … }.' },
	string: { zh: '应为文字。', en: 'This should be a text.' },
	boolean: { zh: '应为 true 或 false。', en: 'This should be true or false.' },
};

export function readTeamFile(text: string): TeamFile {
	return new Reader(text.replace(/^\uFEFF/, ' ')).read();
}

class Reader {
	private readonly problems: TeamFileProblem[] = [];

	constructor(private readonly text: string) {}

	read(): TeamFile {
		const errors: ParseError[] = [];
		const root = parseTree(this.text, errors, { allowTrailingComma: true });
		for (const { offset, length } of errors) {
			const start = Math.min(offset, this.text.length);
			this.problems.push({ code: 'configuration/syntax', message: message(syntax), start, end: start + length });
		}
		const rules: Record<string, Level> = {};
		let organ: OrganFacts | undefined;
		let siblings: string | undefined;
		if (root !== undefined) {
			this.each(root, {
				$schema: () => {},
				rules: (value) => this.rules(value, rules),
				organ: (value) => {
					organ = this.organ(value);
				},
				siblings: (value) => {
					siblings = this.naming(value);
				},
			});
		}
		return {
			rules,
			...(organ === undefined ? {} : { organ }),
			...(siblings === undefined ? {} : { siblings }),
			problems: this.problems,
		};
	}

	private rules(node: Node, into: Record<string, Level>): void {
		if (!this.is(node, 'object')) return;
		for (const [key, value] of properties(node)) {
			const level = this.choice(value, levels);
			if (!ruleIds.includes(key.value)) this.unknown(key, ruleIds, unknownRule, ruleMeant);
			else if (level !== undefined) into[key.value] = level;
		}
	}

	private organ(node: Node): OrganFacts {
		let facts: OrganFacts = {};
		this.each(node, {
			name: (value) => {
				if (this.is(value, 'string') && value.value.trim() !== '') facts = { ...facts, name: value.value.trim() };
			},
			kind: (value) => {
				const kind = this.choice(value, organKinds);
				if (kind !== undefined) facts = { ...facts, kind };
			},
			ruleMaking: (value) => {
				if (this.is(value, 'boolean')) facts = { ...facts, ruleMaking: value.value };
			},
		});
		return facts;
	}

	private naming(node: Node): string | undefined {
		if (!this.is(node, 'string') || node.value.trim() === '') return undefined;
		const naming = node.value.trim();
		const [unknown] = unknownParts(naming);
		const named = namingParts.some((each) => naming.includes(each));
		if (unknown === undefined && named) return naming;
		const parts = namingParts.join(' ');
		this.wrong(node, message(unknown === undefined ? noPart : unknownPart, { parts, unknown: unknown ?? '' }));
		return undefined;
	}

	/** Hands each property to the reader of its name. */
	private each(node: Node, readers: Readonly<Record<string, (value: Node) => void>>): void {
		if (!this.is(node, 'object')) return;
		for (const [key, value] of properties(node)) {
			const reader = Object.hasOwn(readers, key.value) ? readers[key.value] : undefined;
			if (reader === undefined) this.unknown(key, Object.keys(readers), unknownName, unknownMeant);
			else reader(value);
		}
	}

	private is(node: Node, type: keyof typeof expected): boolean {
		if (node.type === type) return true;
		this.wrong(node, message(expected[type]));
		return false;
	}

	private choice<Choice extends string>(node: Node, choices: readonly Choice[]): Choice | undefined {
		const found = choices.find((choice) => choice === node.value);
		if (found === undefined)
			this.wrong(node, message(oneOf, { choices: choices.map((each) => `"${each}"`).join(' ') }));
		return found;
	}

	private wrong({ offset, length }: Node, said: Message): void {
		this.problems.push({ code: 'configuration/value', message: said, start: offset, end: offset + length });
	}

	private unknown(key: Node, names: readonly string[], plain: Template, suggesting: Template): void {
		const name = String(key.value);
		const near = nearest(name, names);
		const said = near === undefined ? message(plain, { name }) : message(suggesting, { name, near });
		const { offset, length } = key;
		this.problems.push({ code: 'configuration/unknown', message: said, start: offset, end: offset + length });
	}
}

/** Pairs that are whole; of the others the syntax speaks. */
function properties(node: Node): [key: Node, value: Node][] {
	return (node.children ?? []).flatMap(({ children }): [Node, Node][] => {
		const [key, value] = children ?? [];
		return key === undefined || value === undefined ? [] : [[key, value]];
	});
}
