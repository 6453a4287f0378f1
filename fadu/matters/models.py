"""Matter (事项): the projection of one chain of entries. Derived; it can be rebuilt at any time. So can which entry carries which file."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from fadu.matters.scope import Place, Reach

_REACHES = (Reach.PROVINCE.value, Reach.CITY.value, Reach.COUNTY.value)
_LISTED = Q(register=False)


def _lists(reach: str) -> tuple[Index, ...]:
    """The indexes of the lists at one reach.

    Each ends in the columns of its own condition, so that counting needs the index alone: SQLite
    would fetch every row to look at them.
    """
    return (
        Index(fields=[reach, "-serial", "register"], condition=_LISTED, name=f"matter_{reach}_all"),
        Index(
            fields=[reach, "-serial", "closed", "register"],
            condition=_LISTED & Q(closed=False),
            name=f"matter_{reach}_open",
        ),
        Index(
            fields=[reach, "-serial", "closed", "register"],
            condition=_LISTED & Q(closed=True),
            name=f"matter_{reach}_closed",
        ),
        Index(
            fields=[reach, "procedure", "-serial", "register"],
            condition=_LISTED,
            name=f"matter_{reach}_proc",
        ),
        Index(
            fields=[reach, "owner", "-serial", "register"],
            condition=_LISTED,
            name=f"matter_{reach}_mine",
        ),
        Index(
            fields=[reach, "due", "serial", "register"],
            condition=_LISTED & Q(due__isnull=False),
            name=f"matter_{reach}_due",
        ),
    )


class Matter(models.Model):
    """One matter: what it is, where it stands, what is owed next. `serial` = its place in the log."""

    LEDGER = "derived"

    id = models.CharField(max_length=26, primary_key=True)
    serial = models.BigIntegerField(unique=True)
    opened = models.DateField()
    procedure = models.CharField(max_length=40)
    digest = models.CharField(max_length=64)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    n = models.IntegerField()
    tip = models.CharField(max_length=64)
    title = models.TextField(default="", blank=True)
    number = models.TextField(default="", blank=True)
    owner = models.CharField(max_length=26, default="", blank=True)
    register = models.BooleanField(default=False)
    closed = models.BooleanField(default=False)
    last_act = models.CharField(max_length=60)
    last_at = models.DateTimeField()
    due = models.DateTimeField(null=True)
    due_act = models.CharField(max_length=60, default="", blank=True)
    due_key = models.CharField(max_length=40, default="", blank=True)
    due_cite = models.TextField(default="", blank=True)
    due_provisional = models.BooleanField(default=False)
    lapse = models.DateTimeField(null=True)
    irregular = models.IntegerField(default=0)
    platform = models.TextField(default="", blank=True)  # 外部系统名称；空为本系统办理
    platform_number = models.TextField(default="", blank=True)

    class Meta:
        indexes = [
            *(index for reach in _REACHES for index in _lists(reach)),
            Index(
                fields=[_REACHES[-1], "owner", "due", "serial", "register"],
                condition=_LISTED & Q(due__isnull=False),
                name="matter_county_mine_due",
            ),
            Index(fields=["lapse"], condition=Q(lapse__isnull=False), name="matter_lapse"),
            Index(fields=["number"], condition=~Q(number=""), name="matter_number"),
        ]
        constraints = [
            UniqueConstraint(
                fields=["county", "procedure", "platform", "platform_number"],
                condition=~Q(platform_number=""),
                name="a_case_of_a_platform_is_one_matter",
            )
        ]

    def __str__(self) -> str:
        return self.title or self.number or self.id

    @property
    def place(self) -> Place:
        """The agency that handles it, with its ancestors."""
        return Place(self.province, self.city, self.county)

    @property
    def external(self) -> bool:
        """Whether it is handled on another platform (外部系统办理)."""
        return bool(self.platform)


class CarriedFile(models.Model):
    """That an entry carries a file: by its list of files, or by a fact that is the file's digest."""

    LEDGER = "derived"

    sha256 = models.CharField(max_length=64)
    matter = models.CharField(max_length=26)
    n = models.IntegerField()

    class Meta:
        indexes = [Index(fields=["sha256"], name="carried_file_by_digest")]
        constraints = [
            UniqueConstraint(fields=["matter", "n", "sha256"], name="an_entry_carries_a_file_once")
        ]

    def __str__(self) -> str:
        return f"{self.matter}/{self.n} {self.sha256[:8]}"


class Consulted(models.Model):
    """That an entry of a matter asks for counsel (征询法律顾问), or names one. whom: all counsel of an agency by
    `scope.counsel_of`, or one person.
    """

    LEDGER = "derived"

    matter = models.CharField(max_length=26)
    n = models.IntegerField()
    whom = models.CharField(max_length=40)

    class Meta:
        indexes = [Index(fields=["whom", "matter"], name="consulted_by_whom")]
        constraints = [
            UniqueConstraint(fields=["matter", "n", "whom"], name="an_entry_asks_somebody_once")
        ]

    def __str__(self) -> str:
        return f"{self.matter}/{self.n} {self.whom}"


class LapseNotice(models.Model):
    """That a period of a matter ran out (期限届满): once for each act of time, key and instant."""

    LEDGER = "ephemeral: what ran out follows from the entries; the notice only says it once"

    matter = models.CharField(max_length=26)
    act = models.CharField(max_length=60)
    key = models.CharField(max_length=40, default="", blank=True)
    at = models.DateTimeField()
    noted = models.DateTimeField()
    owner = models.CharField(max_length=26, default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["matter", "act", "key", "at"], name="a_lapse_is_noticed_once")
        ]
        indexes = [Index(fields=["owner", "-at"], name="lapse_notice_of_owner")]

    def __str__(self) -> str:
        return f"{self.matter} {self.act}"


class MoveNotice(models.Model):
    """That a last day of a matter moved with the law (期限变动): once for each period, old and new end."""

    LEDGER = (
        "ephemeral: both days follow from the entries and the registers; the notice says it once"
    )

    matter = models.CharField(max_length=26)
    act = models.CharField(max_length=60)
    key = models.CharField(max_length=40, default="", blank=True)
    old = models.DateTimeField()
    new = models.DateTimeField()
    was_provisional = models.BooleanField()
    provisional = models.BooleanField()
    cause = models.TextField(default="", blank=True)
    noted = models.DateTimeField()
    owner = models.CharField(max_length=26, default="", blank=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=[
                    "matter",
                    "act",
                    "key",
                    "old",
                    "new",
                    "was_provisional",
                    "provisional",
                    "noted",
                ],
                name="a_move_is_noticed_once",
            )
        ]
        indexes = [
            Index(fields=["owner", "-noted"], name="move_notice_of_owner"),
            Index(fields=["matter", "-noted"], name="move_notice_of_matter"),
        ]

    def __str__(self) -> str:
        return f"{self.matter} {self.act}"


class Recount(models.Model):
    """How far the open periods have been derived by which law: one row, kept by the sweep.

    `since` is when that law was first met, `former` when the one before it had been; `cause` is what
    owners are told.
    """

    LEDGER = "ephemeral: a place in a walk that may begin again at any time"

    id = models.SmallIntegerField(primary_key=True, default=1)
    law = models.CharField(max_length=64, default="", blank=True)
    after = models.BigIntegerField(null=True)  # serial of the last matter done; None: all are
    since = models.DateTimeField(null=True)
    former = models.DateTimeField(null=True)
    cause = models.TextField(default="", blank=True)

    class Meta:
        constraints = [CheckConstraint(condition=Q(id=1), name="there_is_one_recount")]

    def __str__(self) -> str:
        return self.law or "—"
