"""A sealed copy takes its paper's place in the case file, with the entry that carries it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from django.db import connection
from django.test.utils import CaptureQueriesContext

from fadu.casefile.selectors import issued_copies, template_of
from fadu.documents.issued.models import DocumentVersion
from fadu.documents.tests.issued.builders import filing
from fadu.ledger import selectors as ledger
from fadu.matters.models import Matter

if TYPE_CHECKING:
    from tests.people import Bureau


def test_the_copy_that_stands_is_found_with_its_entry(bureau: Bureau) -> None:
    case = filing(bureau)
    scope, paper = bureau.zhang.viewer.scope, case.made.paper
    case.file(case.sealed())
    case.file(case.sealed("二"), reason="印章不清")

    with CaptureQueriesContext(connection) as asked:
        found, before = issued_copies(scope, paper.matter)
    assert sum("ledger_entry" in query["sql"] for query in asked) == 1  # of all registers at once

    register = Matter.objects.get(pk=found.register)
    assert found.paper == before.paper == (paper.kind, paper.n)
    assert (found.standing, before.standing, before.register, before.n) == (
        True,
        False,
        register.pk,
        0,
    )
    assert found.sha256 in ledger.bodies(register.pk, register.opened)[found.n].body
    assert (
        found.template == f"模板系统自带，{DocumentVersion.objects.latest('number').template[:8]}"
    )
    told = DocumentVersion(template="ab" * 32, template_since=date(2026, 3, 1))
    assert (template_of(told), template_of(DocumentVersion())) == (
        "模板2026-03-01启用，abababab",
        "",
    )
    assert issued_copies(bureau.wang.viewer.scope, paper.matter) == []
