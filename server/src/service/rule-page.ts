/** Where the page of a rule can be read. */
const pages = 'https://github.com/nianbao/nianbao/blob/main/docs/rules';

export function rulePage(rule: string): string {
	return `${pages}/${rule}.md`;
}
