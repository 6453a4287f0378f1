"""Changes of the law and what they touch: rows folded from their register."""

from __future__ import annotations

from django.db import models
from django.db.models import Index, Q


class LawChange(models.Model):
    """A new version of an instrument against the one before: which articles are not what they were."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)  # of its register matter
    title = models.CharField(max_length=200)
    before = models.CharField(max_length=40)  # the texts, by id
    after = models.CharField(max_length=40)
    changes = models.TextField()  # lines: number bis how caption-in-the-new-text
    noted_on = models.DateField()
    tasks = models.IntegerField()

    class Meta:
        indexes = [Index(fields=["-id"], name="law_change_newest")]

    def __str__(self) -> str:
        return self.title


class LawTask(models.Model):
    """One citation of a changed article to be looked at (核对事项), and what the legal office found."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)  # change:number
    change = models.CharField(max_length=26)
    kind = models.CharField(max_length=20)
    code = models.CharField(max_length=230)
    title = models.TextField()
    number = models.IntegerField()
    bis = models.IntegerField()
    words = models.TextField()
    outcome = models.CharField(max_length=20, blank=True)  # "" while it is open
    reason = models.TextField(blank=True)
    settled_by = models.CharField(max_length=26, blank=True)
    settled_on = models.DateField(null=True)

    class Meta:
        indexes = [
            Index(fields=["change", "id"], name="law_task_of_change"),
            Index(fields=["id"], condition=Q(outcome=""), name="law_task_open"),
            Index(fields=["kind", "code"], name="law_task_of_code"),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def open(self) -> bool:
        """Whether nobody has settled it yet."""
        return not self.outcome

    @property
    def place(self) -> int:
        """Its number within its change, as the register's facts name it."""
        return int(self.id.rpartition(":")[2])
