"""What a draft hands over or carries over: the findings of a visit, a measure of coercion; nothing else of a flow is kept."""

from __future__ import annotations

from django.db import models


class Handover(models.Model):
    """A draft of a matter's first act that also hands findings over (移交); its id is the draft's.

    keys: the findings of the visit, separated by commas.
    """

    LEDGER = "ephemeral: preparation; once the draft is signed the entries of both matters say it"

    id = models.CharField(max_length=26, primary_key=True)
    visit = models.CharField(max_length=26, db_index=True)
    keys = models.TextField()

    def __str__(self) -> str:
        return f"{self.visit} {self.keys}"


class Carried(models.Model):
    """A draft of the first act of a matter of coercion (行政强制), and what it arose from; its id is the draft's.

    key: the hazard of the matter that it is about, or the party of a case.
    """

    LEDGER = "ephemeral: preparation; once the draft is signed the entries of both matters say it"

    id = models.CharField(max_length=26, primary_key=True)
    matter = models.CharField(max_length=26, db_index=True)
    key = models.CharField(max_length=40, default="", blank=True)

    def __str__(self) -> str:
        return f"{self.matter} {self.key}".strip()
