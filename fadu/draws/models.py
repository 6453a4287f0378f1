"""Draws (随机抽取): a batch as the law knows it, and in it each numbered draw with its lists and its result.

Lists and results are files under their digest; a row holds what lists of draws and pages ask for. One row
holds all picks of a draw as JSON, so that an entry of the ledger carries one image however many are drawn.
"""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import CheckConstraint, Index, Q, TextChoices, UniqueConstraint

from fadu.ledger.canonical import parsed
from fadu.matters.scope import Place


class State(TextChoices):
    """Where a numbered draw stands."""

    FROZEN = "frozen", "已冻结"
    COMMITTED = "committed", "已公布承诺"
    VALUED = "valued", "随机数已公开"
    DRAWN = "drawn", "已抽取"
    PUBLISHED = "published", "已公布"
    CANCELLED = "cancelled", "已作废"


class Batch(models.Model):
    """A batch (抽查批次); its id is that of its matter. What a provincial platform drew stands here too."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    subject = models.TextField()
    plan_number = models.TextField(default="", blank=True)
    kind = models.CharField(max_length=10)
    route = models.CharField(max_length=10)
    year = models.IntegerField()
    draw = models.CharField(max_length=60, default="", blank=True)  # the newest numbered draw
    dropped = models.BooleanField(default=False)
    platform = models.TextField(default="", blank=True)
    platform_number = models.TextField(default="", blank=True)
    drawn_on = models.DateField(null=True)
    roster = models.CharField(max_length=64, default="", blank=True)
    result = models.CharField(max_length=64, default="", blank=True)
    drawn = models.IntegerField(null=True)
    published_at = models.DateTimeField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=[reach, "year", "-id"], name=f"draw_batch_{reach}")
            for reach in ("province", "city", "county")
        ]

    def __str__(self) -> str:
        return self.subject

    @property
    def place(self) -> Place:
        """The agency that draws, with its ancestors."""
        return Place(self.province, self.city, self.county)


class Draw(models.Model):
    """One numbered draw, `<matter>:<year>-<number>`. `picks` and `events` are JSON, whose targets are personal:
    the credit code of an individual business names its owner.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=60, primary_key=True)
    batch = models.CharField(max_length=26, db_index=True)
    year = models.IntegerField()
    number = models.IntegerField()
    state = models.CharField(max_length=10, choices=State.choices)
    commit = models.CharField(max_length=64)
    plan = (
        models.TextField()
    )  # {"frozen", "sealed"}: what was committed to, the roots of the lists in it
    lists = models.CharField(max_length=64)
    officer_list = models.CharField(max_length=64)
    objects_listed = models.IntegerField()
    officers_listed = models.IntegerField()
    to_draw = models.IntegerField()
    frozen_at = models.DateTimeField()
    draw_at = models.DateTimeField()
    committed_at = models.DateTimeField(null=True)
    channel = models.TextField(default="", blank=True)
    randomness = models.TextField(default="", blank=True)
    valued_at = models.DateTimeField(null=True)
    drawn_at = models.DateTimeField(null=True)
    result = models.CharField(max_length=64, default="", blank=True)
    picks = models.TextField(null=True, blank=True)
    witnesses = models.TextField(null=True, blank=True)
    events = models.TextField(null=True, blank=True)
    recused = models.TextField(null=True, blank=True)
    replaced = models.IntegerField(default=0)
    published_at = models.DateTimeField(null=True)
    cancelled_at = models.DateTimeField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=[reach, "year", "-number"], name=f"draw_{reach}")
            for reach in ("province", "city", "county")
        ]
        constraints = [
            UniqueConstraint(fields=["county", "year", "number"], name="a_number_is_drawn_once"),
            CheckConstraint(
                condition=Q(valued_at__isnull=True)
                | Q(committed_at__isnull=False, valued_at__gt=models.F("committed_at")),
                name="randomness_is_younger_than_the_commitment",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.year}年第{self.number}号"

    @property
    def matter(self) -> str:
        """The matter whose record this is."""
        return self.batch

    @property
    def frozen(self) -> Any:
        """The object that was committed to (docs/draw.md, "Frozen")."""
        return parsed(self.plan)["frozen"]

    @property
    def sealed(self) -> str:
        """The hash of the nonce."""
        return str(parsed(self.plan)["sealed"])


class SealedValue(models.Model):
    """What opens one commitment of a frozen draw: the value and its salt, apart from the lists and from the file
    that the entry names, so that erasing reaches it; the commitment stays valid and opens no more.
    """

    LEDGER = "ephemeral: opens commitments that stand in the frozen lists; it goes with its subject"

    draw = models.CharField(max_length=60)
    number = models.IntegerField()
    what = models.CharField(max_length=20)
    subject = models.CharField(max_length=64)  # the officer's id, or the credit code of a firm
    value = models.TextField(null=True)  # None once erased
    salt = models.CharField(max_length=32, default="", blank=True)
    commitment = models.CharField(max_length=64)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["draw", "number"], name="a_commitment_is_opened_once"),
            CheckConstraint(
                condition=Q(value__isnull=False) | Q(salt=""), name="an_erased_value_has_no_salt"
            ),
        ]
        indexes = [Index(fields=["subject"], name="sealed_value_of")]

    def __str__(self) -> str:
        return f"{self.what} {self.subject}"


