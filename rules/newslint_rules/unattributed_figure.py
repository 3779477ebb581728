"""`unattributed-figure`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import ClassVar, Literal

from newslint.analyses.attribution import Statement
from newslint.document import Document
from newslint.findings import Flag, Severity
from newslint.rule import DocumentRule, NoOptions
from newslint.spans import Span
from newslint_rules._own_voice import is_own, own_statements

_UNIT = r"(?:million|billion|trillion|thousand|m|bn|tn|k)"
_WORD = (
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty"
    r"|hundreds|thousands|millions|dozens|scores)"
)
_NUMBER = rf"(?:\d[\d,.]*(?:\s?{_UNIT})?|{_WORD}(?:[ -](?:hundred|thousand|million|billion))?)"
_ABOUT = (
    r"(?:(?:about|around|approximately|roughly|nearly|almost|some|more\ than|over|at\ least|up\ to|an\ estimated"
    r"|fewer\ than|less\ than)\ )?"
)
_PEOPLE = (
    r"(?:people|civilians|soldiers|troops|children|women|men|protesters|migrants|refugees|passengers|workers|residents)"
)
_FATE = (
    r"(?:killed|injured|wounded|arrested|displaced|dead|died|missing|detained|hurt|evacuated|homeless|affected|infected"
    r"|hospitalised|hospitalized)"
)
_FIGURES = re.compile(
    rf"""(?<![-–\w.]){_ABOUT}(?:
        {_NUMBER}\s?(?:%|per\ cent|percent|percentage\ points)(?!\w)
      | (?:{_WORD}|\d+)[ -](?:thirds?|quarters?|fifths|(?:in|out\ of)\ (?:every\ )?(?:three|four|five|six|ten|\d+))\b
      | half\ of\ (?:all|the|its|their)\b | (?:a|the\ vast|the\ overwhelming)\ majority\ of\b
      | [$£€¥]\s?\d[\d,.]*\s?(?:million|billion|trillion|m|bn|tn)\b
      | (?:(?:hundreds|tens)\ of\ thousands|hundreds|thousands|millions|billions)\ of
            \ (?:{_PEOPLE}|dollars|pounds|euros|lives|jobs|deaths)
      | {_NUMBER}\ (?:[a-z]+\ ){{0,2}}{_PEOPLE}\ (?:were\ |have\ been\ |had\ been\ )?{_FATE}
      | {_NUMBER}\ (?:deaths|casualties|fatalities|cases|injuries|jobs|job\ losses|homes|infections)
    )""",
    re.IGNORECASE | re.VERBOSE,
)
#: Prices, votes, scores and the like state themselves.
_PLAIN = re.compile(
    r"(?i)\b(?:costs?|priced?|tickets?|fares?|fee|fined|sold for|bought for|worth|salary|prize|bail|budget|votes?"
    r"|seats?|majority of \d|stake|discount|interest|rates?|shares? (?:rose|fell|closed)|index|beat|won|lost|scored?"
    r"|deal|contract|transfer|signed|bid|offer|loan|grant|pay|paid)\b"
)


class Options(NoOptions, frozen=True):
    """`scope`: `lede` reads the first paragraph only, `draft` all of it."""

    scope: Literal["lede", "draft"] = "lede"


class UnattributedFigure(DocumentRule):
    """A statistic, estimate, toll, share or sum of money stated without a source.

    What it flags
    -------------
    Percentages and shares (“two-thirds”, “nine out of ten”), sums in millions and more, numbers of dead, hurt, jobs
    and cases, “thousands of people”: in the first paragraph, or with `scope = "draft"` in all of the draft, where no
    source stands in the sentence and the paragraph follows none.

    Why a desk cares
    ----------------
    A number looks like proof. Whose number it is decides whether it is one.

    When it is wrong to flag
    ------------------------
    Often, since a reporter may have counted: so it is off, and a suggestion. Prices, votes, scores, ages and dates
    pass, and so does a figure that an attributed sentence gave before, comment and interviews.

    Measured
    --------
    In ledes: on 14,800 words of edited news 1 finding (0.07 per 1,000 words), on 27,000 words of newspapers 11
    (0.41), on 64,000 words of short agency reports 29 (0.45): nearly all have no source in reach, and one in five or
    so is worth a question (tolls, estimates); company results and fires that the reporter saw are not. Two of 17
    marked figures in copy written for the project by others are found in ledes or by other rules.
    """

    id: ClassVar = "unattributed-figure"
    category: ClassVar = "claims"
    severity: ClassVar = Severity.SUGGESTION
    default: ClassVar = False
    Options: ClassVar = Options

    def check(self, document: Document) -> Iterator[Flag]:
        """Flags the figure; one that an attributed sentence gave before is not flagged again."""
        given: set[str] = set()
        for statement in own_statements(document):
            if not statement.is_claim:
                continue
            for span in _figures(statement):
                words = " ".join(span.of(document.text).split())
                number = "".join(re.findall(r"\d[\d,.]*", words)) or words.lower()
                if not is_own(statement, span, document, paragraph=True):
                    given.add(number)
                elif number not in given and (statement.in_lede or self.options.scope == "draft"):
                    given.add(number)
                    yield Flag(span, f"Says who? “{words}” has no source in its sentence or paragraph: name it.")


def _figures(statement: Statement) -> Iterator[Span]:
    sentence = statement.sentence
    for match in _FIGURES.finditer(sentence.text):
        around = sentence.text[max(0, match.start() - 40) : match.end() + 25]
        if not _PLAIN.search(around):
            start = match.start() + len(match[0]) - len(match[0].lstrip())
            yield Span(start, start + len(match[0].strip())).shift(sentence.span.start)
