"""The page of an item offers what may be done with it as it stands, to whom it may be offered."""

from __future__ import annotations

from fadu.documents.tests.files import docx, pdf
from fadu.evidence.catalogue.selectors import item
from fadu.evidence.tests.catalogue.builders import an_item, noted, stored
from fadu.faces.desk.evidence_finding import Found
from fadu.faces.desk.evidence_page import context, file_of, offered, viewed
from fadu.faces.desk.tests.builders import Office, a_case


class Asked:
    """A request of somebody, as far as the page asks."""

    def __init__(self, viewer: object, **query: str) -> None:
        self.viewer, self.GET = viewer, query


def found(office: Office, name: str, id: str, matter: object) -> Found:
    seen = item(office.people[name].viewer.scope, id)
    assert seen is not None
    return Found(matter, seen)  # type: ignore[arg-type]


def codes(office: Office, name: str, id: str, matter: object) -> set[str]:
    return {
        act.code for act in offered(office.people[name].viewer, found(office, name, id, matter))
    }


def test_acts_follow_the_state_and_the_person(office: Office) -> None:
    matter, bureau = a_case(office), office.bureau
    bare = an_item(bureau, matter)
    whole = an_item(bureau, matter, stored(docx(), name="a.docx"))

    assert codes(office, "张三", bare.pk, matter) == {
        "amend_evidence", "verify_evidence", "exclude_evidence", "hand_over_evidence", "release_evidence",
    }  # fmt: skip
    assert codes(office, "张三", whole.pk, matter) - codes(office, "张三", bare.pk, matter) == {
        "redact_evidence", "ask_erasure",
    }  # fmt: skip
    assert codes(office, "李四", whole.pk, matter) == set()
    noted(bureau, whole, "ask_erasure", reason="重复")
    assert codes(office, "李四", whole.pk, matter) == {"erase_evidence"}
    noted(bureau, whole, "hold_evidence", by=bureau.zhao, reason="诉讼期间")
    assert codes(office, "李四", whole.pk, matter) == set()
    assert "lift_hold" in codes(office, "赵六", whole.pk, matter)
    assert codes(office, "督丁", whole.pk, matter) == set()


def test_what_is_no_picture_is_said_and_a_lost_file_does_not_break_the_page(office: Office) -> None:
    matter, bureau = a_case(office), office.bureau
    letter = an_item(bureau, matter, stored(docx(), "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))  # fmt: skip
    seen = found(office, "张三", letter.pk, matter)
    told = file_of(seen)
    assert told is not None
    assert (told["view"], told["why_not"][:5]) == ("", "本机没有转")

    scan = an_item(bureau, matter, stored(pdf("x")))
    here = found(office, "张三", scan.pk, matter)
    file = Found(here.matter, here.item, file=file_of(here)["stored"])  # type: ignore[index]
    assert viewed(Asked(office.people["张三"].viewer, page="7", size="x"), file)["number"] == 1
    assert context(Asked(office.people["张三"].viewer), here)["file"]["view"]
