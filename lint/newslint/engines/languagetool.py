"""The `languagetool` engine: LanguageTool itself, through language-tool-python, on a local server or a remote one.

language-tool-python is the client: the server's languages, the request and its parameters, the exchange. Three of its
habits are kept out:

- It is always given an address, the local server's too. Where it starts a server itself, it tries some 900 ports in
  turn when Java dies and says nothing of why.
- Its second try and its five minutes' time-out: a server is down or slow once the time-out given here has passed, and a
  dead local server is started again here.
- Its `Match` objects: they correct offsets by a cache in class attributes that several threads overwrite for one
  another, leave lengths uncorrected, and drop the server's word that its results are incomplete. The server's answer is
  read directly instead.
"""

from __future__ import annotations

import os
import re
import socket
import subprocess
import sys
import tempfile
import threading
import time
import weakref
from collections import deque
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any, cast, get_args
from urllib.parse import urljoin, urlsplit

import msgspec

from newslint.engines import provision
from newslint.engines.base import Dialect, EngineError, Match, UncheckedTextError
from newslint.engines.offsets import from_utf16

_MAX_CHARACTERS = 100_000
_MAX_REPLACEMENTS = 5
_PORT_TRIES = 3
_STOP_LIMIT = 10.0  # seconds
_WARM_UP = "This sentence has no fault."
# What a server says of one text that is too much for it, rather than of itself.
_TOO_MUCH = ("exceeds the limit", "took longer than")

# C1 alone, the serial collector and a small heap halve the CPU time and the memory of a run over a few drafts; long
# runs are as fast. Messages do not depend on the machine's language.
_JAVA_OPTIONS = (
    "-Xmx1g",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Djava.net.preferIPv4Stack=true",
    "-Dfile.encoding=UTF-8",
    "-Duser.language=en",
    "-Duser.country=US",
)

# Runs Java and ends it when told to, or when this process has gone (killed ones run no clean-up): either way standard
# input comes to life. Python's own subprocess options cannot do it: a parent-death signal fires when the thread that
# started the process ends, and exists on Linux alone.
_KEEPER = """
import os, subprocess, sys, threading
java = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
def stop():
    os.read(0, 1)
    java.terminate()
    try:
        java.wait(5)
    except subprocess.TimeoutExpired:
        java.kill()
threading.Thread(target=stop, daemon=True).start()
os._exit(java.wait() & 0xFF)
"""


class _LostError(Exception):
    """The exchange itself failed: the server is down or does not answer in time."""


class _RefusedError(Exception):
    """The server answered in plain text, as LanguageTool does in order to say why it did not check."""


class _Software(msgspec.Struct):
    name: str
    version: str


class _Language(msgspec.Struct):
    code: str


class _Warnings(msgspec.Struct, rename="camel"):
    incomplete_results: bool = False
    incomplete_results_reason: str = ""


class _Category(msgspec.Struct):
    id: str


class _Rule(msgspec.Struct):
    id: str
    category: _Category


class _Replacement(msgspec.Struct):
    value: str


class _Finding(msgspec.Struct):
    message: str
    offset: int
    length: int
    rule: _Rule
    replacements: list[_Replacement] = []


class _Answer(msgspec.Struct):
    """What a LanguageTool server answers to a check, as far as it is used."""

    software: _Software
    language: _Language
    matches: list[_Finding]
    warnings: _Warnings = msgspec.field(default_factory=_Warnings)


