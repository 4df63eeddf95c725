/** 「整理表格」: statutory tables written anew, as an action on a table or on the draft, and on request. */
import type { CodeAction, CodeActionParams } from 'vscode-languageserver-protocol';
import { type Tidying, tableAround, tidy } from '../service/tidy.ts';
import type { LanguageTag } from '../text/message.ts';
import { type ClientAbilities, workspaceEdit } from './convert.ts';
import type { Asked, Lookup } from './lookup.ts';
import { type TidyParams, type TidyResult, tidyRequest } from './protocol.ts';

export const rewrite = 'refactor.rewrite';

/** `CodeActionTriggerKind.Automatic`: the editor asks at each move of the cursor, nobody has asked for anything. */
const automatic = 2;

const titles: Record<'one' | 'all', Record<LanguageTag, string>> = {
	one: { zh: '年报：整理表格', en: 'Nianbao: tidy this table' },
	all: { zh: '年报：整理全部表格', en: 'Nianbao: tidy all tables' },
};

/** What comes back to be resolved. `offset`: a place in the table; absent for all tables. */
interface Wanted {
	readonly uri: string;
	readonly version: number;
	readonly offset?: number;
}

export class RewritingAnswers {
	constructor(
		private readonly look: Lookup,
		private readonly client: () => ClientAbilities,
		/** Shows a message to the user. */
		private readonly tell: (message: string) => void,
	) {}

	/** Which method goes to which answer. */
	methods(): [method: string, answer: (params: never) => Promise<unknown>][] {
		return [
			['codeAction/resolve', this.resolve.bind(this)],
			[tidyRequest, this.tidyEdit.bind(this)],
		];
	}

	/** On a table that table, elsewhere all of them; worked out when it is chosen, where the client can wait for that. */
	async actions({ textDocument: { uri }, range, context }: CodeActionParams): Promise<CodeAction[]> {
		const isWanted =
			context.only?.some((only) => only === rewrite || rewrite.startsWith(`${only}.`)) ??
			context.triggerKind !== automatic;
		const asked = isWanted ? await this.look(uri) : undefined;
		if (asked === undefined || asked.report.tables.length === 0) return [];
		const { document, language, report } = asked;
		const offset = document.text.offsetAt(range.start);
		const isOnTable = tableAround(report, offset) !== undefined;
		const wanted: Wanted = { uri, version: document.text.version, ...(isOnTable ? { offset } : {}) };
		const action = { title: titles[isOnTable ? 'one' : 'all'][language], kind: rewrite };
		if (this.client().resolvesActions) return [{ ...action, data: wanted }];
		const { changes } = tidied(asked, wanted.offset);
		return changes.length === 0 ? [] : [{ ...action, edit: workspaceEdit(document, changes, this.client()) }];
	}

	async resolve(action: CodeAction): Promise<CodeAction> {
		const wanted = action.data as Wanted | undefined;
		const asked = wanted === undefined ? undefined : await this.look(wanted.uri);
		if (asked === undefined || asked.document.text.version !== wanted?.version) return action;
		const { changes, refused } = tidied(asked, wanted.offset);
		if (refused.length > 0) this.tell(refused.join('\n'));
		return { ...action, edit: workspaceEdit(asked.document, changes, this.client()) };
	}

	async tidyEdit({ uri, offset }: TidyParams): Promise<TidyResult> {
		const asked = await this.look(uri);
		return asked === undefined ? null : { version: asked.document.text.version, ...tidied(asked, offset) };
	}
}

function tidied({ document, report, settings, language }: Asked, offset: number | undefined): Tidying {
	const table = offset === undefined ? 'all' : tableAround(report, offset);
	if (table === undefined) return { changes: [], count: 0, refused: [] };
	return tidy(document.draft, table, settings.tableStyle, language);
}
