"""`unclosed-possessive`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from newslint.analyses.quotations import has_sic
from newslint.document import Document, Sentence
from newslint.findings import Flag, Severity, Spot
from newslint.rule import SentenceRule
from newslint.spans import Span
from newslint_rules._possessive_blanks import blanks
from newslint_rules._possessive_final import final
from newslint_rules._possessive_lost_mark import lost_marks
from newslint_rules._possessive_lost_noun import lost_noun_marks
from newslint_rules._possessive_lost_s import Owner, lost_s
from newslint_rules._possessive_number import possessive_forms
from newslint_rules._possessive_times import lost_times


class UnclosedPossessive(SentenceRule):
    """A possessive that lost its s or its apostrophe: “Lisbon’ port authority”, “Lisbon ’s”, “Lisbons port authority”.

    What it flags
    -------------
    A noun or name with an apostrophe and no s after it, before the word it owns; a stray blank before or after the
    apostrophe; a name in s that the draft has elsewhere without, before a noun; a common noun without its apostrophe
    where nothing else can be meant, such as a span of time before what it is spent on (“two weeks notice”), or a body
    that the draft has only one of (“the councils leader”). Before a stop (“the idea was the minister’.”) the sentence
    must ask for a possessive. The proposed form has the same kind of apostrophe. For a common noun singular and
    plural are proposed, in the order that the sentence and the draft suggest, or one where that is certain.

    Why a desk cares
    ----------------
    Copy that went through a machine loses the s after a curly apostrophe, spelling checkers pass the word, and the
    reader stumbles.

    When it is wrong to flag
    ------------------------
    Plurals and names in s, x or z (`the soldiers’ families`, `James’ car`), a closing quotation mark, dropped letters
    (`rockin’`, `rock ’n’ roll`), feet and minutes. Before a function word or a finite verb it is silent: there an
    opening quotation mark was lost rather than an s. Plurals (the Kennedys, two Toyotas) and surnames in s (Roberts,
    where Robert stands too) are told from names without their apostrophe by the words around them; a noun in s before a
    noun (a drivers licence) is left alone, as is a title in marks before a noun (“The Report” authors). Quotations are
    checked too, since the slip is not the speaker's.

    Measured
    --------
    On clean news and interviews (30,500 words) 1 finding, and 3 on 64,000 words of agency reports: all true, 0.04 per
    1,000 words. On other clean text (247,000 words) 4 without the 412 places whose tokens were joined with blanks
    (“man ’ s”): two true, one closing mark without a partner, one half of a word. The sample drafts' 3 marks are found.
    By script, in copy that the rule was not tuned on: 0.98 of 620 possessives without their s, all with a blank before
    the apostrophe; of names without their apostrophe 0.68 where the name stands elsewhere and 0.35 where it does not,
    of nouns 0.29. Where both are lost (“the Lisbon port authority”) nothing shows it.
    """

    id: ClassVar = "unclosed-possessive"
    category: ClassVar = "punctuation"
    severity: ClassVar = Severity.ERROR

    def check(self, sentence: Sentence, document: Document) -> Iterator[Flag]:
        """Flags the word with its apostrophe, up to the s."""
        flags = [*self._with_mark(sentence, document), *_without_mark(sentence, document)]
        yield from (
            f for f in flags if not has_sic(document, f.span) and not self.house.knows(f.span.of(document.text))
        )

    @staticmethod
    def _with_mark(sentence: Sentence, document: Document) -> Iterator[Flag]:
        if "’" not in sentence.text and "'" not in sentence.text:
            return
        for owner in (*lost_s(sentence, document), *final(sentence, document)):
            yield _s_lost(owner, document)
        for owner in blanks(sentence, document):
            message = f"“{owner.span.of(document.text)}” has a stray blank: write “{owner.word}”."
            yield Flag(owner.span, message, (owner.word,), "safe")


def _s_lost(owner: Owner, document: Document) -> Flag:
    forms, sure = possessive_forms(owner.word, owner.mark, owner.span, document)
    if len(forms) == 1:
        message = f"“{owner.word}{owner.mark}” has lost its s: write “{forms[0]}”."
        return Flag(owner.span, message, forms, "safe" if sure else "unsafe")
    more = "for more than one" if forms[0].endswith("s") else "for one"
    message = f"“{owner.word}{owner.mark}” has lost its s: write “{forms[0]}”, or “{forms[1]}” {more}."
    return Flag(owner.span, message, forms, "unsafe")


def _without_mark(sentence: Sentence, document: Document) -> Iterator[Flag]:
    mark = "'" if document.text.count("'s") > document.text.count("’s") else "’"
    for lost in lost_marks(document):
        if sentence.span.contains(lost.span):
            form = f"{lost.name}{mark}s"
            spots = (Spot(lost.elsewhere, f"“{lost.name}” here"),) if lost.elsewhere else ()
            yield _mark_lost(document, lost.span, (form,), spots)
    for time in lost_times(sentence, document):
        yield _mark_lost(document, time.span, (f"{time.before}{mark}{time.after}",), ())
    for token, noun in lost_noun_marks(sentence, document):
        yield _mark_lost(document, token.span, possessive_forms(noun, mark, token.span, document).forms, ())


def _mark_lost(document: Document, span: Span, forms: tuple[str, ...], spots: tuple[Spot, ...]) -> Flag:
    choice = " or ".join(f"“{form}”" for form in forms)
    return Flag(span, f"“{span.of(document.text)}” has lost its apostrophe: write {choice}.", forms, "unsafe", spots)
