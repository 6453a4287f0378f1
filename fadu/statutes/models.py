"""Calendar years, dated parameter values and law texts: rows folded from their registers, and the documents."""

from __future__ import annotations

from django.db import models
from django.db.models import UniqueConstraint

from fadu.law.texts.marks import caption
from fadu.statutes.library.models import LibraryRow, LibraryUse
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.parameters.models import MissingList
from fadu.statutes.radar.models import LawChange, LawTask

__all__ = [
    "CalendarYear",
    "LawArticle",
    "LawBody",
    "LawChange",
    "LawTask",
    "LawText",
    "LibraryRow",
    "LibraryUse",
    "LocalPiece",
    "MissingList",
    "ParameterRow",
]


class CalendarYear(models.Model):
    """One year of the working calendar: the days that depart from the week, and their source."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    year = models.IntegerField(unique=True)
    exceptions = models.TextField(blank=True)  # lines: YYYY-MM-DD 班|休 名称
    source = models.TextField()
    confirmed = models.BooleanField()
    version = models.IntegerField()

    def __str__(self) -> str:
        return f"{self.year}年"


class ParameterRow(models.Model):
    """One dated value of a parameter, with its source and status."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    code = models.CharField(max_length=60, db_index=True)
    value = models.TextField()
    since = models.DateField()
    source = models.TextField()
    status = models.CharField(max_length=2)
    demo = models.BooleanField()
    confirmed_by = models.CharField(max_length=26)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["code", "since", "id"], name="a_parameter_value_stands_once")
        ]

    def __str__(self) -> str:
        return f"{self.code} = {self.value}"


class LawText(models.Model):
    """One text of one version of an instrument: what the register says of it. The text stands in `LawBody`."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    title = models.CharField(max_length=200, db_index=True)
    version = models.DateField(null=True)
    key = models.CharField(max_length=20, db_index=True)  # of the registry of instruments, or ""
    digest = models.CharField(max_length=64)
    origin = models.CharField(max_length=10)
    source = models.TextField()
    answers = models.TextField(blank=True)  # which of the texts that were wanted
    articles = models.IntegerField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["title", "digest"], name="a_text_of_an_instrument_stands_once")
        ]

    def __str__(self) -> str:
        return f"{self.title}（{self.version or '版本未注明'}）"


class LawBody(models.Model):
    """The document of a law text, as it was read, and what was found in it."""

    LEDGER = "ephemeral: a public document; the register keeps its digest, and importing it again brings it back"

    text = models.OneToOneField(LawText, models.PROTECT, primary_key=True, related_name="body")
    content = models.TextField()
    file = models.TextField()
    findings = models.JSONField(default=list)

    def __str__(self) -> str:
        return self.file


class LawArticle(models.Model):
    """One article of a law text, cut from its document: exactly what stands there, under its headings."""

    LEDGER = "ephemeral: cut from the document, whose digest the register keeps"

    text = models.ForeignKey(LawText, models.PROTECT, related_name="cut")
    place = models.IntegerField()  # in the order of the document, from 0
    number = models.IntegerField()
    bis = models.IntegerField()
    path = models.TextField(blank=True)  # the headings above it, one a line
    content = models.TextField()
    body = models.IntegerField()  # where the words begin, behind the number

    class Meta:
        constraints = [UniqueConstraint(fields=["text", "place"], name="an_article_has_one_place")]
        indexes = [models.Index(fields=["text", "number", "bis"], name="article_number")]

    def __str__(self) -> str:
        return caption(self.number, self.bis)


class LawSpan(models.Model):
    """A text whose articles are found by their words: the ids from the first of them to the last."""

    LEDGER = "ephemeral: made from the articles, and made anew by `fadu law index`"

    text = models.OneToOneField(LawText, models.PROTECT, primary_key=True, related_name="span")
    first = models.BigIntegerField()
    last = models.BigIntegerField()

    def __str__(self) -> str:
        return f"{self.first}–{self.last}"
