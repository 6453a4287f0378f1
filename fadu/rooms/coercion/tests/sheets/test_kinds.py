"""The papers of coercion are known to the documents, each under the code of its number."""

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.kinds import kinds_of
from fadu.rooms.coercion.sheets.kinds import KINDS


def test_each_has_a_kind_of_number_with_the_same_title() -> None:
    for procedure, kinds in KINDS.items():
        assert kinds_of(procedure) == kinds
        assert [BY_CODE[kind.code].title for kind in kinds] == [kind.title for kind in kinds]
