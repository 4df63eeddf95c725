import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { install } from './pins.mjs';

const pins = fileURLToPath(new URL('../fonts', import.meta.url));

/**
 * What the browser must be told so that Han characters are drawn: nothing where Chinese fonts are installed, else a font
 * configuration with fonts from npm. Without any font at all Chromium dies at the first text.
 *
 * @returns {Promise<Record<string, string>>} environment variables
 */
export async function findFonts() {
	const { stdout } = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
	if (process.platform !== 'linux' || stdout?.trim()) {
		return {};
	}
	const folder = await install(pins, 'fonts', 'Chinese fonts');
	return { FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
}
