"""Morango, which Kolibri syncs schools with: serialize, queue, carry the queue as a file, dequeue, deserialize.

It knows no exchange by file, so its buffer is written as lines of JSON through zstd, as its own serializer has it,
500 records at a time, and read with its own check. Certificates and transport are left out.
"""

from __future__ import annotations

import io
import json
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import Any

import django
import zstandard
from django.apps import AppConfig
from django.conf import settings
from django.core.management import call_command
from django.utils import timezone

from benchmarks.exchange.steps import FULL, PART, Steps, again, empty, play
from benchmarks.exchange.workload import lines

_AT_ONCE = 500
_PROFILE, _PARTITION = "bench", "all"


class Exchange(AppConfig):
    """The application of the two tables."""

    name = "benchmarks.exchange"
    label = "exchange"

    def import_models(self) -> None:
        """Let Django find the models beside this module."""
        from benchmarks.exchange import morango_records

        self.models_module = morango_records
        self.models = self.apps.all_models[self.label]


def _begin(database: Path) -> None:
    settings.configure(
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": str(database)}},
        INSTALLED_APPS=[
            "django.contrib.contenttypes", "rest_framework", "mptt", "morango",
            "benchmarks.exchange.morango_peer.Exchange",
        ],
        DEFAULT_AUTO_FIELD="django.db.models.AutoField", USE_TZ=True, DEBUG=False, SECRET_KEY="bench",
    )  # fmt: skip
    django.setup()
    call_command("migrate", run_syncdb=True, verbosity=0)


def _make(folder: Path, _steps: Steps) -> None:
    _begin(empty(folder, "source.db"))
    from morango.models.core import InstanceIDModel

    InstanceIDModel.get_or_create_current_instance()
    _write(folder, "full")


def _out(folder: Path, steps: Steps) -> None:
    _begin(again(folder, "source.db", "out.db"))
    known: dict[str, Any] = {"super": {}, "sub": {}}
    for name, file in (("export", FULL), ("export 1 %", PART)):
        with steps.counted(name):
            known = _export(folder / file, known)
        steps.weigh(file, folder / file)
        if file == FULL:
            _write(folder, "part")


def _take_in(folder: Path, steps: Steps) -> None:
    _begin(empty(folder, "in.db"))
    from morango.models.core import InstanceIDModel

    InstanceIDModel.get_or_create_current_instance()
    for name, file in (("import", FULL), ("import 1 %", PART), ("known", PART)):
        with steps.counted(name):
            _import(folder / file)
    assert _count() == sum(1 for _ in lines(folder, "full")) + _facts_of(folder)


def _facts_of(folder: Path) -> int:
    return sum(line["is"] == "fact" for line in lines(folder, "part"))


def _count() -> int:
    from benchmarks.exchange.morango_records import MODELS

    return sum(model.objects.count() for model in MODELS.values())


def _write(folder: Path, name: str) -> None:
    """Write records as an application does, and changes."""
    from benchmarks.exchange.morango_records import MODELS

    said = lines(folder, name)
    while some := list(islice(said, 5_000)):
        for table, model in MODELS.items():
            ours = [line for line in some if line["is"] == table]
            new = [_row(model, line) for line in ours if "statement" in line or "text" in line]
            model.objects.bulk_create(new)
            for line in ours:
                if "title" in line and "statement" not in line:
                    row = model.objects.get(given=line["id"])
                    row.title = line["title"]
                    row.save()


def _row(model: Any, line: dict[str, Any]) -> Any:
    values = {key: value for key, value in line.items() if key not in ("is", "id")}
    row = model(given=line["id"], **values)
    row.id = row.calculate_uuid()
    row._morango_partition = row.calculate_partition()
    return row


@contextmanager
def _session(*, push: bool) -> Iterator[Any]:
    from morango.models.core import SyncSession, TransferSession

    now = timezone.now()
    sync = SyncSession.objects.create(
        id=secrets.token_hex(16), profile=_PROFILE, start_timestamp=now, last_activity_timestamp=now,
        connection_kind="disk", connection_path="", is_server=not push,
    )  # fmt: skip
    yield TransferSession.objects.create(
        id=secrets.token_hex(16), filter=_PARTITION, push=True, sync_session=sync, active=True,
        start_timestamp=now, last_activity_timestamp=now,
    )  # fmt: skip


def _export(path: Path, known: dict[str, Any]) -> dict[str, Any]:
    """Write what the other side does not know; return what it knows then."""
    from morango.api.serializers import BufferSerializer
    from morango.models.certificates import Filter
    from morango.models.core import Buffer, DatabaseMaxCounter
    from morango.sync.operations import _queue_into_buffer_v2, _serialize_into_store

    _serialize_into_store(_PROFILE, filter=Filter(_PARTITION))
    fsic = DatabaseMaxCounter.calculate_filter_specific_instance_counters(
        Filter(_PARTITION), is_producer=True, v2_format=True
    )
    with _session(push=True) as session:
        session.client_fsic, session.server_fsic = json.dumps(fsic), json.dumps(known)
        session.save()
        _queue_into_buffer_v2(session)
        queued = Buffer.objects.filter(transfer_session=session).order_by("model_uuid")
        with path.open("wb") as file, zstandard.ZstdCompressor(level=3).stream_writer(file) as out:
            head = {"id": session.id, "fsic": fsic}
            out.write(json.dumps(head).encode() + b"\n")
            for first in range(0, queued.count(), _AT_ONCE):
                some = BufferSerializer(queued[first : first + _AT_ONCE], many=True).data
                out.write(json.dumps(some).encode() + b"\n")
        session.delete_buffers()
    return dict(fsic)


def _import(path: Path) -> None:
    from morango.models.certificates import Filter
    from morango.models.core import TransferSession
    from morango.sync.operations import _dequeue_into_store, _deserialize_from_store
    from morango.sync.utils import validate_and_create_buffer_data

    with (
        path.open("rb") as file,
        zstandard.ZstdDecompressor().stream_reader(file) as said,
        _session(push=False) as session,
    ):
        text = io.TextIOWrapper(said, encoding="utf-8")
        head = json.loads(text.readline())
        for line in text:
            records = json.loads(line)
            for record in records:
                record["transfer_session"] = session.id
                for one in record["rmcb_list"]:
                    one["transfer_session"] = session.id
            validate_and_create_buffer_data(records, session)
        _dequeue_into_store(session, json.dumps(head["fsic"]), v2_format=True)
        _deserialize_from_store(_PROFILE, filter=Filter(_PARTITION))
        TransferSession.objects.filter(id=session.id).update(active=False)


if __name__ == "__main__":
    play({"make": _make, "out": _out, "in": _take_in})
