from typing import Any

import pytest

from fadu.ui.strip import ActState, ActView, picture, wrapped
from fadu.ui.tests.gallery import strip


def test_every_laid_out_act_becomes_a_box_and_every_edge_an_arrow(layout: dict[str, Any]) -> None:
    drawn = strip(layout)

    assert len(drawn.boxes) == len(layout["nodes"])
    assert len(drawn.arrows) == len(layout["edges"])
    assert [arrow.label.text for arrow in drawn.arrows if arrow.label] == [
        "5个工作日",
        "7日",
        "7个工作日",
    ]


def test_only_ways_between_done_acts_are_walked(layout: dict[str, Any]) -> None:
    assert [arrow.walked for arrow in strip(layout).arrows].count(True) == 2


def test_an_act_missing_from_the_state_is_an_error(layout: dict[str, Any]) -> None:
    with pytest.raises(KeyError):
        picture("普通程序", layout, {})


def test_a_box_says_title_state_and_note() -> None:
    layout = {
        "width": 100,
        "height": 60,
        "nodes": [{"id": "a", "x": 0, "y": 0, "width": 124, "height": 52}],
        "edges": [],
    }
    [box] = picture(
        "程序", layout, {"a": ActView("送达", ActState.OWED, "最后一日 10-11", late=True)}
    ).boxes

    assert box.said == "送达，应当办，最后一日 10-11"
    assert box.state == "late"
    assert box.note is not None
    assert box.y < box.words[0].y < box.note.y < box.y + box.height


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("立案", ("立案",)),
        ("负责人集体讨论决定", ("负责人集体", "讨论决定")),
        ("责令停产停业整顿决定书", ("责令停产停业", "整顿决定书")),
        ("甲" * 30, ("甲" * 8, "甲" * 7 + "…")),
    ],
)
def test_long_titles_are_set_in_two_lines(text: str, lines: tuple[str, ...]) -> None:
    assert wrapped(text, 8) == lines
