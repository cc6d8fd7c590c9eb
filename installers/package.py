"""Builds what a station installs, all of it from ``description.toml``, into ``dist/VERSION``.

A portable folder; a Debian package of it; and the folder for a stick, with both, ``install.sh``, checksums
and their signature. Called as ``python -m installers.package``; ``--help`` lists what may be said behind it.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
from pathlib import Path

from installers import description
from installers.description import DEBIAN, DIST, PARTS, ROOT
from installers.portable import portable

SUMS = "SHA256SUMS"
STICK_SCRIPTS = ("install.sh", "uninstall.sh")


def debian(folder: Path, out: Path, told_version: str, *, packed: str) -> Path:
    """Pack the portable folder as a Debian package, with menu entry, icon, bundle type and manual."""
    root = out / "deb"
    shutil.rmtree(root, ignore_errors=True)
    place = Path(description.told()["program"]["place"])
    shutil.copytree(folder, root / place, symlinks=True)
    shutil.rmtree(root / place / "share")
    _integrate(root, place)
    _write_control(root, told_version)
    own = description.name()
    made = out / f"{own}_{told_version}_{DEBIAN[platform.machine()]}.deb"
    # Older dpkg of UOS and Kylin cannot read zstd.
    _run("dpkg-deb", "--root-owner-group", f"-Z{packed}", "-b", str(root), str(made))
    shutil.rmtree(root)
    return made


def _integrate(root: Path, place: Path) -> None:
    own = description.name()
    command = root / "usr" / "bin" / own
    command.parent.mkdir(parents=True)
    command.symlink_to(f"/{place}/bin/{own}")
    texts = description.shares() | {f"doc/{own}/copyright": (ROOT / "LICENSE").read_bytes()}
    for below, text in texts.items():
        path = root / "usr" / "share" / below
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.replace(b"@COMMAND@", own.encode()))


def _write_control(root: Path, told_version: str) -> None:
    size = sum(path.lstat().st_size for path in root.rglob("*") if not path.is_dir()) // 1024
    control = root / "DEBIAN"
    control.mkdir()
    (control / "control").write_text(description.control(size, told_version), "utf-8")
    after = control / "postrm"
    after.write_text(description.filled("postrm.sh"), "utf-8")
    after.chmod(0o755)


def stick(folder: Path, package: Path, out: Path, key: Path | None) -> Path:
    """Make the folder for a stick; without a key it is signed by one that proves nothing about who built it."""
    made = out / "stick"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    shutil.copy(package, made)
    flat = ("--sort=name", "--owner=0", "--group=0", "--numeric-owner")
    _run("tar", *flat, "-C", str(folder), "-czf", str(made / "portable.tar.gz"), ".")
    for script in STICK_SCRIPTS:
        shutil.copy(PARTS / script, made)
    shutil.copy(folder / "VERSION", made)
    for name, paper in description.told()["stick"]["papers"].items():
        shutil.copy(ROOT / "resources" / paper, made / name)
    sign(made, key or _trial_key(out))
    return made


def sign(folder: Path, key: Path) -> None:
    """Write the checksums of every file of a folder, the public key, and the signature over the checksums."""
    sums = folder / SUMS
    beside = {SUMS, f"{SUMS}.sig", "KEY.pem"}
    names = sorted({path.name for path in folder.iterdir()} - beside)
    sums.write_text("".join(f"{_sum(folder / name)}  {name}\n" for name in names), "utf-8")
    _run("openssl", "pkey", "-in", str(key), "-pubout", "-out", str(folder / "KEY.pem"))
    signature = ("-sign", str(key), "-out", f"{sums}.sig", str(sums))
    _run("openssl", "dgst", "-sha256", *signature)


def _trial_key(out: Path) -> Path:
    """Return the key of builds that nobody releases, the same for all versions of one ``dist``."""
    key = out.parent / "trial-key.pem"
    if not key.exists():
        curve = ("-pkeyopt", "ec_paramgen_curve:P-256")
        _run("openssl", "genpkey", "-algorithm", "EC", *curve, "-out", str(key))
    return key


def _sum(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _run(*command: str) -> None:
    # A fixed moment lets two builds of one state be the same.
    environ = os.environ | {"SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH", "1767196800")}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environ)  # noqa: S603


def main() -> None:
    """Build everything for this machine."""
    asked = argparse.ArgumentParser(prog="installers.package", description=__doc__)
    asked.add_argument("--key", type=Path, help="private key in PEM that signs the stick")
    asked.add_argument("--version", default=description.version(), help="for trying an upgrade")
    asked.add_argument("--source", type=Path, default=ROOT, help="another state of the program")
    asked.add_argument("--fast", action="store_true", help="pack with gzip: larger, in less time")
    told = asked.parse_args()
    out = DIST / told.version
    out.mkdir(parents=True, exist_ok=True)
    folder = portable(out / f"{description.name()}-{told.version}", told.version, told.source)
    package = debian(folder, out, told.version, packed="gzip" if told.fast else "xz")
    stick(folder, package, out, told.key)


if __name__ == "__main__":
    main()
