"""Public values, the draw, publishing: in their order, and computed again by anybody."""

from __future__ import annotations

import json
from datetime import timedelta

import pytest

from fadu.documents.services import path_of
from fadu.draws import result_file
from fadu.draws.models import Batch, State
from fadu.draws.services import drawing
from fadu.draws.tests.builders import (
    AT,
    DRAW_AT,
    KEY,
    THROWN,
    TYPED,
    Ready,
    committed,
    draw_of,
    drawn,
    frozen,
    valued,
)
from fadu.kernel.draw_file import parse
from fadu.kernel.draw_verify import verify
from fadu.kernel.errors import BadInput, Refused


def test_the_result_is_computed_again_from_the_published_file(made: Ready):
    row = draw_of(drawn(made))

    found = verify(parse(result_file.public_text(row)), row.commit)

    assert (found.state, found.drawn, found.unmanned, found.findings) == ("drawn", 3, 0, ())
    assert row.state == State.DRAWN
    assert [p.stratum for p in result_file.picks_of(row)] == ["化工", "化工", "机械"]
    assert all(len(set(p.officers)) == 2 for p in result_file.picks_of(row))


def test_the_row_says_what_the_file_says(made: Ready):
    row = draw_of(drawn(made))
    file = json.loads(result_file.public_text(row))

    assert [p.target for p in result_file.picks_of(row)] == [
        target for picked in file["targets"] for target, _ in picked["drawn"]
    ]
    assert result_file.reserves_of(row)["化工"] == [t for t, _ in file["targets"][0]["reserves"]]


def test_randomness_before_the_commitment_or_before_its_time_is_refused(made: Ready):
    batch = frozen(made)
    with pytest.raises(Refused, match="尚未公布名单承诺值"):
        drawing.record_randomness(batch=batch, typed=TYPED, sent=made.sent(DRAW_AT))
    batch = committed(made)
    with pytest.raises(Refused, match="才全部产生"):
        drawing.record_randomness(batch=batch, typed=TYPED, sent=made.sent(AT + timedelta(hours=2)))

    assert draw_of(batch).state == State.COMMITTED


def test_values_that_are_not_in_their_form_are_all_named(made: Ready):
    batch = committed(made)

    with pytest.raises(BadInput) as refused:
        drawing.record_randomness(batch=batch, typed=("123", "abcd"), sent=made.sent(DRAW_AT))

    assert "应有8位数字，实有3位" in str(refused.value)
    assert "含有数字以外的字符" in str(refused.value)


def test_a_draw_is_refused_before_the_values_and_a_second_time(made: Ready):
    early = committed(made)
    with pytest.raises(Refused, match="现在不能抽取"):
        drawing.draw(batch=early, witnesses="", key=KEY, sent=made.sent(DRAW_AT))
    batch = drawn(made)
    again = made.sent(DRAW_AT + timedelta(hours=1))
    with pytest.raises(Refused, match="已抽取，现在不能抽取"):
        drawing.draw(batch=batch, witnesses="", key=KEY, sent=again)


def test_another_key_or_an_altered_list_cannot_draw(made: Ready):
    batch = valued(made)
    with pytest.raises(Refused, match="与公布的承诺值不符"):
        drawing.draw(batch=batch, witnesses="", key=b"x" * 32, sent=made.sent(DRAW_AT))
    place = path_of(draw_of(batch).lists)
    place.write_text(place.read_text(encoding="utf-8").replace('"未评定"', '"甲"', 1), "utf-8")
    with pytest.raises(Refused, match="与登记的校验值不符"):
        drawing.draw(batch=batch, witnesses="", key=KEY, sent=made.sent(DRAW_AT))


def test_nothing_personal_and_no_nonce_is_in_what_is_public_before_the_draw(made: Ready):
    row = draw_of(valued(made))

    text = result_file.public_text(row)

    assert '"nonce":null' in text
    assert not [word for word in ("张三", "孙一", "测-1", "赵六") if word in text]


def test_publishing_says_what_is_published(made: Ready):
    batch = drawn(made)
    later = made.sent(THROWN + timedelta(days=1))

    drawing.publish_draw(batch=batch, published="抽取结果", channel="本局网站", sent=later)

    assert draw_of(batch).state == State.PUBLISHED
    assert Batch.objects.get(pk=batch.pk).published_at == later.at
