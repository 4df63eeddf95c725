import { spokenLanguage } from './settings.ts';

/**
 * What the client says of drafts. Not `vscode.l10n`: that follows the language of VS Code, which often is English where drafts
 * are Chinese; ours follows `nianbao.language`. Only what stands in VS Code's frame follows VS Code (`chrome.ts`).
 */
const zh = {
	name: '年报',
	noDraft: '请先打开一份年度报告草稿（Markdown 或纯文本）。',
	noTableHere: '光标不在可以识别的统计表中。',
	tidied: (count: number) => `已按官方版式整理 ${count} 张统计表，数字未作改动。`,
	nothingToTidy: '没有需要整理的统计表。',
	nothingToFill: {
		zeros: (table: string) => `${table}没有可以填 0 的空格。`,
		totals: (table: string) => `${table}没有可以计算的空白总计。`,
	},
	askFill: {
		zeros: (table: string) => `把${table}的空格填为 0？`,
		totals: (table: string) => `计算${table}中空白的总计并填入？`,
	},
	fillDetail: '已经填写的内容不会改动，可以撤销。',
	fill: (count: number) => `填入 ${count} 格`,
	draftChanged: '草稿刚刚被改动，没有写入，请再试一次。',
	editRefused: '未能写入草稿（文件可能是只读的），草稿没有改动。',
	failed: (reason: string) => `年报：操作未完成（${reason}）。详情见“输出”面板的“年报”。`,
	stopped: '年报检查程序连续出错，已停止。请查看“输出”面板的“年报”，重新加载窗口可再次启动。',
	showOutput: '查看输出',
	pickTable: (edition: string) => `插入哪张统计表？（${edition}）`,
	present: '草稿中已有',
	noTables: (edition: string) => `${edition}没有规定统计表。`,
	askOrgan: '报告机关名称',
	organExample: '例如：某某市民政局',
	organMissing: '请填写机关名称。',
	askYear: '报告年度',
	yearWrong: (first: number, last: number) => `请填写 ${first} 至 ${last} 之间的年份。`,
	pickEdition: (year: number) => `${year} 年度报告用哪种格式？`,
	fits: (year: number) => `适用于 ${year} 年度`,
	pickLanguage: '草稿写成什么文档？',
	markdown: 'Markdown',
	markdownDetail: '表格按官方版式显示，可以预览',
	plaintext: '纯文本',
	plaintextDetail: '单元格之间用制表符分隔，便于粘贴到其他软件',
	clean: '没有问题',
	counts: (errors: number, warnings: number, others: number) =>
		[errors > 0 ? `错误 ${errors}` : '', warnings > 0 ? `警告 ${warnings}` : '', others > 0 ? `提示 ${others}` : '']
			.filter(Boolean)
			.join('，'),
	year: (year: number) => `${year} 年度`,
	yearUnknown: '年度未知',
	blankTables: (count: number) => `草稿模式：还有 ${count} 张统计表没有填`,
	limitReached: '有内容没有读到',
	pickDraftEdition: '按哪一版格式检查这份草稿？',
	editionByYear: '按报告年度',
	editionByYearDetail: '不写注释，由题目和统计期限中的年份决定',
	editionComment: (comment: string) => `在草稿开头写入注释 ${comment}`,
	noReport: '这份文档还看不出是政府信息公开工作年度报告。',
	clipboardTooLarge: '剪贴板里的网页内容太大（超过四百万字），没有整理成表格，已按一般文字粘贴。',
	wordToDraft: '转成草稿',
	offerWord: '这是 Word 文件。要转成可以检查的年报草稿吗？原文件不会改动。',
	wordNotHere: '浏览器里的 VS Code 不能读 Word 文件。请在桌面版里转换，或者把内容复制、粘贴到草稿里。',
	wordUnreadable: (name: string) => `读不了“${name}”：文件不在，或者没有权限。`,
	wordTooLarge: (name: string) => `“${name}”超过 50 MB，没有转换。请先删去其中的图片。`,
	wordTooLong: (name: string) =>
		`“${name}”解压后的文字超过 100 MB，没有转换。请核对文件，或者把要用的内容复制、粘贴到草稿里。`,
	wordEncrypted: (name: string) => `“${name}”设了密码，或者是旧的 .doc 格式。请在 Word 里去掉密码，另存为 .docx。`,
	wordDamaged: (name: string) =>
		`“${name}”不是完整的 Word 文件，可能没有下载完或已损坏。请在 Word 里打开核对，再另存一次。`,
	wordEmpty: (name: string) => `“${name}”里没有文字，也没有表格。`,
	checkState: { done: '已完成', failing: '有问题', open: '待填写' },
	manyFiles: (most: number) => `文件很多，只看了前 ${most} 个。`,
};

