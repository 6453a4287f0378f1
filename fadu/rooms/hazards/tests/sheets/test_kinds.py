"""The papers of a hazard are known to the documents, each under the code of its number."""

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.kinds import kinds_of
from fadu.rooms.hazards.sheets.kinds import KINDS


def test_each_has_a_kind_of_number_with_the_same_title() -> None:
    assert kinds_of("hazard.major") == KINDS
    assert [BY_CODE[kind.code].title for kind in KINDS] == [kind.title for kind in KINDS]
