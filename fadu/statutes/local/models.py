"""One piece that an agency adds to a procedure: proposed, adopted from a day on, ended. A row of its register."""

from __future__ import annotations

from django.db import models
from django.db.models import Index


class LocalState(models.TextChoices):
    """How far a proposal came."""

    PROPOSED = "proposed", "待批准"
    ADOPTED = "adopted", "已批准"
    RETURNED = "returned", "已退回"
    WITHDRAWN = "withdrawn", "已停用"


class LocalPiece(models.Model):
    """A local piece as the register has it; what it says never changes after its proposal."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    procedure = models.CharField(max_length=40)
    title = models.TextField()
    content = models.TextField()  # JSON, as `fadu.law.overlays.pieces` writes it
    lower = models.BooleanField()
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)
    grounds = models.TextField()
    proposed_by = models.CharField(max_length=26)
    proposed_on = models.DateField()
    state = models.CharField(max_length=10, choices=LocalState.choices)
    answer = models.TextField(blank=True)  # why it was returned or ended
    answered_by = models.CharField(max_length=26, blank=True)
    adopted_at = models.DateTimeField(null=True)  # when the adoption was recorded
    since = models.DateField(null=True)
    until = models.DateField(null=True)  # the first day on which it does not hold any more

    class Meta:
        indexes = [Index(fields=["procedure", "adopted_at"], name="local_piece_of_procedure")]

    def __str__(self) -> str:
        return self.title
