import { l10n } from 'vscode';

/**
 * What stands in VS Code's own frame, in one row with its words: titles of tabs and questions, items of menus, buttons of the
 * status. It follows the language of VS Code, as the names of commands in `package.nls*.json` do; what is said of a draft
 * follows `nianbao.language` (`text.ts`). Chinese is in `l10n/bundle.l10n.zh-cn.json`.
 */
export const chrome = {
	newReport: () => l10n.t('New Annual Report'),
	previewOf: (name: string) => l10n.t('Preview {0}', name),
	status: () => l10n.t('Annual Report Check'),
	showProblems: () => l10n.t('Show Problems'),
	changeEdition: () => l10n.t('Change Form'),
	showLimit: () => l10n.t('Go There'),
	showPlace: () => l10n.t('Go to Its Place'),
	openReport: () => l10n.t('Open Report'),
	insertStatutory: () => l10n.t('Insert Statutory Table as in the Draft'),
	insertTable: () => l10n.t('Insert Table as in the Draft'),
	toDraft: () => l10n.t('Convert to a Draft'),
} as const;
