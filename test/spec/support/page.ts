/**
 * Reads a page of the specification: `# <rule>`, or `# shapes/<shape>`, then a `## <what it shows>` per case with a draft in a fence, perhaps a
 * line `options: …`, the problems expected of it, and what fixes make of it. Everything else is for the reader.
 */

export interface Fixed {
	/** Part of the rule's name and the fix's title, or `all` for all safe fixes. */
	readonly title: string;
	/** Nothing but the lines that change, as `- old` and `+ new`. */
	readonly asDifference: boolean;
	readonly contents: string;
}

export interface Case {
	readonly name: string;
	/** The program is known to do otherwise. */
	readonly known: boolean;
	/** Line of the case's heading in the page. */
	readonly line: number;
	readonly markdown: boolean;
	readonly draft: string;
	readonly options: readonly string[];
	readonly problems: readonly string[];
	readonly fixed: readonly Fixed[];
}

export interface Page {
	readonly rule: string;
	readonly cases: readonly Case[];
}

interface Fence {
	readonly info: string;
	readonly contents: string;
}

type Part = { readonly line: number } & ({ readonly text: string } | { readonly fence: Fence });

export function readPage(source: string): Page {
	const parts = partsOf(source);
	const first = parts.find((part) => 'text' in part && part.text.startsWith('# '));
	if (first === undefined || !('text' in first)) throw new Error('No heading “# <rule>”');
	const starts = parts.flatMap((part, index) => ('text' in part && part.text.startsWith('## ') ? [index] : []));
	return {
		rule: first.text.slice(2).trim(),
		cases: starts.map((start, index) => readCase(parts.slice(start, starts[index + 1]))),
	};
}

function partsOf(source: string): Part[] {
	const parts: Part[] = [];
	const lines = source.split('\n');
	for (let index = 0; index < lines.length; index++) {
		const line = index + 1;
		const opening = /^(`{3,})(.*)$/.exec(lines[index]!);
		if (opening === null) {
			parts.push({ line, text: lines[index]! });
			continue;
		}
		const end = lines.indexOf(opening[1]!, index + 1);
		if (end < 0) throw new Error(`Line ${line}: a fence without its end`);
		const contents = lines.slice(index + 1, end).join('\n');
		parts.push({ line, fence: { info: opening[2]!.trim(), contents } });
		index = end;
	}
	return parts;
}

function readCase(parts: readonly Part[]): Case {
	const heading = parts[0]!;
	if (!('text' in heading)) throw new Error('unreachable');
	const name = heading.text.slice(3).trim();
	const fail = (what: string): never => {
		throw new Error(`Line ${heading.line}, “${name}”: ${what}`);
	};
	const fences = parts.flatMap((part) => ('fence' in part ? [part.fence] : []));
	const drafts = fences.filter(({ info }) => / draft$/.test(info));
	const problems = fences.filter(({ info }) => info === 'problems');
	if (drafts.length !== 1) fail(`${drafts.length} drafts`);
	if (problems.length !== 1) fail(`${problems.length} lists of problems`);
	const options = parts.flatMap((part) =>
		'text' in part && part.text.startsWith('options:') ? part.text.slice(8).trim().split(/\s+/) : [],
	);
	const fixed = fences.flatMap((fence): Fixed[] => {
		if (fence === drafts[0] || fence === problems[0]) return [];
		const match = /^(fixed|difference) (?:(all)|"([^"]+)")$/.exec(fence.info);
		if (match === null) return fail(`a fence that is neither draft, problems nor fixed: ${fence.info}`);
		return [{ title: match[2] ?? match[3]!, asDifference: match[1] === 'difference', contents: fence.contents }];
	});
	return {
		name: name.replace(/^\(known\)\s*/, ''),
		known: name.startsWith('(known)'),
		line: heading.line,
		markdown: drafts[0]!.info.startsWith('markdown'),
		draft: drafts[0]!.contents,
		options,
		problems: problems[0]!.contents.split('\n').filter((line) => line.trim() !== ''),
		fixed,
	};
}
