"""Freezing and committing: the lists from the register, numbers without a gap, sources still to come."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection

from fadu.documents.services import path_of
from fadu.draws import result_file, selectors
from fadu.draws.models import Batch, Draw, State
from fadu.draws.roster import Typed
from fadu.draws.services import freezing
from fadu.draws.tests.builders import (
    AT,
    DICE,
    KEY,
    THROWN,
    Ready,
    committed,
    credit_code,
    draw_of,
    frozen,
    opened,
    scheme,
)
from fadu.kernel.draw_bytes import personal
from fadu.kernel.draw_file import read
from fadu.kernel.draw_plan import Matter, Stratum
from fadu.kernel.errors import BadInput, Refused
from fadu.law.procedures.inspection_draw import facts as f
from fadu.ledger import selectors as ledger


def test_the_entry_holds_roots_and_sizes_and_the_file_what_was_frozen(made: Ready):
    row = draw_of(frozen(made))
    found = result_file.lists_file(row)
    body = list(ledger.chains([row.batch]))[-1][3]

    assert (row.objects_listed, row.officers_listed, row.to_draw) == (12, 4, 3)
    assert found.frozen == row.frozen
    assert row.frozen["lists"]["roster"]["root"] in body
    assert row.lists in body
    assert "孙一" not in body


def test_names_and_numbers_open_with_what_stays_inside_and_stand_in_no_file(made: Ready):
    row = draw_of(frozen(made))
    inside = json.loads(path_of(row.officer_list).read_text(encoding="utf-8"))
    officer = result_file.lists_file(row).lists.officers[0]
    kept = next(
        one for one in selectors.sealed(made.drawer.scope, row.pk) if one.subject == officer.id
    )

    assert personal(bytes.fromhex(kept.salt), kept.value) == officer.certificate == kept.commitment
    assert {"what": kept.what, "of": officer.id, "commitment": kept.commitment} in inside
    assert all(set(one) == {"what", "of", "commitment"} for one in inside)


def test_numbers_follow_each_other_and_name_the_commitment_before(made: Ready):
    first = draw_of(frozen(made))
    second = draw_of(frozen(made))

    assert (first.number, second.number) == (1, 2)
    assert second.frozen["previous"] == first.commit


def test_freezing_again_makes_the_earlier_number_void_and_uses_the_next(made: Ready):
    batch = frozen(made)
    batch = frozen(made, batch)

    old, new = Draw.objects.filter(batch=batch.pk).order_by("number")
    assert (old.state, new.state, new.number) == (State.CANCELLED, State.FROZEN, 2)


def test_what_stands_against_a_draw_is_refused_and_uses_no_number(made: Ready):
    batch = opened(made)
    wrong = scheme(made, matters=(Matter("B", "重点检查", "key"),), officers_per_target=1)
    with pytest.raises(Refused, match=r"不适用随机抽取.*不少于两名"):
        freezing.freeze_lists(
            batch=batch, scheme=wrong, viewer=made.drawer, key=KEY, sent=made.sent()
        )
    many = scheme(made, strata=(Stratum("化工", 99),))
    with pytest.raises(BadInput, match="可抽取6个，少于方案的99个"):
        freezing.freeze_lists(
            batch=batch, scheme=many, viewer=made.drawer, key=KEY, sent=made.sent()
        )

    assert not Draw.objects.exists()
    assert draw_of(frozen(made)).number == 1


def test_exclusions_carry_reason_and_authority_and_cannot_be_drawn(made: Ready):
    row = draw_of(frozen(made, typed=Typed(f"{credit_code(0)} 近期已受检查 年度计划第三条")))
    out = result_file.lists_file(row).lists.exclusions

    assert [(one.id, one.reason, one.authority) for one in out] == [
        (credit_code(0), "recent", "年度计划第三条")
    ]


def test_a_key_or_case_inspection_freezes_nothing(made: Ready):
    batch = opened(made, kind=f.KEY)

    with pytest.raises(Refused, match="优化营商环境条例"):
        frozen(made, batch)


def test_a_commitment_after_the_first_value_is_refused(made: Ready):
    batch = frozen(made)

    with pytest.raises(Refused, match="不能证明名录先于随机数"):
        freezing.publish_commitment(batch=batch, channel="网站", sent=made.sent(THROWN))


def test_a_commitment_is_published_once_and_read_back(made: Ready):
    batch = committed(made)
    with pytest.raises(Refused, match="不能再公布承诺值"):
        freezing.publish_commitment(
            batch=batch, channel="网站", sent=made.sent(AT + timedelta(hours=2))
        )

    assert draw_of(batch).committed_at == AT + timedelta(hours=1)
    assert "掷十面骰（见证人甲，8位" in freezing.said_source(draw_of(batch).frozen["sources"][0])


def test_a_source_known_before_the_freeze_is_refused(made: Ready):
    with pytest.raises(BadInput, match="可以先看后冻结"):
        frozen(made, sources=(replace(DICE, at=AT), DICE))


def test_the_same_form_twice_freezes_once(made: Ready):
    batch = opened(made)
    sent = made.sent(idem="same")
    for _ in range(2):
        freezing.freeze_lists(
            batch=batch, scheme=scheme(made), viewer=made.drawer, key=KEY, sent=sent
        )

    assert Draw.objects.count() == 1


def test_only_strata_of_which_something_is_drawn_are_listed():
    assert freezing.strata_of([("化工", 2, 1), ("机械", 0, 0)]) == (Stratum("化工", 2, 1),)


@pytest.mark.django_db(transaction=True)
def test_four_writers_at_once_leave_no_gap(made: Ready):
    batches = [opened(made) for _ in range(4)]
    begin, failed = Barrier(4), []

    def freeze(batch: Batch) -> None:
        try:
            begin.wait()
            freezing.freeze_lists(
                batch=batch, scheme=scheme(made), viewer=made.drawer, key=KEY, sent=made.sent()
            )
        except Exception as problem:
            failed.append(problem)
        finally:
            connection.close()

    threads = [Thread(target=freeze, args=(b,)) for b in batches]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    rows = list(Draw.objects.order_by("number"))
    assert failed == []
    assert [row.number for row in rows] == [1, 2, 3, 4]
    assert [row.frozen["previous"] for row in rows[1:]] == [row.commit for row in rows[:-1]]
    assert all(read(json.loads(result_file.public_text(row))) for row in rows)
