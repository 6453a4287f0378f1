"""A case as a history-tracked system would keep it."""

from django.db import models
from simple_history.models import HistoricalRecords


class Case(models.Model):
    """Six fields, two of them indexed; every save writes a second row."""

    title = models.TextField()
    number = models.CharField(max_length=80)
    agency = models.CharField(max_length=26, db_index=True)
    owner = models.CharField(max_length=26, db_index=True)
    closed = models.BooleanField(default=False)
    due = models.DateTimeField(null=True)
    history = HistoricalRecords()

    def __str__(self) -> str:
        return self.title
