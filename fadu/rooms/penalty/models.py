"""Penalty cases (行政处罚案件), outcomes for each party, penalties on the spot (当场处罚), reckonings (裁量), from entries."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, F, Index, Q, UniqueConstraint

_REACHES = ("province", "city", "county")


class Outcome(models.TextChoices):
    """What may be decided for a party (行政处罚法第五十七条)."""

    PENALIZED = "处罚", "处罚"
    NOT_PENALIZED = "不予处罚", "不予处罚"
    NOT_ESTABLISHED = "违法事实不能成立", "违法事实不能成立"
    TRANSFERRED = "移送司法", "移送司法"


class PenaltyCase(models.Model):
    """One case of the ordinary procedure: filed, decided, closed; days in Shanghai."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    number = models.TextField(default="", blank=True)
    cause = models.TextField(default="", blank=True)
    filed_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)  # the last party's first outcome
    closed_on = models.DateField(null=True)
    dropped = models.BooleanField(default=False)
    heard = models.BooleanField(default=False)
    reviewed = models.BooleanField(default=False)
    discussed = models.BooleanField(default=False)

    class Meta:
        indexes = [
            *(Index(fields=[r, "filed_on"], name=f"case_{r}_filed") for r in _REACHES),
            *(Index(fields=[r, "closed_on"], name=f"case_{r}_closed") for r in _REACHES),
            *(Index(fields=[r, "decided_on"], name=f"case_{r}_decided") for r in _REACHES),
        ]

    def __str__(self) -> str:
        return f"{self.cause}（{self.number}）" if self.number else self.cause


class PartyOutcome(models.Model):
    """What was decided for one party: penalised, not penalised, not established, transferred; each daily fine (安全生产法
    112) is a decision of its own beside it.
    """

    LEDGER = "imaged"

    id = models.CharField(
        max_length=70, primary_key=True
    )  # matter:party, of daily fines matter:party:1
    matter = models.CharField(max_length=26, db_index=True)
    party = models.CharField(max_length=40)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    outcome = models.CharField(max_length=20, default="", blank=True)
    number = models.TextField(default="", blank=True)
    decided_on = models.DateField(null=True)
    fine = models.BigIntegerField(default=0)  # fen
    served_on = models.DateField(null=True)
    ground = models.CharField(max_length=40, default="", blank=True)  # why nothing was imposed
    sent_on = models.DateField(null=True)  # 移送公安机关
    altered = models.CharField(max_length=20, default="", blank=True)
    altered_on = models.DateField(null=True)
    daily = models.BooleanField(default=False)  # 按日连续处罚
    to_return = models.BigIntegerField(default=0)  # 决定变更、撤销后应退还、还没有登记退还的, fen

    class Meta:
        indexes = [
            *(Index(fields=[r, "decided_on"], name=f"outcome_{r}_decided") for r in _REACHES),
            *(Index(fields=[r, "sent_on"], name=f"outcome_{r}_sent") for r in _REACHES),
            *(Index(fields=[r, "altered_on"], name=f"outcome_{r}_altered") for r in _REACHES),
            *(
                Index(fields=[r], condition=Q(to_return__gt=0), name=f"outcome_{r}_to_return")
                for r in _REACHES
            ),
            Index(fields=["county", "number"], name="outcome_county_number"),
            Index(fields=["party", "-decided_on"], name="outcome_of_party"),
        ]
        constraints = [CheckConstraint(condition=Q(fine__gte=0), name="a_fine_is_not_negative")]

    def __str__(self) -> str:
        return f"{self.outcome} {self.number}".strip()


class FinePaid(models.Model):
    """One payment on a fine (缴纳、收缴、抵缴), of either procedure, without the surcharge; amounts in fen, days in Shanghai."""

    LEDGER = "imaged"

    id = models.CharField(max_length=70, primary_key=True)  # matter:position of the entry
    matter = models.CharField(max_length=26)
    party = models.CharField(max_length=40, default="", blank=True)
    province = models.CharField(max_length=26, default="", blank=True)
    city = models.CharField(max_length=26, default="", blank=True)
    county = models.CharField(max_length=26, default="", blank=True)
    act = models.CharField(max_length=60, default="", blank=True)
    amount = models.BigIntegerField(default=0)
    paid_on = models.DateField(null=True)

    class Meta:
        indexes = [Index(fields=[r, "paid_on"], name=f"fine_{r}_paid") for r in _REACHES]
        constraints = [
            CheckConstraint(condition=Q(amount__gte=0), name="what_is_paid_is_not_negative")
        ]

    def __str__(self) -> str:
        return f"{self.paid_on:%Y-%m-%d}" if self.paid_on else ""


