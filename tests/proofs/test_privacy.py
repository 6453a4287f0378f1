"""Personal values stand in openings and in the rows that live on them, and after erasure nowhere at all."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from urllib.parse import urlencode

import pytest
from django.conf import LazySettings
from django.contrib.sessions.models import Session
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from fadu.accounts.models import Person
from fadu.accounts.selectors import place_of
from fadu.casework.models import Draft, State
from fadu.faces.desk.tests.builders import hidden
from fadu.kernel.zone import instant_of
from fadu.ledger import selectors as ledger
from fadu.ledger.anchor import checkpoint, slip
from fadu.ledger.crypto import make_key, read_signer
from fadu.ledger.models import Entry, Opening
from fadu.ledger.verify import verify
from fadu.matters.rebuild import differences
from fadu.registry.models import Party
from fadu.statutes.selectors import law_view
from tests import demonstration
from tests.proofs.desk import Desk
from tests.proofs.population import Someone, found_in_bytes, found_in_database, population, traces

pytestmark = pytest.mark.django_db(transaction=True)
NOW = instant_of(date(2026, 3, 2), time(9))

# Where a personal value may stand while it is needed: the opening, the rows folded from it, the
# projection's title of a register's entry, the index of names, what is being prepared, files, the sign-in.
LIVE = {
    "ledger_opening": frozenset({"value"}),
    "registry_party": frozenset({"name", "credit_code", "identity", "address", "principal", "phone"}),
    "registry_tiergrade": frozenset({"basis"}),
    "registry_site": frozenset({"name", "address", "contact", "phone"}),
    "registry_licence": frozenset({"number"}), "registry_hazardsource": frozenset({"described"}),
    "registry_call": frozenset({"purpose", "chosen_for"}),
    "accounts_person": frozenset({"name", "phone"}),
    "accounts_certificate": frozenset({"number"}),
    "accounts_account": frozenset({"username"}),
    "returns_return": frozenset({"reason"}),
    "matters_matter": frozenset({"title"}), "matters_party_search": frozenset({"text"}), "matters_party_posting": frozenset({"token"}),
    "casework_draft": frozenset({"facts", "raw", "attachments", "irregular", "returned_why"}),
    "axes_accesslog": frozenset({"username"}),
}  # fmt: skip


class Lines(logging.Handler):
    """Keeps every line that would be logged, with its tracebacks."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.setFormatter(logging.Formatter("%(message)s"))
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Format as a file would have it."""
        self.lines.append(self.format(record))


@pytest.fixture
def lines() -> Iterator[Lines]:
    """What the whole process logs; SQL, which a server never logs, is left out."""
    handler, root = Lines(), logging.getLogger()
    logging.getLogger("django.db.backends").propagate = False
    root.addHandler(handler)
    yield handler
    root.removeHandler(handler)
    logging.getLogger("django.db.backends").propagate = True


@pytest.fixture
def desk(settings: LazySettings) -> Desk:
    """The bureau on Monday 2 March 2026."""
    settings.TEST_CLOCK = NOW
    return Desk(demonstration.built())


def entered(desk: Desk, people: Sequence[Someone]) -> list[str]:
    """Enter everybody as a party, amend and look them up; returns their ids."""
    found = []
    for one in people:
        facts = {"party_kind": "个人", "division": "430211", "address": one.address}
        typed = {**facts, "name": one.name, "identity": one.identity, "principal": one.principal}
        party = desk.post("zhangsan", "enter_party", **typed)
        desk.post("zhangsan", "amend_party", party, **typed, phone=one.phone, reason="补登电话")
        desk.look("zhangsan", reverse("parties"), q=one.name)
        desk.look("zhangsan", reverse("search"), q=one.name)
        desk.look("zhangsan", reverse("party", args=[party]))
        found.append(party)
    return found


def employed(desk: Desk, people: Sequence[Someone]) -> list[str]:
    """Enter everybody as an officer with certificate and sign-in, and have them act once."""
    found = []
    for one in people:
        keeper, agency = "anquan", desk.bureau.agency
        person = desk.post(keeper, "enter_person", name=one.name, agency=agency, phone=one.phone)
        term = {"since": "2026-01-01", "ends_on": "2027-12-31"}
        desk.post(keeper, "grant_role", person, role="officer", since="2026-01-01")
        desk.post(
            keeper, "issue_certificate", person, kind="执法证", number=one.certificate, **term
        )
        desk.post(keeper, "open_account", person, username=one.username, password="correct-horse-9")
        signing = {"username": one.username, "password": "correct-horse-9"}
        desk.clients[one.username] = Client()
        desk.post(one.username, "sign_in", **signing)
        desk.clue(one.username)
        desk.look(keeper, reverse("people"), q=one.name)
        found.append(person)
    return found


def worked(desk: Desk, one: Someone, party: str) -> None:
    """A case in which somebody is named everywhere a person may type: facts, drafts, files, reasons."""
    case = desk.clue("zhangsan", f"{one.name}，电话{one.phone}，住{one.address}")
    searched = {"at": "2026-03-02T08:40", "find_party": one.name, "expected": "0"}
    desk.find("zhangsan", "act", case, "name_party", **searched)
    found = {**searched, "party": party, "capacity": "其他"}
    desk.post("zhangsan", "act", case, "name_party", **found, do="sign")
    scan = SimpleUploadedFile(f"{one.name}身份证.pdf", b"%PDF-1.4\n%%EOF\n", "application/pdf")
    clue = {"at": "2026-03-02T08:50", "source": "投诉举报", "summary": one.identity}
    desk.post("zhangsan", "act", case, "register_clue", **clue, files=scan, expected="1", do="sign")
    desk.post("zhangsan", "act", case, "register_clue", **clue, expected="2", do="save")
    late = f"{reverse('act', args=[case, 'hold_hearing'])}?irregular=1"
    desk.client("zhouba").post(
        late, {"at": "2026-03-02T08:55", "key": party, "irregular": one.name, "expected": "2"}
    )
    for tab in ("acts", "picture", "periods", "proof"):
        desk.look("zhangsan", reverse("matter", args=[case]), tab=tab)


def typed_into_an_ended_session(desk: Desk, one: Someone) -> None:
    """The session ends while somebody types, and the first password given after it is wrong."""
    client = desk.client("lisi")
    Session.objects.all().delete()
    address = reverse("open_matter", args=["penalty.ordinary", "register_clue"])
    page = client.post(address, {"summary": one.name, "source": "监督检查", "do": "save"})
    assert page.status_code == 401
    carried = {"kept-summary": f"{one.name}{one.phone}", "kept-source": "监督检查", "next": address}
    wrong = client.post(reverse("sign_in"), {"username": "lisi", "password": "wrong", **carried})
    assert wrong.status_code == 422
    desk.clients.clear()


def test_no_personal_value_stands_outside_its_opening_and_the_rows_that_live_on_it(
    desk: Desk, lines: Lines, settings: LazySettings
) -> None:
    people = population(12, seed=7)

    parties = entered(desk, people[:6])
    employed(desk, people[6:])
    worked(desk, people[0], parties[0])
    typed_into_an_ended_session(desk, people[1])

    assert sum("fadu.request" in line for line in lines.lines) > 60
    assert traces(people, "\n".join(lines.lines)) == []
    assert found_in_database(people, LIVE) == {}
    assert found_in_names(people, Path(settings.FILES)) == []
    assert set(found_in_database(people)) >= {"ledger_opening.value", "registry_party.identity"}
    assert verify().problems == ()


def test_a_draft_that_was_signed_or_dropped_keeps_nothing_of_what_was_typed(desk: Desk) -> None:
    people = population(1, seed=5)
    worked(desk, people[0], entered(desk, people)[0])
    dropped = Draft.objects.get(act="hold_hearing")

    desk.post("zhouba", "decide", dropped.id, do="drop")

    finished = Draft.objects.filter(state__in=(State.SIGNED, State.DROPPED))
    kept = [str(values) for values in finished.values_list()]
    assert (len(kept), traces(people, "".join(kept))) == (4, [])


def test_after_erasure_nothing_is_found_at_all_and_every_proof_still_holds(
    desk: Desk, tmp_path: Path, settings: LazySettings
) -> None:
    people = population(8, seed=11)
    parties, officers = entered(desk, people[:4]), employed(desk, people[4:])
    _searched_in_a_draft(desk, people[0], parties[0])
    _spoken_of(desk, people[0], officers[0])
    key = tmp_path / "key"
    make_key(key)
    signer = read_signer(key, "test/ledger")
    checkpoint(NOW, signer, tmp_path / "outside")
    before = {entry.seq: slip(ledger.entry(str(entry.seq))) for entry in Entry.objects.all()}
    bodies = dict(Entry.objects.values_list("seq", "body"))

    settings.TEST_CLOCK = NOW + timedelta(hours=1)
    for party in parties:
        desk.erase(party)
    for person in officers:
        desk.post("anquan", "leave", person, ends_on="2026-03-02", reason="辞职")
        desk.post("anquan", "erase_person", person, reason="依申请删除", sure="on")
    checkpoint(NOW, signer, tmp_path / "outside")

    keys = {signer.name: signer.public}
    assert found_in_database(people) == {}
    assert list(differences(law_view(), desk_now(settings), place_of)) == []
    assert dict(Entry.objects.filter(seq__in=bodies).values_list("seq", "body")) == bodies
    assert all(proof.holds(bodies[seq], keys) for seq, proof in before.items())
    assert all(slip(ledger.entry(str(seq))).holds(bodies[seq], keys) for seq in bodies)
    report = verify(folder=tmp_path / "outside", keys=keys)
    assert (report.problems, report.erased > 0) == ((), True)
    assert not Opening.objects.filter(salt__isnull=True, value__isnull=False).exists()
    assert set(Party.objects.filter(id__in=parties).values_list("name", flat=True)) == {None}
    assert set(Person.objects.filter(id__in=officers).values_list("name", flat=True)) == {None}


def test_after_erasure_nothing_is_left_in_the_bytes_of_the_database_file(desk: Desk) -> None:
    if connection.vendor != "sqlite":
        pytest.skip("PostgreSQL 的数据文件由 VACUUM 清理，不在本测试之内")
    people = population(3, seed=13)
    parties = entered(desk, people)
    file = Path(connection.settings_dict["NAME"])
    _flushed()
    held = found_in_bytes(people, file.parent, f"{file.name}*")

    for party in parties:
        desk.erase(party)
    at_once = found_in_bytes(people, file.parent, f"{file.name}*")
    _flushed()

    assert set(held) == {file.name}
    assert at_once == {}
    assert found_in_bytes(people, file.parent, f"{file.name}*") == {}
    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA secure_delete").fetchone() == (1,)
    assert "secure_delete" in connection.settings_dict["OPTIONS"]["init_command"]


def test_erasing_a_party_erases_the_duplicates_that_were_joined_into_it(desk: Desk) -> None:
    people = population(2, seed=17)
    duplicate, kept = entered(desk, people)
    browser = desk.client("zhangsan")
    merge = f"{reverse('merge_party', args=[duplicate])}?q={people[1].name}"
    given = hidden(browser.get(merge)) | {"into": kept, "reason": "重复登记"}
    assert browser.post(merge, given).status_code == 302

    desk.erase(kept)

    assert found_in_database(people) == {}


def _searched_in_a_draft(desk: Desk, one: Someone, party: str) -> None:
    """Somebody is looked for by name while an act is prepared, and named by id."""
    case = desk.clue()
    searched = {"at": "2026-03-02T08:40", "find_party": one.name, "party": party, "expected": "0"}
    desk.post("zhangsan", "act", case, "name_party", **searched, capacity="其他", do="sign")
    desk.find("zhangsan", "act", case, "name_party", **searched, capacity="其他")


def _spoken_of(desk: Desk, one: Someone, officer: str) -> None:
    """Somebody's name is kept as a filter, and in the reason of a delegation to another officer."""
    query = {"q": one.name, "state": "open"}
    desk.post("zhangsan", "save_filter", title=one.principal, query=urlencode(query))
    term = {"since": "2026-03-02", "until": "2026-03-09"}
    desk.post(
        "lisi", "delegate", borrower=officer, role="officer", reason=f"{one.name}来访", **term
    )


def desk_now(settings: LazySettings) -> datetime:
    """The instant of the test's clock."""
    return settings.TEST_CLOCK


def found_in_names(people: Sequence[Someone], folder: Path) -> list[str]:
    """Which values stand in the names of stored files."""
    return traces(people, "\n".join(str(path) for path in folder.rglob("*")))


def _flushed() -> None:
    """Bring everything from the log file into the database file, as a quiet hour does."""
    connections.close_all()
    with connection.cursor() as cursor:
        cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    connections.close_all()


def test_the_population_is_told_apart_from_everything_else() -> None:
    """The search for traces would find them: in text, escaped, as index words, and nowhere by accident."""
    one, other = population(2, seed=3)

    assert set(traces([one], f"当事人{one.name}（{one.identity}）")) == {one.name, one.identity}
    assert traces([one], one.name.encode("unicode_escape").decode()) == [one.name]
    assert traces([one], " ".join(f"{one.name}公司"[i : i + 2] for i in range(8))) == [one.name]
    assert traces([other], f"{one.values}") == []
