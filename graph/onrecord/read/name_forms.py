"""The forms in which a name can stand in a text: escaped, broken by a hyphen, grown together, in other spellings."""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from typing import Final
from urllib.parse import unquote

WORD: Final = re.compile(r"[^\W_]+")
ESCAPED: Final = re.compile(r"%[0-9A-Fa-f]{2}")
PUNYCODE: Final = re.compile(r"xn--([a-z0-9-]+)", re.IGNORECASE)
DIGEST: Final = re.compile(r"(?<![0-9a-z])[0-9a-f]{32,64}(?![0-9a-z])")
JOINT: Final = re.compile(r"(?<=[^\W_])[^\w\s]\s?(?=[^\W_])")
ESCAPES: Final = 3  # times that one address was put into another
DIGRAPHS: Final = re.compile("([aou])e|(a)a")  # ä, ö, ü and å where a keyboard had none
VOWELS: Final = frozenset("aeiouy")
LEAST_SPELT: Final = 5  # letters of a part that is looked for in other spellings
LEAST_STEM: Final = 6  # letters without the last, which other languages change


def readings(text: str) -> Iterator[str]:
    """Yield a text, and what it says where signs in it are escaped, as in web addresses."""
    yield text
    if ESCAPED.search(text):
        said = text
        for _ in range(ESCAPES):
            said = unquote(said)
        yield said
    if "&" in text:
        yield html.unescape(text)
    for host in PUNYCODE.findall(text):
        try:
            yield host.lower().encode("ascii").decode("punycode")
        except UnicodeError:  # no such host
            continue


def inner_words(text: str) -> Iterator[str]:
    """Yield the words that a change of case or a digit sets apart in what is written as one."""
    for word in WORD.findall(unicodedata.normalize("NFKC", DIGEST.sub(" ", text))):
        plain = word.islower() or word.isupper() or word[1:].islower()
        if not (plain and (word.isalpha() or word.isdigit())):
            yield from WORD.findall("".join(_apart(word)))


def _apart(word: str) -> Iterator[str]:
    for at, one in enumerate(word):
        before, after = word[at - 1 : at], word[at + 1 : at + 2]
        begins = one.isupper() and (before.islower() or after.islower())
        if before and (begins or one.isdigit() != before.isdigit()):
            yield " "
        yield one


def unbroken(plain: str) -> Iterator[str]:
    """Yield the words of a folded text as they would be without hyphens and the like between letters."""
    if JOINT.search(plain):
        yield from WORD.findall(JOINT.sub("", plain))


def loosened(word: str) -> str:
    """Return a folded word with one spelling for vowels that stand with marks or with a second vowel."""
    return DIGRAPHS.sub(r"\1\2", word) if len(word) >= LEAST_SPELT else word


def grown(words: Iterable[str]) -> re.Pattern[str]:
    """Return what finds words with an initial before them, an ending, or a number behind them.

    The shorter a word, the fewer of these, since more other words are like it.
    """
    found = [form for word in sorted(words) for form in _grown(word)]
    return re.compile(f"(?:{'|'.join(found)})[0-9]*" if found else r"(?!)")


def _grown(word: str) -> Iterator[str]:
    said = re.escape(word)
    match len(word):
        case 0 | 1 | 2 | 3:
            yield said
        case 4:
            yield f"{said}s?"
        case 5:
            yield f"{said}(?:es|[a-z])?"
        case _:
            yield f"[a-z]{{0,2}}{said}(?:es|[a-z])?"
    if len(word) > LEAST_STEM and word[-1] in VOWELS:
        yield f"{re.escape(word[:-1])}[a-z]{{1,3}}"
