"""Files are tried at the counter, where most of them are taken in."""

from __future__ import annotations

from tests.desktop.reception.conftest import *  # noqa: F403
