import { format } from 'node:util';

/** The workbench's own messages, which come the same way as what the tests and the extension write. */
const noise = [
	/workbench\/workbench\.js/,
	/^\s*\[(AgentHost|reconnection-grace-time|AccountPolicyGate|Service Worker)/,
	/^\s*Creating a socket/,
	/^\s*Resolv(ed|ing) connection token/,
	/^\s*(Ignoring fetching|Updating) additional builtin/,
	/^\s*Creation of workbench contribution/,
	/^\s*No search provider registered/,
	/^\s*SettingsEditor2: Settings not included/,
	/^\s*ENOPRO/,
	/^\s*(Ignoring the error while validating workspace folder|Found additional builtin|Loading development extension)/,
	/CodeExpectedError/,
	/^\s*(ERR )?Canceled/,
];

export function isNoise(text) {
	return noise.some((pattern) => pattern.test(text));
}

/**
 * The text of a console call, without its styles: `%c` takes an argument and shows nothing.
 *
 * @param {unknown[]} values
 */
export function textOf(values) {
	const [first, ...rest] = values;
	if (typeof first !== 'string') {
		return format(...values);
	}
	let next = 0;
	const kept = [];
	const pattern = first.replace(/%([%csdifjoO])/g, (whole, kind) => {
		if (kind === '%') {
			return whole;
		}
		const value = rest[next++];
		if (kind === 'c') {
			return '';
		}
		kept.push(value);
		return whole;
	});
	return format(pattern, ...kept, ...rest.slice(next));
}
