"""A piece is kept as plain data that says everything, and is read back or refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fadu.kernel.errors import BadInput
from fadu.law.overlays.pieces import plain, read
from fadu.law.overlays.tests.samples import AGAIN, APPROVAL, DOCUMENT, REMINDER, STEP, shorter
from fadu.law.vocabulary.status import Status

EVERY = (APPROVAL, AGAIN, STEP, REMINDER, DOCUMENT, shorter())


@pytest.mark.parametrize("piece", EVERY, ids=lambda p: p.id)
def test_a_piece_is_read_back_as_it_was_kept(piece):
    assert read(plain(piece), piece.id) == piece


def test_the_citation_names_document_and_place_and_the_very_wording():
    cite, other = APPROVAL.cite(), replace(APPROVAL, title="分管领导审批").cite(Status.LR)

    assert str(cite) == "《重大事故隐患内部办理规定》（株应急〔2026〕3号）第三条"
    assert cite.status.title == "本局规定"
    assert cite.status.may_gate
    assert cite.refs != other.refs
    assert not other.status.may_gate


@pytest.mark.parametrize(
    "data",
    [
        None,
        {},
        {"kind": "removal"},
        {**plain(STEP), "removes": "judge_hazard"},
        {**plain(STEP), "by": "mayor"},
        {**plain(STEP), "days": "3"},
        {**plain(STEP), "days": True},
        {**plain(STEP), "holds": 1},
        {**plain(STEP), "title": 3},
        {**plain(STEP), "basis": {"document": "1号"}},
        {k: v for k, v in plain(STEP).items() if k != "basis"},
    ],
)
def test_what_is_no_piece_is_bad_input(data):
    with pytest.raises(BadInput, match="本地程序"):
        read(data, "01X")
