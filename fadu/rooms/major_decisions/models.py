"""Major decisions (重大行政决策): one row a decision, with the day on which each gate was passed."""

from __future__ import annotations

from django.db import models
from django.db.models import Index

GATES = {
    "initiated_on": "决定启动",
    "participated_on": "公众参与",
    "heard_on": "听证会",
    "experts_on": "专家论证",
    "risk_on": "风险评估",
    "competition_on": "公平竞争审查",
    "legality_on": "合法性审查",
    "discussed_on": "集体讨论",
    "decided_on": "作出决定",
    "approved_on": "上级批准",
    "published_on": "公布",
    "archived_on": "归档",
}


class MajorDecision(models.Model):
    """One decision; a gate's day is empty until it was passed; days in Shanghai."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    subject = models.TextField(default="", blank=True)
    proposed_on = models.DateField(null=True)
    initiated_on = models.DateField(null=True)
    participated_on = models.DateField(null=True)
    heard_on = models.DateField(null=True)
    experts_on = models.DateField(null=True)
    risk_on = models.DateField(null=True)
    competition_on = models.DateField(null=True)
    legality_on = models.DateField(null=True)
    discussed_on = models.DateField(null=True)
    decided_on = models.DateField(null=True)
    approved_on = models.DateField(null=True)
    published_on = models.DateField(null=True)
    archived_on = models.DateField(null=True)
    closed_on = models.DateField(null=True)

    class Meta:
        indexes = [
            Index(fields=[r, "decided_on"], name=f"decision_{r}")
            for r in ("province", "city", "county")
        ]

    def __str__(self) -> str:
        return self.subject or self.id

    @property
    def gates(self) -> list[tuple[str, object]]:
        """Each gate with its day, in the law's order."""
        return [(title, getattr(self, column)) for column, title in GATES.items()]
