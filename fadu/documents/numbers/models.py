"""Books of document numbers, their numbers, and letterheads; nothing in them is personal."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint

from fadu.documents.numbers.kinds import BY_CODE, written


class NumberState(models.TextChoices):
    """What became of a number."""

    RESERVED = "reserved", "已预留"
    TAKEN = "taken", "已取用"
    VOID = "void", "已作废"


class Placed(models.Model):
    """A row of one agency."""

    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    class Meta:
        abstract = True


class Letterhead(Placed):
    """What a document says of its agency from a day on (文书抬头)."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    agency_word = models.TextField()
    government = models.TextField()
    court = models.TextField()
    since = models.DateField()

    class Meta:
        indexes = [Index(fields=["county", "since"], name="letterhead_of_agency")]

    def __str__(self) -> str:
        return f"{self.agency_word}（{self.since}起）"


class NumberBook(Placed):
    """The numbers of one kind in one year; its id is its matter's, `next` the first never reserved."""

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    n = models.IntegerField()
    kind = models.CharField(max_length=20)
    year = models.IntegerField()
    word = models.TextField()
    next = models.IntegerField()

    class Meta:
        constraints = [
            UniqueConstraint(
                fields=["county", "year", "kind"], name="one_book_of_numbers_a_year_and_kind"
            ),
            CheckConstraint(condition=Q(next__gte=1), name="numbers_begin_at_one"),
        ]
        indexes = [
            Index(fields=[reach, "-year", "kind"], name=f"number_book_{reach}")
            for reach in ("province", "city")
        ]

    def __str__(self) -> str:
        return f"{self.year}年{BY_CODE[self.kind].title if self.kind in BY_CODE else self.kind}"


class DocumentNumber(Placed):
    """One number: for which matter it was reserved, and what became of it. `entry`: of the paper that bears it."""

    LEDGER = "imaged"

    id = models.CharField(max_length=40, primary_key=True)
    book = models.CharField(max_length=26)
    kind = models.CharField(max_length=20)
    serial = models.IntegerField()
    text = models.TextField()
    matter = models.CharField(max_length=26)
    entry = models.IntegerField(null=True)
    state = models.CharField(max_length=10, choices=NumberState)
    void_for = models.CharField(max_length=20, default="", blank=True)

    class Meta:
        indexes = [Index(fields=["matter", "kind", "serial"], name="document_number_of_matter")]
        constraints = [
            UniqueConstraint(fields=["book", "serial"], name="no_document_number_twice"),
            UniqueConstraint(
                fields=["matter", "kind", "entry"],
                condition=Q(state="taken", entry__isnull=False),
                name="a_document_has_one_number",
            ),
            CheckConstraint(
                condition=Q(state="void") ^ Q(void_for=""), name="a_void_document_number_says_why"
            ),
        ]

    def __str__(self) -> str:
        return self.text


def text_of(book: NumberBook, serial: int) -> str:
    """The number as it is printed."""
    return written(book.word, book.year, serial)
