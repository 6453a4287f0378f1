"""`fadu verify-bundle`: what it says of a whole bundle and of a changed one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fadu.cli import main
from fadu.ledger.crypto import public_pem
from tests.proofs.bundles import KEPT, KEY, OTHER, small


def test_a_whole_bundle_passes_and_an_altered_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, key = tmp_path / "bundle.zip", tmp_path / "key.pem"
    file.write_bytes(small())
    key.write_text(public_pem(KEY.public))

    assert main(["verify-bundle", str(file), "--key", str(key)]) == 0
    said = capsys.readouterr().out
    assert "共核对文件22个、台账记录9条，全部一致" in said
    assert said.count("不随卷提供：") == len(KEPT)
    assert main(["verify-bundle", str(file), "--key", OTHER.public.hex(), "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert [(one["matter"], one["n"]) for one in told["withheld"]] == list(KEPT)
    assert {one["code"] for one in told["findings"]} == {"key", "seal", "checkpoint", "proof"}
    file.write_bytes(small().replace(b"1.4 decision", b"1.4 decisive"))
    assert main(["verify-bundle", str(file)]) == 1
    said = capsys.readouterr().out
    assert "✗ papers/0001.pdf：文件被改动，校验值与清单不符" in said
    assert "--key" in said
    assert main(["verify-bundle", str(key)]) == 2
