"""The published file follows from what is stored and from the ledger; what is lost is named."""

from __future__ import annotations

import json

import pytest

from fadu.documents.services import path_of
from fadu.draws import result_file
from fadu.draws.services import changing
from fadu.draws.tests.builders import DRAW_AT, LEADER, Ready, committed, draw_of, drawn, frozen
from fadu.kernel.errors import Refused
from fadu.ledger import selectors as ledger


def test_before_the_draw_the_file_holds_lists_and_commitment_alone(made: Ready):
    row = draw_of(committed(made))
    file = json.loads(result_file.public_text(row))

    assert (file["commit"], file["nonce"], file["targets"]) == (row.commit, None, [])
    assert result_file.last_visit(row).isoformat() == "2025-04-30"


def test_a_change_is_explained_by_the_commitment_that_the_ledger_holds(made: Ready):
    batch = drawn(made)
    changing.replace_target(
        batch=batch,
        task="1",
        reason="单位停产停业",
        grounds="已停产",
        sent=made.sent(DRAW_AT, LEADER),
    )
    text = result_file.public_text(draw_of(batch))
    note = json.loads(text)["events"][0]["note"]

    assert note in list(ledger.chains([batch.pk]))[-1][3]
    assert "已停产" not in text


def test_a_result_is_computed_again_from_its_own_file(made: Ready):
    row = draw_of(drawn(made))
    drawing, standing = result_file.standing_of(row)

    assert drawing.committed.commit == row.commit
    assert [t for t, _ in standing.targets] == [p.target for p in result_file.picks_of(row)]
    assert drawing == result_file.drawn_of(row)
    assert result_file.events_of(row, drawing) == []


def test_the_lists_that_were_committed_to_are_found_again(made: Ready):
    row = draw_of(frozen(made))
    from fadu.draws.sealing import nonce_of
    from fadu.draws.tests.builders import KEY

    nonce = nonce_of(row.batch, row.year, row.number, KEY)
    assert result_file.committed_of(row, nonce).commit == row.commit


def test_a_lost_file_is_named(made: Ready):
    row = draw_of(frozen(made))
    path_of(row.lists).unlink()

    with pytest.raises(Refused, match="文件仓库中没有"):
        result_file.lists_file(row)
