"""Who signed on a colleague's device confirms it where they are signed in, a visit at a time."""

from __future__ import annotations

import json

import pytest

from fadu.casework.models import PaperApproval
from fadu.faces.field.confirming import confirm, waiting
from fadu.kernel.errors import BadInput
from tests.outside import Outside


def test_a_visit_is_confirmed_in_one_go_and_once(outside: Outside) -> None:
    assert set(outside.states(*outside.course())) == {"recorded"}
    named = json.dumps({"matter": outside.visit}).encode()

    (asked,) = waiting(outside.viewer(1))
    first = confirm(named, viewer=outside.viewer(1), hand=outside.hand())
    again = confirm(named, viewer=outside.viewer(1), hand=outside.hand())

    assert (asked["matter"], asked["by"]) == (outside.visit, "张三（示范）")
    assert [act["title"] for act in asked["acts"]][:2] == ["出示执法证件并告知权利", "实施现场检查"]
    assert (first, again) == (5, 0)
    assert set(PaperApproval.objects.values_list("confirmed", flat=True)) == {True}
    assert waiting(outside.viewer(1)) == []


def test_nobody_confirms_for_another(outside: Outside) -> None:
    outside.states(*outside.course())
    named = json.dumps({"matter": outside.visit}).encode()

    assert waiting(outside.viewer(0)) == []
    assert confirm(named, viewer=outside.viewer(0), hand=outside.hand()) == 0
    assert PaperApproval.objects.filter(confirmed=None).count() == 5


@pytest.mark.parametrize("body", [b"", b"[]", b'{"matter": 1}', b'{"matter": "x", "more": 1}'])
def test_what_names_no_visit_is_refused(outside: Outside, body: bytes) -> None:
    with pytest.raises(BadInput, match="没有说明"):
        confirm(body, viewer=outside.viewer(1), hand=outside.hand())
