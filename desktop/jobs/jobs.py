"""The job runner: one thread for the database, a pool for pure work, answers on the main one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from itertools import count
from typing import TYPE_CHECKING, TypeVar, overload
from weakref import WeakSet

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from db.kernel.errors import StationError, Trouble
from db.kernel.kinds import Saved
from desktop.jobs.progress import Cancelled, Progress

if TYPE_CHECKING:
    from concurrent.futures import Executor, ThreadPoolExecutor

T = TypeVar("T")
Work = Callable[[], object]
Then = Callable[[T], object]
Failed = Callable[[StationError], object]


@dataclass(slots=True, eq=False)
class _Task:
    """One piece of work; it lives in a table of the main thread, the worker only knows its number.

    Everything that may hold a widget (owner, closures, a traceback) is thus let go on the main
    thread, so that no QObject is ever destroyed by a worker.
    """

    owner: QObject
    work: Work
    then: Then[object] | None = None
    failed: Failed | None = None
    slot: tuple[int, str] | None = None
    progress: Progress | None = None
    result: object = None
    error: Exception | None = None


class _Relay(QObject):
    """Lives on the main thread; ``arrived(number)`` is emitted by workers and delivered queued."""

    arrived = Signal(int)
    moved = Signal(object, int, int)


class Jobs(QObject):
    """Runs work away from the main thread and brings the answer back while its owner lives.

    ``changed(frozenset[Kind])`` follows every saved change, ``heard(frozenset[Kind])`` what other
    counters saved on the same server, ``troubled(StationError)`` every error
    that nobody took, ``busy_changed(bool)`` the first and the last task under way.
    """

    changed = Signal(object)
    heard = Signal(object)
    troubled = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._relay = _Relay(self)
        self._relay.arrived.connect(self._on_relay_arrived, Qt.ConnectionType.QueuedConnection)
        self._relay.moved.connect(self._on_relay_moved, Qt.ConnectionType.QueuedConnection)
        self._numbers = count(1)
        self._tasks: dict[int, _Task] = {}
        self._newest: dict[tuple[int, str], int] = {}
        self._progresses: WeakSet[Progress] = WeakSet()
        self._closed = False

    @cached_property
    def _database(self) -> ThreadPoolExecutor:
        return _lane("database", 1)

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return _lane("pool", 2)

    @property
    def busy(self) -> bool:
        """Tell whether any work is under way."""
        return bool(self._tasks)

    @overload
    def ask(
        self,
        owner: QObject,
        work: Callable[[], Saved[T]],
        then: Then[T] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> None: ...

    @overload
    def ask(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Then[T] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> None: ...

    def ask(
        self,
        owner: QObject,
        work: Callable[[], object],
        then: Callable[..., object] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
    ) -> None:
        """Run ``work`` on the database thread, in the order of asking.

        With ``latest`` (for reads only) an answer is dropped, and work not yet begun is skipped,
        once the same owner asked anew under the same word.
        """
        slot = (id(owner), latest) if latest else None
        self._begin(_Task(owner, work, then, failed, slot), self._database)

    def compute(
        self,
        owner: QObject,
        work: Callable[[], T],
        then: Then[T] | None = None,
        failed: Failed | None = None,
        *,
        latest: str = "",
        progress: Progress | None = None,
    ) -> None:
        """Run ``work`` on the pool, without the database; a cancelled ``progress`` drops its answer.

        ``latest`` counts over both: what is asked of the database under the same word replaces this.
        """
        slot = (id(owner), latest) if latest else None
        answer: Callable[..., object] | None = then
        self._begin(_Task(owner, work, answer, failed, slot, progress), self._pool)

    def forget(self, owner: QObject, latest: str) -> None:
        """Drop the answer to what was asked last under this word; nobody wants it any more."""
        self._newest.pop((id(owner), latest), None)

    def progress(self, owner: QObject, moved: Callable[[int, int], object]) -> Progress:
        """Return a token whose reports reach ``moved(done, total)`` on the main thread."""
        relay = self._relay

        def deliver(done: int, total: int) -> None:
            if isValid(owner):
                moved(done, total)

        token = Progress(lambda done, total: relay.moved.emit(deliver, done, total))
        self._progresses.add(token)
        return token

    def close(self, last: Callable[[], object] | None = None) -> None:
        """Stop long work, finish what was asked of the database, then ``last`` there, and join."""
        if self._closed:
            return
        self._closed = True
        for token in list(self._progresses):
            token.cancel()
        farewell = self._database.submit(last) if last is not None else None
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._database.shutdown(wait=True)
        self._tasks.clear()
        if farewell is not None:
            farewell.result()

    @Slot(int)
    def _on_relay_arrived(self, number: int) -> None:
        task = self._tasks.pop(number, None)
        if task is None:
            return
        current = self._is_current(task, number)
        if not self._tasks:
            self.busy_changed.emit(False)
        if task.error is not None:
            self._deliver_error(task, task.error, current=current)
        else:
            self._deliver_result(task, current=current)

    @Slot(object, int, int)
    def _on_relay_moved(self, deliver: Callable[[int, int], None], done: int, total: int) -> None:
        deliver(done, total)

    def _begin(self, task: _Task, lane: Executor) -> None:
        if self._closed:
            return
        number = next(self._numbers)
        first = not self._tasks
        self._tasks[number] = task
        if task.slot is not None:
            self._newest[task.slot] = number
        if first:
            self.busy_changed.emit(True)
        self._start(lane, number)

    def _start(self, lane: Executor, number: int) -> None:
        lane.submit(self._run, number)

    def _run(self, number: int) -> None:
        """Do the work on a worker and let go of the task before it is announced."""
        task = self._tasks.get(number)
        if task is None:
            return
        if task.slot is None or self._newest.get(task.slot) == number:
            try:
                task.result = task.work()
            except Exception as error:
                task.error = error
        del task
        if isValid(self._relay):
            self._relay.arrived.emit(number)

    def _is_current(self, task: _Task, number: int) -> bool:
        if task.progress is not None and task.progress.cancelled:
            return False
        if task.slot is not None:
            if self._newest.get(task.slot) != number:
                return False
            del self._newest[task.slot]
        return isValid(task.owner)

    def _deliver_result(self, task: _Task, *, current: bool) -> None:
        value = task.result
        if isinstance(value, Saved):
            # Others must hear of a change even when the page that made it is gone.
            self.changed.emit(value.changes)
            value = value.value
        if current and task.then is not None:
            task.then(value)

    def _deliver_error(self, task: _Task, error: Exception, *, current: bool) -> None:
        if isinstance(error, Cancelled):
            return
        if not isinstance(error, StationError):
            raise error
        if current and task.failed is not None:
            task.failed(error)
        elif current or isinstance(error, Trouble):
            self.troubled.emit(error)


def _lane(name: str, threads: int) -> ThreadPoolExecutor:
    """Return threads of this name; what they need is loaded with the first work, after the first painting."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(max_workers=threads, thread_name_prefix=name)
