# What the played scripts share.
say() { printf '%s\n' "$*"; }
stop() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }
