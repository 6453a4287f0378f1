"""Plans (年度监督检查计划): one row a plan, each wording of it (版本) with its lines, and the lines being written."""

from __future__ import annotations

from decimal import Decimal

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, TextChoices, UniqueConstraint

from fadu.checker import plan_items

REACHES = ("province", "city", "county")


class State(TextChoices):
    """Where a plan stands."""

    DRAFT = "draft", "编制中"
    SUBMITTED = "submitted", "待批复"
    REFUSED = "refused", "未获批准"
    APPROVED = "approved", "已批准"
    PUBLISHED = "published", "已公布"
    ADJUSTING = "adjusting", "调整中"
    CLOSED = "closed", "已归档"


class Made(TextChoices):
    """By which act a wording came about."""

    DRAFTED = "draft", "编制"
    MERGED = "merge", "合并"
    ADJUSTED = "adjust", "调整"


class Placed(models.Model):
    """A row in the place of the agency whose plan it is."""

    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        abstract = True


class Plan(Placed):
    """One plan; its id is that of its matter. `current` and `public` name wordings: the newest, and the one published.

    made: how many wordings there have been. Days are person-days; `terms` is the worksheet as the page wrote it
    (checker/plan_file.py), empty where it was recorded by hand.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    subject = models.TextField(default="", blank=True)
    year = models.IntegerField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.DRAFT)
    made = models.IntegerField(default=0)
    current = models.CharField(max_length=40, default="", blank=True)
    public = models.CharField(max_length=40, default="", blank=True)
    staff = models.IntegerField(null=True)
    workdays = models.IntegerField(null=True)
    total_days = models.IntegerField(null=True)
    other_days = models.IntegerField(null=True)
    idle_days = models.IntegerField(null=True)
    capacity = models.IntegerField(null=True)
    terms = models.TextField(default="", blank=True)
    objects_listed = models.IntegerField(null=True)
    key_units = models.IntegerField(null=True)
    general_units = models.IntegerField(null=True)
    classified_by = models.TextField(default="", blank=True)
    caps_result = models.CharField(max_length=30, default="", blank=True)
    cap_units = models.IntegerField(null=True)
    merged = models.IntegerField(null=True)
    due_tasks = models.IntegerField(null=True)
    done_tasks = models.IntegerField(null=True)
    summed_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        indexes = [Index(fields=[reach, "year", "-id"], name=f"plan_{reach}") for reach in REACHES]

    def __str__(self) -> str:
        return self.subject or (f"{self.year}年度监督检查计划" if self.year else "监督检查计划")


class Wording(Placed):
    """One wording of a plan (版本), `<matter>:<number>`, with its own way to approval, filing and publication.

    visits, key_visits, effort (tenths of a person-day): sums of its lines, or as stated where it has none.
    `grounds` is why it was adjusted.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    plan = models.CharField(max_length=26, db_index=True)
    number = models.IntegerField()
    made = models.CharField(max_length=10, choices=Made.choices)
    made_on = models.DateField()
    year = models.IntegerField(null=True)
    lines = models.IntegerField(default=0)
    visits = models.IntegerField(default=0)
    key_visits = models.IntegerField(default=0)
    effort = models.IntegerField(default=0)
    text = models.CharField(max_length=64, default="", blank=True)  # digest of the plan as written
    reason = models.CharField(max_length=20, default="", blank=True)
    grounds = models.TextField(null=True, blank=True)
    ready_by = models.DateField(null=True)
    partners = models.TextField(default="", blank=True)
    submitted_on = models.DateField(null=True)
    letter = models.TextField(default="", blank=True)
    approved_on = models.DateField(null=True)
    approval = models.TextField(default="", blank=True)
    filed_on = models.DateField(null=True)
    receiver = models.TextField(default="", blank=True)
    published_on = models.DateField(null=True)
    channel = models.TextField(default="", blank=True)
    dropped_on = models.DateField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["plan", "number"], name="a_wording_has_its_own_number"),
            CheckConstraint(
                condition=Q(published_on__isnull=True)
                | Q(dropped_on__isnull=True)
                | Q(dropped_on__gte=F("published_on")),
                name="what_was_dropped_is_not_published",
            ),
        ]

    def __str__(self) -> str:
        return f"第{self.number}版"


