/**
 * Comments and settings that silence nothing: a rule that is none, a name that is none of ours, a comment that is no
 * longer needed. A silence that does not work is worse than none, as its author believes in it.
 */
import type { Edit } from '../../fixes/edit.ts';
import { type Block, type Span, spanOf } from '../../read/model.ts';
import { type Silence, silencing } from '../../report/silences.ts';
import { message } from '../../text/message.ts';
import { nearest } from '../../text/nearest.ts';
import { ownLimits } from '../basis.ts';
import { allEditions, type Finding, type SilenceContext, type SilenceRule } from '../rule.ts';

const unknown = { zh: '没有“{name}”这条规则。', en: 'There is no rule “{name}”.' };
const meant = { zh: '没有“{name}”这条规则，是不是“{near}”？', en: 'There is no rule “{name}”; is “{near}” meant?' };
const strange = { zh: '认不出“nianbao-{name}”。', en: '“nianbao-{name}” is not understood.' };
const strangeMeant = {
	zh: '认不出“nianbao-{name}”，是不是“nianbao-{near}”？',
	en: '“nianbao-{name}” is not understood; is “nianbao-{near}” meant?',
};
const unused = { zh: '这里没有屏蔽任何问题，可以删去。', en: 'Nothing is silenced here; it can be deleted.' };
const inSettings = {
	zh: '设置 nianbao.rules 里的“{name}”不是规则名。',
	en: 'The setting nianbao.rules names “{name}”, which is no rule.',
};
const inSettingsMeant = {
	zh: '设置 nianbao.rules 里的“{name}”不是规则名，是不是“{near}”？',
	en: 'The setting nianbao.rules names “{name}”, which is no rule; is “{near}” meant?',
};
const replace = { zh: '改为“{near}”', en: 'Change to “{near}”' };
const remove = { zh: '删去这个屏蔽', en: 'Delete this silence' };

export const suppression: SilenceRule = {
	id: 'reading/suppression',
	editions: allEditions,
	summary: { zh: '屏蔽注释或设置没有作用', en: 'A comment or setting that silences nothing' },
	levels: ['hint'],
	basis: ownLimits,
	fixes: ['confirm'],
	scope: 'silence',
	*check(context: SilenceContext): Generator<Finding> {
		for (const { directive, block } of context.report.directives) {
			const { name, range } = directive;
			if (name === 'edition' || silencing.includes(name)) continue;
			const near = nearest(name, silencing);
			const start = range.start + block.text.slice(range.start, range.end).toLowerCase().indexOf(`-${name}`) + 1;
			yield misspelt({ block, start, end: start + name.length }, name, near, strange, strangeMeant);
		}
		for (const silence of context.silences) {
			const { rule, at } = silence;
			if (rule !== '' && !context.ruleIds.includes(rule))
				yield misspelt(at, rule, nearest(rule, context.ruleIds), unknown, meant);
			else if (!context.used.has(silence))
				yield {
					at,
					severity: 'hint',
					message: message(unused),
					fixes: [{ title: message(remove), safety: 'confirm', edits: () => removal(silence, context.silences) }],
				};
		}
		const { title, head } = context.report;
		const first = title?.lines[0] ?? head[0];
		if (first === undefined) return;
		for (const name of context.settings.filter((each) => !context.ruleIds.includes(each))) {
			const near = nearest(name, context.ruleIds);
			const said = near === undefined ? message(inSettings, { name }) : message(inSettingsMeant, { name, near });
			yield { at: spanOf(first.block, first.line.text), severity: 'hint', message: said };
		}
	},
};

function misspelt(
	at: Span,
	name: string,
	near: string | undefined,
	plain: typeof unknown,
	suggesting: typeof unknown,
): Finding {
	if (near === undefined) return { at, severity: 'hint', message: message(plain, { name }) };
	return {
		at,
		severity: 'hint',
		message: message(suggesting, { name, near }),
		fixes: [{ title: message(replace, { near }), safety: 'confirm', edits: () => [{ at, text: near }] }],
	};
}

/** The rule with the mark before it; the comment with its line, when it names no other. */
function removal({ directive, at }: Silence, silences: readonly Silence[]): Edit[] {
	const { block } = at;
	const others = silences.some((each) => each.directive === directive && each.at !== at && each.at.start !== at.start);
	if (others) {
		const first = directive.argumentStart === at.start;
		const before = /[\s,，、]*$/.exec(block.text.slice(0, at.start))![0].length;
		const behind = /^[\s,，、]*/.exec(block.text.slice(at.end))![0].length;
		return [{ at: { block, start: at.start - (first ? 0 : before), end: at.end + (first ? behind : 0) }, text: '' }];
	}
	const { start, end } = directive.range;
	return [
		{ at: isAlone(block, start, end) ? { block, start: 0, end: block.text.length } : { block, start, end }, text: '' },
	];
}

function isAlone({ text }: Block, start: number, end: number): boolean {
	return text.slice(0, start).trim() === '' && text.slice(end).trim() === '';
}
