#!/usr/bin/env bash
# Takes the pictures of docs/screens afresh from the image in target/atalaya, on screens of its own.
# Needs Xvfb, xdotool and ImageMagick; builds nothing: run `mvn verify` first.
set -euo pipefail
cd "$(dirname "$0")/../.."
image=target/atalaya/bin/atalaya
screens=docs/screens
longest=60s

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

# A sound card that swallows everything: the pictures are not about the one that a server lacks.
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$work/asound.conf"
export ALSA_CONFIG_PATH=$work/asound.conf

take() { # NAME WIDTHxHEIGHT OPTION...
    local name=$1 size=$2
    shift 2
    timeout "$longest" xvfb-run -a -s "-screen 0 ${size}x24" "$image" --config "$work/$name.json" \
        --size "$size" --snapshot "$screens/$name.png" "$@"
    echo "$screens/$name.png"
}

# The demo needs time until something of it is down and something slow: a window stays open so long.
take_live() { # NAME WIDTHxHEIGHT OPTION...
    local name=$1 size=$2
    shift 2
    timeout "$longest" xvfb-run -a -s "-screen 0 ${size}x24" bash -c '
        set -euo pipefail
        image=$1 picture=$2.png size=$3
        "$image" --demo --config "$2.json" --size "$size" --for 55s "${@:4}" &
        wall=$!
        trap "kill $wall 2>/dev/null || true; wait $wall 2>/dev/null || true" EXIT
        xdotool search --sync --onlyvisible --name Atalaya >/dev/null
        sleep 32
        import -window root "$picture"
    ' - "$image" "$work/$name" "$size" "$@"
    cp "$work/$name.png" "$screens/$name.png"
    echo "$screens/$name.png"
}

# The dialog needs hands: xdotool types into a window that is really open. A key counts once the
# picture has changed by it, and --for ends the program whatever becomes of the rest.
take_dialog() { # NAME LANGUAGE
    take_opened "$1" "$2" n https://127.0.0.1/health
}

take_opened() { # NAME LANGUAGE KEY TYPED
    timeout "$longest" xvfb-run -a -s "-screen 0 1440x900x24" bash -c '
        set -euo pipefail
        image=$1 picture=$2.png
        "$image" --demo --lang "$3" --config "$2.json" --size 1440x900 --for 50s &
        wall=$!
        trap "kill $wall 2>/dev/null || true; wait $wall 2>/dev/null || true" EXIT
        is_painted() { [[ $(import -window root png:- | identify -format %k -) -gt 400 ]]; }
        # The veil dims the bright button in the corner that opens the dialog.
        corner() { import -window root -crop 8x8+1320+14 +repage png:- | convert - -scale 1x1! txt:- | tail -n 1; }
        window=$(xdotool search --sync --onlyvisible --name Atalaya | head -n 1)
        until is_painted; do sleep 0.2; done
        sleep 20 # until some hosts of the demo have been down and slow
        xdotool windowfocus --sync "$window" mousemove 20 880
        before=$(corner)
        xdotool key "$4"
        until [[ $(corner) != "$before" ]]; do sleep 0.2; done
        [[ -z $5 ]] || xdotool type --delay 60 "$5"
        sleep 1
        import -window root "$picture"
    ' - "$image" "$work/$1" "$2" "$3" "$4"
    cp "$work/$1.png" "$screens/$1.png"
    echo "$screens/$1.png"
}

take first-run 1440x900 --lang en
take_live board 1440x900 --lang en
take_live board-es 1440x900 --lang es
take_live kiosk 1920x1080 --lang en --kiosk
take_dialog dialog en
take_dialog dialog-es es
take_opened many en shift+n "https://shop.example/health, mail.example:25, 10.0.0.[1-6], shop.example:99999, ssh://10.0.0.1"
take_opened settings en ctrl+comma ""
take_opened settings-es es ctrl+comma ""
