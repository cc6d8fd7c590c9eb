"""The workload's tables as Morango syncs them; the application of Django that ``morango_peer`` installs."""

from __future__ import annotations

from typing import Any

from django.db import models
from morango.models.core import SyncableModel

PROFILE = "bench"
PARTITION = "all"


class Synced(SyncableModel):
    """A record whose id the workload gives."""

    morango_profile = PROFILE

    class Meta:
        abstract = True

    def calculate_partition(self) -> str:
        """Everything lies in one partition."""
        return PARTITION

    def calculate_source_id(self) -> str:
        """The id of the workload; Morango derives its own from it."""
        return str(self.given)


class Matter(Synced):
    """A matter of twenty columns."""

    morango_model_name = "matter"

    given = models.CharField(max_length=32)
    visit = models.CharField(max_length=32, db_index=True)
    year = models.IntegerField()
    serial = models.IntegerField()
    number = models.CharField(max_length=40)
    machine_number = models.CharField(max_length=60)
    scan_digits = models.CharField(max_length=16)
    received_at = models.CharField(max_length=40)
    title = models.CharField(max_length=60)
    statement = models.TextField()
    summary = models.CharField(max_length=200)
    demand_type = models.CharField(max_length=20)
    category = models.CharField(max_length=8)
    place = models.CharField(max_length=100)
    urgency = models.CharField(max_length=20)
    scale = models.CharField(max_length=20)
    proposed_handling = models.TextField(blank=True)
    answer = models.TextField(blank=True)
    state = models.CharField(max_length=20)
    due_on = models.CharField(max_length=10)

    class Meta:
        app_label = "exchange"
        indexes = (
            models.Index(fields=["year", "serial"]),
            models.Index(fields=["state", "due_on"]),
            models.Index(fields=["category", "received_at"]),
        )


class Fact(Synced):
    """A fact."""

    morango_model_name = "fact"

    given = models.CharField(max_length=32)
    matter = models.CharField(max_length=32, db_index=True)
    text = models.TextField()

    class Meta:
        app_label = "exchange"


MODELS: dict[str, Any] = {"matter": Matter, "fact": Fact}
