// Stands in for the native module that clones files cheaply. The built-in Git extension does not load without it.
const fs = require('node:fs');

exports.cp = fs.promises.cp;
exports.copyFile = fs.promises.copyFile;
exports.copyFileSync = fs.copyFileSync;
exports.constants = fs.constants;
exports.isCloneSupported = () => false;