class Line(Placed):
    """One line of a wording, `<matter>:<wording>:<no>`; `due_on` is the last day of its quarter or of the year.

    number: by which visits name it, the same in every wording (2026-012). days: as text, for one visit.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=50, primary_key=True)
    plan = models.CharField(max_length=26)
    wording = models.CharField(max_length=40, db_index=True)
    no = models.IntegerField()
    number = models.CharField(max_length=12)
    year = models.IntegerField()
    kind = models.CharField(max_length=10)
    party = models.CharField(max_length=26, default="", blank=True)
    object = models.TextField(default="", blank=True)
    sector = models.CharField(max_length=20, default="", blank=True)
    units = models.IntegerField()
    matters = models.TextField()
    basis = models.TextField()
    method = models.CharField(max_length=10)
    quarter = models.IntegerField()
    due_on = models.DateField()
    times = models.IntegerField()
    cap = models.IntegerField(null=True)
    visits = models.IntegerField()
    officers = models.IntegerField()
    days = models.CharField(max_length=8)
    effort = models.IntegerField()
    division = models.TextField(default="", blank=True)
    partners = models.TextField(default="", blank=True)  # departments, one 、 between two

    class Meta:
        indexes = [
            *(Index(fields=[reach, "due_on"], name=f"plan_line_{reach}") for reach in REACHES),
            Index(fields=["county", "number"], name="plan_line_number"),
        ]
        constraints = [
            UniqueConstraint(fields=["wording", "no"], name="a_line_stands_once_in_a_wording"),
            CheckConstraint(condition=Q(visits__gte=0), name="a_line_plans_no_fewer_than_none"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.object or '单个单位'}（{self.visits}次）"

    @property
    def item(self) -> plan_items.Item:
        """The line as the checker reads it."""
        return plan_items.Item(
            no=self.no, kind=self.kind, object=self.object, party=self.party, sector=self.sector, units=self.units,
            matters=self.matters, basis=self.basis, method=self.method, quarter=self.quarter, times=self.times,
            cap=self.cap, visits=self.visits, officers=self.officers, days=Decimal(self.days),
            division=self.division, partners=tuple(p for p in self.partners.split("、") if p),
        )  # fmt: skip


class Sketch(models.Model):
    """The lines of a plan while they are written (拟稿), before an act records them; one for each matter.

    lines: as checker/plan_items.py writes them. seen: raised with every change, so that two windows do not
    overwrite each other.
    """

    LEDGER = "ephemeral: lines being written; the act that drafts the plan records them and takes them away"

    id = models.CharField(max_length=26, primary_key=True)  # the matter's
    lines = models.TextField()
    seen = models.IntegerField(default=0)
    by = models.CharField(max_length=26)
    at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.id}（拟稿）"


_PLACE = ("province", "city", "county")
PLAN_FIELDS = (
    "n", "subject", "year", "state", "made", "current", "public", "staff", "workdays", "total_days", "other_days",
    "idle_days", "capacity", "terms", "objects_listed", "key_units", "general_units", "classified_by", "caps_result",
    "cap_units", "merged", "due_tasks", "done_tasks", "summed_on", "closed_on", *_PLACE,
)  # fmt: skip
WORDING_FIELDS = (
    "plan", "number", "made", "made_on", "year", "lines", "visits", "key_visits", "effort", "text", "reason", "grounds",
    "ready_by", "partners", "submitted_on", "letter", "approved_on", "approval", "filed_on", "receiver",
    "published_on", "channel", "dropped_on", *_PLACE,
)  # fmt: skip
LINE_FIELDS = (
    "plan", "wording", "no", "number", "year", "kind", "party", "object", "sector", "units", "matters", "basis",
    "method", "quarter", "due_on", "times", "cap", "visits", "officers", "days", "effort", "division", "partners",
    *_PLACE,
)  # fmt: skip
