"""`tortured-phrase`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.document import Document, Sentence
from newslint.findings import Flag, Severity
from newslint.rule import SentenceRule
from newslint_rules._term_places import term_places

#: From so many places on a draft was spun, and what could be chance by itself is none.
_COMPANY = 2


class TorturedPhrase(SentenceRule):
    """A fixed term in other words: “bosom malignancy” for breast cancer, “Joined States”, “prime clergyman”.

    What it flags
    -------------
    - words that are one of 2,450 fixed terms of news but for synonyms: “leader of state”, “kidney disappointment”,
      “irregular woods” (random forests). One word of a term or all of them may be replaced.
    - capitalised words that are one of 510 known names but for synonyms: “World Health Association”, “Pallid House”,
      “Prime Clergyman”, “Modern York Times”.

    One plain word beside one word of a two-word term could be chance (“handsome brother”): it is a suggestion, until
    the draft has another such place. The message names the likely original. Nothing is parsed: the words are looked up
    in the terms, crossed with what spinners write for each word.

    Why a desk cares
    ----------------
    Software that rewrites copy to hide where it comes from, and poor translation, put a synonym for each word, also
    where the words are a name that has no synonym. No other fault says so plainly that nobody has read the draft, and
    the reader cannot know what is meant.

    When it is wrong to flag
    ------------------------
    Quotations, `[sic]`, phrases of the house’s vocabulary and list of names. Phrases that are English themselves:
    common word pairs, entries of WordNet, what stands in its glosses, and a kept list (“peace accord”, “chief
    minister”, “lung malignancy”). Names of others: with an abbreviation of their own after them (“World Medical
    Association (WMA)”), as a part of a longer name, made of a kind and a common word (“Federal Council”), at the start
    of a sentence (“Modern Mexico has changed”). Verbs (“they charge card holders”), terms in capitals (titles).

    Measured
    --------
    On 280,000 words of clean copy (news, interviews, the training text, the project’s own articles): no finding. This
    says little: the first version had 70 phrases there, and the kept list was made with them, with what the rule showed
    on 10 million words of manuals and political essays, and by reading the commonest crossings. On 700,000 words of
    sayings and jargon that came afterwards it had 22 findings (0.03 per 1,000 words), none right: plain English such as
    “airplane crashes”, “holy cow”, “enormous explosion”; on 119,000 words of example sentences seven (“leftist
    parties”). They are kept out now; most such finds are suggestions by now. On 5.4 million words of a dictionary of
    1913 it still has 87 (“dim eyes”, “domestic offices”). Simulated (`make tortured-faults`), one in a paragraph, with
    synonyms from that dictionary (the rule’s own are WordNet’s and the list’s): 189 of 474 faults (0.40) in terms that
    were left out of tuning (names 0.53, other terms 0.32; a word kept 0.45, every word replaced 0.17), 0.31 without
    what is a suggestion by itself; 0.61 of 2,369 in the others (0.51 without). The misses of the others were read, and
    what was added for them also serves the words that left-out terms share: before that it was 0.32. It misses common
    words for common words (“colossal information” for big data), words that no list holds for one another (“pristine
    world war”), terms that are not listed, and what is common English elsewhere (“weather change”). On the drafts, the
    faulty and the translated copy it finds nothing: their garble is of other kinds. 3 ms per 1,000 words, about a
    hundredth of the tagger’s time, and 0.05 s for the lists.
    """

    id: ClassVar = "tortured-phrase"
    category: ClassVar = "garble"
    severity: ClassVar = Severity.ERROR

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        """Flags the words that stand for a term."""
        places = [p for p in term_places(document) if not self.house.knows(p.span.of(document.text))]
        for place in places:
            if sentence.span.contains(place.span):
                phrase = place.span.of(document.text)
                kind = "the known name" if place.is_name else "the usual term"
                likely = " or ".join(f"“{u}”" for u in place.usual)
                severity = Severity.SUGGESTION if place.is_weak and len(places) < _COMPANY else None
                message = f"“{phrase}” is not {kind}: {likely}?"
                yield Flag(place.span, message, place.usual, "unsafe", severity=severity)
