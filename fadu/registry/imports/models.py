"""A sheet between its preview and its acts: the lines that would change something wait here in parts."""

from __future__ import annotations

from django.db import models
from django.db.models import TextChoices, UniqueConstraint


class RunState(TextChoices):
    """Where a sheet stands."""

    WAITING = "waiting", "待确认"
    RUNNING = "running", "导入中"
    DONE = "done", "已导入"
    DROPPED = "dropped", "已放弃"


class SheetRun(models.Model):
    """One sheet as brought in: its counts, its faults, how far its acts are recorded."""

    LEDGER = "ephemeral: what waits to be confirmed; each row becomes an act that is recorded"

    id = models.CharField(max_length=26, primary_key=True)
    kind = models.CharField(max_length=20)
    owner = models.CharField(max_length=26)
    digest = models.CharField(max_length=64)
    made_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=RunState.choices, default=RunState.WAITING)
    rows = models.IntegerField()
    new = models.IntegerField()
    changed = models.IntegerField()
    same = models.IntegerField()
    faulty = models.IntegerField()
    faults = models.TextField(default="[]")  # the first ones: row, column, what, what to do
    sample = models.TextField(default="[]")  # the first changes in words
    done = models.IntegerField(
        default=0
    )  # lines whose acts are recorded, or found not to be needed
    refused = models.IntegerField(default=0)

    class Meta:
        indexes = [models.Index(fields=["owner", "-id"], name="sheet_of_owner")]

    def __str__(self) -> str:
        return f"{self.kind} {self.id}"

    @property
    def todo(self) -> int:
        """Lines that would change something."""
        return self.new + self.changed

    @property
    def left(self) -> int:
        """Lines still to be taken."""
        return max(0, self.todo - self.done - self.refused)


class SheetPart(models.Model):
    """Some lines of a sheet; taken away with the acts that come of them."""

    LEDGER = "ephemeral: lines that wait; they go when their acts are recorded"

    run = models.CharField(max_length=26)
    number = models.IntegerField()
    lines = models.TextField()

    class Meta:
        constraints = [UniqueConstraint(fields=["run", "number"], name="a_part_waits_once")]

    def __str__(self) -> str:
        return f"{self.run} {self.number}"
