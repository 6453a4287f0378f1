"""Visits (行政检查), entries into firms and what was found there, folded from the entries of the visits' matters."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q

REACHES = ("province", "city", "county")


class Placed(models.Model):
    """A row in the place of the agency that inspects."""

    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        abstract = True


class Visit(Placed):
    """One visit to one unit, from clue or task to the closing; its id is that of its matter, days in Shanghai.

    kind, occasion, manner, team, cap_state, approval, …: the words of the procedure's choices.
    task_number: the plan item, draw or clue that it comes from. opened_on: None while there is only a clue.
    `checked_on` is the first check, `recorded_on` the first record that was signed or refused.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    party = models.CharField(max_length=26, default="", blank=True)
    site = models.TextField(null=True)
    sector = models.CharField(max_length=20, default="", blank=True)
    kind = models.CharField(max_length=10, default="", blank=True)
    campaign = models.CharField(max_length=400, default="", blank=True)  # 专项行动, by its title
    occasion = models.CharField(max_length=40, default="", blank=True)
    manner = models.CharField(max_length=10, default="", blank=True)
    team = models.CharField(max_length=20, default="", blank=True)
    clue_source = models.CharField(max_length=10, default="", blank=True)
    clued_on = models.DateField(null=True)
    declined_on = models.DateField(null=True)
    task_number = models.TextField(default="", blank=True)
    basis = models.TextField(default="", blank=True)
    opened_on = models.DateField(null=True)
    planned_on = models.DateField(null=True)
    urgent = models.BooleanField(default=False)
    counted = models.BooleanField(default=False)
    cap_state = models.CharField(max_length=30, default="", blank=True)
    approval = models.CharField(max_length=20, default="", blank=True)
    code_due = models.BooleanField(default=False)
    justified_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)  # 当场报告
    approved_on = models.DateField(null=True)  # 审批表, made up for afterwards too
    approval_number = models.TextField(default="", blank=True)
    scheme_on = models.DateField(null=True)  # 现场检查方案
    noticed_on = models.DateField(null=True)
    first_officer = models.CharField(max_length=26, default="", blank=True)
    second_officer = models.CharField(max_length=26, default="", blank=True)
    entered_on = models.DateField(null=True)
    entry_mode = models.CharField(max_length=30, default="", blank=True)
    entry_mark = models.TextField(default="", blank=True)
    no_code_for = models.CharField(max_length=30, default="", blank=True)
    no_code_on = models.DateField(null=True)
    code_made_up_on = models.DateField(null=True)
    comings = models.PositiveSmallIntegerField(default=0)  # further entries, in vain or again
    empties = models.PositiveSmallIntegerField(default=0)  # 到场而未能实施
    obstructed = models.BooleanField(default=False)
    shown_on = models.DateField(null=True)
    checked_on = models.DateField(null=True)
    recorded_on = models.DateField(null=True)
    unsigned = models.BooleanField(default=False)  # 拒绝签字
    findings = models.PositiveIntegerField(default=0)
    told_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    withheld_on = models.DateField(null=True)
    called_off_on = models.DateField(null=True)
    called_off_for = models.CharField(max_length=30, default="", blank=True)
    closed_on = models.DateField(null=True)

    class Meta:
        indexes = [
            *(Index(fields=[r, "-opened_on", "-id"], name=f"visit_{r}_opened") for r in REACHES),
            *(Index(fields=[r, "checked_on"], name=f"visit_{r}_checked") for r in REACHES),
            *(
                Index(
                    fields=[r, "planned_on", "id"], condition=Q(closed_on__isnull=True),
                    name=f"visit_{r}_running",
                )
                for r in REACHES
            ),
            Index(fields=["party", "-opened_on"], name="visit_of_party"),
            *(
                Index(fields=[o, "planned_on"], condition=Q(closed_on__isnull=True), name=f"visit_of_{o}")
                for o in ("first_officer", "second_officer")
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.kind or '线索'}（{self.opened_on or self.clued_on}）"


class SiteEntry(Placed):
    """One entry into a firm within a visit (入企): for the check itself, again, for a review, or in vain.

    mode: 检查, or the procedure's word for coming again. scanned: whether a code was shown. empty: nobody was there.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    visit = models.CharField(max_length=26, db_index=True)
    party = models.CharField(max_length=26)
    mode = models.CharField(max_length=10)
    entered_on = models.DateField()
    purpose = models.TextField(default="", blank=True)
    scanned = models.BooleanField()
    empty = models.BooleanField(default=False)
    counted = models.BooleanField(default=False)

    class Meta:
        indexes = [
            Index(fields=["party", "-entered_on"], name="site_entry_of_party"),
            *(Index(fields=[r, "entered_on"], name=f"site_entry_{r}") for r in REACHES),
        ]

    def __str__(self) -> str:
        return f"{self.mode}（{self.entered_on}）"


class FindingState(models.TextChoices):
    """Where a finding stands as far as entries say; that a term ran out only the day says."""

    FOUND = "found", "待处理"
    ORDERED = "ordered", "整改中"
    REPORTED = "reported", "已报整改，待复查"
    REMAINS = "remains", "复查未整改到位"
    CORRECTED = "corrected", "已整改"
    MAJOR = "major", "转重大事故隐患"
    CASE = "case", "由处罚案件督促整改"
    DEPARTMENT = "department", "移送其他部门"


GONE = (FindingState.CORRECTED, FindingState.MAJOR, FindingState.CASE, FindingState.DEPARTMENT)
"""States in which the visit owes nothing more for a finding."""


class VisitFinding(Placed):
    """One thing found in a visit (问题): `visit:key`.

    found_before: the finding of an earlier visit that is still there (`visit:key`), "" for a new one.
    term: the last day to put it right. review_on: from which day on a review is owed, None while none is.
    reviewed_on: the first review that answers the term: put right, or the term was over. order_number, penalty,
    major, department: the paper of the order, and where it was handed on to.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=70, primary_key=True)
    visit = models.CharField(max_length=26, db_index=True)
    key = models.CharField(max_length=40)
    party = models.CharField(max_length=26, default="", blank=True)
    sector = models.CharField(max_length=20, default="", blank=True)
    category = models.CharField(max_length=20)
    description = models.TextField(null=True)
    violated = models.TextField(default="", blank=True)
    punishable = models.BooleanField()
    found_before = models.CharField(max_length=70, default="", blank=True)
    found_on = models.DateField()
    state = models.CharField(max_length=10, choices=FindingState)
    mode = models.CharField(max_length=12, default="", blank=True)
    ordered_on = models.DateField(null=True)
    order_number = models.TextField(default="", blank=True)
    term = models.DateField(null=True)
    rectified_on = models.DateField(null=True)
    review_on = models.DateField(null=True)
    reviewed_on = models.DateField(null=True)
    result = models.CharField(max_length=20, default="", blank=True)
    corrected_on = models.DateField(null=True)
    on_spot = models.BooleanField(default=False)
    major = models.TextField(default="", blank=True)
    penalty = models.TextField(default="", blank=True)
    department = models.TextField(default="", blank=True)

    class Meta:
        indexes = [
            *(
                Index(
                    fields=[r, "review_on", "id"], condition=Q(review_on__isnull=False),
                    name=f"finding_{r}_to_review",
                )
                for r in REACHES
            ),
            *(Index(fields=[r, "found_on"], name=f"finding_{r}_found") for r in REACHES),
            *(Index(fields=[r, "term"], name=f"finding_{r}_term") for r in REACHES),
            Index(fields=["party", "-found_on"], name="finding_of_party"),
        ]  # fmt: skip
        constraints = [
            CheckConstraint(
                condition=Q(review_on__isnull=True) | ~Q(state__in=[s.value for s in GONE]),
                name="what_is_put_right_is_not_reviewed_again",
            )
        ]

    def __str__(self) -> str:
        return f"{self.category} {self.key}（{self.found_on}发现）"

    @property
    def compared(self) -> str:
        """Against the visit before: 已改, 还在 or 新发现."""
        if self.state == FindingState.CORRECTED:
            return "已改"
        return "还在" if self.found_before else "新发现"


