"""Drive a real Chromium 90 by a list of steps; run by the interpreter of var/chromium90, never imported by Fadu.

Reads one JSON list from standard input and writes one JSON object: `{"browser": …, "results": [ … ]}`, a result
for each step, or `{"error": …, "step": n}` with exit code 1 at the first step that fails. Steps:

    ["load", url]                     go to an address and wait until it has loaded
    ["fill", selector, text]          type into a field
    ["click", selector]               click; if the click leaves the page, wait until the next one has loaded
    ["evaluate", expression]          the value of a JavaScript expression (anything JSON can hold)
    ["wait", expression, seconds]     wait until the expression is true
    ["screenshot", path]              save what is seen
"""

import json
import os
import sys
import tempfile

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="chromium90-"))
os.environ["QTWEBENGINE_DISABLE_SANDBOX"] = "1"
os.environ["QTWEBENGINE_CHROMIUM_FLAGS"] = (
    "--disable-gpu --no-sandbox --disable-dev-shm-usage --lang=zh-CN"
)

from PyQt6.QtCore import QEventLoop, QTimer, QUrl
from PyQt6.QtWebEngineCore import QWebEnginePage, QWebEngineProfile
from PyQt6.QtWebEngineWidgets import QWebEngineView
from PyQt6.QtWidgets import QApplication

LOAD_SECONDS = 30
SETTLE_MS = 150  # a click that starts a navigation does so within a frame or two


class StepFailed(Exception):
    """A step that could not be done; the message says why."""


class Page(QWebEnginePage):
    """A page that keeps what the browser's console says."""

    def __init__(self, profile, parent):
        super().__init__(profile, parent)
        self.console = []

    def javaScriptConsoleMessage(self, level, message, line, source):  # noqa: N802
        """Called by Qt for each line of the console."""
        self.console.append(f"{source}:{line} {message}")


class Browser:
    """One window and the steps that can be done in it."""

    def __init__(self):
        self.view = QWebEngineView()
        self.profile = QWebEngineProfile(self.view)  # without a name: nothing is kept on disk
        self.page = Page(self.profile, self.view)
        self.view.setPage(self.page)
        self.view.resize(1280, 800)
        self.view.show()
        self.loading = False
        self.loaded_well = True
        self.page.loadStarted.connect(self._started)
        self.page.loadFinished.connect(self._finished)

    def _started(self):
        self.loading = True

    def _finished(self, ok):
        self.loading = False
        self.loaded_well = ok

    def _pause(self, milliseconds):
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _until(self, done, seconds, what):
        waited = 0
        while not done():
            if waited > seconds * 1000:
                raise StepFailed(f"waited {seconds} s for {what}")
            self._pause(50)
            waited += 50

    def _run(self, script):
        answers = []
        self.page.runJavaScript(script, answers.append)
        self._until(lambda: answers, LOAD_SECONDS, "a script")
        return answers[0]

    def load(self, url):
        """Go to an address."""
        self.loading = True
        self.page.load(QUrl(url))
        self._until(lambda: not self.loading, LOAD_SECONDS, url)
        if not self.loaded_well:
            raise StepFailed(f"{url} did not load")
        self._pause(SETTLE_MS)
        return self.page.url().toString()

    def evaluate(self, expression):
        """The value of an expression; an exception in the page fails the step."""
        answer = self._run(
            "(function(){try{return JSON.stringify({value:(" + expression + ")})}"
            "catch(e){return JSON.stringify({error:String(e)})}})()"
        )
        if not answer:
            raise StepFailed(f"not an expression: {expression}")
        answer = json.loads(answer)
        if "error" in answer:
            raise StepFailed(answer["error"])
        return answer.get("value")

    def _on(self, selector, body):
        quoted = json.dumps(selector)
        script = (
            "(function(e){if(!e)throw 'nothing matches '+" + quoted + ";" + body + ";return true})"
        )
        return self.evaluate(script + "(document.querySelector(" + quoted + "))")

    def fill(self, selector, text):
        """Type into a field, as a person would: focus, value, input, change."""
        return self._on(
            selector,
            "e.focus();e.value=" + json.dumps(text) + ";"
            "e.dispatchEvent(new Event('input',{bubbles:true}));e.dispatchEvent(new Event('change',{bubbles:true}))",
        )

    def click(self, selector):
        """Click, and wait for the page it may lead to."""
        self._on(selector, "e.scrollIntoView();e.click()")
        self._pause(SETTLE_MS)
        self._until(lambda: not self.loading, LOAD_SECONDS, f"the page behind {selector}")
        self._pause(SETTLE_MS)
        return self.page.url().toString()

    def wait(self, expression, seconds=10):
        """Wait until an expression is true."""
        self._until(lambda: self.evaluate(expression), seconds, expression)
        return True

    def screenshot(self, path):
        """Save what is seen."""
        self._pause(SETTLE_MS)
        if not self.view.grab().save(path):
            raise StepFailed(f"cannot write {path}")
        return path


def main():
    """Read the steps, do them, write the results."""
    steps = json.load(sys.stdin)
    app = QApplication(sys.argv)
    browser = Browser()
    results = []
    answer = {}
    try:
        for verb, *arguments in steps:
            if verb not in ("load", "fill", "click", "evaluate", "wait", "screenshot"):
                raise StepFailed(f"unknown step {verb}")
            results.append(getattr(browser, verb)(*arguments))
    except StepFailed as failure:
        answer = {"error": str(failure), "step": len(results)}
    answer |= {
        "browser": browser.profile.httpUserAgent(),
        "results": results,
        "console": browser.page.console,
    }
    json.dump(answer, sys.stdout)
    sys.stdout.flush()
    browser.view.close()
    app.processEvents()
    os._exit(1 if "error" in answer else 0)  # Qt 6.2 may crash while it takes its windows down


if __name__ == "__main__":
    main()
