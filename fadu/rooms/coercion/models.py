"""Measures of coercion (行政强制): seizures with their inventory, power cuts, proposed closures; one row a matter.

Three stops are three things: a seizure and a power cut are measures, a closure is a penalty that a government decides; the stop on
site itself (暂时停产停业) is of the hazard's or the visit's matter and has no row here.
"""

from __future__ import annotations

from django.db import models
from django.db.models import F, Index, Q

REACHES = ("province", "city", "county")
RUNNING = Q(taken_on__isnull=False, ended_on__isnull=True)
"""Of seizures: carried out, and not yet lifted, disposed of or handed over."""


class Placed(models.Model):
    """A row in the place of the agency that acts."""

    id = models.CharField(max_length=26, primary_key=True)  # the matter's
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    party = models.CharField(max_length=26, default="", blank=True)

    class Meta:
        abstract = True


class Seizure(Placed):
    """One seizure (查封、扣押). Days in Shanghai.

    until: the last day as the decisions state it, or as the law allows where none is stated (a matter handled elsewhere). limit_on: the last day that the law allows, counted from the day it was taken, with
    tests and an extension; a measure that states more than the law allows is shown. testing: a test is going on, whose days do not count.
    unapproved: taken in urgency, and the approval not made up yet.
    """

    LEDGER = "imaged"

    kind = models.CharField(
        max_length=4, default="", blank=True
    )  # 查封, 扣押; "" before it is taken
    target = models.CharField(max_length=40, default="", blank=True)
    chemicals = models.BooleanField(default=False)
    route = models.CharField(
        max_length=20, default="", blank=True
    )  # who approves, or that nobody may
    urgent = models.BooleanField(default=False)
    unapproved = models.BooleanField(default=False)
    checked_on = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    taken_on = models.DateField(null=True)
    number = models.TextField(default="", blank=True)
    until = models.DateField(null=True)
    limit_on = models.DateField(null=True)
    testing = models.BooleanField(default=False)
    extended_on = models.DateField(null=True)
    ended_on = models.DateField(null=True)
    ended_by = models.CharField(max_length=10, default="", blank=True)  # 解除, 没收, 销毁, 移送
    lifted_for = models.CharField(max_length=30, default="", blank=True)
    returned_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    items = models.IntegerField(default=0)

    class Meta:
        indexes = [
            *(Index(fields=[r, "taken_on"], name=f"seizure_{r}_taken") for r in REACHES),
            *(Index(fields=[r, "until", "id"], condition=RUNNING, name=f"seizure_{r}_running") for r in REACHES),
            *(Index(fields=[r, "ended_on"], name=f"seizure_{r}_ended") for r in REACHES),
        ]  # fmt: skip
        constraints = [
            models.CheckConstraint(
                condition=Q(ended_on__isnull=True) | Q(ended_on__gte=F("taken_on")),
                name="a_seizure_ends_after_it_was_taken",
            )
        ]

    def __str__(self) -> str:
        return f"{self.kind or '查封、扣押'}（{self.number}）" if self.number else self.kind


class Item(models.Model):
    """One line of the inventory (清单): what it is, how much of it, and whether it was lifted alone."""

    LEDGER = "imaged"

    id = models.CharField(max_length=70, primary_key=True)  # matter:key
    matter = models.CharField(max_length=26, db_index=True)
    key = models.CharField(max_length=40)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    name = models.TextField()
    quantity = models.TextField(default="", blank=True)
    spec = models.TextField(default="", blank=True)
    condition = models.TextField(default="", blank=True)
    lifted_on = models.DateField(null=True)

    def __str__(self) -> str:
        return f"{self.name} {self.quantity}".strip()


class PowerCut(Placed):
    """One enforcement by power or explosives (停电、停供): the decision it enforces, and how each of the two measures went.

    approved_on, verdict, told_on, supplier and power_*: of power; supply_*: of explosives and other supplies. cut_on: the first
    notice to a supplier. lifted_on, restored_on: once neither measure runs any more, and once every supplier was told.
    """

    LEDGER = "imaged"

    decision = models.CharField(max_length=30, default="", blank=True)
    decision_number = models.TextField(default="", blank=True)
    refused_on = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    verdict = models.CharField(max_length=30, default="", blank=True)
    told_on = models.DateField(null=True)
    cut_on = models.DateField(null=True)
    supplier = models.TextField(default="", blank=True)
    lifted_on = models.DateField(null=True)
    restored_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)
    power_cut_on = models.DateField(null=True)
    power_lifted_on = models.DateField(null=True)
    power_restored_on = models.DateField(null=True)
    supply_kind = models.CharField(max_length=20, default="", blank=True)
    supply_approved_on = models.DateField(null=True)
    supply_cut_on = models.DateField(null=True)
    supply_supplier = models.TextField(default="", blank=True)
    supply_lifted_on = models.DateField(null=True)
    supply_restored_on = models.DateField(null=True)

    class Meta:
        indexes = [Index(fields=[r, "cut_on"], name=f"powercut_{r}_cut") for r in REACHES]

    def __str__(self) -> str:
        return self.verdict or self.supply_kind or self.decision


class Closure(Placed):
    """One proposed closure (提请关闭): the condition with its counts, the proposal, the answer."""

    LEDGER = "imaged"

    coal = models.BooleanField(default=False)
    ground = models.CharField(max_length=60, default="", blank=True)
    counted_on = models.DateField(null=True)
    times_180 = models.IntegerField(default=0)
    times_year = models.IntegerField(default=0)
    told_on = models.DateField(null=True)
    heard_on = models.DateField(null=True)
    proposed_on = models.DateField(null=True)
    government = models.TextField(default="", blank=True)
    number = models.TextField(default="", blank=True)
    answered_on = models.DateField(null=True)
    answer = models.CharField(max_length=10, default="", blank=True)
    done_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        indexes = [Index(fields=[r, "proposed_on"], name=f"closure_{r}_proposed") for r in REACHES]

    def __str__(self) -> str:
        return self.ground


_PLACE = ("province", "city", "county")
SEIZURE_FIELDS = (
    *_PLACE, "party", "kind", "target", "chemicals", "route", "urgent", "unapproved", "checked_on", "approved_on",
    "taken_on", "number", "until", "limit_on", "testing", "extended_on", "ended_on", "ended_by", "lifted_for",
    "returned_on", "closed_on", "items",
)  # fmt: skip
ITEM_FIELDS = ("matter", "key", *_PLACE, "name", "quantity", "spec", "condition", "lifted_on")
_CUT_FIRST = (
    *_PLACE, "party", "decision", "decision_number", "refused_on", "approved_on", "verdict", "told_on", "cut_on",
    "supplier", "lifted_on", "restored_on", "closed_on",
)  # fmt: skip
CUT_FIELDS = (
    *_CUT_FIRST, "power_cut_on", "power_lifted_on", "power_restored_on", "supply_kind", "supply_approved_on", "supply_cut_on",
    "supply_supplier", "supply_lifted_on", "supply_restored_on",
)  # fmt: skip
CUT_VERSIONS = {1: _CUT_FIRST, 2: CUT_FIELDS}
"""The columns that an image covers, by the version of images; the second holds the two measures apart."""
CLOSURE_FIELDS = (
    *_PLACE, "party", "coal", "ground", "counted_on", "times_180", "times_year", "told_on", "heard_on", "proposed_on",
    "government", "number", "answered_on", "answer", "done_on", "closed_on",
)  # fmt: skip
