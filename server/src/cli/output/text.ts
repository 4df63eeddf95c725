/** For people: one line per problem, `file:line:column level rule message`, and a count. */
import type { LanguageTag } from '../../text/message.ts';
import type { Writer } from './checked-file.ts';

const words = {
	zh: {
		error: '错误',
		warning: '警告',
		information: '信息',
		hint: '提示',
		notReport: '不是政府信息公开工作年度报告，没有检查。',
		clean: '没有发现问题。',
		encoding: (name: string) => `按 ${name} 编码读取。`,
		count: (files: number, problems: number) => `${files} 个文件，${problems} 个问题。`,
	},
	en: {
		error: 'error',
		warning: 'warning',
		information: 'information',
		hint: 'hint',
		notReport: 'no annual report on government information disclosure; not checked.',
		clean: 'no problems found.',
		encoding: (name: string) => `read as ${name}.`,
		count: (files: number, problems: number) => `${files} file(s), ${problems} problem(s).`,
	},
} as const;

export function text(language: LanguageTag): Writer {
	const say = words[language];
	let files = 0;
	let total = 0;
	return {
		file: ({ file, isReport, encoding, problems, positionAt }) => {
			files++;
			total += problems.length;
			const lines: string[] = [];
			if (encoding !== 'utf-8') lines.push(`${file}：${say.encoding(encoding.toUpperCase())}`);
			if (!isReport && problems.length === 0) lines.push(`${file}：${say.notReport}`);
			else if (problems.length === 0) lines.push(`${file}：${say.clean}`);
			for (const { rule, severity, message, start } of problems) {
				const { line, column } = positionAt(start);
				lines.push(`${file}:${line}:${column} ${say[severity]} ${rule} ${message}`);
			}
			return `${lines.join('\n')}\n`;
		},
		end: () => (files === 0 ? '' : `${say.count(files, total)}\n`),
	};
}
