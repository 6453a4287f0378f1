"""One matter folded to now: 应当办, 可以办, 不能办, 本案还缺, each with its article."""

from __future__ import annotations

from datetime import UTC, datetime

from fadu.faces.desk.matter_page import Dossier, labels_of, people_of, who_may
from fadu.faces.desk.tests.builders import Office, a_case, a_clue, done
from fadu.law import registry
from fadu.law.procedures.penalty_ordinary.acts import penalize
from fadu.matters import selectors as matters
from fadu.matters.models import Matter
from fadu.statutes.selectors import law_view
from fadu.ui.casefile import Standing

NOW = datetime(2025, 3, 3, 1, tzinfo=UTC)


def dossier(office: Office, matter: Matter, name: str = "张三") -> Dossier:
    """The matter as one person sees it."""
    return Dossier(matter, office.people[name].viewer, law_view(), NOW)


def test_what_the_law_demands_stands_with_day_article_and_what_is_missing(office: Office) -> None:
    found = dossier(office, a_case(office))
    owed = found.owed[0]

    assert owed.title == "作出处罚决定"
    assert "《行政处罚法》第六十条" in owed.basis
    assert "尚未“" in owed.reason
    assert owed.url == ""
    assert owed.deadline is not None
    assert owed.deadline.steps
    assert found.next == owed
    assert "作出处罚决定" in found.lacking


def test_an_act_names_its_party_where_there_are_several(office: Office) -> None:
    case = a_case(office)
    both = [office.parties["甲烟花公司"], office.parties["乙矿业公司"]]
    done(office, "张三", case, "name_party", at="2025-02-25T10:00", party=both[1])
    found = dossier(office, case)

    assert [found.title(penalize, key) for key in both] == [
        "作出处罚决定（甲烟花公司）",
        "作出处罚决定（乙矿业公司）",
    ]


def test_what_has_to_be_done_first_stands_in_one_list(office: Office) -> None:
    owed = next(
        line for line in dossier(office, a_case(office)).owed if line.title == "作出处罚决定"
    )

    assert owed.reason.startswith("尚未“")
    assert "、“" in owed.reason
    assert owed.reason.count("“作出处罚决定”") <= 1


def test_what_may_be_done_is_split_by_who_may_do_it(office: Office) -> None:
    found = dossier(office, a_case(office))
    mine, others = ({a.title for a in x} for x in (found.possible, found.possible_for_others))

    assert "调查取证" in mine
    assert "决定是否回避" in others
    assert not mine & others


def test_what_was_never_done_comes_before_what_may_be_done_again(office: Office) -> None:
    titles = [a.title for a in dossier(office, a_case(office)).possible]

    assert titles.index("调查取证") < titles.index("审查管辖")


def test_what_is_held_back_says_what_it_waits_for(office: Office) -> None:
    blocked = {a.title: a for a in dossier(office, a_clue(office)).blocked}

    assert blocked
    assert all(a.standing is Standing.BLOCKED and a.reason and a.basis for a in blocked.values())


def test_elsewhere_nothing_is_held_back(office: Office) -> None:
    matter = a_clue(office, platform="互联网+执法系统", platform_number="HLW-1")
    found = dossier(office, matter)

    assert found.blocked
    assert all(a.standing is Standing.MAY and a.url for a in found.blocked)


def test_who_looks_from_above_is_given_no_way_to_act(office: Office) -> None:
    found = dossier(office, a_case(office), "督丁")

    assert not found.own
    assert {a.url for a in (*found.owed, *found.possible, *found.possible_for_others)} == {""}


def test_everybody_a_history_names_has_a_name(office: Office) -> None:
    case = a_case(office)
    lines = matters.history(case)
    labels = labels_of(lines, dossier(office, case))

    assert labels.people[office.id("钱七")] == "钱七"
    assert labels.keys[office.parties["甲烟花公司"]] == "甲烟花公司"
    assert people_of(lines)[0] == (office.id("张三"), "officer")


def test_an_act_of_two_says_so() -> None:
    act = registry.procedure("penalty.ordinary").act("investigate")

    assert who_may(act) == "执法人员（不少于2人）"
