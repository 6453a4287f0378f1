"""`fadu import objects`: rows that are right are recorded by their owner, those that are wrong are told by row."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest

from fadu.cli import main
from fadu.cli.tests.test_law import run
from fadu.ledger.models import Entry
from fadu.ledger.verify import verify
from fadu.registry.imports.kinds import BY_KIND, OBJECTS
from fadu.registry.models import SheetRun, Site, SupervisedObject
from fadu.registry.tests.imports.sheets import code, row, workbook
from tests.people import PASSWORD

if TYPE_CHECKING:
    from pathlib import Path

    from tests.people import Bureau

WHO = ("--account", "zhangsan")


@pytest.fixture
def signed(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The password comes through a pipe, for as many commands as are run."""

    def say(password: str = PASSWORD) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{password}\n"))

    say()
    return say


def test_a_sheet_is_tried_taken_and_taken_again(
    bureau: Bureau, tmp_path: Path, capsys: Any, signed: Any
) -> None:
    rows = [row(OBJECTS, credit_code=code(n), name=f"{n}厂") for n in range(3)]
    rows.append(row(OBJECTS, credit_code="1" * 18, name="错码厂"))
    path = tmp_path / "o.xlsx"
    path.write_bytes(workbook(OBJECTS, *rows))
    words = ("import", "objects", str(path), *WHO)
    before = Entry.objects.count()

    exit_code, said = run(capsys, *words, "--try")
    assert (exit_code, said["written"], said["new"], said["faulty"]) == (1, False, 3, 1)
    assert [(w["row"], w["column"]) for w in said["wrong"]] == [(5, "统一社会信用代码")]
    assert (Entry.objects.count(), SheetRun.objects.count()) == (before, 0)

    signed()
    exit_code, said = run(capsys, *words)
    assert (exit_code, said["written"], said["refused"]) == (1, True, 0)
    assert SupervisedObject.objects.count() == 3
    newest = Entry.objects.order_by("-seq")[0].body
    assert '"by":"objects:cli' in newest
    assert bureau.zhang.id in newest

    path.write_bytes(workbook(OBJECTS, *rows[:3]))
    after = Entry.objects.count()
    signed()
    exit_code, said = run(capsys, *words)
    assert (exit_code, said["new"], said["same"]) == (0, 0, 3)
    assert Entry.objects.count() == after
    assert verify().problems == ()

    sites = BY_KIND["sites"]
    path.write_bytes(workbook(sites, row(sites, credit_code=code(1))))
    signed()
    assert main([*words, "--sheet", "sites"]) == 0
    assert "已导入：读到1行，新登记1行" in capsys.readouterr().out
    assert Site.objects.count() == 1


def test_who_may_not_keep_the_register_takes_nothing_in(
    bureau: Bureau, tmp_path: Path, capsys: Any, signed: Any
) -> None:
    path = tmp_path / "o.xlsx"
    path.write_bytes(workbook(OBJECTS, row(OBJECTS)))
    asked = (
        ("zhangsan", "wrong", "账号或者口令不对"), ("nobody", PASSWORD, "账号或者口令不对"),
        ("lisi", PASSWORD, "当事人登记由执法人员、登记员或者法规科办理"),
    )  # fmt: skip

    for account, password, told in asked:
        signed(password)
        assert main(["import", "objects", str(path), "--account", account]) == 2
        assert told in capsys.readouterr().err
    assert SupervisedObject.objects.count() == 0
