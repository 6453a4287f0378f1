"""What the pages of papers are about, by the names of their addresses."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date

from fadu.accounts.models import Account
from fadu.documents.models import NumberBook, PaperBatch, TemplateVersion
from fadu.kernel.zone import instant_of

VERSION = ("preview_template", "adopt_template", "withdraw_template")
KIND = {"procedure": "inspection.visit", "kind": "order"}

VERSIONED = ("matter_paper", "paper_versions", "file_version", "compare_word", "paper_service")


def of_papers(visit: str) -> Mapping[str, Mapping[str, object]]:
    """A paper of a visit, a book of numbers, a kind with its template."""
    book = NumberBook.objects.order_by("id")[0].pk
    version = TemplateVersion.objects.order_by("id")[0].pk
    return {
        **{name: {"id": visit, "kind": "order", "n": 9} for name in VERSIONED}, "number_book": {"id": book},
        "void_number": {"id": book, "serial": 1}, "paper_template": KIND, "put_template": KIND,
        **{name: {"id": version} for name in VERSION}, "paper_batch": {"id": a_batch(visit)},
    }  # fmt: skip


def a_batch(visit: str) -> str:
    """A batch that nobody works on any more, of the legal office."""
    account = Account.objects.get(username="zhaoliu").pk
    made = PaperBatch.objects.create(
        id="B" * 26, account=str(account), procedure=KIND["procedure"], kind=KIND["kind"], form="pdf", total=3, done=1,
        matters=json.dumps([visit]), left_out=json.dumps([[visit, "还缺内容"]]), idem="B", asked_at=instant_of(date(2026, 1, 20)),
    )  # fmt: skip
    return made.pk
