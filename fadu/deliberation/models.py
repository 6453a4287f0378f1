"""Legal reviews, meetings and their items, folded from the entries of their registers."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, Q, UniqueConstraint

_REACHES = ("province", "city", "county")


class ReviewState(models.TextChoices):
    """Where a review stands."""

    SENT = "sent", "待分派"
    ASSIGNED = "assigned", "审核中"
    RETURNED = "returned", "已退回"
    PASSED = "passed", "已通过"
    WITHDRAWN = "withdrawn", "已撤回"


class Review(models.Model):
    """A legal review (法制审核) of one decision; its id is that of its register matter. What was said stands in the
    entries alone.

    act, key: which act of which matter it ends in, and for whom. round: how often it was sent. concluded: the instant
    of the newest opinion. erased: the digests of the files that went when its words were erased, separated by commas.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    matter = models.CharField(max_length=26)
    act = models.CharField(max_length=60)
    key = models.CharField(max_length=40, default="", blank=True)
    state = models.CharField(max_length=10, choices=ReviewState.choices)
    round = models.PositiveSmallIntegerField()
    sent_by = models.CharField(max_length=26)
    sent = models.DateTimeField()
    reviewer = models.CharField(max_length=26, default="", blank=True)
    qualified = models.CharField(max_length=30, default="", blank=True)
    barred = models.TextField(default="", blank=True)  # who stepped aside, ids separated by commas
    conclusion = models.CharField(max_length=20, default="", blank=True)
    concluded = models.DateTimeField(null=True)
    passed_on = models.DateField(null=True)
    erased = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(Index(fields=[reach, "state", "-id"], name=f"review_{reach}") for reach in _REACHES),
            *(
                Index(fields=[reach, "passed_on"], name=f"review_{reach}_passed")
                for reach in _REACHES
            ),
            Index(fields=["matter", "-id"], name="review_of_matter"),
            Index(fields=["reviewer", "-id"], name="review_by_reviewer"),
        ]
        constraints = [
            UniqueConstraint(
                fields=["matter", "act", "key"],
                condition=~Q(state=ReviewState.PASSED),
                name="a_decision_is_under_one_review",
            )
        ]

    def __str__(self) -> str:
        return f"法制审核 {self.matter}"

    @property
    def erased_digests(self) -> list[str]:
        """The files that were destroyed."""
        return _ids(self.erased)


REVIEW_FIELDS = (
    "n", "matter", "act", "key", "state", "round", "sent_by", "sent", "reviewer", "qualified", "barred", "conclusion",
    "concluded", "passed_on", "erased", "province", "city", "county",
)  # fmt: skip
"""What an image of a review covers, version 1."""


class MeetingState(models.TextChoices):
    """Where a meeting stands."""

    CALLED = "called", "已召集"
    HELD = "held", "开会、签名中"
    DONE = "done", "已定稿"
    CANCELLED = "cancelled", "已取消"


class Meeting(models.Model):
    """A meeting (集体讨论、会商); its id is that of its register matter. invited, present, signed: ids separated by commas; observers:
    who was asked to attend without a vote (列席), attending: who of them came.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    kind = models.CharField(max_length=10)
    called = models.TextField()
    planned = models.DateTimeField()
    venue = models.TextField()
    chair = models.CharField(max_length=26)
    recorder = models.CharField(max_length=26)
    invited = models.TextField()
    observers = models.TextField(default="", blank=True)
    present = models.TextField(default="", blank=True)
    attending = models.TextField(default="", blank=True)
    signed = models.TextField(default="", blank=True)
    state = models.CharField(max_length=10, choices=MeetingState.choices)
    held = models.DateTimeField(null=True)
    done_on = models.DateField(null=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            *(Index(fields=[reach, "state", "-id"], name=f"meeting_{reach}") for reach in _REACHES),
        ]

    def __str__(self) -> str:
        return self.called

    @property
    def invited_ids(self) -> list[str]:
        """Who was called."""
        return _ids(self.invited)

    @property
    def observer_ids(self) -> list[str]:
        """Who was asked to attend without a vote."""
        return _ids(self.observers)

    @property
    def attending_ids(self) -> list[str]:
        """Who attended without a vote."""
        return _ids(self.attending)

    @property
    def present_ids(self) -> list[str]:
        """Who came."""
        return _ids(self.present)

    @property
    def signed_ids(self) -> list[str]:
        """Who has signed the minutes."""
        return _ids(self.signed)


MEETING_FIELDS = (
    "n", "kind", "called", "planned", "venue", "chair", "recorder", "invited", "observers", "present", "attending", "signed", "state", "held",
    "done_on", "province", "city", "county",
)  # fmt: skip
"""What an image of a meeting covers, version 1."""


class ItemState(models.TextChoices):
    """Where an item of an agenda stands."""

    LISTED = "listed", "待讨论"
    CONCLUDED = "concluded", "已形成结论"
    TAKEN_OFF = "taken_off", "已撤下"


class MeetingItem(models.Model):
    """One item of an agenda (议题): a matter, and for whom. Its id is meeting:item. erased: the digests of the minutes that
    went when its words were erased, separated by commas.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=60, primary_key=True)
    meeting = models.CharField(max_length=26)
    kind = models.CharField(max_length=10)
    item = models.CharField(max_length=26)
    matter = models.CharField(max_length=26)
    act = models.CharField(max_length=60, default="", blank=True)
    key = models.CharField(max_length=40, default="", blank=True)
    state = models.CharField(max_length=10, choices=ItemState.choices)
    recused = models.TextField(default="", blank=True)  # ids separated by commas
    result = models.TextField(default="", blank=True)
    dissent = models.BooleanField(default=False)
    concluded = models.DateTimeField(null=True)
    concluded_on = models.DateField(null=True)
    erased = models.TextField(default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        indexes = [
            Index(fields=["meeting", "id"], name="item_of_meeting"),
            Index(fields=["matter", "-id"], name="item_of_matter"),
            *(
                Index(fields=[reach, "concluded_on"], name=f"item_{reach}_concluded")
                for reach in _REACHES
            ),
        ]

    def __str__(self) -> str:
        return f"{self.meeting} {self.item}"

    @property
    def erased_digests(self) -> list[str]:
        """The files that were destroyed."""
        return _ids(self.erased)

    @property
    def recused_ids(self) -> list[str]:
        """Who stepped aside."""
        return _ids(self.recused)


ITEM_FIELDS = (
    "meeting", "kind", "item", "matter", "act", "key", "state", "recused", "result", "dissent", "concluded",
    "concluded_on", "erased", "province", "city", "county",
)  # fmt: skip
"""What an image of an item covers, version 1."""


def _ids(text: str) -> list[str]:
    return [id for id in text.split(",") if id]
