"""What is shipped in every bundle; bundles of real cases are in tests/proofs/test_bundles.py."""

from __future__ import annotations

import subprocess
import sys

from fadu.casefile.bundle.verifiers import SHIPPED, page


def test_the_page_is_one_file_that_asks_nobody() -> None:
    text = page().decode()

    assert "FaduBundle" in text
    assert "src=" not in text
    assert "http:" not in text
    assert "https:" not in text
    assert "default-src 'none'" in text


def test_the_script_needs_no_package_and_says_how_it_is_called() -> None:
    script = SHIPPED / "verify.txt"

    done = subprocess.run(
        [sys.executable, "-I", "-S", str(script)], capture_output=True, text=True, check=False, env={"PYTHONUTF8": "1"}
    )  # fmt: skip

    assert done.returncode == 2
    assert "案卷包" in done.stdout
