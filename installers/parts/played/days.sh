# A station's first days with the installed program; the two builds lie in /media/older and /media/newer.
. /opt/words.sh

older=$(cat /media/older/stick/VERSION) newer=$(cat /media/newer/stick/VERSION)
records=$HOME/.local/share/liaison-desk profile=$HOME/.config/liaison-desk
installed() { dpkg-query -W -f '${Version}' liaison-desk; }
matters() { liaison-desk matters list --json <"$HOME/passphrase" >"$1" || stop 'the matters could not be listed'; }
told_migration() { [ -z "$(find "$records/backups" -name 'before-upgrade-*')" ] || say '  the records were copied and migrated'; }
unharmed() { sha256sum --check --quiet "$HOME/kept" || stop 'the records were touched'; }

say "Version $older from the package"
dpkg -i /media/older/*.deb >/dev/null 2>&1 || stop 'dpkg refused the older package'
[ "$(installed)" = "$older" ] || stop 'another version stands there'
for file in applications/liaison-desk.desktop applications/liaison-desk-bundle.desktop mime/packages/liaison-desk.xml \
    icons/hicolor/scalable/apps/liaison-desk.svg man/man1/liaison-desk.1.gz; do
    [ -s "/usr/share/$file" ] || stop "$file is missing"
done

say 'A station with records'
liaison-desk demo --json >"$HOME/demo.json" || stop 'no station was made'
sed -n 's/.*"passphrase": *"\([^"]*\)".*/\1/p' "$HOME/demo.json" >"$HOME/passphrase"
matters "$HOME/before.json"
[ "$(wc -c <"$HOME/before.json")" -gt 1000 ] || stop 'the station has no matters'
second=/home/second
mkdir -p $second/.local/share $second/.config
cp -a "$records" $second/.local/share/ && cp -a "$profile" $second/.config/ && cp "$HOME/before.json" "$HOME/passphrase" $second/

say "Version $newer over it"
dpkg -i /media/newer/*.deb >/dev/null 2>&1 || stop 'dpkg refused the newer package'
[ "$(installed)" = "$newer" ] || stop 'the newer version does not stand there'
matters "$HOME/after.json"
cmp -s "$HOME/before.json" "$HOME/after.json" || stop 'the upgrade changed the records'
told_migration

say 'The window on a screen (Xvfb), as the icon starts it'
Xvfb :7 -screen 0 1440x900x24 -noreset -fbdir /tmp >/dev/null 2>&1 &
screen=$!
export DISPLAY=:7
until xwininfo -root >/dev/null 2>&1; do kill -0 $screen || stop 'Xvfb did not start'; done
liaison-desk >"$HOME/window.log" 2>&1 &
window=$!
tries=0
until xwininfo -root -tree | grep -q '"liaison-desk"'; do
    kill -0 $window || { cat "$HOME/window.log"; stop 'the window ended'; }
    tries=$((tries + 1)) && [ $tries -lt 300 ] || stop 'no window came'
    read -r _ </proc/uptime && sleep 0.1
done
kill $window
wait $window 2>/dev/null || true

say 'On the upgraded records: somebody signs in, registers a visit and prints its receipt to PDF'
play() { QT_QPA_PLATFORM=xcb /opt/liaison-desk/python/bin/python3* -I -B "$@"; }
play /opt/visit.py "$HOME/visit" || stop 'the visit was not registered'
matters "$HOME/one-more.json"
grep -q 坡道 "$HOME/one-more.json" || stop 'the visit is not among the matters'
[ -n "$(find "$records/papers" -name '*.pdf' -size +1k)" ] || stop 'the receipt was not printed'

say 'The tour in windows on that screen: papers printed, bundles exported and taken in'
play /opt/tour.py "$HOME/tour" || stop 'the tour did not reach its end'
[ -n "$(find "$HOME/tour/papers" -name '*.pdf' -size +1k)" ] || stop 'nothing was printed'
[ -n "$(find "$HOME/tour/bundles" -name '*.sb')" ] || stop 'no bundle was exported'
say "  papers: $(find "$HOME/tour/papers" -name '*.pdf' | wc -l), bundles: $(find "$HOME/tour/bundles" -name '*.sb' | wc -l)"
kill $screen

say 'Removed and purged; the records stay'
find "$records" "$profile" -type f -exec sha256sum {} + | sort >"$HOME/kept"
dpkg -r liaison-desk >/dev/null 2>&1 || stop 'dpkg did not remove'
unharmed
dpkg -P liaison-desk >"$HOME/purged" 2>&1 || stop 'dpkg did not purge'
grep -q 'not touched' "$HOME/purged" || stop 'the purge does not say what it does'
[ ! -e /opt/liaison-desk ] && [ ! -e /usr/bin/liaison-desk ] || stop 'the program is still there'
unharmed

. /opt/stick.sh
