/**
 * Numbers of persons in a text that is to be published: mobile phone, identity card, bank card. The number itself is
 * masked wherever the problem is told. Basis: what is published must not disclose personal data (条例第十五条, 个人信息保护法).
 */
import { endsWithRow } from '../../read/form-labels.ts';
import type { Block, Span } from '../../read/model.ts';
import { type Mapped, sourceRange } from '../../text/mapped.ts';
import { message, type Template } from '../../text/message.ts';
import { fewestDigits, type PersonalNumber, personalNumbers } from '../../text/personal.ts';
import { allEditions, type BlockRule, type Finding } from '../rule.ts';

const texts: Record<PersonalNumber['kind'], Template> = {
	mobile: {
		zh: '这里有手机号码 {masked}，公开前建议核对，可换成办公电话或遮盖。',
		en: 'A mobile number, {masked}; please check before publishing, and use an office line or mask it.',
	},
	identity: {
		zh: '这里有身份证号 {masked}，公开前应当删去或遮盖。',
		en: 'An identity number, {masked}; it should be deleted or masked before publishing.',
	},
	card: {
		zh: '这里有银行卡号 {masked}，公开前应当删去或遮盖。',
		en: 'The number of a bank card, {masked}; it should be deleted or masked before publishing.',
	},
};
const mask = { zh: '遮盖为 {masked}', en: 'Mask as {masked}' };

export const personal: BlockRule = {
	id: 'privacy/personal',
	editions: allEditions,
	summary: { zh: '手机号码、身份证号、银行卡号', en: 'Mobile, identity or bank card number' },
	levels: ['warning'],
	basis: {
		zh: '条例第十五条；个人信息保护法',
		en: 'Regulation, art. 15; law on the protection of personal information',
		evidence: 'national',
	},
	fixes: ['confirm'],
	scope: 'block',
	*check(block: Block): Generator<Finding> {
		for (const text of visible(block)) {
			for (const { kind, start, end, masked } of personalNumbers(text.text)) {
				// Seven figures of a table whose cells ran together: 2.重复申请14710000148.
				if (kind !== 'identity' && endsWithRow(text.text.slice(0, start))) continue;
				const at: Span = { block, ...sourceRange(text, start, end) };
				yield {
					at,
					severity: 'warning',
					message: message(texts[kind], { masked }),
					fixes: [{ title: message(mask, { masked }), safety: 'confirm', edits: () => [{ at, text: masked }] }],
				};
			}
		}
	},
};

/** Lines and cells, as a reader sees them: addresses of links and pictures hold numbers of their own. */
function visible({ reading }: Block): readonly Mapped[] {
	const long: Mapped[] = [];
	const add = ({ text }: { readonly text: Mapped }): void => {
		if (text.text.length >= fewestDigits) long.push(text);
	};
	for (const line of reading.lines) add(line);
	for (const { rows } of reading.grids) for (const { cells } of rows) for (const cell of cells) add(cell);
	return long;
}
