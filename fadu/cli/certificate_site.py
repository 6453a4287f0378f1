"""The one page on plain http beside an https server: where a phone gets the bureau's certificate, before it trusts it.

It knows nobody and serves two files that are public by nature; everything else is led to https.
"""

from __future__ import annotations

import threading
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

PAGE, FILE = "/", "/fadu-ca.crt"
TYPE = "application/x-x509-ca-cert"
_TEMPLATE = """<!doctype html>
<html lang="zh-Hans"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>安装本地证书 · 法度</title></head>
<body>
<h1>安装本地证书</h1>
<p>本单位的系统用自己的证书加密。手机装上以后，才能拍照取证、断网办理；只装一次。</p>
{square}
<p>电脑上打开本页的，用手机扫上面的二维码；已经在手机上的，往下做。</p>
<ol>
<li><a href="{file}" download>下载证书 fadu-ca.crt</a>。</li>
<li>安卓、鸿蒙：设置，搜索“CA 证书”，选择“从存储设备安装”，选中下载的文件。</li>
<li>苹果：设置里点“已下载描述文件”安装，再到“通用—关于本机—证书信任设置”里打开开关。</li>
<li>核对指纹与系统管理员公布的一致：<br><code>{fingerprint}</code></li>
<li>打开 <a href="{home}">{home}</a>，不再提示不安全即可。</li>
</ol>
<p>这个证书只能用于 {addresses}，不能用于别的网站。有效到 {until}。</p>
</body></html>
"""


@dataclass(frozen=True)
class Site:
    """What the page says, and where everything else is led."""

    certificate: bytes
    fingerprint: str
    addresses: str
    until: str
    https_port: int
    square: str = ""

    def home(self, host: str) -> str:
        """The product's address under the host that was asked for."""
        return f"https://{host}:{self.https_port}/"

    def page(self, host: str) -> bytes:
        """The page as this host shows it."""
        words = {
            "fingerprint": escape(self.fingerprint), "addresses": escape(self.addresses), "until": escape(self.until),
            "home": escape(self.home(host)), "file": FILE, "square": self.square,
        }  # fmt: skip
        return _TEMPLATE.format(**words).encode("utf-8")


def server(host: str, port: int, site: Site) -> ThreadingHTTPServer:
    """The server, bound and not started."""

    class Handler(BaseHTTPRequestHandler):
        """Two files, and a way to https."""

        server_version, sys_version = "fadu", ""

        def do_GET(self) -> None:
            """The page, the certificate, or the way on."""
            asked = urlsplit(self.path)
            named = urlsplit(f"//{self.headers.get('Host') or ''}").hostname or ""
            known = named if named in site.addresses.split("、") else site.addresses.split("、")[0]
            if asked.path == PAGE:
                self._answer(200, "text/html; charset=utf-8", site.page(known))
            elif asked.path == FILE:
                self._answer(200, TYPE, site.certificate)
            else:
                self.send_response(302)
                query = f"?{asked.query}" if asked.query else ""
                self.send_header("Location", site.home(known).rstrip("/") + asked.path + query)
                self.send_header("Content-Length", "0")
                self.end_headers()

        do_HEAD = do_GET  # noqa: N815  (the name that http.server looks for)

        def _answer(self, status: int, kind: str, content: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Type", kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("X-Content-Type-Options", "nosniff")
            self.send_header("Content-Security-Policy", "default-src 'none'")
            self.end_headers()
            if self.command == "GET":
                self.wfile.write(content)

        def log_message(self, format: str, *args: object) -> None:
            """Nobody is written down."""

    return ThreadingHTTPServer((host, port), Handler)


def started(host: str, port: int, site: Site) -> ThreadingHTTPServer:
    """The server, answering in a thread of its own until the process ends."""
    made = server(host, port, site)
    threading.Thread(target=made.serve_forever, daemon=True).start()
    return made
