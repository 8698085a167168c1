#!/usr/bin/env bash
# Packs the image that `mvn verify` left in target/atalaya.
#   jlink/package.sh              a folder with its own launcher: target/package/atalaya
#   jlink/package.sh deb          a Debian package (needs fakeroot and dpkg-deb); rpm likewise
# jpackage is taken from JAVA_HOME, then from the JDK 25 beside it, then from the PATH.
set -euo pipefail
cd "$(dirname "$0")/.."
kind=${1:-app-image}
image=target/atalaya
output=target/package

if [[ ! -x $image/bin/java ]]; then
    echo "There is no image in $image: run \`mvn verify\` first." >&2
    exit 1
fi

jpackage=
for candidate in "${JAVA_HOME:-/none}"/bin/jpackage /usr/lib/jvm/*25*/bin/jpackage \
    "$(command -v jpackage || true)"; do
    if [[ -x $candidate && $("$candidate" --version) =~ ^(2[5-9]|[3-9][0-9]) ]]; then
        jpackage=$candidate
        break
    fi
done
if [[ -z $jpackage ]]; then
    echo "No jpackage of a JDK 25 found: set JAVA_HOME to one." >&2
    exit 1
fi

options=(@jlink/package.args)
if [[ -f jlink/$kind.args ]]; then
    options+=("@jlink/$kind.args")
fi
version=$(sed -n 's|^  <version>\(.*\)</version>|\1|p' pom.xml)
rm -rf "$output"
"$jpackage" --type "$kind" --dest "$output" --app-version "$version" --runtime-image "$image" \
    --icon jlink/atalaya.png --resource-dir jlink "${options[@]}"
ls -d "$output"/*
