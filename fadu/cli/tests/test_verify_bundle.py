"""`fadu verify-bundle`: what it says of a whole bundle and of a changed one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fadu.casefile.bundle.verifiers import STRANGE, shipped
from fadu.cli import main
from fadu.ledger.crypto import public_pem
from tests.casefiles import joined
from tests.proofs.bundle_changes import PARTS
from tests.proofs.bundle_containers import CONTAINERS
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


def test_a_forged_file_behind_the_length_that_is_told_is_found(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(CONTAINERS["a forged file behind the length, in both records"][0])

    assert main(["verify-bundle", str(file)]) == 1
    said = capsys.readouterr().out
    assert "✗ papers/0001.pdf：存放的长度与文件的长度不同" in said
    assert "✗ papers/0001.pdf：文件被改动，校验值与清单不符" in said
    assert "发现问题2处" in said
    file.write_bytes(CONTAINERS["bytes behind"][0])
    assert main(["verify-bundle", str(file)]) == 1
    assert "✗ 压缩包里除列出的文件以外还有别的内容" in capsys.readouterr().out
    file.write_bytes(CONTAINERS["a container behind"][0])
    assert main(["verify-bundle", str(file)]) == 2
    assert "不是案卷包：manifest.json：文件缺失" in capsys.readouterr().err


def test_a_verifier_inside_that_is_none_of_ours_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "bundle.zip"
    file.write_bytes(joined({**PARTS, **shipped(), "verify.py": b"print('')"}))

    assert main(["verify-bundle", str(file), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["findings"]
    assert [one["path"] for one in found if one["code"] == "verifier"] == ["verify.py"]
    assert main(["verify-bundle", str(file)]) == 1
    said = capsys.readouterr().out
    assert f"✗ verify.py：{STRANGE}" in said
    assert "发现问题3处" in said  # neither is on the manifest of this small bundle
