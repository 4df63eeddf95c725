// Stands in for the native module that ends a server whose parent has died: the stand-in ends the whole process group itself.
exports.start = () => {};
exports.exit = (code) => process.exit(code || 0);
