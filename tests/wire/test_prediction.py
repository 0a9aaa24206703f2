"""Codec 3 gives back every byte, packs better than Zstandard, and what it did not write is refused."""

import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from tests.wire import independent_prediction
from tests.wire.strategies import documents

from fieldscribe.domain import SpeakerBy
from fieldscribe.errors import BundleInvalid
from fieldscribe.wire import codecs, prediction
from fieldscribe.wire.dictionaries import Dictionary
from fieldscribe.wire.document import LATEST, Document, Passage, Withdrawal, encode, text_end
from fieldscribe.wire.octets import zigzag
from fieldscribe.wire.ppm import MOST_FOLLOWERS, Model
from fieldscribe.wire.range_coder import Bits, Coder, Decoder, Encoder, even
from fieldscribe.wire.sections import DURATIONS, SPEAKERS
from fieldscribe.wire.words import REHEARSED, Vocabulary

SHIPPED = "The team gave oxygen.\nWe called for help, and nobody checked the pulse.\nI think Amina took the lead.\n"
DICTIONARY = Dictionary(b"test", SHIPPED.encode())
TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from(" \n.'-aA1é"), max_size=30)


@settings(max_examples=settings.default.max_examples // 10)
@given(documents())
def test_every_document_comes_back(document: Document) -> None:
    plain = encode(document)
    packed = prediction.pack(plain, DICTIONARY)
    assert packed is not None
    assert prediction.unpack(packed, len(plain), DICTIONARY) == plain


@settings(max_examples=settings.default.max_examples // 2)
@given(TEXT)
@example("The THE the. the  two  spaces.\n Amina. Amina's. amina (a) l'eau - d’eau 1,000 mg/kg")
@example("  ^^ \x00\x01 \r\u2028 የእናት። नर्स। İi ß ﬀ 😀")
def test_every_text_comes_back(text: str) -> None:
    encoder = Encoder()
    vocabulary = Vocabulary.of(SHIPPED)
    vocabulary.fork().write(encoder, text)
    length = len(text.encode())
    assert vocabulary.fork().read(Decoder(encoder.finish()), length) == text


def test_a_debrief_takes_less_than_with_zstandard(debrief: Document) -> None:
    plain = encode(debrief)
    packed = prediction.pack(plain, DICTIONARY)
    assert packed is not None
    assert len(packed) < 0.9 * len(codecs.pack(plain, DICTIONARY, text_end(plain)))
    assert prediction.pack(plain, DICTIONARY) == packed, "the same bytes each time"


def test_a_reader_made_from_the_page_unpacks_what_we_pack(debrief: Document) -> None:
    """What the vectors are too short for: many followers, many letters, odd spaces and capitals, long numbers."""
    words = " ".join(f"the w{chr(97 + place % 26)}{chr(97 + place // 26)}" for place in range(2 * MOST_FOLLOWERS))
    odd = "The THE the. the  two  spaces.\n Amina. amina (a) l'eau - d’eau 1,000 mg/kg  ^^ የእናት। नर्स। İi ß 😀"
    long = Passage(LATEST // 2, LATEST, odd, speaker=299, speaker_by=SpeakerBy.PERSON, paragraph=True)
    other = Document("ab" * 16, 2**60, notes=words, speakers=("",) * 300, passages=(long, *debrief.passages[:9]))
    for plain in (encode(debrief), encode(other)):
        packed = prediction.pack(plain, DICTIONARY)
        assert packed is not None
        assert independent_prediction.unpack(packed, DICTIONARY.content) == plain


def test_what_was_shipped_is_learned() -> None:
    text = "We called for help, and nobody checked the pulse.\n"
    plain = encode(Document("ab" * 16, 1, passages=(Passage(0, 9, text.strip()),)))
    unrelated = Dictionary(b"none", b"z\n")
    assert len(prediction.pack(plain, DICTIONARY) or b"") < len(prediction.pack(plain, unrelated) or b"") - 15


def test_the_end_of_a_long_shipped_text_is_rehearsed() -> None:
    assert Vocabulary.of(SHIPPED * (2 * REHEARSED // len(SHIPPED))).fork().read(Decoder(b"\x80"), 4)


def test_what_is_no_debrief_or_too_long_is_for_another_codec() -> None:
    assert prediction.pack(encode(Withdrawal("ab" * 16)), DICTIONARY) is None
    long = Document("ab" * 16, 1, notes="a" * prediction.MOST_PLAIN)
    assert prediction.pack(encode(long), DICTIONARY) is None
    with pytest.raises(BundleInvalid):
        prediction.unpack(b"", prediction.MOST_PLAIN + 1, DICTIONARY)


def test_any_bytes_are_read_or_refused(debrief: Document) -> None:
    chance = random.Random(4)
    plain = encode(replace(debrief, passages=debrief.passages[:2]))
    packed = prediction.pack(plain, DICTIONARY) or b""
    for _ in range(50):
        changed = bytearray(packed)
        for _ in range(chance.randint(1, 3)):
            changed[chance.randrange(len(changed))] = chance.randrange(256)
        for content in (bytes(changed), packed[: chance.randrange(len(packed))], chance.randbytes(60)):
            with suppress(BundleInvalid):
                prediction.unpack(content, chance.choice([len(plain), 10, 700]), DICTIONARY)


class KnownWordsAsNew(Vocabulary):
    def _number(self, token: str) -> int:
        return len(self._tokens)


class KnownLettersAsNew(Vocabulary):
    def _new_letter(self, coder: Coder | None, letter: str | None) -> str:
        return super()._new_letter(coder, "a")


class NoLetters(Vocabulary):
    def _cut(self, text: str) -> Iterator[str]:
        yield ""


class BeyondUnicode(Vocabulary):
    def _new_letter(self, coder: Coder | None, letter: str | None) -> str:
        assert coder
        even(coder, 0x110000, 2**21)
        return letter or ""


@pytest.mark.parametrize(
    ("liar", "text"),
    [
        (Vocabulary(), "\ud800"),
        (KnownWordsAsNew(), "b a a"),
        (KnownLettersAsNew(), "ab"),
        (NoLetters(), "a"),
        (BeyondUnicode(), "a"),
        (Vocabulary(), "abc"),
    ],
)
def test_words_that_no_encoder_writes_are_refused(liar: Vocabulary, text: str) -> None:
    encoder = Encoder()
    liar.write(encoder, text)
    with pytest.raises(BundleInvalid):
        Vocabulary().read(Decoder(encoder.finish()), 2)


def test_a_text_that_is_longer_than_it_says_is_refused() -> None:
    encoder, vocabulary = Encoder(), Vocabulary.of(SHIPPED)
    vocabulary.fork().write(encoder, "oxygen")
    with pytest.raises(BundleInvalid):
        vocabulary.fork().read(Decoder(encoder.finish()), 3)


def test_what_came_often_is_expected() -> None:
    """A symbol that always follows another costs next to nothing after a while."""

    def cost(symbols: list[int]) -> int:
        encoder, model = Encoder(), Model()
        before = -1
        for symbol in symbols:
            model.code(encoder, symbol, (before,))
            model.learn(symbol, (before,))
            before = symbol
        return len(encoder.finish())

    assert cost([0, 1, 2, 3] * 200) < 40
    assert cost([0, 1, 2, 3, *random.Random(1).choices(range(4), k=796)]) > 180


@given(st.lists(st.integers(0, 2**63 - 1)))
def test_numbers_come_back(numbers: list[int]) -> None:
    encoder, bits = Encoder(), Bits()
    for number in numbers:
        bits.number(encoder, "size", number)
    decoder, bits = Decoder(encoder.finish()), Bits()
    assert [bits.number(decoder, "size", 0) for _ in numbers] == numbers


def test_columns_that_no_encoder_writes_are_refused() -> None:
    """Durations below zero, and a number that goes beyond the end of its section."""
    for tag, number in ((DURATIONS, zigzag(-3)), (SPEAKERS, 300)):
        encoder, bits = Encoder(), Bits()
        for value in (1, 1, tag, 1):
            bits.number(encoder, 0, value)
        bits.number(encoder, (tag, 2 if tag == DURATIONS else 0), number)
        with pytest.raises(BundleInvalid):
            prediction.unpack(encoder.finish(), 6, DICTIONARY)


def test_learning_writes_nothing() -> None:
    assert (Coder().point(3), Coder().bit(3, True)) == (0, True)


def test_what_was_always_so_may_still_change() -> None:
    """However often an answer came, the other one is possible, at 9 bits at most."""
    answers = [True] * 3000 + [False] * 3000 + [True]
    encoder, bits = Encoder(), Bits()
    for answer in answers:
        bits.code(encoder, "key", answer)
    content = encoder.finish()
    assert len(content) < 200
    decoder, bits = Decoder(content), Bits()
    assert [bits.code(decoder, "key", False) for _ in answers] == answers


def test_a_number_has_an_end() -> None:
    with pytest.raises(BundleInvalid):
        Bits().number(Encoder(), "size", 2**64)
    with pytest.raises(BundleInvalid):
        Bits().number(Decoder(b""), "size", 0)
