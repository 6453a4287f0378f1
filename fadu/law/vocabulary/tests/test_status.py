"""Degrees of verification: only what was read, or is to be confirmed, may refuse an act."""

import pytest

from fadu.law.vocabulary.status import Status


@pytest.mark.parametrize(
    ("status", "gates"),
    [(Status.V, True), (Status.V2, True), (Status.P, False), (Status.U, False)],
)
def test_practice_and_hearsay_never_refuse_an_act(status, gates):
    assert status.may_gate is gates


def test_degrees_are_ordered_from_sure_to_unverified_each_with_its_label():
    assert list(Status) == [Status.V, Status.V2, Status.P, Status.U]
    assert [s.title for s in Status] == [
        "已核实",
        "第三方来源，待法规科确认",
        "实务做法",
        "未核实依据",
    ]
