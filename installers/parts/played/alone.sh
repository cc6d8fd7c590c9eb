# With nothing but what the package depends on: it installs, finds every library, and starts.
. /opt/words.sh

say 'The package and nothing but what it depends on'
dpkg -i /media/older/*.deb >/dev/null 2>&1 || stop 'dpkg refused the package'
[ "$(dpkg-query -W -f '${Status}' liaison-desk)" = 'install ok installed' ] || stop 'dpkg wants more packages'
find /opt/liaison-desk \( -name '*.so' -o -name '*.so.*' \) -type f -exec ldd {} + >/tmp/loaded 2>&1 || true
! grep 'not found' /tmp/loaded || stop 'a library is not among what the package depends on'
! grep '=> /' /tmp/loaded | grep -v '=> /\(lib\|usr/lib\|opt/liaison-desk\)/' || stop 'a library is loaded from the machine that built it'
liaison-desk --help >/dev/null || stop 'it does not start'