class Course(models.TextChoices):
    """What became of a matter that was begun on the spot."""

    PENALIZED = "当场处罚", "当场处罚"
    SPARED = "不予处罚", "不予处罚"
    ORDINARY = "转入普通程序", "转入普通程序"
    ELSEWHERE = "移送其他机关", "移送其他机关"
    REVOKED = "已撤销", "已撤销"


class SpotPenalty(models.Model):
    """One penalty on the spot (行政处罚法第五十一条): one party, one decision; amounts in fen, days in Shanghai."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    number = models.TextField(default="", blank=True)
    cause = models.TextField(default="", blank=True)
    party = models.CharField(max_length=40, default="", blank=True)
    party_kind = models.CharField(max_length=20, default="", blank=True)
    officers = models.TextField(default="", blank=True)  # ids of those who decided, with blanks
    course = models.CharField(max_length=20, default="", blank=True)
    kind = models.CharField(max_length=20, default="", blank=True)
    fine = models.BigIntegerField(default=0)
    found_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    reported_on = models.DateField(null=True)  # 报所属机关备案
    collected = models.BigIntegerField(default=0)  # on the spot
    collected_for = models.CharField(max_length=40, default="", blank=True)
    collected_on = models.DateField(null=True)
    handed_in_on = models.DateField(null=True)
    banked_on = models.DateField(null=True)
    paid_on = models.DateField(null=True)  # at the bank, by the party
    closed_on = models.DateField(null=True)
    to_return = models.BigIntegerField(default=0)  # 决定变更、撤销后应退还、还没有登记退还的

    class Meta:
        indexes = [
            *(
                Index(fields=[r], condition=Q(to_return__gt=0), name=f"spot_{r}_to_return")
                for r in _REACHES
            ),
            *(Index(fields=[r, "decided_on"], name=f"spot_{r}_decided") for r in _REACHES),
            *(Index(fields=[r, "collected_on"], name=f"spot_{r}_collected") for r in _REACHES),
            *(
                Index(
                    fields=[r, "decided_on", "id"],
                    condition=Q(collected_on=None, paid_on=None),
                    name=f"spot_{r}_unpaid",
                )
                for r in _REACHES
            ),
            Index(fields=["county", "number"], name="spot_county_number"),
            Index(fields=["party", "-decided_on"], name="spot_of_party"),
        ]
        constraints = [
            CheckConstraint(condition=Q(fine__gte=0), name="a_fine_on_the_spot_is_not_negative"),
            CheckConstraint(
                condition=Q(collected__gte=0), name="what_is_collected_is_not_negative"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.cause}（{self.number}）" if self.number else self.cause


class Reckoning(models.Model):
    """The newest reckoning of an amount for one party (裁量), and the opinion on its choice of norm; its id is that of its
    register matter. What was said stands in the entries alone. Amounts in fen, days in Shanghai.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    matter = models.CharField(max_length=26)
    party = models.CharField(max_length=40)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    conduct = models.CharField(max_length=40)
    norms = models.TextField()
    several = models.BooleanField()
    stage = models.CharField(max_length=20)
    payer = models.CharField(max_length=40)
    course = models.CharField(max_length=10)
    tier = models.CharField(max_length=200, default="", blank=True)
    low = models.BigIntegerField()
    high = models.BigIntegerField()
    amount = models.BigIntegerField()
    reckoned_on = models.DateField()
    reckoned_by = models.CharField(max_length=26)
    opinion = models.CharField(max_length=10, default="", blank=True)
    opined_by = models.CharField(max_length=26, default="", blank=True)
    opined_on = models.DateField(null=True)

    class Meta:
        indexes = [
            *(
                Index(fields=[r, "conduct", "tier", "-reckoned_on", "-id"], name=f"like_{r}")
                for r in _REACHES
            ),
            Index(fields=["party"], name="reckoning_of_party"),
        ]
        constraints = [
            UniqueConstraint(fields=["matter", "party"], name="a_party_is_reckoned_in_one_place"),
            CheckConstraint(
                condition=Q(amount__gte=0, low__gte=0, high__gte=F("low")),
                name="a_reckoned_amount_is_not_negative",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.conduct} {self.course}"


RECKONING_FIELDS = (
    "n", "matter", "party", "province", "city", "county", "conduct", "norms", "several", "stage", "payer", "course",
    "tier", "low", "high", "amount", "reckoned_on", "reckoned_by", "opinion", "opined_by", "opined_on",
)  # fmt: skip
"""What an image of a reckoning covers, version 1."""
