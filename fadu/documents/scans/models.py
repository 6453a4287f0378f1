"""A stack of scanned sheets on its way: its files, and every page with what its square says and what was decided on it."""

from __future__ import annotations

from django.db import models
from django.db.models import CheckConstraint, Index, Q, UniqueConstraint


class ScanState(models.TextChoices):
    """Whether the pages of a stack are read."""

    OPEN = "open", "识别中"
    READ = "read", "已识别"
    REFUSED = "refused", "没有办成"


class Trouble(models.TextChoices):
    """Why the square of a page names no paper."""

    NONE = "", ""
    BLANK = "blank", "空白页"
    NO_SQUARE = "bare", "没有读到二维码"
    FOREIGN = "foreign", "二维码不是本系统的文书二维码"
    UNUSED = "unused", "二维码所写的编号还没有用于出具文书"
    SEVERAL = "several", "同一页上有几份文书的二维码"
    TOO_LARGE = "size", "页面尺寸超过可以识别的上限"
    BROKEN = "broken", "这一页打不开，或者在规定的内存和时间内读不出来"


class Settled(models.TextChoices):
    """What was decided on a page; "" while it waits."""

    WAITS = "", "待办"
    FILED = "filed", "已登记"
    EVIDENCE = "evidence", "已作为证据"
    DISCARDED = "discarded", "已舍弃"


class ScanBatch(models.Model):
    """One stack. A worker holds it until `lease` and says so again after each part; `papers`: what each paper is (JSON, see
    verdicts). laid_at: when the last of its sheets came.
    """

    LEDGER = "ephemeral: sheets on their way; what is filed of them stands in entries of its own"

    id = models.CharField(max_length=26, primary_key=True)
    account = models.CharField(max_length=40)
    total = models.IntegerField(default=0)
    done = models.IntegerField(default=0)
    papers = models.TextField(default="{}")
    idem = models.CharField(max_length=60)
    asked_at = models.DateTimeField()
    laid_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=ScanState, default=ScanState.OPEN)
    worker = models.CharField(max_length=32, default="", blank=True)
    lease = models.DateTimeField(null=True)
    died = models.IntegerField(default=0)  # workers that ended without a word
    said = models.TextField(default="", blank=True)

    class Meta:
        indexes = [Index(fields=["account", "-id"], name="scan_batch_of_account")]
        constraints = [UniqueConstraint(fields=["account", "idem"], name="a_form_brings_one_stack")]

    def __str__(self) -> str:
        return f"扫描 {self.id}"


class ScanFile(models.Model):
    """One file of a stack; `first`: how many pages of the stack come before it. said: why it cannot be read, "" else."""

    LEDGER = "ephemeral: see ScanBatch"

    batch = models.CharField(max_length=26)
    at = models.IntegerField()
    sha256 = models.CharField(max_length=64)
    type = models.CharField(max_length=100)
    name = models.TextField()
    first = models.IntegerField(default=0)
    pages = models.IntegerField(default=0)
    read = models.IntegerField(default=0)
    said = models.TextField(default="", blank=True)

    class Meta:
        indexes = [Index(fields=["sha256"], name="scan_file_by_digest")]
        constraints = [
            UniqueConstraint(fields=["batch", "at"], name="a_file_has_its_place_in_a_stack"),
            UniqueConstraint(fields=["batch", "sha256"], name="a_stack_takes_a_file_once"),
        ]

    def __str__(self) -> str:
        return self.name


class ScanPage(models.Model):
    """One page: its place in the stack, where it comes from, the mark of its square ("" none), how it lies (turn, degrees).

    joins: the place of the page to whose paper a person has put it, 0 where nobody has; leaf: which page of it they say
    it is, 0 a sheet without a number. outcome: the register matter that took it in.
    """

    LEDGER = "ephemeral: see ScanBatch"

    batch = models.CharField(max_length=26)
    number = models.IntegerField()
    file = models.IntegerField()
    page = models.IntegerField()
    mark = models.CharField(max_length=90, default="", blank=True)
    turn = models.IntegerField(default=0)
    trouble = models.CharField(max_length=10, choices=Trouble, default=Trouble.NONE, blank=True)
    joins = models.IntegerField(default=0)
    leaf = models.IntegerField(default=0)
    settled = models.CharField(max_length=10, choices=Settled, default=Settled.WAITS, blank=True)
    reason = models.TextField(default="", blank=True)
    outcome = models.CharField(max_length=26, default="", blank=True)

    class Meta:
        constraints = [
            UniqueConstraint(fields=["batch", "number"], name="a_page_has_its_place_in_a_stack"),
            CheckConstraint(
                condition=~Q(settled="discarded") | ~Q(reason=""),
                name="a_page_is_discarded_for_a_reason",
            ),
        ]

    def __str__(self) -> str:
        return f"第{self.number}页"


class DiscardedSheets(models.Model):
    """Pages that were discarded at once; its id is that of its register matter. files: half digests with page numbers, a line each.

    reason: None once erased. The scan itself goes with its stack.
    """

    LEDGER = "imaged"

    id = models.CharField(max_length=26, primary_key=True)
    files = models.TextField()
    sheets = models.IntegerField()
    reason = models.TextField(null=True)
    discarded = models.DateTimeField()
    discarded_by = models.CharField(max_length=26)
    province = models.CharField(max_length=26)
    city = models.CharField(max_length=26)
    county = models.CharField(max_length=26)

    def __str__(self) -> str:
        return f"舍弃{self.sheets}页"


PLACE = ("province", "city", "county")
PERSONAL = ("reason",)
DISCARDED_FIELDS = ("files", "sheets", "reason", "discarded", "discarded_by", *PLACE)
"""What an image of discarded sheets covers, version 1."""