const en: typeof zh = {
	name: 'Nianbao',
	noDraft: 'Open a draft of an annual report first (Markdown or plain text).',
	noTableHere: 'The cursor is in no statutory table that can be read.',
	tidied: (count: number) => `Statutory tables written in the official layout: ${count}. No figure was changed.`,
	nothingToTidy: 'There is no statutory table to tidy.',
	nothingToFill: {
		zeros: (table: string) => `${table} has no blank cells that could be 0.`,
		totals: (table: string) => `${table} has no blank totals that can be computed.`,
	},
	askFill: {
		zeros: (table: string) => `Enter 0 in the blank cells of ${table}?`,
		totals: (table: string) => `Compute the blank totals of ${table} and enter them?`,
	},
	fillDetail: 'Nothing that stands there is changed, and it can be undone.',
	fill: (count: number) => `Fill ${count} cells`,
	draftChanged: 'The draft was changed in the meantime; nothing was written. Please try again.',
	editRefused: 'The draft could not be edited (the file may be read-only); nothing was changed.',
	failed: (reason: string) => `Nianbao: this did not work (${reason}). See “年报” in the Output panel.`,
	stopped:
		'The Nianbao server failed repeatedly and was stopped. See “年报” in the Output panel; reload the window to start it again.',
	showOutput: 'Show Output',
	pickTable: (edition: string) => `Which table is to be inserted? (${edition})`,
	present: 'already in the draft',
	noTables: (edition: string) => `${edition} prescribes no tables.`,
	askOrgan: 'Name of the reporting organ',
	organExample: 'For example: 某某市民政局',
	organMissing: 'Please enter the name of the organ.',
	askYear: 'Reported year',
	yearWrong: (first: number, last: number) => `Please enter a year from ${first} to ${last}.`,
	pickEdition: (year: number) => `Which form for the report on ${year}?`,
	fits: (year: number) => `prescribed for ${year}`,
	pickLanguage: 'Which kind of document?',
	markdown: 'Markdown',
	markdownDetail: 'Tables in the official layout, with a preview',
	plaintext: 'Plain text',
	plaintextDetail: 'Cells separated by tabs, to be pasted elsewhere',
	clean: 'no problems',
	counts: (errors: number, warnings: number, others: number) =>
		[
			errors > 0 ? `errors: ${errors}` : '',
			warnings > 0 ? `warnings: ${warnings}` : '',
			others > 0 ? `remarks: ${others}` : '',
		]
			.filter(Boolean)
			.join(', '),
	year: (year: number) => `year ${year}`,
	yearUnknown: 'year unknown',
	blankTables: (count: number) => `Draft mode: tables still to be filled in: ${count}`,
	limitReached: 'Something was not read',
	pickDraftEdition: 'Which form is this draft checked against?',
	editionByYear: 'By the reported year',
	editionByYearDetail: 'Without a comment: the year of the title or the period decides',
	editionComment: (comment: string) => `Puts the comment ${comment} at the top of the draft`,
	noReport: 'This document is not recognised as an annual report yet.',
	clipboardTooLarge:
		'The web contents on the clipboard are too large (more than four million characters); they were pasted as text.',
	wordToDraft: 'Convert to a Draft',
	offerWord: 'This is a Word document. Convert it to a draft that can be checked? The document itself stays as it is.',
	wordNotHere:
		'VS Code in the browser cannot read Word documents. Convert it on the desktop, or copy and paste its contents into a draft.',
	wordUnreadable: (name: string) => `“${name}” cannot be read: it is not there, or may not be read.`,
	wordTooLarge: (name: string) =>
		`“${name}” has more than 50 MB and was not converted. Please take its pictures out first.`,
	wordTooLong: (name: string) =>
		`“${name}” unpacks to more than 100 MB of text and was not converted. Please check the file, or copy and paste what you need.`,
	wordEncrypted: (name: string) =>
		`“${name}” has a password, or is of the old .doc format. Please remove the password in Word and save it as .docx.`,
	wordDamaged: (name: string) =>
		`“${name}” is no complete Word document; perhaps it is damaged. Please open it in Word and save it again.`,
	wordEmpty: (name: string) => `“${name}” holds neither text nor tables.`,
	checkState: { done: 'done', failing: 'has problems', open: 'to be filled in' },
	manyFiles: (most: number) => `Many files; only the first ${most} were looked at.`,
};

/** The messages in the language that is set at this moment. */
export function texts(): typeof zh {
	return spokenLanguage() === 'en' ? en : zh;
}