class LanguageToolEngine:
    """LanguageTool on a local server that this object starts and stops, or on a remote one.

    Args:
        url: the address of a remote server; None for a local one.
        startup_limit: seconds within which a local server must be ready to answer.
        timeout: seconds within which any server must answer one request.
    """

    name = "languagetool"

    def __init__(self, *, url: str | None = None, startup_limit: float = 60.0, timeout: float = 60.0) -> None:
        self._url = url
        self._startup_limit = startup_limit
        self._timeout = timeout
        self._version = "unknown" if url else provision.languagetool_version()
        self._lock = threading.Lock()  # guards what stands below, and starting
        self._link: _Link | None = None
        self._server: _Server | None = None
        self._stop_server: Callable[[], object] = lambda: None
        self._restarted = False
        self._final = ""  # why a local server is given up for good; else every further text would wait for it anew

    @property
    def version(self) -> str:
        """LanguageTool's own version; a remote server's is `unknown` until `start`."""
        return self._version

    @property
    def url(self) -> str:
        """The address of the server in use, the local one's too; starts it where need be. Changes with a restart.

        Raises:
            EngineError: as `start`.
        """
        return self._connect("en-US").url

    def start(self, dialect: Dialect = "en-US") -> None:
        """Start the local server or connect to the remote one, and check a sentence, which loads the dialect's rules.

        Raises:
            EngineError: the extra or LanguageTool is not installed; the server cannot start in time or does not answer.
        """
        if dialect not in self._connect(dialect).warm:
            self.check(_WARM_UP, dialect)

    def check(self, text: str, dialect: Dialect) -> list[Match]:
        """Check one text; matches in text order.

        A local server that dies is started again once, and the text checked again.

        Raises:
            EngineError: the server is down, slow or answers nonsense.
            UncheckedTextError: the text is too long for the server, or an error in it stopped on this text.
        """
        if not text.strip():
            return []
        if len(text) > _MAX_CHARACTERS:
            raise _unchecked(text, f"it is longer than {_MAX_CHARACTERS:,} characters")
        while True:
            link = self._connect(dialect)
            try:
                return link.check(text, dialect)
            except _LostError as lost:
                self._lose(link, lost)

    def close(self) -> None:
        """Stop the local server, if there is one. Idempotent, and final; does not wait for a start under way."""
        self._final = "the LanguageTool engine is closed"
        self._stop_server()

    def _connect(self, dialect: Dialect) -> _Link:
        with self._lock:
            if self._link is None:
                if self._final:
                    raise EngineError(self._final)
                try:
                    self._link = self._open(dialect)
                except EngineError as error:
                    if self._url is None:
                        self._final = self._final or str(error)
                        self._stop_server()
                    raise
                except _LostError as lost:
                    raise self._give_up(lost) from lost
                self._version = self._link.version
            return self._link

    def _open(self, dialect: Dialect) -> _Link:
        if self._url is not None:
            return _Link(_base_address(self._url), self._timeout, dialect, local=False)
        self._server = _start_server(self._startup_limit, self._timeout, self._adopt)
        return _Link(self._server.url, self._timeout, dialect, local=True)

    def _adopt(self, server: _Server) -> None:
        """Make sure of a server's end from its first moment: by close, with this object, and at the interpreter's."""
        self._stop_server = weakref.finalize(self, server.stop)
        if self._final:  # closed meanwhile
            self._stop_server()

    def _lose(self, link: _Link, lost: _LostError) -> None:
        """After a failed exchange: clear the way for the one restart, or raise."""
        with self._lock:
            if self._link is not link:  # another thread has seen to it
                return
            if self._url is not None or self._restarted or self._final:
                raise self._give_up(lost) from lost
            self._restarted = True
            self._link = None
            self._stop_server()

    def _give_up(self, lost: _LostError) -> EngineError:
        if self._url is not None:
            return _remote_error(_base_address(self._url), str(lost))
        self._link = None
        tail = self._server.tail() if self._server else ""
        self._stop_server()
        again = " again after a restart" if self._restarted else ""
        self._final = self._final or f"the local LanguageTool server failed{again}: it {lost}{tail}"
        return EngineError(self._final)


