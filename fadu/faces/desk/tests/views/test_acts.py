"""The form of an act: what it asks, who may sign, what stands against it, and that nothing typed is lost."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.apps import apps
from django.urls import reverse

from fadu.casework.models import Draft, State
from fadu.faces.desk.act_form import facts_asked
from fadu.faces.desk.tests.builders import (
    Office,
    a_clue,
    act_url,
    filled,
    hidden,
    opening_url,
    send,
    words,
)  # fmt: skip
from fadu.law import registry
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.procedure import Procedure
from fadu.ledger.models import Entry
from fadu.matters.models import Matter

PENALTY = registry.procedure("penalty.ordinary")
OPENING = opening_url("penalty.ordinary", "register_clue")
PROCEDURES = [p for p in registry.PROCEDURES if not p.register]
OPENERS = [(p, a) for p in PROCEDURES for a in p.acts if not (a.lapse or a.each)]


def rows() -> dict[str, int]:
    """How many rows every table holds; sessions are no part of the record."""
    models = [m for m in apps.get_models() if m._meta.app_label != "sessions"]
    return {m._meta.label: m._base_manager.count() for m in models}


@pytest.mark.parametrize("procedure", PROCEDURES, ids=lambda p: p.code)
def test_every_act_has_a_form_that_asks_exactly_its_facts(
    office: Office, procedure: Procedure
) -> None:
    browser, before = office.browser("张三"), rows()
    for act in [a for p, a in OPENERS if p is procedure]:
        page = browser.get(opening_url(procedure.code, act.code))
        assert page.status_code == 200, act.code
        names = set(re.findall(r'name="([\w-]+)"', page.content.decode()))
        asked = {f.code for f in facts_asked(act)}
        assert asked <= names | parties_only(act), (act.code, asked - names)
        derived = {f.code for f in act.stated if f.derived is not None}
        assert not derived & names, (act.code, derived & names)
    assert rows() == before


def parties_only(act: Act) -> set[str]:
    """Facts whose choices are the parties found: without any, no box is drawn."""
    return {f.code for f in facts_asked(act) if f.kind.value == "keys"}


def test_a_required_fact_is_marked_and_an_optional_one_is_not(office: Office) -> None:
    act = PENALTY.act("register_clue")
    page = office.browser("张三").get(OPENING).content.decode()
    required = [f for f in facts_asked(act) if f.required]

    assert required
    for fact in required:
        shown = re.search(rf'name="{fact.code}"[^>]*', page)
        assert shown is not None
        assert "required" in shown[0], fact.code


def test_choosing_what_to_begin_names_every_procedure_with_its_rules(office: Office) -> None:
    page = office.browser("张三").get("/matters/new/")

    assert page.status_code == 200
    for procedure in PROCEDURES:
        assert procedure.title in words(page)
        first = procedure.acts[0].code
        assert opening_url(procedure.code, first) in page.content.decode()


def test_signing_the_first_act_opens_a_matter_that_names_its_agency(office: Office) -> None:
    typed = filled(PENALTY.act("register_clue"), office)
    browser = office.browser("张三")
    answer = send(browser, OPENING, typed)

    matter = Matter.objects.get(procedure="penalty.ordinary")
    assert answer["Location"] == reverse("matter", kwargs={"id": matter.id})
    assert (matter.county, matter.owner) == (office.bureau.place.county, office.id("张三"))
    assert "已记入台账（第1条）" in words(browser.get(answer["Location"]))


def test_a_draft_comes_back_with_what_was_typed_and_what_was_wrong(office: Office) -> None:
    browser, entries = office.browser("张三"), Entry.objects.count()
    wrong = {"summary": "厂房内堆放原料", "source": "", "at": "不知何时"}
    answer = send(browser, OPENING, wrong, do="submit")

    assert answer.status_code == 422
    assert "厂房内堆放原料" in answer.content.decode()
    assert "不知何时" in answer.content.decode()
    assert "办理时间" in words(answer)
    assert Entry.objects.count() == entries
    draft = Draft.objects.get()
    again = browser.get(reverse("draft", kwargs={"id": draft.id})).content.decode()
    assert "厂房内堆放原料" in again


@pytest.mark.parametrize(
    ("who", "act", "signs"),
    [
        ("张三", "file_case", False), ("李四", "file_case", True), ("赵六", "file_case", False),
        ("张三", "check_jurisdiction", True), ("李四", "name_party", False), ("张三", "name_party", True),
    ],
)  # fmt: skip
def test_the_button_to_sign_is_there_for_whoever_may(
    office: Office, who: str, act: str, signs: bool
) -> None:
    page = office.browser(who).get(act_url(a_clue(office), act)).content.decode()

    assert ('value="sign"' in page) is signs
    assert 'value="submit"' in page


def test_signing_without_the_capacity_is_refused_though_the_button_was_hidden(
    office: Office,
) -> None:
    entries = Entry.objects.count()
    typed = filled(PENALTY.act("register_clue"), office)
    answer = send(office.browser("李四"), OPENING, typed)

    assert answer.status_code == 409
    assert "应当由执法人员办理" in words(answer)
    assert Entry.objects.count() == entries
    assert Draft.objects.get(act="register_clue").state == State.EDITING


def test_what_stands_against_an_act_is_said_when_its_form_opens(office: Office) -> None:
    page = words(office.browser("李四").get(act_url(a_clue(office), "file_case")))

    assert "现在还不能办理，可以先拟稿" in page
    assert "尚未“审查管辖”，不得“立案”" in page
    assert "依据 《行政处罚法》第二十二条" in page


def test_rules_of_the_act_stand_below_with_article_and_how_far_verified(office: Office) -> None:
    page = words(office.browser("张三").get(OPENING))

    assert "本环节的规则" in page
    assert "《行政处罚法》第五十四条第二款 " in page
    assert "未核实依据" in page


def test_an_act_of_two_waits_for_the_second_name(office: Office, case: Matter) -> None:
    act, url = PENALTY.act("investigate"), act_url(case, "investigate")
    browser = office.browser("张三")
    first = send(browser, url, filled(act, office))
    draft = Draft.objects.get(act="investigate")
    assert first["Location"] == reverse("draft", kwargs={"id": draft.id})
    assert "尚需另一名人员签名" in words(browser.get(first["Location"]))
    n = Matter.objects.get(pk=case.pk).n

    second = office.browser("钱七")
    fields = hidden(second.get(first["Location"]))
    answer = second.post(f"{first['Location']}decide/", fields | {"do": "sign"})

    assert answer["Location"] == reverse("matter", kwargs={"id": case.id})
    assert Matter.objects.get(pk=case.pk).n == n + 1


def test_a_matter_of_another_platform_is_written_down_and_never_held_back(office: Office) -> None:
    act = PENALTY.act("file_case")
    typed = filled(act, office, cause="平台案", platform="互联网+执法系统", platform_number="HLW-7")
    answer = send(office.browser("李四"), opening_url("penalty.ordinary", act.code), typed)

    assert answer.status_code == 302, words(answer)[-400:]
    assert "外部系统办理：互联网+执法系统 HLW-7" in words(
        office.browser("李四").get(answer["Location"])
    )


@pytest.mark.parametrize("path", ["", "keep/"])
@pytest.mark.parametrize(("who", "status"), [("王五", 404), ("安甲", 404), ("督丁", 403)])
def test_who_is_out_of_reach_or_only_reads_leaves_no_draft(
    office: Office, who: str, status: int, path: str
) -> None:
    url = act_url(a_clue(office), "check_jurisdiction") + path
    drafts = Draft.objects.count()

    assert office.browser(who).post(url, {"do": "save", "summary": "x"}).status_code == status
    assert Draft.objects.count() == drafts


def test_saving_while_typing_needs_no_complete_form_and_answers_the_script(
    office: Office, case: Matter
) -> None:
    browser = office.browser("张三")
    url = act_url(case, "investigate")
    typed: dict[str, Any] = hidden(browser.get(url)) | {"at": "", "summary": "半句"}
    answer = browser.post(f"{url}keep/", typed, headers={"accept": "application/json"})

    assert re.fullmatch(r"\d\d:\d\d", answer.json()["saved"])
    assert Draft.objects.get(act="investigate").state == State.EDITING
    assert browser.get(f"{url}keep/").status_code == 405


def test_a_word_that_would_be_markup_stays_a_word(office: Office) -> None:
    browser = office.browser("张三")
    answer = send(browser, OPENING, {"summary": "<b id=x>厂</b>"}, do="save")
    page = browser.get(answer["Location"]).content.decode()

    assert "<b id=x>" not in page
    assert "&lt;b id=x&gt;" in page
