#!/bin/sh
# The records lie in people's home folders; no removal, not even a purge, touches them.
set -e
if [ "$1" = purge ]; then
    echo '@NAME@: 程序已彻底卸载。各人主目录下的资料没有动，确实不要了请自行删除。'
    echo '@NAME@: purged. The records in the home folders were not touched; delete them by hand if that is meant.'
fi
