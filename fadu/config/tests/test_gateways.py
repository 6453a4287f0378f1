"""A gateway is set up whole or refused by name; a secret never travels in the open."""

from __future__ import annotations

from pathlib import Path

import pytest

from fadu.config.env import BadSetting, Environment
from fadu.config.gateways import gateway_settings


def test_a_gateway_has_an_address_a_secret_and_perhaps_an_authority(tmp_path: Path) -> None:
    secret, authority = tmp_path / "secret", tmp_path / "ca.crt"
    secret.write_text("0123456789abcdef\n", encoding="utf-8")
    authority.write_text("x", encoding="utf-8")
    told = {
        "FADU_MESSAGE_GATEWAY": "https://sms.example.gov.cn:8443/api/send",
        "FADU_MESSAGE_SECRET_FILE": str(secret), "FADU_MESSAGE_AUTHORITY": str(authority),
    }  # fmt: skip

    assert gateway_settings(Environment({})) == {}
    assert gateway_settings(Environment(told)) == {
        "address": told["FADU_MESSAGE_GATEWAY"], "secret": "0123456789abcdef", "authority": str(authority),
    }  # fmt: skip
    here = told | {"FADU_MESSAGE_GATEWAY": "http://127.0.0.1:9000", "FADU_MESSAGE_AUTHORITY": ""}
    assert gateway_settings(Environment(here))["authority"] == ""
    for wrong in (
        "http://sms.example.gov.cn/send", "https://", "https://a/?k=secret", "https://u:p@a/", "ftp://a", "https://a:x",
        "https://短信",
    ):  # fmt: skip
        with pytest.raises(BadSetting, match="FADU_MESSAGE_GATEWAY"):
            gateway_settings(Environment(told | {"FADU_MESSAGE_GATEWAY": wrong}))
    for short in ("0123456789abcde", "0123456789abcdef密"):
        secret.write_text(short, encoding="utf-8")
        with pytest.raises(BadSetting, match="FADU_MESSAGE_SECRET_FILE"):
            gateway_settings(Environment(told))
    secret.write_text("0123456789abcdef", encoding="utf-8")
    with pytest.raises(BadSetting, match="证书文件不存在"):
        gateway_settings(Environment(told | {"FADU_MESSAGE_AUTHORITY": "/nowhere.crt"}))
