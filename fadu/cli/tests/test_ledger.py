"""`fadu ledger` does and prints what docs/cli.md promises."""

import argparse
import json
from pathlib import Path
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from fadu.cli import ledger
from fadu.cli.tests.builders import documented
from fadu.kernel.errors import BadInput, Refused
from fadu.ledger.crypto import read_signer
from fadu.ledger.proof import Slip
from fadu.ledger.tests.builders import a_log, matter_id, tamper
from fadu.matters.models import Matter
from fadu.rooms.hazards.models import FoundTally, Hazard
from tests.people import Bureau

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def place(settings: Settings, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of its own for key and checkpoints, and a ledger that explains no rows."""
    settings.LEDGER_ORIGIN = "example.gov.cn/ledger"
    settings.LEDGER_KEY_FILE = tmp_path / "ledger.key"
    settings.LEDGER_KEY_NAMED = False
    settings.CHECKPOINTS = tmp_path / "checkpoints"
    monkeypatch.setattr("fadu.ledger.verify.IMAGES", {})
    # Its entries are written straight to the log, and no matter stands in the list.
    monkeypatch.setattr("fadu.matters.verification.differences", lambda *given: iter(()))
    return tmp_path


def run(*words: str) -> int:
    """Run `fadu ledger` with these words."""
    parser = argparse.ArgumentParser()
    ledger.add_parser(parser.add_subparsers())
    args = parser.parse_args(["ledger", *words])
    return int(args.run(args))


def asked(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    """What a command prints with --json."""
    run(*words, "--json")
    return json.loads(capsys.readouterr().out)


def test_a_whole_ledger_is_verified(capsys: pytest.CaptureFixture[str]) -> None:
    a_log(2, 2)
    run("checkpoint")

    assert run("verify") == 0
    out = capsys.readouterr().out
    assert "共验证 4 条记录、0 行数据、2 个检查点，未发现问题" in out
    assert "不说明所记内容属实" in out


def test_an_altered_ledger_is_a_finding(capsys: pytest.CaptureFixture[str]) -> None:
    a_log(2, 2)
    tamper("UPDATE ledger_entry SET hash = 'x' WHERE seq = 3")

    assert run("verify") == 1
    assert f"台账第 3 条（事项 {matter_id(2)} 第 1 号）：正文与哈希不符" in capsys.readouterr().out


def test_a_matter_changed_in_the_list_alone_is_a_finding(
    bureau: Bureau, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.undo()
    Matter.objects.filter(procedure="register.person").update(closed=True)

    assert run("verify") == 1
    assert "“closed”与台账不符，被改动过" in capsys.readouterr().out


def test_roll_ups_are_counted_anew_from_their_rows(capsys: pytest.CaptureFixture[str]) -> None:
    a_row = Hazard(
        id="1", matter="M", key="1", province="P", city="C", county="X", found_on="2024-05-06"
    )
    a_row.save()
    FoundTally.objects.all().delete()
    assert run("verify") == 1
    assert "hazards_foundtally：" in capsys.readouterr().out

    assert asked(capsys, "rebuild") == documented("cells")[0]
    assert run("rebuild") == 0
    assert "hazards_foundtally：9 格" in capsys.readouterr().out
    assert run("verify") == 0


def test_the_report_is_the_json_of_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    empty = asked(capsys, "verify")
    for example in documented("entries"):
        if "problems" in example:
            assert {name: empty[name] for name in example} == example

    a_log(1, 1)
    tamper("UPDATE ledger_entry SET hash = 'x'")
    problem = asked(capsys, "verify")["problems"][0]
    assert (problem["kind"], problem["seq"]) == ("body", 0)
    assert set(problem) >= {"kind", "where", "message"}


def test_a_checkpoint_is_printed_and_written(
    capsys: pytest.CaptureFixture[str], place: Path
) -> None:
    a_log(1, 2)

    made = asked(capsys, "checkpoint")

    assert (made["size"], Path(made["file"]).read_text()) == (2, made["note"])
    assert Path(made["file"]).parent == place / "checkpoints"
    assert {"size", "root", "sm3", "at", "file", "note"} <= made.keys()
    for example in documented("sm3"):
        assert example.keys() <= made.keys()


@pytest.mark.parametrize("reference", ["1", f"{matter_id(1)}/1"])
def test_a_slip_proves_the_body_that_is_saved_with_it(
    capsys: pytest.CaptureFixture[str], place: Path, reference: str
) -> None:
    a_log(1, 3)
    run("checkpoint")
    capsys.readouterr()
    body = place / "body.json"

    assert run("prove", reference, "--body", str(body)) == 0

    signer = read_signer(place / "ledger.key", "example.gov.cn/ledger")
    slip = Slip.parse(capsys.readouterr().out)
    assert slip.index == 1
    assert slip.holds(body.read_text(), {signer.name: signer.public})


def test_a_slip_is_the_json_of_the_manual(capsys: pytest.CaptureFixture[str]) -> None:
    a_log(1, 3)
    run("checkpoint")
    capsys.readouterr()

    given = asked(capsys, "prove", "2")

    assert (given["seq"], given["n"], given["size"]) == (2, 2, 3)
    assert given["slip"].startswith("c2sp.org/tlog-proof@v1\nindex 2\n")
    for example in documented("leaf"):
        assert example.keys() <= given.keys()


def test_an_entry_without_checkpoint_has_no_slip() -> None:
    a_log(1, 1)

    with pytest.raises(Refused, match="还没有检查点"):
        run("prove", "0")


@pytest.mark.parametrize(
    "words",
    [
        ("prove", "99"),
        ("prove", "x"),
        ("verify", "--processes", "0"),
        ("verify", "--processes", "many"),
    ],
)
def test_bad_input_is_refused(words: tuple[str, ...]) -> None:
    with pytest.raises(BadInput):
        run(*words)


def test_a_body_that_cannot_be_written_is_said(place: Path) -> None:
    a_log(1, 1)
    run("checkpoint")

    with pytest.raises(BadInput, match="无法写入"):
        run("prove", "0", "--body", str(place / "gone" / "body.json"))


def test_a_key_is_made_once(capsys: pytest.CaptureFixture[str], place: Path) -> None:
    first = asked(capsys, "key")

    assert asked(capsys, "key") == first
    assert run("key") == 0
    assert capsys.readouterr().out == first["pem"]
    assert (place / "ledger.key").exists()


def test_a_named_key_is_not_made_by_the_way(settings: Settings, place: Path) -> None:
    settings.LEDGER_KEY_NAMED = True

    with pytest.raises(BadInput, match="签名密钥不存在"):
        run("checkpoint")
    assert not (place / "ledger.key").exists()


def test_an_unchecked_signature_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    assert run("verify") == 0
    assert "说明：没有核对检查点的签名" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("word", "size", "count"), [("3", 0, 3), (None, 0, 1), (None, ledger.LARGE - 1, 1)]
)
def test_a_small_ledger_is_verified_by_one_process(word: str | None, size: int, count: int) -> None:
    assert ledger._processes(word, size) == count
