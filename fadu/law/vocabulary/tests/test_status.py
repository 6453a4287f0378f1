"""Degrees of verification: only what was read, or is to be confirmed, may refuse an act."""

import pytest

from fadu.law.vocabulary.status import OF_LAW, Status


@pytest.mark.parametrize(
    ("status", "gates"),
    [
        (Status.V, True),
        (Status.V2, True),
        (Status.P, False),
        (Status.U, False),
        (Status.L, True),
        (Status.LR, False),
    ],
)
def test_practice_and_hearsay_never_refuse_an_act(status, gates):
    assert status.may_gate is gates


def test_degrees_are_ordered_from_sure_to_unverified_each_with_its_label():
    assert list(OF_LAW) == [Status.V, Status.V2, Status.P, Status.U]
    assert [s.title for s in OF_LAW] == [
        "已核实",
        "第三方来源，待法规科确认",
        "实务做法",
        "未核实依据",
    ]


def test_an_agency_s_own_rule_is_no_law_and_weaker_than_any():
    assert [s for s in Status if s.local] == [Status.L, Status.LR] == list(Status)[-2:]
    assert Status.L.title == "本局规定"
