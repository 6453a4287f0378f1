"""The papers of coercion are known to the documents: where each stands, whether it is numbered, what it must say."""

from fadu.documents.numbers.kinds import BY_CODE
from fadu.documents.papers.kinds import Volume, kinds_of
from fadu.rooms.coercion.sheets.kinds import KINDS, Stage


def test_each_is_known_with_its_number_its_heading_and_what_it_must_say() -> None:
    for procedure, kinds in KINDS.items():
        assert kinds_of(procedure) == kinds
        for kind in kinds:
            assert kind.stage in list(Stage)
            assert kind.required, kind.code
            assert kind.statutory, kind.code
            assert kind.unnumbered == (kind.code not in BY_CODE)
            assert kind.unnumbered or BY_CODE[kind.code].title == kind.title


def test_what_is_asked_and_answered_within_the_house_is_not_for_the_party() -> None:
    side = {kind.code for kinds in KINDS.values() for kind in kinds if kind.volume is Volume.SIDE}

    assert side == {
        "coercion_approval", "closure_proposal", "hearing_report", "legal_review", "discussion",
        "cut_approval", "closure_check",
    }  # fmt: skip
