"""A reply is recorded by the party itself or not at all, and leaves no file behind where it is refused."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from pytest_django.fixtures import Settings

from fadu.documents.models import StoredFile
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.hazard_major import acts as h
from fadu.law.procedures.inspection_visit import acts as v
from fadu.matters.deeds import Hand
from fadu.matters.selectors import history
from fadu.publication.models import OneTimeLink
from fadu.publication.orders import Order, order_of
from fadu.publication.services.replies import Reply, hand_of, reply
from fadu.publication.tests.matters import Case, a_png, find, order, ordered
from fadu.registry.tests.builders import a_party
from fadu.statutes.selectors import law_view

if TYPE_CHECKING:
    from tests.people import Bureau

pytestmark = pytest.mark.django_db
PDF = b"%PDF-1.4 plan\n%%EOF\n"


@pytest.fixture(autouse=True)
def store(settings: Settings, tmp_path: Path) -> None:
    settings.FILES = tmp_path


def hand(case: Case) -> Hand:
    link = OneTimeLink(id="ab" * 32)
    return hand_of(link, Hand(law_view(), case.at, case.bureau.chance, ""), "")


def read(case: Case) -> Order:
    made = order_of(case.matter, (case.party.id,), law_view(), case.at)
    assert made is not None
    return made


def a_paper(data: bytes = PDF) -> dict[str, SimpleUploadedFile]:
    return {"plan": SimpleUploadedFile("李四.pdf", data)}


def test_a_paper_becomes_the_fact_that_asks_for_it(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    photos = [SimpleUploadedFile("x.png", a_png())]

    reply(
        order=read(case),
        sent=Reply("A", h.submit_plan, {}, a_paper(), photos, "i"),
        hand=hand(case),
    )

    line = history(case.matter)[-1]
    assert [(f["name"], f["type"]) for f in line.files] == [
        ("治理方案.pdf", "application/pdf"),
        ("照片1.png", "image/png"),
    ]
    assert line.facts["plan"] == line.files[0]["sha256"]
    assert hand(case).by == f"link:{'ab' * 8}/public"


def test_another_firm_s_item_an_officer_s_act_and_one_of_another_procedure_are_refused(
    bureau: Bureau,
) -> None:
    case = ordered(bureau, "A")
    find(case, a_party(bureau, name="乙公司"), "B")
    order(case, "B")
    before = case.matter.n
    facts = {"reason": "设备未到货"}

    for key, act in (
        ("B", h.apply_extension),
        ("A", h.review),
        ("A", v.apply_extension),
        ("Z", h.rectify),
    ):
        with pytest.raises(Refused):
            reply(order=read(case), sent=Reply(key, act, facts, {}, (), "i"), hand=hand(case))

    assert case.matter.n == before


def test_what_is_refused_leaves_no_file_behind(bureau: Bureau) -> None:
    case = ordered(bureau, "A")
    made, photos = read(case), [SimpleUploadedFile("x.png", a_png())]

    with pytest.raises(BadInput):
        reply(
            order=made,
            sent=Reply("A", h.submit_plan, {}, a_paper(b"MZ"), photos, "i"),
            hand=hand(case),
        )
    with pytest.raises(Refused):  # a fact is missing
        reply(order=made, sent=Reply("A", h.rectify, {}, {}, photos, "i"), hand=hand(case))

    assert StoredFile.objects.count() == 0
