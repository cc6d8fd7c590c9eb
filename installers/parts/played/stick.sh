# From the stick, in a folder of one's own: another person, with the station as days.sh first made it.
HOME=$second
records=$HOME/.local/share/liaison-desk profile=$HOME/.config/liaison-desk
find "$records" "$profile" -type f -exec sha256sum {} + | sort >"$HOME/kept"
into=$HOME/.local/opt/liaison-desk
stands() { [ "$(cat "$into/current/VERSION")" = "$1" ] || stop "version $1 does not stand"; }
refuses() { ! sh "$@" >"$HOME/said" 2>&1 || stop "it was installed: $*"; }

say 'A stick that was meddled with is refused'
cp -a /media/older/stick "$HOME/stick"
printf x >>"$HOME/stick/portable.tar.gz"
refuses "$HOME/stick/install.sh"
(cd "$HOME/stick" && sha256sum portable.tar.gz install.sh uninstall.sh VERSION ./*.deb | sed 's|\./||' >SHA256SUMS)
refuses "$HOME/stick/install.sh"
grep -q 'signature' "$HOME/said" || stop 'it does not say that the signature is wrong'
[ ! -e "$into" ] || stop 'a refused stick left something'

say "Version $older from the stick"
sh /media/older/stick/install.sh <"$HOME/passphrase" >/dev/null || stop 'the stick did not install'
stands "$older"
[ -s "$HOME/.local/share/applications/liaison-desk.desktop" ] || stop 'the menu has no entry'
unharmed

say 'A stick signed by another key is refused'
rm -rf "$HOME/stick" && cp -a /media/newer/stick "$HOME/stick"
openssl genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256 -out "$HOME/other.pem" 2>/dev/null
openssl pkey -in "$HOME/other.pem" -pubout -out "$HOME/stick/KEY.pem"
openssl dgst -sha256 -sign "$HOME/other.pem" -out "$HOME/stick/SHA256SUMS.sig" "$HOME/stick/SHA256SUMS"
refuses "$HOME/stick/install.sh"
grep -q 'Another key' "$HOME/said" || stop 'it does not say whose key it is'

say "Version $newer cannot open a copy of the records: version $older stays, and one sentence says so"
printf 'wrong\n' >"$HOME/wrong"
! sh /media/newer/stick/install.sh <"$HOME/wrong" >"$HOME/said" 2>&1 || stop 'it was installed all the same'
grep -q "version $older stays" "$HOME/said" || stop "nothing says which version stays: $(cat "$HOME/said")"
stands "$older"
[ -z "$(find "$into" -maxdepth 1 -name '.new.*')" ] || stop 'a copy of the records was left behind'
unharmed

say "Version $newer over it"
sh /media/newer/stick/install.sh <"$HOME/passphrase" >/dev/null || stop 'the upgrade did not go through'
stands "$newer"
unharmed
"$into/current/bin/liaison-desk" matters list --json <"$HOME/passphrase" >"$HOME/after.json" || stop 'the upgraded program does not read the records'
cmp -s "$HOME/before.json" "$HOME/after.json" || stop 'the upgrade changed the records'
told_migration

say 'Uninstalled; the records stay'
find "$records" "$profile" -type f -exec sha256sum {} + | sort >"$HOME/kept"
sh /media/newer/stick/uninstall.sh >/dev/null || stop 'it was not uninstalled'
[ ! -e "$into" ] && [ ! -e "$HOME/.local/share/applications/liaison-desk.desktop" ] || stop 'something of the program is still there'
unharmed

say 'For everybody on the computer, and again what was removed but not purged'
for _ in once again; do
    sh /media/newer/stick/install.sh --system <"$HOME/passphrase" >/dev/null || stop 'it was not installed for everybody'
    liaison-desk --help >/dev/null || stop 'it does not start'
    dpkg -r liaison-desk >/dev/null 2>&1
done
unharmed
