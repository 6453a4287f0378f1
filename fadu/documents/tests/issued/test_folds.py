"""What entries on a document make of its versions."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from fadu.documents.issued.folds import fold_document, version_id
from fadu.matters.folds import Change, Recorded
from fadu.matters.scope import Place

NOW = datetime(2025, 3, 3, tzinfo=UTC)
ABOUT = {
    "of_matter": "M", "of_entry": 7, "paper_kind": "order", "paper_title": "指令书", "paper_facts": "f", "sealed_copy": "s",
    "checked_by": "人工逐项核对", "signatures": 0,
}  # fmt: skip


class Held:
    """The rows of the document as they stand."""

    def __init__(self, **rows: dict[str, Any]) -> None:
        self.rows = rows

    def get(self, model: object, id: str) -> dict[str, Any] | None:
        return self.rows.get(id[-1])


def folded(act: str, held: Held, **facts: Any) -> list[Change]:
    place = Place("430000", "430200", "C")
    entry = Recorded("D", place, 3, act, "", NOW, NOW, {**ABOUT, **facts}, ("zhang",))
    return list(fold_document(entry, held))


def test_the_first_copy_is_the_first_version() -> None:
    (made,) = folded("issue_document", Held(), version=1)

    assert made.id == version_id("D", 1) == "D:0001"
    told = {
        name: made.fields[name] for name in ("matter", "entry", "kind", "number", "state", "reason")
    }
    assert told == {
        "matter": "M",
        "entry": 7,
        "kind": "order",
        "number": 1,
        "state": "issued",
        "reason": "",
    }


def test_another_copy_takes_the_place_of_the_one_that_stands_and_not_of_a_void_one() -> None:
    about = {"matter": "M", "entry": 7, "kind": "order"}
    stands, gone = ({**about, "number": 1, "state": state} for state in ("issued", "void"))

    before, after = folded("replace_document", Held(**{"1": stands}), version=2, reason="印章不清")
    assert (before.id, before.fields) == ("D:0001", {"state": "replaced"})
    assert (after.id, after.fields["matter"], after.fields["reason"]) == ("D:0002", "M", "印章不清")
    assert (after.fields["template"], after.fields["template_since"]) == ("", None)
    told = {"template_digest": "t", "template_since": "2025-03-01"}
    _, dated = folded("replace_document", Held(**{"1": stands}), version=2, **told)
    assert (dated.fields["template"], dated.fields["template_since"]) == ("t", date(2025, 3, 1))
    (alone,) = folded("replace_document", Held(**{"1": gone}), version=2, reason=None)
    assert (alone.id, alone.fields["reason"]) == ("D:0002", None)
    (void,) = folded("void_document", Held(), version=2, reason="有误")
    assert (void.id, void.fields) == ("D:0002", {"state": "void", "void_why": "有误"})
