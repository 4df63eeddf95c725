/** What a user can choose, as the service needs it. */

import type { StyleSetting } from '../fixes/table-text.ts';
import type { EditionId } from '../forms/types.ts';
import type { OrganFacts } from '../rules/rule.ts';
import type { LanguageTag } from '../text/message.ts';

/** Levels that a rule can be set to. */
export const levels = ['off', 'hint', 'information', 'warning', 'error'] as const;
export type Level = (typeof levels)[number];

export interface Options {
	readonly edition: 'auto' | EditionId;
	readonly language: LanguageTag;
	readonly tableStyle: StyleSetting;
	/** Rule id → level. */
	readonly rules: Readonly<Record<string, Level>>;
	/** What the team has said of its organ. */
	readonly organ?: OrganFacts;
}

export const defaultOptions: Options = { edition: 'auto', language: 'zh', tableStyle: 'auto', rules: {} };
