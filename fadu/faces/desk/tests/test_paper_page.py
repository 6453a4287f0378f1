"""Signatures on paper: listed until they are answered, and counted apart."""

from __future__ import annotations

from datetime import date

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from fadu.casework import services
from fadu.casework.models import PaperApproval
from fadu.documents.services import store
from fadu.faces.desk.tests.builders import (
    SIGNED,
    Office,
    a_case,
    a_clue,
    done,
    reads,
    scan,
    words,
)
from fadu.kernel.ids import new_id

DISPUTED = "?state=disputed"
LIMITS = {"act_state": "已经终了", "act_ended_on": "2025-02-01", "discovered_on": "2025-02-20"}


def page(office: Office, who: str, query: str = "") -> str:
    """The page of a person as they read it."""
    return words(office.browser(who).get(reverse("paper") + query))


def test_a_signature_on_paper_is_listed_until_its_signer_confirms_it(office: Office) -> None:
    on_paper(office)

    page_before = page(office, "赵六")
    assert "待本人确认（1）" in page_before
    assert "李四 2025年3月3日 张三 查看 待确认" in page_before

    answer(office, confirmed=True)
    assert "没有等待确认的线下签批" in page(office, "赵六")
    assert "没有被否认的线下签批" in page(office, "赵六", DISPUTED)


def test_a_disputed_signature_stays_listed_with_the_reason(office: Office) -> None:
    on_paper(office)
    answer(office, confirmed=False)

    assert "待本人确认（0）" in page(office, "赵六")
    shown = page(office, "赵六", DISPUTED)
    assert "已否认 不是本人所签" in shown
    assert "本人已否认（1）" in shown


def test_what_was_signed_on_paper_is_counted_apart_from_the_rest(office: Office) -> None:
    a_case(office)  # six acts, each signed in the system; three more stand before the one on paper
    on_paper(office)

    shown = page(office, "赵六")

    assert "线下签批 1 件" in shown
    assert "在线签批 9 件" in shown


def test_another_agency_sees_none_of_it_and_the_way_there_is_for_those_who_watch(
    office: Office,
) -> None:
    on_paper(office)

    assert "待本人确认（0）" in page(office, "王五")
    assert office.browser("安甲").get(reverse("paper")).status_code == 403
    link = 'href="/paper/"'
    assert link in office.browser("李四").get("/").content.decode()
    assert link not in office.browser("张三").get("/").content.decode()


def test_the_list_costs_the_same_however_long(office: Office) -> None:
    on_paper(office)
    browser = office.browser("赵六")
    browser.get(reverse("paper"))
    with CaptureQueriesContext(connection) as few:
        browser.get(reverse("paper"))
    first = PaperApproval.objects.get()
    for n in range(30):  # a copied row costs no act
        first.pk = f"{n:026}"
        first.save(force_insert=True)
    with CaptureQueriesContext(connection) as many:
        shown = words(browser.get(reverse("paper")))

    assert "待本人确认（31）" in shown
    assert reads(many) == reads(few)


def on_paper(office: Office) -> None:
    """李四 has filed a case on paper; 张三 registers it with its scan."""
    who, hand = office.people["张三"].viewer, office.bureau.hand(SIGNED)
    matter = a_clue(office)
    for code, over in (("check_jurisdiction", {}), ("check_limitation", LIMITS)):
        matter = done(office, "张三", matter, code, **over)
    facts = {
        "number": "（某）应急罚〔2025〕9号",
        "cause": "某案",
        "source": "监督检查",
        "under_wsl": True,
    }
    prepared = services.Prepared(
        matter.id, "penalty.ordinary", "file_case", facts, SIGNED, expected=matter.n,
        id=new_id(SIGNED, office.bureau.chance(10)),
    )  # fmt: skip
    draft = services.save_draft(viewer=who, prepared=prepared, hand=hand)
    services.sign_on_paper(
        draft=draft, viewer=who, signer=office.id("李四"), signed_on=date(2025, 3, 3),
        scan=store(scan(), SIGNED), hand=hand,
    )  # fmt: skip


def answer(office: Office, *, confirmed: bool) -> None:
    """李四 answers what was registered in the own name."""
    services.answer_paper(
        approval=PaperApproval.objects.get(), viewer=office.people["李四"].viewer,
        confirmed=confirmed, reason="" if confirmed else "不是本人所签",
        hand=office.bureau.hand(SIGNED),
    )  # fmt: skip