class JobState(TextChoices):
    """Where long work stands."""

    OPEN = "open", "正在办理"
    REFUSED = "refused", "没有办成"
    DONE = "done", "已办"


class DrawJob(models.Model):
    """A freeze or a draw of many objects that a process of its own does: who asked for what, who works on it, how far.

    A worker holds it until `lease` and says so again at each stage; after that anybody may go on from the start.
    The act carries `idem`, so it is recorded once whoever works how often.
    """

    LEDGER = "ephemeral: what was asked for and waits; the act itself is recorded once, at its end"

    id = models.CharField(max_length=26, primary_key=True)
    batch = models.CharField(max_length=26)
    act = models.CharField(max_length=20)
    account = models.CharField(max_length=40)
    by = models.CharField(max_length=120)  # account and client, as entries name them
    told = models.TextField()  # what was typed, as JSON; empty once it is over
    expected = models.IntegerField(null=True)
    idem = models.CharField(max_length=60)
    n = models.IntegerField()  # the newest entry of the batch when it was asked for
    objects_listed = models.IntegerField()
    asked_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=JobState.choices, default=JobState.OPEN)
    stage = models.IntegerField(default=0)
    doing = models.CharField(max_length=40, default="", blank=True)
    worker = models.CharField(max_length=32, default="", blank=True)
    lease = models.DateTimeField(null=True)
    died = models.IntegerField(default=0)  # workers that ended without a word
    said = models.TextField(default="", blank=True)  # why it was refused

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["batch"], condition=Q(state="open"), name="a_batch_has_one_job"
            )
        ]
        indexes = [Index(fields=["batch", "-id"], name="job_of_batch")]

    def __str__(self) -> str:
        return f"{self.act} {self.batch}"

    @property
    def matter(self) -> str:
        """The batch, as an outcome of an act names it."""
        return self.batch


BATCH_FIELDS = (
    "n", "subject", "plan_number", "kind", "route", "year", "draw", "dropped", "platform", "platform_number",
    "drawn_on", "roster", "result", "drawn", "published_at", "province", "city", "county",
)  # fmt: skip
DRAW_FIELDS = (
    "batch", "year", "number", "state", "commit", "plan", "lists", "officer_list", "objects_listed",
    "officers_listed", "to_draw", "frozen_at", "draw_at", "committed_at", "channel", "randomness", "valued_at",
    "drawn_at", "result", "picks", "witnesses", "events", "recused", "replaced", "published_at",
    "cancelled_at", "province", "city", "county",
)  # fmt: skip
PERSONAL = ("picks", "witnesses", "events", "recused")
