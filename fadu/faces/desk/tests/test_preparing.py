"""From what was typed to a prepared act."""

from __future__ import annotations

from typing import Any

import pytest
from django.urls import reverse

from fadu.casework.models import Draft
from fadu.documents.models import StoredFile
from fadu.faces.desk import preparing
from fadu.faces.desk.tests.builders import (
    Office,
    a_case,
    a_clue,
    a_party,
    act_url,
    filled,
    opening_url,
    scan,
    send,
    words,
)  # fmt: skip
from fadu.law import registry

PENALTY = registry.procedure("penalty.ordinary")


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("penalty.ordinary", "register_clue"),
        ("hazard.major", "find_hazard"),
        ("decision.major", "propose"),
    ],
)
def test_a_matter_begins_with_the_first_act_of_its_procedure(code: str, first: str) -> None:
    procedure = registry.procedure(code)

    assert preparing.opening(procedure).code == first
    others = preparing.elsewhere(procedure)
    assert others
    assert not any(a.lapse or a.each or a.code == first for a in others)


@pytest.mark.parametrize(
    ("text", "id"),
    [("0" * 26, "0" * 26), ("0" * 25, ""), ("../" + "0" * 23, ""), ("汉" * 26, ""), ("", "")],
)
def test_only_ids_of_our_own_form_are_taken_from_a_page(text: str, id: str) -> None:
    assert preparing.own_id(text) == id


def test_a_fact_shows_the_article_whose_guard_reads_it() -> None:
    basis = preparing.basis_of(PENALTY, PENALTY.act("propose"))

    assert basis
    assert all("《" in cite for cite in basis.values())


def test_a_file_that_cannot_be_taken_in_is_named_and_all_else_is_kept(office: Office) -> None:
    url = opening_url("penalty.ordinary", "register_clue")
    typed = filled(PENALTY.act("register_clue"), office, summary="写好的内容")
    bad = {"files": [scan(content=b"<script>"), scan("好件.pdf")]}
    answer = send(office.browser("张三"), url, typed | bad, do="submit")

    draft = Draft.objects.get()
    assert answer.status_code == 422
    assert "类型不受支持" in words(answer)
    assert draft.typed["summary"] == ["写好的内容"]
    assert [f["name"] for f in draft.files] == ["好件.pdf"]
    assert not draft.ready


def test_a_fact_that_is_a_file_holds_the_digest_of_what_was_sent(office: Office) -> None:
    procedure = registry.procedure("decision.major")
    opened = send(
        office.browser("李四"), opening_url("decision.major", "propose"),
        filled(procedure.act("propose"), office, at="2025-03-03T07:00"),
    )  # fmt: skip
    matter = opened["Location"].split("/")[2]
    act = next(
        a
        for a in procedure.acts
        if any(f.kind == "file" and f.required for f in a.stated) and not a.each
    )
    fact = next(f for f in act.stated if f.kind == "file" and f.required)
    send(office.browser("李四"), act_url(matter, act.code), filled(act, office), do="submit")

    draft = Draft.objects.get(act=act.code)
    assert draft.stated[fact.code] == StoredFile.objects.get().sha256
    assert draft.typed[f"{fact.code}_kept"] == [draft.stated[fact.code]]


def test_a_found_party_becomes_a_choice_and_a_chosen_one_stays(office: Office) -> None:
    for n in range(12):
        a_party(office.bureau, f"无关公司{n}")
    case, browser = a_case(office), office.browser("张三")
    url = act_url(case, "name_party")
    assert "乙矿业公司" not in words(browser.get(url))

    answer = send(
        browser, url, {"find_party": "乙矿业", "party": [office.parties["甲烟花公司"]]}, do="find"
    )
    page = words(browser.get(answer["Location"]))

    assert "乙矿业公司" in page
    assert "甲烟花公司" in page


def test_a_half_filled_draft_is_opened_without_reproach(office: Office) -> None:
    browser = office.browser("张三")
    answer = send(
        browser, opening_url("penalty.ordinary", "register_clue"), {"summary": ""}, do="save"
    )
    page = words(browser.get(answer["Location"]))

    assert "需要改正" not in page
    assert "草稿已保存" in page


def test_typed_platform_makes_the_matter_one_handled_elsewhere(office: Office) -> None:
    matter = a_clue(office, platform=" 互联网+执法系统 ", platform_number="HLW-1")

    assert (matter.platform, matter.platform_number) == ("互联网+执法系统", "HLW-1")


def test_an_erased_or_unknown_party_is_no_choice(office: Office) -> None:
    case = a_case(office)
    typed: dict[str, Any] = filled(PENALTY.act("name_party"), office, party=["x" * 26])
    answer = send(office.browser("张三"), act_url(case, "name_party"), typed)

    assert answer.status_code == 422
    assert reverse("draft", kwargs={"id": Draft.objects.get(state="editing").id})


@pytest.mark.parametrize(
    ("typed", "words_said"),
    [
        ({"platform": "甲" * 61}, "“平台名称”不能超过60字"),
        ({"platform": "甲", "platform_number": "乙\x01"}, "“平台编号”第2个字符是看不见的控制符"),
    ],
)
def test_the_name_of_another_platform_is_checked_like_any_field(
    office: Office, typed: dict[str, str], words_said: str
) -> None:
    good = filled(PENALTY.act("register_clue"), office)
    answer = send(
        office.browser("张三"), opening_url("penalty.ordinary", "register_clue"), good | typed
    )

    assert answer.status_code == 422
    assert words_said in words(answer)
    assert all(text in answer.content.decode() for text in typed.values())
    assert Draft.objects.get().ready is False


def test_a_file_sent_under_the_name_of_a_text_is_an_attachment_and_no_text(
    office: Office,
) -> None:
    typed = filled(PENALTY.act("register_clue"), office, summary=scan())
    answer = send(office.browser("张三"), opening_url("penalty.ordinary", "register_clue"), typed)

    assert answer.status_code == 422
    assert "此项必填" in words(answer) or "必填" in words(answer)
    assert Draft.objects.get().files
