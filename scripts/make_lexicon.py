"""Makes `lint/newslint/analyses/data/lexicon.txt.gz`: the classes that each English word form can have.

    apt-get download wordnet-base && dpkg -x wordnet-base_*.deb wordnet
    pip install --target lemminflect lemminflect==0.2.3
    python scripts/make_lexicon.py wordnet/usr/share/wordnet lemminflect/lemminflect/resources/infl_lu.csv.gz

Sources: WordNet 3.0 (its licence: `data/LICENSE-wordnet.txt`) gives base forms and which verb a noun is derived from;
the table of lemminflect 0.2.3 (MIT: `data/LICENSE-lemminflect.txt`; made from the SPECIALIST Lexicon of the U.S.
National Library of Medicine) gives base and inflected forms.
A form has every class that either source allows; names and compounds are left out.
The output is the same on every run (about 650 kB packed, 150,000 forms).
"""

from __future__ import annotations

import gzip
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

OUT = Path(__file__).parent.parent / "lint" / "newslint" / "analyses" / "data" / "lexicon.txt.gz"
WORD = re.compile(r"[^\W\d_]+")
#: One letter a class: singular noun, plural noun; verb: base, third person, past, participle, -ing; adjective; adverb.
BASE = {"noun": "N", "verb": "V", "adj": "J", "adv": "R"}
INFLECTED = {"noun": "S", "verb": "DPGZ", "adj": "JJ", "adv": "RR"}

#: Verbs of today; the sources have only the nouns, or neither.
VERBS = (
    "adult", "architect", "banner", "blog", "byline", "catfish", "conference", "crowdfund", "crowdsource", "firewall",
    "friend", "gaslight", "gift", "livestream", "medal", "message", "platform", "playlist", "podcast", "podium",
    "pothole", "sandbox", "screenshot", "showboat", "siege", "soapbox", "soundtrack", "storyboard", "text", "unfriend",
    "upcycle", "video", "weaponise", "weaponize", "workshop",
)  # fmt: skip

#: Base forms that are participles too, which the sources do not know.
PARTICIPLES = (
    "beat", "broadcast", "forecast", "output", "retrofit", "run", "simulcast", "sublet", "telecast", "webcast",
)  # fmt: skip

#: Derivations that WordNet lacks.
DERIVED = {
    "anticipation": "anticipate", "appointment": "appoint", "behavior": "behave", "behaviour": "behave", "death": "die",
    "defence": "defend", "defense": "defend", "occurrence": "occur", "offence": "offend", "offense": "offend",
    "orientation": "orient", "response": "respond",
}  # fmt: skip

#: The lexicographers' file of nouns for people, and its nouns that mostly mean an act or a thing.
PERSON = "18"
NO_ACTS = ("dinner", "horror", "error", "header", "trauma", "character", "argument", "document", "moment", "segment")
NO_AGENTS = {"prayer", "counter", "partner", "minor", "major"}

#: Verbs that are nouns too by now, which the sources do not know.
NEW_NOUNS = (
    "ask", "commit", "confirm", "decommission", "defrost", "follow", "install", "invite", "merge", "overfill",
    "rebuild", "redline", "redouble", "reload", "rename", "reveal", "send", "spend", "thank", "wander", "write",
)  # fmt: skip

#: Nouns of a verb that name the act, before those that name who does it.
NOUN_ENDINGS = ("ion", "ment", "al", "ance", "ence", "ure", "ery", "age", "sis", "th", "cy", "ty")

HEADER = """\
# Classes that English word forms can have: N singular noun, S plural noun, V base of a verb, Z third person, D past,
# P past participle, G form in -ing, J adjective, R adverb; after [verbs], nouns that are no verb and their verb; after
# [nouns], verbs and adjectives that are nothing else and their noun; after [acts], such adjectives and their verb.
# Made by scripts/make_lexicon.py from WordNet 3.0 (Copyright 2006 by Princeton University, LICENSE-wordnet.txt) and
# from lemminflect 0.2.3 (MIT, Copyright 2019 Brad Jascob), itself made from the SPECIALIST Lexicon of the U.S.
# National Library of Medicine. Not the original data.
"""


