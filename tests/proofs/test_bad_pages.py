"""No form around a case file fails, loses or half-writes anything, whatever is typed into it or sent with it.

Papers, evidence, fees, bundles, scans, templates, filling and foreign cases: every form that pages of theirs lead to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, transaction
from django.urls import reverse

from fadu.documents.templating.models import TemplateVersion
from fadu.evidence.catalogue.models import Evidence
from fadu.fees.models import Fee
from fadu.matters.models import Matter
from fadu.platforms.models import EnteredCase
from tests.browsing import signed_in
from tests.proofs.crawling import Crawl, Form
from tests.proofs.misfilled import CONTROL, DIRECTORIES, FILES, LONG, NOBODY, NUL
from tests.proofs.office import NOW, acted
from tests.proofs.test_bad_posts import files, record

WRONG = (LONG, NUL, CONTROL, "0001-01-01", "-1", NOBODY)
READERS = ("bring_foreign", "import_codes", "import_payments")
"""Forms that read what is in a file; the others store it, or compare it."""
REACHED = {
    "ask_batch", "ask_refund", "bring_foreign", "bring_scan", "casefile_bundle", "compare_word", "enter_evidence",
    "evidence_act", "file_version", "import_codes", "import_payments", "issue_paper", "put_template", "receive",
    "record_entered", "unlink", "withdraw_receipt", "amend_entered", "adopt_template",
}  # fmt: skip
"""Forms that must be among those met, lest the way to them be lost without anybody noticing."""


@pytest.fixture(autouse=True)
def own_store(settings: Any, tmp_path: Any) -> None:
    """Files and checkpoints of this test alone: a bundle that is asked for writes both."""
    settings.FILES, settings.CHECKPOINTS = tmp_path / "files", tmp_path / "checkpoints"
    settings.TEST_CLOCK = NOW + timedelta(days=1)


def seeds(first: tuple[str, ...]) -> list[str]:
    """Where the ways begin: lists, every case's tabs, and one of each thing that stands in a case file."""
    lists = ("fees", "scans", "bring_scan", "paper_batches", "fillings", "bring_foreign", "paper_templates",
             "import_codes", "import_payments")  # fmt: skip
    others = Matter.objects.filter(register=False).exclude(pk__in=first).order_by("procedure", "pk")
    cases = (*first, *others.values_list("pk", flat=True))
    tabs = ("casefile", "papers", "evidence", "acts", "links")
    item, version = Evidence.objects.last(), TemplateVersion.objects.first()
    fee, entered = Fee.objects.first(), EnteredCase.objects.first()
    assert item is not None
    assert version is not None
    assert fee is not None
    assert entered is not None
    return [
        *map(reverse, lists),
        reverse("evidence_item", args=[item.matter, item.pk]),
        *(reverse(n, args=[version.pk]) for n in ("adopt_template", "withdraw_template")),
        *(reverse(n, args=[entered.pk]) for n in ("amend_entered", "withdraw_entered")),
        *(reverse(n, args=[fee.pk]) for n in ("fee", "amend_code", "adjust_code", "void_code")),
        *(f"{reverse('matter', args=[m])}?tab={t}" for t in tabs for m in cases),
    ]  # fmt: skip


def fillings(form: Form) -> Iterator[dict[str, Any]]:
    """Nothing at all; wrong words in every field; each bad file with plain words; marks that are not this page's."""
    yield form.hidden
    for turn in range(len(WRONG) // 2):  # each field has another word, and another one each time
        words = {
            name: WRONG[(n + 2 * turn) % len(WRONG)] for n, (name, _, _) in enumerate(form.asked)
        }
        yield (
            form.hidden
            | words
            | {name: sent(turn) for name, kind, _ in form.asked if kind == "file"}
        )
    if any(kind == "file" for _, kind, _ in form.asked):
        for n in range(len(FILES) + len(DIRECTORIES) if form.view in READERS else len(FILES)):
            plain = {name: sent(n) if kind == "file" else v or "甲" for name, kind, v in form.asked}
            yield form.hidden | plain
    if form.hidden:
        for mark in (NUL, LONG, "x"):
            yield dict.fromkeys(form.hidden, mark)


def sent(n: int) -> SimpleUploadedFile:
    """The n-th bad file."""
    name, content = (*FILES, *DIRECTORIES)[n % (len(FILES) + len(DIRECTORIES))]
    return SimpleUploadedFile(name, content)


@pytest.mark.once
@pytest.mark.django_db
def test_every_form_around_a_case_file_answers_bad_input_with_a_page_that_explains_and_writes_nothing() -> (
    None
):
    made, met, found = acted(), set[Any](), list[str]()
    people, begun, before = made.bureau, seeds((made.case, made.other)), dict[str, Any]()

    for colleague in (people.zhang, people.zhao, people.li):
        crawl = Crawl(signed_in(colleague.account), met)
        for form in crawl.forms(begun):
            before = before or record()
            for typed in fillings(form):
                for button in form.buttons[:2]:
                    found += refused(crawl, form, typed | button, before)
        before = {}
        found += crawl.failed

    assert found == [], "\n".join(found)
    assert {view for view, _ in met} >= REACHED


def refused(
    crawl: Crawl, form: Form, typed: dict[str, Any], before: dict[str, Any]
) -> Iterator[str]:
    """What is wrong with the answer to one filling, which is taken back afterwards."""
    told = {n: str(v)[:12] for n, v in typed.items()}
    for value in typed.values():
        if isinstance(value, SimpleUploadedFile):
            value.seek(0)
    stored, rows = files(), connection.connection.total_changes
    with transaction.atomic():
        answer = crawl.client.post(form.url, typed)
        if answer.status_code >= 500:
            yield f"{form.view} {answer.status_code}：{told}"
        if answer.status_code < 400 and any(
            isinstance(v, SimpleUploadedFile) for v in typed.values()
        ):
            yield f"{form.view} {answer.status_code} 收下了：{told}"
        if answer.status_code >= 400:
            if not re.search("[一-鿿]", answer.getvalue().decode()):
                yield f"{form.view} {answer.status_code} 没有说明：{told}"
            wrote = connection.connection.total_changes != rows or files() != stored
            # Files of a bundle that was made and taken back lie there still.
            after = record() if wrote else before
            changed = [t for t in before if t != "files" and before[t] != after[t]]
            if changed or files() != stored:
                yield f"{form.view} {answer.status_code} 没有办理，却写了{changed}：{told}"
        transaction.set_rollback(True)
