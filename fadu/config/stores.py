"""Where files stand (FADU_STORE): on the disk, or in an S3-compatible object store with its address and keys."""

from __future__ import annotations

from typing import Any

from fadu.config.env import BadSetting, Environment

NEEDED = ("endpoint", "bucket", "key_id", "secret")
_NAMES = {
    "endpoint": "FADU_S3_ENDPOINT",
    "bucket": "FADU_S3_BUCKET",
    "key_id": "FADU_S3_KEY_ID",
    "secret": "FADU_S3_SECRET_FILE",
}


def store_settings(env: Environment) -> dict[str, Any]:
    """`{"kind": "disk"}`, or everything an object store is reached by. BadSetting names what is missing."""
    if env.choice("FADU_STORE", ("disk", "s3")) == "disk":
        return {"kind": "disk"}
    prefix = env.text("FADU_S3_PREFIX").strip("/")
    chosen = {
        "kind": "s3", "endpoint": env.address("FADU_S3_ENDPOINT", ""), "bucket": env.text("FADU_S3_BUCKET"),
        "region": env.text("FADU_S3_REGION", "us-east-1"), "prefix": f"{prefix}/" if prefix else "",
        "key_id": env.text("FADU_S3_KEY_ID"), "secret": env.secret("FADU_S3_SECRET"),
    }  # fmt: skip
    missing = [_NAMES[name] for name in NEEDED if not chosen[name]]
    if missing:
        raise BadSetting(f"文件存于对象存储的，还要设置{'、'.join(missing)}。")
    return chosen
