"""A real S3 endpoint on this machine: moto's server in a process of its own, spoken to over HTTP."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from socket import socket
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

BUCKET = "fadu"


def settings_of(endpoint: str) -> dict[str, Any]:
    """The settings of a store in the bucket."""
    return {
        "kind": "s3", "endpoint": endpoint, "bucket": BUCKET, "region": "us-east-1", "prefix": "files/",
        "key_id": "someone", "secret": "something",
    }  # fmt: skip


def reached(endpoint: str, spare: Path) -> Any:
    """The store in the bucket of an endpoint."""
    from fadu.documents.store_s3 import of_settings

    return of_settings(settings_of(endpoint), spare)


@contextmanager
def bucket(spare: Path) -> Iterator[Any]:
    """An empty bucket as a store."""
    pytest.importorskip("boto3", reason="对象存储的程序包没有安装（requirements-s3.lock）")
    with closing(socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        endpoint = f"http://127.0.0.1:{port}"
        for _ in range(300):
            try:
                urlopen(f"{endpoint}/moto-api/", timeout=1).close()
                break
            except (URLError, ConnectionError, TimeoutError):
                time.sleep(0.1)
        made = reached(endpoint, spare)
        made.client.create_bucket(Bucket=BUCKET)
        yield made
    finally:
        server.kill()
        server.wait()
