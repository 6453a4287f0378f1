"""What stands in a form, and what waits to be entered there, within reach."""

from __future__ import annotations

import pytest

from fadu.casework.tests.builders import a_matter
from fadu.platforms.filling import selectors as s
from fadu.platforms.models import EnteredCase
from fadu.platforms.tests.test_models import ROW
from tests.people import found_bureau


@pytest.mark.django_db
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
