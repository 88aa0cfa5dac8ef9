#!/bin/sh
# Fetches the files of GraphiQL and React that are kept here, at the versions and
# with the checksums below. Needed only to change a version.
set -eu
cd "$(dirname "$0")"

# fetch package@version sha512 file-in-package file-here ...
fetch() {
  archive=$(npm pack --silent "$1")
  printf '%s' "$2" | base64 -d | od -An -v -tx1 | tr -d ' \n' | sed "s|\$|  $archive|" | sha512sum -c -
  shift 2
  while [ $# -gt 0 ]; do
    tar -xzOf "$archive" "package/$1" > "$2"
    shift 2
  done
  rm "$archive"
}

fetch graphiql@3.9.0 rJYFlHdBbug9+YbFSwRVvgfPjCayC7wHecZkx/qB4XLuQPFQZw/yB9pmHFtOJV6RiNBBHro3u1GdocKa3YcGRA== \
  graphiql.min.js graphiql.min.js graphiql.min.css graphiql.min.css LICENSE graphiql.LICENSE.txt
fetch react@18.3.1 wS+hAgJShR0KhEvPJArfuPVN1+Hz1t0Y6n5jLrGQbkb4urgPE/0Rve+1kMB1v/oWgHgm4WIcV+i7F2pTVj+2iQ== \
  umd/react.production.min.js react.production.min.js LICENSE react.LICENSE.txt
fetch react-dom@18.3.1 5m4nQKp+rZRb09LNH59GM4BxTh9251/ylbKIbpe7TpGxfJ+9kv6BLkLBXIjjspbgbnIBNqlI23tRnTWT0snUIw== \
  umd/react-dom.production.min.js react-dom.production.min.js
