#!/bin/sh
# Starts Atalaya from its image. jlink's own launcher fails in a folder with a blank in its name and
# behind a link, and leaves the program running when somebody ends the launcher.
self=$0
while [ -L "$self" ]; do
    link=$(readlink "$self")
    case $link in
    /*) self=$link ;;
    *) self=$(dirname "$self")/$link ;;
    esac
done
home=$(dirname "$self")/..
# What the build learnt of a run (src/build/Training.java). Java would complain of one that is not there.
if [ -f "$home/lib/atalaya.aot" ]; then
    set -- -XX:AOTCache="$home/lib/atalaya.aot" --module=org.atalaya/org.atalaya.app.Main "$@"
else
    set -- --module=org.atalaya/org.atalaya.app.Main "$@"
fi
exec "$home/bin/java" "$@"
