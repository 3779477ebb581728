"""The desk's own sources (agency copy, notes, transcripts), and what of a draft stands in them."""
