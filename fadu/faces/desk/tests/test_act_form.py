"""One declaration of a fact gives its field, its check and its value in the ledger."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import QueryDict
from django.template.loader import render_to_string

from fadu.faces.desk.act_form import ActForm, Setting, facts_asked, facts_of, typed_from
from fadu.faces.desk.tests.builders import scan
from fadu.law import registry
from fadu.law.vocabulary.act import Act
from fadu.law.vocabulary.fact import Fact, Kind
from fadu.matters.deeds import FileRef

PENALTY = registry.procedure("penalty.ordinary")
HAZARD = registry.procedure("hazard.major")
EVERY = tuple(
    Fact(f"f_{kind.value}", f"事实{kind.value}", kind, ("甲", "乙") if kind is Kind.CHOICE else ())
    for kind in Kind
    if kind is not Kind.KEYS
)
ACT = Act("every", "各种事实", facts=EVERY)
PARTY = ("p1", "甲公司")


def form_of(
    act: Act, typed: dict[str, Any] | None = None, files: Any = None, **setting: Any
) -> ActForm:
    """An act's form, as opened or as posted."""
    made = Setting(PENALTY, act, people=[("u1", "张三")], parties=[PARTY], **setting)
    if typed is None:
        return ActForm(made)
    data = QueryDict(mutable=True)
    for name, value in typed.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return ActForm(made, data, files)


TYPED = {
    "at": "2025-03-03T08:00", "f_text": "甲", "f_long_text": "甲乙", "f_choice": "甲", "f_bool": "yes",
    "f_number": "7", "f_money": "1,234.56 元", "f_date": "2025年3月5日", "f_instant": "2025-03-05T08:00",
    "f_person": "u1", "f_party": "p1",
}  # fmt: skip


def test_every_kind_of_fact_becomes_the_ledgers_type() -> None:
    form = form_of(ACT, TYPED, {"f_file": scan()})

    assert form.is_valid(), form.errors
    assert form.facts() == {
        "f_text": "甲", "f_long_text": "甲乙", "f_choice": "甲", "f_bool": True, "f_number": 7,
        "f_money": 123456, "f_date": "2025-03-05", "f_instant": "2025-03-05T00:00:00Z",
        "f_person": "u1", "f_party": "p1",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("field", "wrong"),
    [("f_number", "七"), ("f_money", "很多"), ("f_date", "2025-02-30"), ("f_choice", "丙"), ("f_person", "u9"), ("f_text", "")],
)  # fmt: skip
def test_what_does_not_fit_is_marked_at_its_field(field: str, wrong: str) -> None:
    form = form_of(ACT, TYPED | {field: wrong}, {"f_file": scan()})

    assert list(form.errors) == [field]


def test_a_required_file_is_there_when_sent_or_kept() -> None:
    held = (FileRef("a" * 64, 1, "application/pdf", "旧件.pdf"),)
    kept = form_of(ACT, TYPED | {"f_file_kept": "a" * 64}, held=held)

    assert "f_file" in form_of(ACT, TYPED).errors
    assert "f_file" in form_of(ACT, TYPED | {"f_file_kept": "b" * 64}, held=held).errors
    assert kept.is_valid()
    assert kept.kept_files() == {"f_file": "a" * 64}
    assert "旧件.pdf" in str(kept["f_file"])


@pytest.mark.parametrize(
    ("service", "wrong"),
    [("公告送达", []), ("直接送达", ["demand_until", "demand_how"]), ("", ["service"])],
)  # fmt: skip
def test_what_another_fact_spares_is_asked_for_only_where_it_does_not(
    service: str, wrong: list[str]
) -> None:
    """行政强制法 35, 38: of a demand served by notice the announcement states term and manner."""
    form = form_of(
        PENALTY.act("demand"), {"at": "2025-03-03T08:00", "key": "p1", "service": service}, keys=[PARTY]
    )  # fmt: skip

    assert sorted(form.errors) == sorted(wrong)
    for code in ("demand_until", "demand_how"):
        shown = render_to_string("ui/field.html", {"field": form[code]})
        assert "必填（送达方式为“公告送达”的除外）" in shown
        assert ("aria-invalid" in shown) is (code in wrong)
        assert " required" not in shown


def test_what_goes_back_into_the_form_is_what_came_out() -> None:
    form = form_of(ACT, TYPED, {"f_file": scan()})
    form.is_valid()
    back = typed_from(ACT, form.facts() | {"f_file": "a" * 64, "f_text": {"c": "erased"}})

    assert back["f_bool"] == "yes"
    assert back["f_money"] == 123456
    assert back["f_instant"].isoformat() == "2025-03-05T00:00:00+00:00"
    assert back["f_file_kept"] == "a" * 64
    assert "f_text" not in back


def test_parties_are_chosen_and_other_keys_are_counted_on() -> None:
    name_party, find = PENALTY.act("name_party"), HAZARD.act("find_hazard")

    assert "party" in {f.code for f in facts_asked(name_party)}
    assert "hazard" not in {f.code for f in facts_asked(find)}
    made = facts_of(find, {"count_new": 2}, Setting(HAZARD, find, named=3))
    assert made == {"hazard": ["hazard-4", "hazard-5"]}


def test_derived_facts_are_never_asked() -> None:
    derived = [(a, f) for a in PENALTY.acts for f in a.stated if f.derived]

    assert derived
    assert not any(f in facts_asked(a) for a, f in derived)


@pytest.mark.parametrize(
    ("setting", "field", "label"),
    [
        ({"irregular": True}, "irregular", "补记理由"),
        ({"corrects": 3}, "irregular", "更正理由"),
        ({"soft": True}, "departure_reason", "不按一般规定办理的理由"),
        ({"finds_parties": True}, "find_party", "查找当事人"),
        ({"outside": True}, "outsider", "行为人"),
    ],
)
def test_what_the_occasion_asks_for_is_added(
    setting: dict[str, Any], field: str, label: str
) -> None:
    assert form_of(ACT, **setting).fields[field].label == label
    assert field not in form_of(ACT).fields


def test_the_article_that_asks_for_a_fact_stands_at_its_field() -> None:
    form = form_of(ACT, basis={"f_text": "《行政处罚法》第四十四条"})

    assert form["f_text"].basis == "《行政处罚法》第四十四条"  # type: ignore[attr-defined]
