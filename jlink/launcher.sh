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
exec "$(dirname "$self")/java" --module=org.atalaya/org.atalaya.app.Main "$@"
