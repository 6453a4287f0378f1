"""A piece is called by its title."""

from fadu.statutes.local.models import LocalPiece, LocalState


def test_a_piece_is_called_by_its_title_and_its_states_have_names():
    assert str(LocalPiece(title="分管负责人审批")) == "分管负责人审批"
    assert [s.label for s in LocalState] == ["待批准", "已批准", "已退回", "已停用"]
