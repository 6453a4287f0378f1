"""After a draw nobody chooses: the next reserve, the next officer, or on record that there is none."""

from __future__ import annotations

from datetime import timedelta

import pytest

from fadu.draws import result_file
from fadu.draws.models import Batch, State
from fadu.draws.services import changing, freezing
from fadu.draws.tests.builders import (
    AT,
    DRAW_AT,
    LEADER,
    Ready,
    committed,
    draw_of,
    drawn,
    frozen,
    opened,
    scheme,
)
from fadu.kernel.draw_file import parse
from fadu.kernel.draw_verify import verify
from fadu.kernel.errors import BadInput, Refused

CLOSED = "单位停产停业"


def later(hours: int):
    """An instant after the draw."""
    return DRAW_AT + timedelta(hours=hours, microseconds=1234)  # people act within a second


def replaced(made: Ready, batch: Batch, task: str, hours: int = 1) -> None:
    """A replacement by the leader."""
    changing.replace_target(
        batch=batch, task=task, reason=CLOSED, grounds="已停产半年", sent=made.sent(later(hours), LEADER)
    )  # fmt: skip


def recused(made: Ready, batch: Batch, task: str = "1", hours: int = 1) -> str:
    """The first officer of a task gives way; returns who that was."""
    officer = result_file.picks_of(draw_of(batch))[int(task) - 1].officers[0]
    changing.decide_recusal(
        batch=batch, task=task, officer=officer, granted=True, grounds="近亲属任职",
        sent=made.sent(later(hours), LEADER),
    )  # fmt: skip
    return officer


def checked(batch: Batch):
    """What a visitor finds in the published file."""
    row = draw_of(batch)
    return verify(parse(result_file.public_text(row)), row.commit)


def test_the_next_reserve_comes_in_with_officers_and_everybody_can_compute_it(made: Ready):
    batch = drawn(made)
    first = result_file.reserves_of(draw_of(batch))["化工"][0]

    replaced(made, batch, "1")

    row = draw_of(batch)
    *_, came = result_file.picks_of(row)
    assert (came.task, came.target, came.instead, len(came.officers)) == ("4", first, "1", 2)
    assert result_file.picks_of(row)[0].out == "closed"
    assert row.replaced == 1
    assert checked(batch).findings == ()


def test_a_second_replacement_takes_the_second_reserve_then_there_is_none(made: Ready):
    batch = drawn(made)
    with pytest.raises(Refused, match="应当按顺序递补"):
        changing.cancel_target(
            batch=batch, task="1", grounds="停产", sent=made.sent(later(1), LEADER)
        )
    replaced(made, batch, "1", 1)
    replaced(made, batch, "4", 2)
    with pytest.raises(Refused, match="备选对象已经用完"):
        replaced(made, batch, "2", 3)
    changing.cancel_target(batch=batch, task="2", grounds="停产", sent=made.sent(later(4), LEADER))

    assert checked(batch).findings == ()
    assert [p.task for p in result_file.picks_of(draw_of(batch)) if not p.out] == ["3", "5"]


def test_a_recused_officer_gives_way_to_the_next_of_the_list(made: Ready):
    batch = drawn(made)
    gone = recused(made, batch)

    changing.substitute_officer(batch=batch, task="1", sent=made.sent(later(2)))

    team = result_file.picks_of(draw_of(batch))[0].officers
    assert gone not in team
    assert len(team) == 2
    assert checked(batch).findings == ()


def test_where_nobody_is_left_the_task_has_no_officers_and_says_so(made: Ready):
    batch = drawn(made, people=frozenset(made.officers[:2]))
    recused(made, batch)

    changing.substitute_officer(batch=batch, task="1", sent=made.sent(later(2)))

    assert result_file.picks_of(draw_of(batch))[0].officers == ()
    assert (checked(batch).unmanned, checked(batch).findings) == (1, ())


def test_tasks_and_people_that_do_not_stand_are_named(made: Ready):
    batch = drawn(made)
    with pytest.raises(BadInput, match="没有第9号任务"):
        replaced(made, batch, "9")
    with pytest.raises(BadInput, match="没有被派往"):
        changing.decide_recusal(
            batch=batch, task="1", officer="nobody", granted=True, grounds="x",
            sent=made.sent(later(1), LEADER),
        )  # fmt: skip
    with pytest.raises(Refused, match=r"请先决定是否回避|没有决定回避"):
        changing.substitute_officer(batch=batch, task="1", sent=made.sent(later(1)))


def test_a_void_draw_stays_on_record_and_the_next_takes_the_next_number(made: Ready):
    batch = drawn(made)
    changing.void_draw(
        batch=batch, void_for="名录有误", grounds="漏列", sent=made.sent(later(1), LEADER)
    )
    found = checked(batch)
    other = frozen(made, opened(made))

    assert (found.state, found.findings) == ("cancelled", ())
    assert draw_of(batch).state == State.CANCELLED
    assert draw_of(other).number == 2


def test_a_batch_given_up_after_the_commitment_shows_its_lists_and_the_cancellation(made: Ready):
    batch = committed(made)
    changing.drop_batch(
        batch=batch, grounds="计划调整", sent=made.sent(AT + timedelta(hours=2), LEADER)
    )

    assert Batch.objects.get(pk=batch.pk).dropped
    assert (checked(batch).state, checked(batch).findings) == ("cancelled", ())


def test_lists_frozen_anew_after_the_commitment_leave_a_public_cancellation(made: Ready):
    batch = committed(made)
    first = draw_of(batch)
    freezing.freeze_lists(
        batch=batch, scheme=scheme(made), viewer=made.drawer, key=b"k" * 32,
        sent=made.sent(AT + timedelta(hours=3)),
    )  # fmt: skip
    first.refresh_from_db()

    found = verify(parse(result_file.public_text(first)), first.commit)
    assert (found.state, found.findings) == ("cancelled", ())
