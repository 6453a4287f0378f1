"""How short messages leave (FADU_MESSAGE_GATEWAY): fetched from a folder, or posted to an HTTP gateway of the bureau's."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from fadu.config.env import BadSetting, Environment

LOOPBACK = ("127.0.0.1", "localhost", "::1")
LEAST_SECRET = 16


def gateway_settings(env: Environment) -> dict[str, Any]:
    """`{}` where messages wait in the folder; else address, secret and the authority to trust. BadSetting says what is wrong.

    Plain http is taken on this machine alone: everywhere else a number and a link would travel in the open.
    """
    word = env.text("FADU_MESSAGE_GATEWAY")
    if not word:
        return {}
    secret, authority = (
        env.secret("FADU_MESSAGE_SECRET"),
        env.path("FADU_MESSAGE_AUTHORITY", Path()),
    )
    named = bool(env.text("FADU_MESSAGE_AUTHORITY"))
    if not _fine(word):
        raise BadSetting(
            f"环境变量 FADU_MESSAGE_GATEWAY 应当形如 https://sms.example.gov.cn/send，不带参数；http 只能用于本机，现为“{word}”。"
        )
    if len(secret) < LEAST_SECRET or not (secret.isascii() and secret.isprintable()):
        raise BadSetting(
            f"短信经网关发送的，还要设置 FADU_MESSAGE_SECRET_FILE：密钥至少{LEAST_SECRET}个字符，只用字母、数字和符号。"
        )
    if named and not authority.is_file():
        raise BadSetting(f"FADU_MESSAGE_AUTHORITY 指向的证书文件不存在：{authority}。")
    return {"address": word, "secret": secret, "authority": str(authority) if named else ""}


def _fine(word: str) -> bool:
    try:
        parts = urlsplit(word)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    plain = word.isascii() and not (parts.query or parts.fragment or parts.username or " " in word)
    return bool(plain and host) and (
        parts.scheme == "https" or (parts.scheme == "http" and host in LOOPBACK)
    )
