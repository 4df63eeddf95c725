/**
 * Whether words of the text name the report's own organ: 县云溪局 for 示例县云溪局, 云溪街道 for 示例区云溪街道办事处,
 * 市人社局 for 示例市人力资源和社会保障局. Another organ of the same county is none of these.
 */

export function namesOrgan(who: string, organ: string | undefined): boolean {
	if (organ === undefined) return false;
	const name = plain(who);
	const own = plain(organ);
	// 局共收到…: the office itself.
	if (name.length < 2) return /[局委厅]/.test(name) && own.endsWith(name);
	return own.endsWith(name) || shortens(name, own);
}

function plain(name: string): string {
	return (
		name
			.replace(/^(?:由|在|经|年|度|期间)+/, '')
			.replace(/(?:机关|系统)$/, '')
			// A township has none below it: its name is its government's.
			.replace(/(?<=[镇乡]|街道)(?:人民政府|政府|办事处)$/, '')
			.replace(/街(?:道)?办$/, '街道')
			.replace(/人民政府/, '政府')
			.replace(/委员会$/, '委')
	);
}

const level = /[省市县区州旗]$/;
const shortestName = 4;

/** 市人社局: the characters of a longer name in their order, from the first one behind the place on. */
function shortens(name: string, own: string): boolean {
	const kind = own.slice(-1);
	// Of 某局某分局 the short name may be the other one's.
	if (!/[局委厅]/.test(kind) || !name.endsWith(kind) || own.indexOf(kind) < own.length - 1) return false;
	for (let at = 1; at <= own.length - 1 - shortestName; at++) {
		const place = own.slice(0, at);
		if (!level.test(place)) continue;
		const ofPlace = placeIn(name, place);
		if (ofPlace !== undefined && skips(name.slice(ofPlace, -1), own.slice(at, -1))) return true;
	}
	return false;
}

/** Units that the place takes in a name: 市人社局, 示例市人社局, 人社局. */
function placeIn(name: string, place: string): number | undefined {
	for (let length = Math.min(place.length, name.length); length > 0; length--) {
		if (name.startsWith(place.slice(-length))) return length;
	}
	return level.test(name.slice(0, 1)) ? undefined : 0;
}

function skips(short: string, long: string): boolean {
	if (short.length < 2 || short.length >= long.length || short[0] !== long[0]) return false;
	let at = 0;
	for (const character of long) if (character === short[at]) at++;
	return at === short.length;
}
