/** What of the draft was not read, and what to do: said once per place, never skipped in silence. */
import type { Note } from '../../read/model.ts';
import { message, type Template } from '../../text/message.ts';
import { ownLimits } from '../basis.ts';
import { allEditions, type Finding, type ReportRule, type RuleContext } from '../rule.ts';

const texts: Record<Note['kind'], Template> = {
	'too-large': {
		zh: '这一段过长，没有按表格读取，数据没有核对。请拆开后再试。',
		en: 'This stretch is too long; it was not read as tables and its figures were not checked. Please split it.',
	},
	'too-deep': {
		zh: '这一段的标记过多或嵌套过深，按普通文字读取。请去掉多余的标记。',
		en: 'This stretch has too much or too deeply nested markup; it was read as plain lines. Please remove what is not needed.',
	},
	'unclosed-table': {
		zh: '<table> 没有对应的 </table>，表格只读到下一个空行为止。请补上 </table>。',
		en: 'This <table> has no </table>; the table was read up to the next blank line only. Please add </table>.',
	},
	binary: {
		zh: '这里有空字符，文件可能不是文本或编码有误。',
		en: 'There are NUL characters here; the file may be no text, or in another encoding.',
	},
};

export const limit: ReportRule = {
	id: 'reading/limit',
	editions: allEditions,
	summary: { zh: '有内容没有读到', en: 'Something was not read' },
	levels: ['warning', 'information'],
	basis: ownLimits,
	fixes: [],
	scope: 'report',
	*check({ report }: RuleContext): Generator<Finding> {
		let binary = false;
		for (const { note, block } of report.notes) {
			// A binary file has thousands.
			if (note.kind === 'binary' && binary) continue;
			binary ||= note.kind === 'binary';
			yield {
				at: { block, start: note.range.start, end: note.range.end },
				severity: note.kind === 'unclosed-table' ? 'warning' : 'information',
				message: message(texts[note.kind]),
			};
		}
	},
};