class _Link:
    """The way to one server that has answered: a client for each dialect.

    Attributes:
        url: the server's address, with a slash at its end.
        version: LanguageTool's version there.
        warm: the dialects whose rules the server has loaded.

    Raises:
        EngineError: what answers is no LanguageTool server for English.
        _LostError: nothing answers.
    """

    def __init__(self, url: str, timeout: float, dialect: Dialect, *, local: bool) -> None:
        self.url = url
        self.warm: set[Dialect] = set()
        self._local = local
        self._timeout = timeout
        client = _client_class(timeout)
        # A proxy in the environment is for the world outside, not for a server on this machine.
        proxies = {"no_proxy": "127.0.0.1"} if local else None
        connect = partial(client, remote_server=url, proxies=proxies)
        try:
            self._clients = {each: self._exchange(partial(connect, each)) for each in get_args(Dialect)}
            self.version = self._ask(_WARM_UP, dialect).software.version
        except _RefusedError as refused:
            raise self._nonsense(f"answered: {refused}") from refused

    def check(self, text: str, dialect: Dialect) -> list[Match]:
        # A lone surrogate cannot be sent; its stand-in is as long as it, also in UTF-16.
        text = re.sub("[\ud800-\udfff]", "\ufffd", text)
        try:
            answer = self._ask(text, dialect)
            matches = _convert(answer.matches, text)
        except _RefusedError as refused:
            if not self._local and not any(words in str(refused) for words in _TOO_MUCH):
                raise self._nonsense(f"answered: {refused}") from refused
            raise _unchecked(text, str(refused)) from refused
        except ValueError as error:  # of an offset
            raise self._nonsense(f"answered nonsense: {error}") from error
        if answer.warnings.incomplete_results:
            reason = answer.warnings.incomplete_results_reason or "its results are incomplete"
            raise UncheckedTextError(f"LanguageTool checked this text in part: {reason}", [(0, len(text))], matches)
        return matches

    def _ask(self, text: str, dialect: Dialect) -> _Answer:
        client = self._clients[dialect]
        # The client's own `check` would try twice and read the answer into `Match`; these two are what it calls.
        parameters, address = client._create_params(text), urljoin(client.url, "check")
        raw = self._exchange(partial(client._query_server, address, parameters, num_tries=1, method="post"))
        try:
            answer = msgspec.convert(raw, _Answer)
        except msgspec.ValidationError as error:
            raise self._nonsense(f"answered nonsense: {error}") from error
        if answer.software.name != "LanguageTool" or answer.language.code != dialect:
            raise self._nonsense(f"answered as {answer.software.name} for {answer.language.code}, not for {dialect}")
        self.warm.add(dialect)
        return answer

    def _exchange(self, request: Callable[[], Any]) -> Any:
        """Run one exchange of the client and tell its errors apart."""
        from language_tool_python.exceptions import LanguageToolError

        try:
            return request()
        except LanguageToolError as error:
            body = getattr(error.__cause__, "doc", None)  # where JSON was expected
            if body is None:
                raise _LostError(self._failure(error)) from error
            text = " ".join(str(body).split())
            if text.startswith("Error: "):
                raise _RefusedError(_shorten(text.removeprefix("Error: "))) from error
            raise self._nonsense(f"answered with something else than LanguageTool does: “{_shorten(text)}”") from error
        except (AttributeError, TypeError, ValueError, RecursionError) as error:  # an answer the client did not expect
            raise self._nonsense(f"does not answer like a LanguageTool server for English: {error}") from error

    def _failure(self, error: BaseException) -> str:
        while inner := error.__cause__ or error.__context__:
            error = inner
        if isinstance(error, TimeoutError):
            return f"did not answer within {self._timeout:g} s"
        return f"cannot be reached: {getattr(error, 'strerror', None) or _shorten(str(error)) or type(error).__name__}"

    def _nonsense(self, reason: str) -> EngineError:
        return (
            EngineError(f"the local LanguageTool server {reason}") if self._local else _remote_error(self.url, reason)
        )


def _client_class(timeout: float) -> Any:
    """language-tool-python's client, with another time-out than its five minutes (it has no setting for it)."""
    try:
        from language_tool_python import LanguageTool
    except ImportError:
        raise EngineError(f"{provision.INSTALL_EXTRA}, then {provision.SETUP}") from None
    return cast(Any, type("Client", (LanguageTool,), {"_TIMEOUT": timeout}))


def _convert(findings: list[_Finding], text: str) -> list[Match]:
    """The server's findings, whose offsets are UTF-16 code units, as matches; ValueError for an impossible offset."""
    code_point = from_utf16(text)
    matches = []
    for finding in findings:
        start, end = code_point(finding.offset), code_point(finding.offset + finding.length)
        if not 0 <= start <= end <= len(text):
            raise ValueError(f"a finding at {finding.offset} in a text of {len(text)} characters")
        matches.append(
            Match(
                rule_id=finding.rule.id,
                category=finding.rule.category.id,
                message=re.sub(r"<suggestion>(.*?)</suggestion>", r"“\1”", finding.message),
                start=start,
                end=end,
                replacements=tuple(replacement.value for replacement in finding.replacements[:_MAX_REPLACEMENTS]),
            )
        )
    return sorted(matches, key=lambda match: (match.start, match.end))


def _unchecked(text: str, reason: str) -> UncheckedTextError:
    return UncheckedTextError(f"LanguageTool could not check this text: {reason}", [(0, len(text))], [])


def _remote_error(address: str, reason: str) -> EngineError:
    parts = urlsplit(address)
    shown = parts._replace(netloc=parts.netloc.rpartition("@")[2]).geturl()  # no password in a report
    return EngineError(
        f"the LanguageTool server at {shown} {reason} – check the address and the server, "
        "or leave the address out to use a local one"
    )


