"""Work off the main thread: one database thread, one pool, answers back on the main thread."""

from desktop.jobs.jobs import Jobs
from desktop.jobs.progress import Cancelled, Progress

__all__ = ["Cancelled", "Jobs", "Progress"]