VISIT_FIELDS = (
    "province", "city", "county", "party", "site", "sector", "kind", "occasion", "manner", "team",
    "clue_source", "clued_on", "declined_on", "task_number", "basis", "opened_on", "planned_on", "urgent",
    "counted", "cap_state", "approval", "code_due", "justified_on", "reported_on", "approved_on",
    "approval_number", "scheme_on", "noticed_on", "first_officer", "second_officer", "entered_on",
    "entry_mode", "entry_mark", "no_code_for", "no_code_on", "code_made_up_on", "comings", "empties", "obstructed",
    "shown_on", "checked_on", "recorded_on", "unsigned", "findings", "told_on", "published_on",
    "withheld_on", "called_off_on", "called_off_for", "closed_on",
)  # fmt: skip
ENTRY_FIELDS = (
    "province", "city", "county", "visit", "party", "mode", "entered_on", "purpose", "scanned", "empty",
    "counted",
)  # fmt: skip
FINDING_FIELDS = (
    "province", "city", "county", "visit", "key", "party", "sector", "category", "description", "violated",
    "punishable", "found_before", "found_on", "state", "mode", "ordered_on", "order_number", "term",
    "rectified_on", "review_on", "reviewed_on", "result", "corrected_on", "on_spot", "major", "penalty",
    "department",
)  # fmt: skip
"""What an image of a row covers, version 1; of a visit the second has its campaign."""
VISIT_FIELDS_2 = (*VISIT_FIELDS, "campaign")
