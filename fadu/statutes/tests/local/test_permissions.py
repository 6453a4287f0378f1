"""The legal office proposes, the head answers, either ends; others read why not."""

from __future__ import annotations

from fadu.statutes.local.permissions import may_answer_pieces, may_end_pieces, may_propose_pieces


def test_who_may_do_what(bureau):
    viewers = {p.name: p.viewer for p in (bureau.zhang, bureau.li, bureau.zhao)}

    def who(may):
        return [name for name, viewer in viewers.items() if may(viewer, None)]

    assert who(may_propose_pieces) == ["赵六"]
    assert who(may_answer_pieces) == ["李四"]
    assert who(may_end_pieces) == ["李四", "赵六"]
    assert all(
        m.__doc__.endswith("。") for m in (may_propose_pieces, may_answer_pieces, may_end_pieces)
    )
