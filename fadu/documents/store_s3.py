"""The store in an S3-compatible object store (对象存储): one bucket, keys like the disk's paths.

An object appears when its upload is complete and not before; every part goes with its SHA-256, which the server
checks. Reading goes through a temporary file on this machine, which has no name, so that the whole can be hashed
before anybody reads of it and readers can seek. The bucket should drop unfinished uploads after some days by its own
rule: a killed process leaves one behind, which nobody can read.
"""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, BinaryIO, cast

from fadu.documents.store import CHUNK, Altered

PART = 8 * CHUNK
_GONE = ("404", "NoSuchKey", "NotFound")


class S3:
    """A bucket as a store; `spare` is a folder of this machine for what is being read."""

    def __init__(self, client: Any, bucket: str, prefix: str, spare: Path) -> None:
        self.client, self.bucket, self.prefix, self.spare = client, bucket, prefix, spare

    def key(self, sha256: str) -> str:
        """The object's key."""
        return f"{self.prefix}{sha256[:2]}/{sha256[2:4]}/{sha256}"

    def exists(self, sha256: str) -> bool:
        """See Store."""
        from botocore.exceptions import ClientError

        try:
            self.client.head_object(Bucket=self.bucket, Key=self.key(sha256))
        except ClientError as no:
            if no.response["Error"]["Code"] in _GONE:
                return False
            raise
        return True

    def put(self, whole: Path, sha256: str) -> None:
        """See Store: hashed before it is sent, each part checked by the server, its length compared afterwards."""
        from boto3.s3.transfer import TransferConfig

        if self.exists(sha256):
            return
        with whole.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != sha256:
                raise Altered(sha256)
        parts = TransferConfig(multipart_threshold=PART, multipart_chunksize=PART, max_concurrency=2)  # fmt: skip
        self.client.upload_file(
            str(whole), self.bucket, self.key(sha256), Config=parts, ExtraArgs={"ChecksumAlgorithm": "SHA256"}
        )  # fmt: skip
        came = self.client.head_object(Bucket=self.bucket, Key=self.key(sha256))["ContentLength"]
        if came != whole.stat().st_size:
            self.remove(sha256)
            raise Altered(sha256)

    def fetch(self, sha256: str) -> BinaryIO:
        """See Store."""
        from botocore.exceptions import ClientError

        try:
            body = self.client.get_object(Bucket=self.bucket, Key=self.key(sha256))["Body"]
        except ClientError as no:
            if no.response["Error"]["Code"] in _GONE:
                raise FileNotFoundError(sha256) from no
            raise
        self.spare.mkdir(mode=0o700, parents=True, exist_ok=True)
        held = tempfile.TemporaryFile(dir=self.spare)  # noqa: SIM115 - the reader closes it
        state = hashlib.sha256()
        for piece in body.iter_chunks(CHUNK):
            state.update(piece)
            held.write(piece)
        if state.hexdigest() != sha256:
            held.close()
            raise Altered(sha256)
        held.seek(0)
        return cast(BinaryIO, held)

    def remove(self, sha256: str) -> None:
        """See Store."""
        self.client.delete_object(Bucket=self.bucket, Key=self.key(sha256))

    def digests(self, begin: str = "") -> Iterator[str]:
        """See Store."""
        pages = self.client.get_paginator("list_objects_v2")
        for page in pages.paginate(Bucket=self.bucket, Prefix=self.prefix + begin):
            yield from (one["Key"].rpartition("/")[2] for one in page.get("Contents", ()))


def of_settings(chosen: Mapping[str, Any], spare: Path) -> S3:
    """The bucket that the settings name."""
    wanted = tuple(chosen[name] for name in ("endpoint", "region", "key_id", "secret"))
    return S3(_client(*wanted), chosen["bucket"], chosen["prefix"], spare)


@lru_cache(maxsize=4)
def _client(endpoint: str, region: str, key_id: str, secret: str) -> Any:
    """One client for a process: it is safe among threads. It waits seconds, not minutes, for a store that is away."""
    import boto3
    from botocore.config import Config

    patience = Config(
        connect_timeout=5, read_timeout=60, retries={"max_attempts": 3, "mode": "standard"},
        s3={"addressing_style": "path"},
    )  # fmt: skip
    return boto3.client(
        "s3", endpoint_url=endpoint, region_name=region, aws_access_key_id=key_id, aws_secret_access_key=secret,
        config=patience,
    )  # fmt: skip
