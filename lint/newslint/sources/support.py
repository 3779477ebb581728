"""What of a draft stands in its sources: quotations, figures, dates, names, roles, and whole sentences."""

from __future__ import annotations

from newslint.document import Document, analysis
from newslint.sources.ages import age_items
from newslint.sources.claims import claim_items
from newslint.sources.days import day_items
from newslint.sources.figures import figure_items
from newslint.sources.items import Item
from newslint.sources.laps import lap_items
from newslint.sources.localities import place_items
from newslint.sources.nearest import Nearest
from newslint.sources.people import known_people, name_items
from newslint.sources.quoted import quoted_items
from newslint.sources.roles import role_items
from newslint.sources.said import speaker_items
from newslint.sources.short import short_items


@analysis
def support(document: Document) -> tuple[Item, ...]:
    """Everything that was looked up, in order of place; empty for a draft without sources.

    Raises:
        ConfigError: the language model is missing.
    """
    if document.library is None:
        return ()
    nearest = Nearest(document, document.library)
    people = known_people(nearest)
    quoted = list(quoted_items(nearest))
    ages = list(age_items(people, nearest))
    found = [
        *quoted,
        *short_items(nearest),
        *speaker_items(quoted, nearest),
        *ages,
        *figure_items(nearest, {item.span for item in ages}),
        *day_items(nearest),
        *lap_items(nearest),
        *name_items(people, nearest),
        *place_items(nearest),
        *role_items(people, nearest),
    ]
    claims = claim_items(nearest, found)
    return tuple(sorted([*found, *claims], key=lambda item: (item.span, item.kind)))
