"""What stands in a form, and what waits to be entered there, within reach."""

from __future__ import annotations

import pytest

from fadu.casework.tests.builders import NOW, a_matter
from fadu.deliberation.services.deeds import Doing
from fadu.law.procedures.penalty_ordinary.acts import check_jurisdiction as check
from fadu.matters.deeds import Deed
from fadu.matters.services import perform
from fadu.platforms.filling import selectors as s
from fadu.platforms.filling.services import amend_entered, record_entered
from fadu.platforms.models import EnteredCase
from fadu.platforms.tests.fees.builders import LATER
from fadu.platforms.tests.test_models import ROW
from tests.people import found_bureau

pytestmark = pytest.mark.django_db


def test_a_case_waits_until_it_stands_in_the_form_and_is_seen_within_reach_alone():
    office = found_bureau()
    matter, scope, else_ = a_matter(office), office.zhang.viewer.scope, office.wang.viewer.scope
    place = {name: getattr(matter, name) for name in ("province", "city", "county")}
    asked = ("某表", [matter.procedure])

    assert [m.pk for m in s.waiting(scope, *asked)] == [matter.pk]
    assert list(s.waiting(else_, *asked)) == list(s.waiting(scope, "某表", ["hazard.major"])) == []
    EnteredCase.objects.create(id="A", **{**ROW, **place, "matter": matter.pk})
    assert list(s.waiting(scope, *asked)) == []
    assert [m.pk for m in s.waiting(scope, "别的表", [matter.procedure])] == [matter.pk]
    assert [e.pk for e in s.entered(scope, "某表")] == ["A"]
    assert (s.of_matter(scope, matter.pk)["某表"].pk, s.of_matter(else_, matter.pk)) == ("A", {})
    assert (s.entry(scope, "A") is None, s.entry(else_, "A")) == (False, None)


def test_a_case_with_an_entry_since_it_was_told_to_stand_there_has_moved():
    office = found_bureau()
    matter, scope, else_ = a_matter(office), office.zhang.viewer.scope, office.wang.viewer.scope
    doing = Doing(office.zhang.viewer, office.hand(LATER))
    said = {"number": "1", "day": LATER.date()}
    at = record_entered(matter=matter, form="某表", forms=("某表",), **said, doing=doing).seq
    (row,) = s.entered(scope, "某表")
    assert (s.told(scope, row), s.moved(scope, [row])) == (at, set())

    who, facts = (office.zhang.viewer.actor(check),), {"jurisdiction": "本机关管辖"}
    (later,) = perform([Deed(matter.pk, check, NOW, office.hand(LATER), who, facts)])
    assert s.moved(scope, [row]) == {row.pk}
    assert s.moved(else_, [row]) == s.moved(scope, []) == set()
    amend_entered(entry=row, **said, reason="平台已照改", doing=doing)
    assert s.told(scope, row) > later.seq
    assert s.moved(scope, [row]) == set()
