#!/usr/bin/env bash
# Takes a picture of every screen in every theme, language and size into target/screens, and makes a
# sheet of each screen and size in docs/screens/sheets: a row for each theme, a column for each language.
# Needs Xvfb, openbox and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
sizes=${*:-1280x720 1920x1080 3840x2160}
pictures=target/screens
sheets=docs/screens/sheets
themes=(dark light contrast classic deutan tritan)

for program in xvfb-run openbox convert; do
    if ! command -v "$program" >/dev/null; then
        echo "$program is missing: apt-get install xvfb openbox imagemagick" >&2
        exit 1
    fi
done

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A sound card that swallows everything: the pictures are not about the one that a server lacks.
printf 'pcm.!default { type null }\nctl.!default { type null }\n' >"$work/asound.conf"
export ALSA_CONFIG_PATH=$work/asound.conf

mkdir -p "$pictures" "$sheets"
for size in $sizes; do
    SCREENS_SIZE=$size xvfb-run -a -s "-screen 0 ${size}x24" bash -c '
        openbox &
        manager=$!
        trap "kill $manager 2>/dev/null || true" EXIT
        mvn -B -ntp -q test -Dtest=Screens
    '
done

for size in $sizes; do
    for picture in "$pictures"/*-"$size"-dark-en.png; do
        screen=$(basename "$picture" "-$size-dark-en.png")
        rows=()
        for theme in "${themes[@]}"; do
            rows+=("$pictures/$screen-$size-$theme-en.png" "$pictures/$screen-$size-$theme-es.png")
        done
        montage "${rows[@]}" -tile 2x -geometry 800x450+4+4 -background '#808080' -quality 80 \
            "$sheets/$screen-$size.webp"
        echo "$sheets/$screen-$size.webp"
    done
done