def main(wordnet: Path, lemminflect: Path) -> None:
    """Write the lexicon."""
    classes: defaultdict[str, set[str]] = defaultdict(set)
    plurals: defaultdict[str, set[str]] = defaultdict(set)
    read_lemminflect(lemminflect, classes, plurals)
    read_wordnet(wordnet, classes)
    for verb in VERBS:
        is_noun = not verb.endswith(("ise", "ize", "cycle", "unfriend"))
        classes[verb] |= {"N", "V"} if is_noun else {"V"}
        for inflected, form in regular(verb, "verb") + (regular(verb, "noun") if is_noun else []):
            classes[form].add(inflected)
    for form in [f for f in classes if f.endswith("ed") and "J" in classes[f]]:
        stems = {form[:-2], form[:-1], form[:-3]}
        if any("V" in classes.get(stem, ()) for stem in stems):  # ringed, beside rang
            classes[form] |= {"D", "P"}
    for verb in PARTICIPLES:
        classes[verb].add("P")
    for noun in NEW_NOUNS:
        classes[noun].add("N")
        classes[noun + "s"].add("S")
    for form, letters in classes.items():
        if "D" in letters and form.endswith("ed"):  # thrived, beside throve and thriven
            letters.add("P")
    pairs = list(derived(wordnet))
    verbs = dict(DERIVED)
    no_acts = {*NO_ACTS, *(noun + "s" for noun in NO_ACTS)}
    for noun, candidates in sorted(by_word(pairs, "N", "V").items()):
        verb = min(candidates, key=lambda v: (-common(noun, v), len(v), v))
        if "V" not in classes[noun] and common(noun, verb) >= 2:
            verbs[noun] = verb
            verbs |= {p: verb for p in plurals[noun] if WORD.fullmatch(p) and not classes[p] & set("VZ")}
    verbs = {noun: verb for noun, verb in verbs.items() if noun not in no_acts}
    nouns = nearest(by_word(pairs, "V", "N"), classes, NOUN_ENDINGS) | nearest(by_word(pairs, "J", "N"), classes, ())
    people = {word for lexfile, words in lexfiles(wordnet / "data.noun") if lexfile == PERSON for word in words}
    agents = {n: v for n, v in verbs.items() if (n in people or is_made_of(n, v)) and n.endswith(("er", "or"))}
    for noun in NO_AGENTS:
        agents.pop(noun, None)
    acts = nearest(by_word(pairs, "J", "V"), classes, ())
    write(classes, {"verbs": verbs, "nouns": nouns, "acts": acts, "agents": agents})


def read_lemminflect(table: Path, classes: defaultdict[str, set[str]], plurals: defaultdict[str, set[str]]) -> None:
    """Base and inflected forms, and the plurals of each noun."""
    with gzip.open(table, "rt", encoding="utf-8") as file:
        for line in file:
            base, kind, *forms = line.strip().split(",")
            if kind not in BASE:
                continue
            classes[base].add(BASE[kind])
            if kind == "verb" and not (forms[1:2] and forms[1]):  # a regular verb has one form for both
                forms[1:2] = forms[:1]
            for letter, form in zip(INFLECTED[kind], forms, strict=False):
                for spelling in filter(None, form.split("/")):
                    classes[spelling].add("N" if letter == "S" and spelling == base else letter)
                    if letter == "S":
                        plurals[base].add(spelling)


def read_wordnet(wordnet: Path, classes: defaultdict[str, set[str]]) -> None:
    """Base forms, and regular inflections of those that only WordNet has."""
    for kind, letter in BASE.items():
        for line in (wordnet / f"index.{kind}").read_text("ascii").splitlines():
            word = line.split(" ", 1)[0]
            if WORD.fullmatch(word):
                known = letter in classes[word]
                classes[word].add(letter)
                for inflected, form in regular(word, kind):
                    if not known or inflected == "S":  # lemminflect leaves out the plural of some nouns
                        classes[form].add(inflected)


