import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A quiet VS Code: what follows is the draft and the extension, nothing else. */
export const quiet = {
	// In a browser VS Code saves after a delay, so an applied fix would land in the file.
	'files.autoSave': 'off',
	'chat.disableAIFeatures': true,
	'workbench.startupEditor': 'none',
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.enableExperiments': false,
	'extensions.ignoreRecommendations': true,
	'git.openRepositoryInParentFolders': 'never',
};

/**
 * Fills a fresh user data folder.
 *
 * @param {string} data
 * @param {{ settings?: object, settingsFile?: string | undefined, locale?: string | undefined }} options
 */
export function writeUserData(data, { settings = {}, settingsFile, locale }) {
	const user = path.join(data, 'User');
	mkdirSync(user, { recursive: true });
	const given = settingsFile && existsSync(settingsFile) ? JSON.parse(readFileSync(settingsFile, 'utf8')) : {};
	write(path.join(user, 'settings.json'), { ...quiet, ...settings, ...given });
	if (locale && locale !== 'en') {
		writeLanguage(data, user, locale);
	}
}

/**
 * Makes VS Code speak a language. It shows an extension's package.nls.<locale>.json only in its own language, and takes
 * that from argv.json only when a language pack is installed. An empty one will do.
 */
function writeLanguage(data, user, locale) {
	const translations = path.join(data, 'language-pack', 'main.i18n.json');
	mkdirSync(path.dirname(translations), { recursive: true });
	write(translations, { version: '1.0.0', contents: {} });
	write(path.join(user, 'argv.json'), { locale });
	write(path.join(data, 'languagepacks.json'), {
		[locale]: {
			hash: 'empty',
			label: locale,
			extensions: [{ extensionIdentifier: { id: 'test.language-pack' }, version: '1.0.0' }],
			translations: { vscode: translations },
		},
	});
}

function write(file, value) {
	writeFileSync(file, JSON.stringify(value, undefined, '\t'));
}
