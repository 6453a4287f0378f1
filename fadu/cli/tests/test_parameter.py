"""`fadu parameter`: what is open is told, packs travel, and nothing is written without the person's password."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from fadu.cli import main
from fadu.cli.tests.test_law import run
from fadu.law.parameters import PARAMETERS
from fadu.ledger import selectors as ledger
from fadu.statutes.models import ParameterRow
from fadu.statutes.parameters.tests.test_sheets import DAYS, FINE, pack, row
from fadu.statutes.tests.builders import fill
from tests.people import PASSWORD

if TYPE_CHECKING:
    from tests.people import Bureau


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """A pack with two values."""
    path = tmp_path / "参数.xlsx"
    path.write_bytes(pack(row(FINE, "50,000"), row(DAYS, "7")))
    return path


def signed(monkeypatch: pytest.MonkeyPatch, password: str = PASSWORD) -> None:
    """The password comes through a pipe."""
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))


def test_every_parameter_is_listed_with_its_value(bureau: Bureau, capsys: Any) -> None:
    fill(bureau, FINE, "50,000")
    code, said = run(capsys, "parameter", "list")
    held = {p["code"]: p for p in said["parameters"]}

    assert code == 0
    assert set(held) == {p.code for p in PARAMETERS}
    assert (held[FINE]["value"], held[FINE]["since"], held[FINE]["default"]) == (
        "50000",
        "2024-01-01",
        False,
    )
    assert (held["entry_lateness"]["value"], held["entry_lateness"]["default"]) == ("3", True)
    assert held["hazard.listing_required"]["value"] == "否"
    assert held[DAYS]["value"] == ""


def test_what_is_missing_is_a_finding_and_says_who_fills_it(bureau: Bureau, capsys: Any) -> None:
    code, said = run(capsys, "parameter", "missing")

    assert code == 1
    first = said["missing"][0]
    assert first["demanded"]
    assert first["used"]
    assert "法规科" in first["filler"]
    assert main(["parameter", "missing"]) == 1
    assert "没有值不能办理" in capsys.readouterr().out


def test_a_pack_goes_out_and_comes_in_again_unchanged(
    bureau: Bureau, capsys: Any, tmp_path: Path
) -> None:
    fill(bureau, FINE, "50000")
    out = tmp_path / "全部.xlsx"

    assert run(capsys, "parameter", "export", "--out", str(out))[1]["values"] == 1
    code, said = run(capsys, "parameter", "import", str(out), "--try")

    assert (code, said["same"], said["new"], said["written"]) == (0, 1, 0, False)
    assert run(capsys, "parameter", "export", "--out", str(out), "--missing")[1]["values"] == 0


def test_a_pack_is_tried_by_anybody_and_taken_in_by_the_legal_office(
    bureau: Bureau, capsys: Any, sheet: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = ledger.size()
    assert run(capsys, "parameter", "import", str(sheet), "--try")[1]["new"] == 2
    assert ledger.size() == size

    signed(monkeypatch)
    code, said = run(capsys, "parameter", "import", str(sheet), "--account", "zhaoliu")

    assert (code, said["written"], said["new"]) == (0, True, 2)
    assert {r.confirmed_by for r in ParameterRow.objects.all()} == {bureau.zhao.id}
    signed(monkeypatch)
    assert run(capsys, "parameter", "import", str(sheet), "--account", "zhaoliu")[1]["same"] == 2
    assert ledger.size() == size + 2


@pytest.mark.parametrize(
    "refused",
    [
        ("zhaoliu", "wrong", "账号或者口令不对"),
        ("nobody", PASSWORD, "账号或者口令不对"),
        ("zhangsan", PASSWORD, "参数由法规科"),
    ],
)
def test_nobody_else_takes_a_pack_in(
    bureau: Bureau,
    capsys: Any,
    sheet: Path,
    monkeypatch: pytest.MonkeyPatch,
    refused: tuple[str, str, str],
) -> None:
    account, password, said = refused
    signed(monkeypatch, password)

    assert main(["parameter", "import", str(sheet), "--account", account]) == 2
    assert said in capsys.readouterr().err
    assert not ParameterRow.objects.exists()


def test_a_faulty_pack_is_a_finding_and_writes_nothing(
    bureau: Bureau, capsys: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "x.xlsx"
    path.write_bytes(pack(row(FINE, "50,000"), row(DAYS, "很多")))
    signed(monkeypatch)

    assert main(["parameter", "import", str(path), "--account", "zhaoliu"]) == 1
    told = capsys.readouterr().out
    assert "第3行“值”：“登记线索后立案的期限”须填写整数" in told
    assert "没有导入" in told
    assert not ParameterRow.objects.exists()


def test_people_read_the_list_in_lines(bureau: Bureau, capsys: Any) -> None:
    assert main(["parameter", "list"]) == 0
    told = capsys.readouterr().out.splitlines()

    assert len(told) == len(PARAMETERS)
    assert any(line.endswith("未填写") for line in told)
    assert json.dumps(told)
