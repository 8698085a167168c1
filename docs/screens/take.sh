#!/usr/bin/env bash
# Takes the pictures of docs/screens afresh from the image in target/atalaya, on a screen of its own.
# Needs Xvfb; builds nothing: run `mvn verify` first.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=target/atalaya/bin/atalaya
screens=docs/screens

if [[ ! -x $image ]]; then
    echo "There is no image: run \`mvn verify\` first." >&2
    exit 1
fi
if ! command -v xvfb-run >/dev/null; then
    echo "xvfb-run is missing: apt-get install xvfb" >&2
    exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

take() { # NAME WIDTHxHEIGHT OPTION...
    local name=$1 size=$2
    shift 2
    xvfb-run -a -s "-screen 0 ${size}x24" "$image" --mute --config "$work/$name.json" \
        --size "$size" --snapshot "$screens/$name.png" "$@"
    echo "$screens/$name.png"
}

take first-run 1440x900 --lang en
take board 1440x900 --lang en --demo
# The dialog (dialog.png) is taken by hand: no option opens it.
take board-es 1440x900 --lang es --demo
take kiosk 1920x1080 --lang en --demo --kiosk
