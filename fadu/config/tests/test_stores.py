"""Where files stand is read whole or refused by name; the secret comes from a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from fadu.config.checks import the_store_answers
from fadu.config.env import BadSetting, Environment
from fadu.config.stores import store_settings


def test_the_disk_is_the_default_and_an_object_store_is_read_whole(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("hidden\n", encoding="utf-8")
    told = {
        "FADU_STORE": "s3", "FADU_S3_ENDPOINT": "https://s3.example.cn", "FADU_S3_BUCKET": "fadu",
        "FADU_S3_KEY_ID": "id", "FADU_S3_SECRET_FILE": str(secret), "FADU_S3_PREFIX": "/yj/",
    }  # fmt: skip

    assert store_settings(Environment({})) == {"kind": "disk"}
    assert store_settings(Environment(told)) == {
        "kind": "s3", "endpoint": "https://s3.example.cn", "bucket": "fadu", "region": "us-east-1", "prefix": "yj/",
        "key_id": "id", "secret": "hidden",
    }  # fmt: skip
    for name in ("FADU_S3_ENDPOINT", "FADU_S3_BUCKET", "FADU_S3_KEY_ID", "FADU_S3_SECRET_FILE"):
        with pytest.raises(BadSetting, match=name):
            store_settings(Environment({**told, name: ""}))
    with pytest.raises(BadSetting, match="FADU_STORE"):
        store_settings(Environment({"FADU_STORE": "cloud"}))
    with pytest.raises(BadSetting, match="密钥不得写在环境变量里"):
        store_settings(Environment({**told, "FADU_S3_SECRET": "hidden"}))


def test_a_store_that_cannot_be_used_keeps_the_server_from_starting(
    settings: Settings, tmp_path: Path
) -> None:
    settings.FILES = tmp_path
    assert the_store_answers(None, databases=["default"]) == []
    settings.STORE = {
        "kind": "s3", "endpoint": "http://127.0.0.1:9", "bucket": "no such name!", "region": "x", "prefix": "",
        "key_id": "id", "secret": "hidden",
    }  # fmt: skip
    assert the_store_answers(None) == []  # `manage.py check` asks no network

    (said,) = the_store_answers(None, databases=["default"])

    assert said.id == "fadu.E013"
    assert said.msg.startswith("对象存储不能使用")
    assert "hidden" not in f"{said}"
