"""Entries for tests: deterministic salts, plausible acts, whole matters, and a table with images."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

from django.apps.registry import Apps
from django.db import connection, models

from fadu.ledger import guards, images, services
from fadu.ledger.chain import first_prev
from fadu.ledger.commitments import Personal
from fadu.ledger.crypto import Ed25519Signer, sha256
from fadu.ledger.images import ImageSpec
from fadu.ledger.record import NewEntry, Pin, Sealed, Who, seal

AGENCY = "01HQ0000000000000000000002"
PERSON = "01HQ0000000000000000000003"
OPENED = date(2025, 3, 3)
NOTED = datetime(2025, 3, 3, 1, 2, 3, tzinfo=UTC)
PROCEDURE = Pin("penalty.ordinary", sha256(b"example").hex())
SIGNER = Ed25519Signer("example.gov.cn/ledger", bytes(range(32)))
KEYS = {SIGNER.name: SIGNER.public}


def matter_id(number: int) -> str:
    """The opaque id of a numbered matter."""
    return f"01HQ{number:022d}"


def fresh_salts(start: int = 0) -> Callable[[], bytes]:
    """Salts that never repeat and are the same in every run."""
    numbers = count(start)
    return lambda: sha256(b"salt" + next(numbers).to_bytes(8, "big"))[:16]


SALTS = fresh_salts()


def an_entry(matter: str = matter_id(1), n: int = 0, prev: str = "", **fields: Any) -> NewEntry:
    """An entry with nothing particular in it."""
    given: dict[str, Any] = {
        "agency": AGENCY,
        "matter": matter,
        "opened": OPENED,
        "n": n,
        "prev": prev or first_prev(matter),
        "act": "file_case" if n == 0 else "investigate",
        "at": NOTED,
        "noted": NOTED + timedelta(minutes=n),
        "by": f"{PERSON}/desk",
        "procedure": PROCEDURE if n == 0 else None,
    }
    return NewEntry(**{**given, **fields})


def a_chain(matter: str = matter_id(1), length: int = 3) -> list[Sealed]:
    """A matter's first entries, each with a personal and a plain fact and an officer's certificate."""
    sealed: list[Sealed] = []
    prev = first_prev(matter)
    for n in range(length):
        facts = {"party_name": Personal(f"株洲某某公司{n}"), "proposed_fine": 3_000_000 + n}
        who = (Who(PERSON, "officer", "18020001"),)
        sealed.append(seal(an_entry(matter, n, prev, facts=facts, who=who), SALTS))
        prev = sealed[-1].hash
    return sealed


def a_log(matters: int = 3, length: int = 4) -> list[Sealed]:
    """Several matters, recorded in turns, in the database; the entry at index i is entry i of the log."""
    chains = [a_chain(matter_id(number), length) for number in range(1, matters + 1)]
    written = [chain[n] for n in range(length) for chain in chains]
    for entry in written:
        services.append([entry])
    return written


def tamper(*statements: str) -> None:
    """Change the ledger as its owner could: with the triggers taken away and put back."""
    with connection.cursor() as cursor:
        for statement in guards.dropping(connection.vendor):
            cursor.execute(statement)
        for statement in statements:
            cursor.execute(statement)
        for statement in guards.creating(connection.vendor):
            cursor.execute(statement)


class Officer(models.Model):
    """A row with images, in a registry of its own, so that the project knows nothing of it."""

    id = models.CharField(max_length=26, primary_key=True)
    name = models.TextField(null=True)
    post = models.TextField()
    since = models.DateField()
    objects: models.Manager["Officer"]

    class Meta:
        apps = Apps()
        app_label = "ledger_tests"
        managed = False


OFFICER = ImageSpec("ledger_tests_officer", 1, ("name", "post", "since"), ("name",), Officer)
OFFICERS: Mapping[tuple[str, int], ImageSpec] = {(OFFICER.table, 1): OFFICER}


def an_officers_table() -> None:
    """Create the table of the rows with images; the test's transaction takes it away again."""
    with connection.cursor() as cursor:
        cursor.execute(
            "CREATE TABLE ledger_tests_officer"
            " (id varchar(26) PRIMARY KEY, name text NULL, post text NOT NULL, since date NOT NULL)"
        )


def columns_of(officer: Officer) -> dict[str, Any]:
    """The columns of a row."""
    return {"name": officer.name, "post": officer.post, "since": officer.since}


def record_officers(officers: Sequence[Officer], matter: str = matter_id(9)) -> list[int]:
    """Write rows and an entry each that explains them; returns the seqs."""
    return list(_recorded(officers, matter))


def _recorded(officers: Sequence[Officer], matter: str) -> Iterator[int]:
    from fadu.ledger import selectors

    for officer in officers:
        officer.save()
        tip = selectors.tip(matter, OPENED)
        known = selectors.image_commitments(OFFICER.table, officer.id)
        taken = images.take(OFFICER, officer.id, columns_of(officer), SALTS, known)
        n, prev = (tip.n + 1, tip.hash) if tip else (0, "")
        yield from services.append([seal(an_entry(matter, n, prev, images=(taken,)), SALTS)])