def regular(word: str, kind: str) -> list[tuple[str, str]]:
    """The inflected forms of a word that only WordNet has."""
    if kind not in ("noun", "verb"):
        return []
    s = word + "es" if re.search(r"(s|x|z|ch|sh)$", word) else re.sub(r"(?<=[^aeiou])y$", "ie", word) + "s"
    if kind == "noun":
        return [("S", s)]
    past = re.sub(r"(?<=[^aeiou])y$", "i", word.removesuffix("e")) + "ed"
    return [("Z", s), ("D", past), ("P", past), ("G", re.sub(r"(?<=[^eoy])e$", "", word) + "ing")]


def derived(wordnet: Path) -> Iterator[tuple[str, str, str, str]]:
    """Pairs of words that WordNet derives from each other, each with the letter of its class: both ways."""
    files = {"N": "data.noun", "V": "data.verb", "J": "data.adj"}
    words = {letter: {offset: found for offset, found, _ in synsets(wordnet / name)} for letter, name in files.items()}
    for letter, name in files.items():
        for _, own, fields in synsets(wordnet / name):
            pointers = (fields[i : i + 4] for i in range(1, 4 * int(fields[0]), 4))
            for symbol, offset, pos, ends in pointers:
                other = {"n": "N", "v": "V", "a": "J", "s": "J"}.get(pos)
                if symbol == "+" and other and other != letter:
                    one, two = own[int(ends[:2], 16) - 1], words[other][offset][int(ends[2:], 16) - 1]
                    if WORD.fullmatch(one) and WORD.fullmatch(two) and (one + two).islower():
                        yield one, letter, two, other
                        yield two, other, one, letter


def by_word(pairs: list[tuple[str, str, str, str]], one: str, other: str) -> dict[str, set[str]]:
    """For every word of one class those of the other that it belongs to."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for word, letter, related, its_letter in pairs:
        if (letter, its_letter) == (one, other):
            found[word].add(related)
    return found


def nearest(related: dict[str, set[str]], classes: dict[str, set[str]], endings: tuple[str, ...]) -> dict[str, str]:
    """For words of one class only the word they belong to that is most like them, of those with one of the endings."""
    best: dict[str, str] = {}
    for word, candidates in sorted(related.items()):
        other = min(
            candidates, key=lambda w: (w.endswith("ness"), not w.endswith(endings), -common(word, w), len(w), w)
        )
        if len(classes[word]) == 1 and common(word, other) >= 2:
            best[word] = other
    return best


def synsets(data: Path) -> Iterator[tuple[str, list[str], list[str]]]:
    """Offset and words of every synset, and its fields from the count of pointers on."""
    for line in data.read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split(" ")
            end = 4 + 2 * int(fields[3], 16)
            yield fields[0], fields[4:end:2], fields[end:]


def is_made_of(noun: str, verb: str) -> bool:
    """Whether a noun is its verb with -er or -or: taker, runner, actor."""
    return noun in {verb + "r", verb + "er", verb + verb[-1] + "er", verb + "or", verb[:-1] + "or"}


def lexfiles(data: Path) -> Iterator[tuple[str, list[str]]]:
    """The file of WordNet's lexicographers that a synset is from, and its words."""
    for line in data.read_text("ascii").splitlines():
        if not line.startswith(" "):
            fields = line.split(" ")
            yield fields[1], fields[4 : 4 + 2 * int(fields[3], 16) : 2]


def common(one: str, other: str) -> int:
    """How many letters two words begin with alike."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def write(classes: dict[str, set[str]], tables: dict[str, dict[str, str]]) -> None:
    """Pack the classes, a line for each set of them, and the tables of words that belong together."""
    by_classes: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(classes):
        if WORD.fullmatch(word) and word.islower() and len(word) > 1:
            by_classes["".join(sorted(classes[word]))].append(word)
    lines = [f"{letters} {' '.join(words)}\n" for letters, words in sorted(by_classes.items())]
    for name, table in tables.items():
        lines += [f"[{name}]\n", *(f"{word} {other}\n" for word, other in sorted(table.items()))]
    OUT.parent.mkdir(exist_ok=True)
    with OUT.open("wb") as file, gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
        packed.write((HEADER + "".join(lines)).encode())


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