def _base_address(url: str) -> str:
    """What stands before `v2/` in a server's address, however much of the rest was given."""
    url = url.strip() if "://" in url else f"http://{url.strip()}"
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:
        valid = False
    if not valid:
        raise EngineError(f"“{url}” is not the address of a LanguageTool server, such as http://localhost:8081")
    return url.rstrip("/").removesuffix("/check").removesuffix("/v2") + "/"


def _shorten(text: str) -> str:
    return text if len(text) <= 160 else text[:160] + "…"


def _start_server(limit: float, timeout: float, adopt: Callable[[_Server], None]) -> _Server:
    """Start a local server and wait until it takes requests.

    Raises:
        EngineError: something is not installed, Java ends, or `limit` seconds pass; with the server's last words.
    """
    deadline = time.monotonic() + limit
    java = provision.java()
    home = provision.installed()
    if home is None:
        raise EngineError(f"LanguageTool {provision.languagetool_version()} is not set up: run {provision.SETUP}")
    with tempfile.TemporaryDirectory(prefix="newslint-") as temporary:
        configuration = Path(temporary, "server.properties")  # read once, at start
        # A text that takes too long is given up by the server itself, in time to say so. Pipelines (a checker with its
        # rules) are built once for each dialect and parallel request instead of once a request.
        configuration.write_text(
            f"maxCheckTimeMillis={int(timeout * 800)}\n"
            "pipelineCaching=true\nmaxPipelinePoolSize=20\npipelineExpireTimeInSeconds=86400\n",
            "utf-8",
        )
        for _ in range(_PORT_TRIES):
            server = _Server(java, provision.classpath(home), configuration)
            adopt(server)
            if server.wait_until_ready(deadline):
                return server
            server.stop()
            if "BindException" not in server.tail():  # else another process took the port meanwhile
                break
    reason = "ended while starting" if time.monotonic() < deadline else f"did not start within {limit:g} s"
    raise EngineError(f"the local LanguageTool server {reason}{server.tail() or ' and said nothing'}")


class _Server:
    """A LanguageTool server process on a free port of the loopback interface."""

    def __init__(self, java: Path, classpath: str, configuration: Path) -> None:
        port = _free_port()
        self.url = f"http://127.0.0.1:{port}/"
        self._owner = os.getpid()
        self._ready = threading.Event()
        self._lines: deque[str] = deque(maxlen=40)
        server = ("org.languagetool.server.HTTPServer", "--config", str(configuration), "--port", str(port))
        self._process = subprocess.Popen(
            [sys.executable, "-I", "-S", "-c", _KEEPER, str(java), *_JAVA_OPTIONS, *server],
            env={**os.environ, "CLASSPATH": classpath},  # too long for some systems' command lines
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            # Ctrl-C is for newslint, which then stops the server; not for the server in the middle of a check.
            start_new_session=os.name == "posix",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
        self._reader = threading.Thread(target=self._read, name="languagetool-output", daemon=True)
        self._reader.start()

    def wait_until_ready(self, deadline: float) -> bool:
        """Whether the server has said that it is ready before it ended and before `deadline` (monotonic seconds)."""
        while not self._ready.wait(0.05):
            if self._process.poll() is not None or time.monotonic() > deadline:
                self._reader.join(1.0)
                return False
        return True

    def tail(self) -> str:
        """The last lines that tell something, to append to a message; empty if there are none."""
        lines = [line for line in self._lines if " INFO " not in line and "***" not in line]
        return "; its last words were:\n" + "\n".join(lines[-12:]) if lines else ""

    def stop(self) -> None:
        """End the process, gently at first. Idempotent; does nothing in a forked copy of the process."""
        if os.getpid() != self._owner:
            return
        process = self._process
        assert process.stdin is not None  # noqa: S101 (for mypy)
        try:
            process.stdin.write(b".")  # closing alone is not enough where a forked process holds a copy of the pipe
            process.stdin.close()
        except (OSError, ValueError):  # the keeper has gone, or stop was called before
            pass
        try:
            process.wait(_STOP_LIMIT)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        self._reader.join(1.0)

    def _read(self) -> None:
        assert self._process.stdout is not None  # noqa: S101 (for mypy)
        with self._process.stdout as output:
            for line in output:
                text = line.decode("utf-8", "replace").rstrip()
                self._lines.append(text)
                # The server's own word, not an answer at the port, which might be another's.
                if text.endswith("Server started"):
                    self._lines.clear()
                    self._ready.set()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
