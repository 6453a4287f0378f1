"""The papers of coercion are known to the documents, each under the code of its number."""

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.kinds import Volume, kinds_of
from fadu.rooms.coercion.sheets.kinds import KINDS


def test_each_has_a_kind_of_number_with_the_same_title() -> None:
    for procedure, kinds in KINDS.items():
        assert kinds_of(procedure) == kinds
        assert [BY_CODE[kind.code].title for kind in kinds] == [kind.title for kind in kinds]


def test_what_is_asked_and_answered_within_the_house_is_not_for_the_party() -> None:
    side = {kind.code for kinds in KINDS.values() for kind in kinds if kind.volume is Volume.SIDE}

    assert side == {"coercion_approval", "closure_proposal"}
