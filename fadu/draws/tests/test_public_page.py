"""The sentence on top says where a draw stands, and how many watched but not who."""

from __future__ import annotations

import pytest

from fadu.draws import public_page
from fadu.draws.tests.builders import Ready, committed, draw_of, drawn

pytestmark = pytest.mark.django_db


def test_before_the_draw_it_says_what_will_be_drawn_and_when(made: Ready):
    said = public_page.sentence(draw_of(committed(made)))

    assert "冻结12家企业的名录并公布承诺值，将于2025年3月5日" in said
    assert said.endswith("抽取3家。")


@pytest.mark.parametrize(
    ("witnesses", "said"), [("甲、乙 丙", "3名见证人在场"), ("", "没有记录见证人")]
)
def test_witnesses_are_counted_not_named(made: Ready, witnesses: str, said: str):
    row = draw_of(drawn(made))
    row.witnesses = witnesses

    assert said in public_page.sentence(row)


def test_the_page_names_the_command_with_the_commitment(made: Ready):
    page = public_page.page_of(draw_of(drawn(made)))

    assert page["command"].endswith(page["commit"])
    assert [one["team"] for one in page["picks"]] == [2, 2, 2]
