"""What is out of sight does not exist; what is in sight may still be another's to do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.http import Http404

from fadu.accounts.viewer import Viewer
from fadu.faces.desk import finding
from fadu.faces.desk.tests.builders import Office, a_case, a_clue, an_officer_below
from fadu.law import registry
from fadu.law.vocabulary.role import Role
from fadu.matters.models import Matter


def lost(find: Callable[..., Any], viewer: Viewer, *args: str) -> bool:
    """Whether the object is not found."""
    try:
        find(viewer, *args)
    except Http404:
        return True
    return False


def test_matters_and_parties_end_at_the_viewers_reach(office: Office) -> None:
    case, party = a_case(office), office.parties["甲烟花公司"]
    own, other, admin = (office.people[n].viewer for n in ("张三", "王五", "安甲"))

    assert finding.find_matter(own, case.id) == case
    assert finding.find_party(own, party).name == "甲烟花公司"
    for viewer in (other, admin):
        assert lost(finding.find_matter, viewer, case.id)
        assert lost(finding.find_party, viewer, party)


def test_people_are_in_sight_of_their_agency_and_of_the_security_administrator(
    office: Office,
) -> None:
    person = office.id("张三")

    assert lost(finding.find_person, office.people["王五"].viewer, person)
    assert finding.find_person(office.people["李四"].viewer, person).name == "张三"
    assert finding.find_person(office.people["安甲"].viewer, office.id("王五")).name == "王五"


@pytest.mark.parametrize("act", ["nothing", "hearing_lapse"])
def test_an_act_nobody_does_has_no_form(office: Office, act: str) -> None:
    case = a_case(office)

    assert lost(finding.find_step, office.people["张三"].viewer, case.id, act)


def test_registers_are_not_opened_as_matters(office: Office) -> None:
    viewer = office.people["安甲"].viewer

    assert lost(finding.find_opening, viewer, "register.person", "enter_person")
    assert lost(finding.find_opening, viewer, "penalty.ordinary", "x")
    assert lost(finding.find_procedure, viewer, "register.person")
    assert finding.find_procedure(viewer, "penalty.ordinary").title == "行政处罚普通程序"


def test_only_an_entry_of_the_same_act_is_corrected_never_the_first(office: Office) -> None:
    case = a_case(office)
    step = finding.find_step(office.people["张三"].viewer, case.id, "check_jurisdiction")

    assert finding.find_line(step, 1).act == "check_jurisdiction"
    for n in (0, 2, 99):
        assert lost(lambda s, n: finding.find_line(s, int(n)), step, str(n))  # type: ignore[arg-type]


def test_a_matter_below_is_read_from_above_and_done_by_its_own_agency(office: Office) -> None:
    below = a_clue(office, an_officer_below(office))
    above = office.people["李四"].viewer

    assert finding.find_matter(above, below.id) == below
    assert not finding.in_own_agency(above, below)
    assert finding.in_own_agency(office.people["吴九"].viewer, below)
    assert not finding.in_own_agency(office.people["督丁"].viewer, a_clue(office))


def test_counsel_opens_the_form_of_what_names_counsel_and_nothing_of_the_agency_s_own_work(
    office: Office,
) -> None:
    staff, decision = office.people["张三"].viewer, registry.procedure("decision.major")
    counsel = replace(staff, roles=frozenset({Role.COUNSEL}))
    matter = a_case(office)

    def may(viewer: Viewer, code: str, here: Matter | None = matter) -> bool:
        return finding.may_act_here(viewer, finding.Step(decision, decision.act(code), here))

    assert may(counsel, "counsel_opinion")
    assert not may(counsel, "study")  # anybody of the agency
    assert not may(counsel, "submit_review")
    assert not may(counsel, "propose", None)
    assert may(staff, "propose", None)
    assert finding.may_act_here(counsel, matter)
    assert not finding.in_own_agency(counsel, matter)
    assert not finding.may_serve_agency(counsel, None)
    assert finding.may_serve_agency(staff, None)


def test_what_was_never_there_is_not_found(office: Office) -> None:
    viewer = office.people["张三"].viewer

    for find in (
        finding.find_draft,
        finding.find_paper,
        finding.find_delegation,
        finding.find_agency,
        finding.find_parameter,
    ):
        assert lost(find, viewer, "nothing")
    assert lost(finding.find_file, viewer, "m", "a" * 64)
