"""Local procedure on screen: what it adds, who proposed and answered, that the statutory rules are all there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from django.urls import reverse

from fadu.faces.desk import local_page
from fadu.faces.desk.tests.builders import Office, words
from fadu.law import registry
from fadu.statutes.local import services
from fadu.statutes.local.models import LocalPiece
from fadu.statutes.selectors import law_view
from fadu.statutes.tests.local.builders import (
    APPROVAL,
    STEP,
    TODAY,
    adopted,
    by,
    county_of,
    proposed,
)


def page(office: Office, row: LocalPiece, who: str = "张三") -> str:
    return words(office.browser(who).get(reverse("local_piece", kwargs={"id": row.id})))


def test_the_list_says_what_each_adds_and_how_far_it_came(office: Office) -> None:
    adopted(office.bureau)
    proposed(office.bureau, STEP, lower=True)
    shown = words(office.browser("张三").get(reverse("local_pieces")))

    assert "重大事故隐患治理督办 2" in shown
    assert "未经分管负责人审批，不得作出检查书面记录" in shown
    assert "作出检查书面记录后，应当在3个工作日内报送市安委办" in shown
    assert "待批准" in shown
    assert "2025年3月3日起" in shown
    assert "下级机构一并适用" in shown
    assert "等待您批准" not in shown
    assert "1项等待您批准或者退回" in words(office.browser("李四").get(reverse("local_pieces")))


def test_an_empty_list_says_so(office: Office) -> None:
    assert "没有本地程序" in words(office.browser("张三").get(reverse("local_pieces")))


def test_a_piece_shows_its_basis_its_sentences_and_the_proof(office: Office) -> None:
    shown = page(office, adopted(office.bureau))

    assert "《内部办理规定》（某应急〔2025〕3号）第三条" in shown
    assert "已证明" in shown
    assert "减少0条" in shown
    assert "未经分管负责人审批，不得作出检查书面记录" in shown
    assert "批准 李四" in shown


def test_only_the_head_is_offered_an_answer_and_only_once(office: Office) -> None:
    row = proposed(office.bureau)

    assert (
        f"/local/{row.id}/adopt/"
        in office.browser("李四").get(f"/local/{row.id}/").content.decode()
    )
    assert "/adopt/" not in office.browser("赵六").get(f"/local/{row.id}/").content.decode()
    done = adopted(office.bureau, replace(APPROVAL, title="另一审批"))
    body = office.browser("李四").get(f"/local/{done.id}/").content.decode()
    assert "/adopt/" not in body
    assert f"/local/{done.id}/withdraw/" in body


def test_an_ended_piece_says_since_when_and_why(office: Office) -> None:
    row = adopted(office.bureau)
    ended = {"ends_on": date(2025, 4, 1), "grounds": "规定废止"}
    services.withdraw_piece(row=row, by=by(office.bureau), **ended)

    shown = page(office, row)
    assert "2025年4月1日起立案的事项不再适用" in shown
    assert "停用的理由 规定废止" in shown


def test_the_procedure_is_shown_as_it_binds_the_bureau_today(office: Office) -> None:
    base = registry.procedure("hazard.major")
    adopted(office.bureau)
    viewer = office.people["张三"].viewer

    assert local_page.held_by(viewer, base, law_view(), TODAY) is not base
    assert local_page.held_by(viewer, base, law_view(), date(2025, 3, 2)) is base
    shown = words(office.browser("张三").get("/procedures/hazard.major/?q=分管负责人审批"))
    assert "含本局增加的1项" in shown
    assert "本局规定" in shown
    picture = words(office.browser("张三").get("/procedures/hazard.major/?tab=picture"))
    assert "分管负责人" in picture


def test_a_piece_from_above_says_so_and_cannot_be_answered_below(office: Office) -> None:
    row = adopted(office.bureau, lower=True)
    viewer = replace(office.people["李四"].viewer, place=county_of(office.bureau))

    told = {f.title: f.text for f in local_page.facts(row, {}, viewer)}
    assert told["适用"] == "上级机关提出，本局适用，下级机构一并适用"
