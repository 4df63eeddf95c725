/**
 * Stands in for `semver/functions/parse`, with which vscode-languageclient asks whether VS Code is new enough for it. VS Code
 * itself starts no extension that asks for a newer one, and ours does (test/unit/package.test.ts).
 */
module.exports = (version) => ({ version, prerelease: [] });
