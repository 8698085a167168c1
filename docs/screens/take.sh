#!/usr/bin/env bash
# Takes the pictures of docs/screens afresh from the image in target/atalaya, on a screen of its own.
# Needs Xvfb, xdotool and ImageMagick; builds nothing: run `mvn verify` first.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=target/atalaya/bin/atalaya
screens=docs/screens

if [[ ! -x $image ]]; then
    echo "There is no image: run \`mvn verify\` first." >&2
    exit 1
fi
for program in xvfb-run xdotool import; do
    if ! command -v "$program" >/dev/null; then
        echo "$program is missing: apt-get install xvfb xdotool imagemagick" >&2
        exit 1
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

take() { # NAME WIDTHxHEIGHT OPTION...
    local name=$1 size=$2
    shift 2
    xvfb-run -a -s "-screen 0 ${size}x24" "$image" --mute --config "$work/$name.json" \
        --size "$size" --snapshot "$screens/$name.png" "$@"
    echo "$screens/$name.png"
}

# The dialog needs hands: xdotool types into a window that is really open.
take_dialog() { # NAME LANGUAGE
    xvfb-run -a -s "-screen 0 1440x900x24" bash -c '
        "$1" --mute --demo --lang "$3" --config "$2.json" --size 1440x900 &
        trap "kill $!" EXIT
        window=$(xdotool search --sync --onlyvisible --name Atalaya | head -n 1)
        xdotool windowmove --sync "$window" 0 0 windowfocus "$window"
        until import -window root "$2.png" && [[ $(identify -format %k "$2.png") -gt 400 ]]; do :; done
        xdotool key --window "$window" n type --delay 40 --window "$window" 127.0.0.1
        xdotool mousemove 720 450
        for _ in 1 2 3 4 5 6; do import -window root "$2.png"; done
    ' - "$image" "$work/$1" "$2"
    cp "$work/$1.png" "$screens/$1.png"
    echo "$screens/$1.png"
}

take first-run 1440x900 --lang en
take board 1440x900 --lang en --demo
take board-es 1440x900 --lang es --demo
take kiosk 1920x1080 --lang en --demo --kiosk
take_dialog dialog en
take_dialog dialog-es es
