"""Keys of the object store; what it promises is tested beside the disk (test_store.py)."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.documents.tests.buckets import reached

SHA = "ab" + "cd" * 31


def test_objects_stand_under_the_prefix_and_one_client_serves_a_process(tmp_path: Path) -> None:
    pytest.importorskip("boto3")
    made, again = reached("http://127.0.0.1:9", tmp_path), reached("http://127.0.0.1:9", tmp_path)

    assert made.key(SHA) == f"files/ab/cd/{SHA}"
    assert made.client is again.client
