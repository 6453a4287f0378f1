"""Sealing: format 1 exactly, nothing personal in a body, nothing repaired."""

import json
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fadu.kernel.errors import BadInput
from fadu.ledger.chain import MANDATORY, OPTIONAL, first_prev, parsed
from fadu.ledger.commitments import Personal, paths
from fadu.ledger.images import TakenImage
from fadu.ledger.record import (
    Captured,
    Correction,
    FileRef,
    Pin,
    Who,
    is_opaque,
    seal,
)
from fadu.ledger.tests.builders import AGENCY, PERSON, PROCEDURE, SALTS, an_entry, fresh_salts

SURNAMES, GIVEN = "赵钱孙李周吴郑王欧阳司马", "伟芳娜敏静秀英丽强磊洋艳勇军杰涛"
HASH = "0" * 64


@st.composite
def people(draw: st.DrawFn) -> dict[str, str]:
    """A generated person with everything that must not get into a body."""
    digits = st.text("0123456789", min_size=8, max_size=8)
    return {
        "name": draw(st.sampled_from(SURNAMES)) + draw(st.text(GIVEN, min_size=1, max_size=2)),
        "identity": "430203" + "19800101" + draw(digits)[:3] + draw(st.sampled_from("0123456789X")),
        "phone": "13" + draw(digits) + "9",
        "certificate": "1802" + draw(digits),
        "address": "株洲市天元区某路" + draw(digits) + "号",
        "file": draw(digits) + "身份证复印件.jpg",
        "reason": "因" + draw(st.text(GIVEN, min_size=4, max_size=8)) + "一事",
    }


def an_act_about(person: dict[str, str]) -> Any:
    """An entry into which every personal value is put wherever one can stand."""
    facts = {
        "party_name": Personal(person["name"]),
        "party": {"identity": Personal(person["identity"]), "kind": "个体工商户"},
        "contacts": [Personal({"phone": person["phone"], "address": person["address"]})],
    }
    return an_entry(
        n=1,
        prev=HASH,
        facts=facts,
        who=(Who(PERSON, "officer", person["certificate"]),),
        files=(FileRef(HASH, 3, "image/jpeg", person["file"]),),
        corrects=Correction(0, person["reason"]),
        irregular=person["reason"],
    )


@given(people())
def test_no_personal_value_of_anybody_stands_in_a_body(person: dict[str, str]) -> None:
    sealed = seal(an_act_about(person), fresh_salts())

    assert not [value for value in person.values() if value in sealed.body]
    assert not [value for value in person.values() if json.dumps(value)[1:-1] in sealed.body]
    revealed = " ".join(opening.value for opening in sealed.openings)
    assert all(value in revealed for value in person.values())


def test_every_commitment_in_a_body_has_its_opening() -> None:
    sealed = seal(an_act_about(dict.fromkeys(("name", "identity", "phone", "certificate",
        "address", "file", "reason"), "某")), SALTS)  # fmt: skip

    stands = paths(json.loads(sealed.body))
    assert stands == {opening.path: opening.commitment for opening in sealed.openings}
    assert set(stands) == {
        "/facts/party_name",
        "/facts/party/identity",
        "/facts/contacts/0",
        "/who/0/certificate",
        "/files/0/name",
        "/corrects/why",
        "/irregular",
    }


def test_absent_optionals_are_absent() -> None:
    body = json.loads(seal(an_entry(), SALTS).body)

    assert body.keys() == MANDATORY | {"procedure"}


def test_given_optionals_are_all_there() -> None:
    entry = an_entry(
        n=2,
        prev=HASH,
        procedure=Pin("penalty.ordinary", HASH),
        captured=Captured(datetime(2025, 3, 3, 1, tzinfo=UTC), -350),
        pins={"calendar": 7},
        corrects=Correction(1, "笔误"),
        irregular="先办后补",
        prepared_by=PERSON,
        recorded_by=PERSON,
    )

    body = json.loads(seal(entry, SALTS).body)

    assert body.keys() == MANDATORY | OPTIONAL
    assert body["captured"] == {"at": "2025-03-03T01:00:00Z", "offset_ms": -350}
    assert body["pins"] == {"calendar": 7}


@pytest.mark.parametrize(
    ("at", "text"),
    [
        (date(2025, 3, 3), "2025-03-03"),
        (datetime(2025, 3, 3, 1, 2, 3, tzinfo=UTC), "2025-03-03T01:02:03Z"),
        (datetime(2025, 3, 3, 1, 2, 3, 100, tzinfo=UTC), "2025-03-03T01:02:03.000100Z"),
    ],
)
def test_a_time_is_an_instant_or_a_day(at: date, text: str) -> None:
    assert json.loads(seal(an_entry(at=at), SALTS).body)["at"] == text


def test_a_sealed_entry_is_a_body_of_format_1() -> None:
    value, problem = parsed(seal(an_entry(), SALTS).body)

    assert problem == ""
    assert value is not None
    assert (value["v"], value["alg"], value["prev"]) == (1, "sha256", first_prev(value["matter"]))


PICTURE = TakenImage("t", "1", 1, HASH)


@pytest.mark.parametrize(
    "fields",
    [
        {"matter": "张三", "prev": HASH},
        {"agency": ""},
        {"key": "13912345678"},
        {"key": "43020319800101123X"},
        {"who": (Who("李四", "officer"),)},
        {"who": (Who(PERSON, "执法人员"),)},
        {"prepared_by": "王 五"},
        {"by": ""},
        {"by": "中文"},
        {"n": -1},
        {"n": 1, "prev": "XYZ"},
        {"n": 0, "procedure": None},
        {"n": 0, "prev": HASH},
        {"procedure": Pin("penalty.ordinary", "digest")},
        {"files": (FileRef("hash", 1, "image/png", "a"),)},
        {"n": 1, "prev": HASH, "corrects": Correction(1, "自己")},
        {"n": 1, "prev": HASH, "corrects": Correction(0, "")},
        {"facts": {"fine": None}},
        {"facts": {"rate": 0.5}},
        {"facts": {"name": "e\u0301"}},
        {"images": (PICTURE, PICTURE)},
    ],
)
def test_what_format_1_does_not_allow_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(BadInput):
        seal(an_entry(**fields), SALTS)


def test_a_naive_time_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="zone"):
        seal(an_entry(noted=datetime(2025, 3, 3)), SALTS)  # noqa: DTZ001


@pytest.mark.parametrize("salts", [lambda: bytes(16), lambda: b"short"])
def test_salts_must_be_fresh_and_long(salts: Any) -> None:
    with pytest.raises(ValueError, match="16 fresh"):
        seal(an_entry(facts={"a": Personal("甲"), "b": Personal("乙")}), salts)


@pytest.mark.parametrize(
    ("text", "opaque"),
    [
        (AGENCY, True),
        ("party-2", True),
        ("01HQ12345678901234567890AB", True),  # 内部标识里偶然连着许多数字
        ("1234567890", True),
        ("12345678901", False),
        ("株洲", False),
        ("", False),
        ("a/b", False),
        ("x" * 65, False),
    ],
)
def test_an_identifier_says_nothing_about_a_person(text: str, opaque: bool) -> None:
    assert is_opaque(text) is opaque


def test_the_pin_of_the_first_entry_stands_in_the_body() -> None:
    body = json.loads(seal(an_entry(), SALTS).body)

    assert body["procedure"] == {"code": PROCEDURE.code, "digest": PROCEDURE.digest}
