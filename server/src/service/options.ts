/** What a user can choose, as the service needs it. */

import type { StyleSetting } from '../fixes/table-text.ts';
import type { EditionId } from '../forms/types.ts';
import type { LanguageTag } from '../text/message.ts';

export type Level = 'off' | 'hint' | 'information' | 'warning' | 'error';

export interface Options {
	readonly edition: 'auto' | EditionId;
	readonly language: LanguageTag;
	readonly tableStyle: StyleSetting;
	/** Rule id → level. */
	readonly rules: Readonly<Record<string, Level>>;
}

export const defaultOptions: Options = { edition: 'auto', language: 'zh', tableStyle: 'auto', rules: {} };
