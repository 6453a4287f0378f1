"""What the pages of papers are about, by the names of their addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from django.core.files.uploadedfile import SimpleUploadedFile

from fadu.accounts import selectors as accounts
from fadu.accounts.models import Account
from fadu.demo.acting import chance_of
from fadu.documents.models import BundleJob, NumberBook, PaperBatch, TemplateVersion
from fadu.documents.papers.paper import MARK
from fadu.documents.scans.services import bringing, reading
from fadu.documents.tests.scans.sheets import bound, sheet
from fadu.kernel.zone import day_of, instant_of
from fadu.matters.deeds import Hand
from fadu.statutes.selectors import law_view

AT = instant_of(date(2026, 1, 20))

VERSION = ("preview_template", "adopt_template", "withdraw_template")
KIND = {"procedure": "inspection.visit", "kind": "order"}

STACKS = ("scan", "add_scan")
VERSIONED = ("matter_paper", "paper_versions", "file_version", "compare_word", "paper_service")


def of_papers(visit: str) -> Mapping[str, Mapping[str, object]]:
    """A paper of a visit, a book of numbers, a kind with its template."""
    book = NumberBook.objects.order_by("id")[0].pk
    stack = a_stack(visit)
    version = TemplateVersion.objects.order_by("id")[0].pk
    return {
        **{name: {"id": visit, "kind": "order", "n": 9} for name in VERSIONED}, "number_book": {"id": book},
        "void_number": {"id": book, "serial": 1}, "paper_template": KIND, "put_template": KIND,
        **{name: {"id": version} for name in VERSION}, "paper_batch": {"id": a_batch(visit)},
        **{name: {"id": stack} for name in STACKS}, "file_scan": {"id": stack, "matter": visit, "kind": "order", "n": 9},
        "casefile_job": {"id": visit, "job": a_bundle(visit)}, "casefile_print": {"id": visit},
    }  # fmt: skip


def a_stack(visit: str) -> str:
    """A stack of the legal office that was read: an older print of the visit's order, a bare page, a blank one."""
    account = Account.objects.get(username="zhaoliu")
    viewer = accounts.viewer(account, day_of(AT))
    hand = Hand(law_view(), AT, chance_of("stack"), "journey")
    pages = [sheet(f"{MARK}:{visit}:ORDER:9:1/1:AAAAAA"), sheet(), sheet(words=False)]
    file = SimpleUploadedFile("一叠.pdf", bound(pages))
    bringing.bring(viewer=viewer, uploads=[file], hand=hand)
    batch = reading.claim(now=AT, worker="journey")
    assert batch is not None
    reading.work(batch=batch, by=reading.By(viewer, lambda: AT))
    return batch.pk


def a_bundle(visit: str) -> str:
    """A bundle that nobody works on any more."""
    account = Account.objects.get(username="zhaoliu").pk
    told = {
        "account": str(account),
        "matter": visit,
        "receiver": "court",
        "name": "检查",
        "by": "journey",
    }
    return BundleJob.objects.create(id="C" * 26, total=9, done=3, asked_at=AT, **told).pk


def a_batch(visit: str) -> str:
    """A batch that nobody works on any more, of the legal office."""
    account = Account.objects.get(username="zhaoliu").pk
    made = PaperBatch.objects.create(
        id="B" * 26, account=str(account), procedure=KIND["procedure"], kind=KIND["kind"], form="pdf", total=3, done=1,
        matters=json.dumps([visit]), left_out=json.dumps([[visit, "还缺内容"]]), idem="B", asked_at=AT,
    )  # fmt: skip
    return made.pk
