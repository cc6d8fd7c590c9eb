"""Two short texts and one code: what scanners, telephones and somebody in between can do to them."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from db.bundle.enrolment import (
    LONGEST,
    Answer,
    Request,
    compare,
    is_request,
    read_answer,
    read_request,
    words,
)
from db.kernel.errors import InvalidInput
from db.search.pinyin import usual_reading
from db.storage.sealing import new_private, public_of
from desktop.printing.layout.codes import qr_modules

RECEIVE = public_of(bytes(range(32)))
REQUEST = Request(b"r" * 16, b"n" * 16, b"s" * 32, RECEIVE, "330481-HC", "海宁市海昌街道代表联络站")
ANSWER = Answer(
    b"n" * 8, b"N" * 16, b"h" * 16, b"S" * 32, RECEIVE, b"R" * 32, 7, "330481-QR", "海宁市人大常委会"
)  # fmt: skip

CODE = compare(REQUEST, ANSWER)
ids, keys = st.binary(min_size=16, max_size=16), st.binary(min_size=32, max_size=32)
codes = st.from_regex(r"[0-9]{6}-[A-Z0-9]{1,8}", fullmatch=True)
names = st.text(st.characters(categories=["Lu", "Ll", "Lo", "Nd"]), max_size=100)


@given(ids, ids, keys, codes, names)
def test_a_request_is_read_as_it_was_written_and_fits_into_a_code(replica, nonce, sign, code, name):
    text = Request(replica, nonce, sign, RECEIVE, code, name).text()
    assert len(text) <= LONGEST
    read = read_request(text)
    assert (read.replica, read.nonce, read.sign, read.code) == (replica, nonce, sign, code)
    assert name.startswith(read.name)


@given(ids, ids, keys, codes, names, st.integers(0, 2**32 - 1))
def test_an_answer_is_read_as_it_was_written_and_fits_into_a_code(
    nonce, hub, key, code, name, version
):
    answer = Answer(nonce[:8], nonce, hub, key, RECEIVE, key, version, code, name)
    assert len(answer.text()) <= LONGEST
    read = read_answer(answer.text())
    assert replace(answer, name=read.name) == read
    assert name.startswith(read.name)


def test_usual_names_stand_in_the_texts_in_full():
    assert read_request(REQUEST.text()) == REQUEST
    assert read_answer(ANSWER.text()) == ANSWER


@pytest.mark.parametrize("text", [REQUEST.text(), ANSWER.text(), "LDE1:" + "A" * 295])
def test_a_scanner_reads_the_code_back_from_a_screen(text):
    rows = list(qr_modules(text))
    side, quiet, pixels = len(rows), 4, 3
    picture = Image.new("L", (side, side))
    picture.putdata([value for row in rows for value in row])
    shown = Image.new("L", (side + 2 * quiet, side + 2 * quiet), 255)
    shown.paste(picture, (quiet, quiet))
    size = (shown.width * pixels, shown.height * pixels)
    (found,) = zxingcpp.read_barcodes(shown.resize(size, Image.Resampling.NEAREST))
    assert found.text == text


def test_what_input_methods_and_mails_make_of_a_text_is_put_right():
    text = REQUEST.text()
    wide = text.translate({code: code + 0xFEE0 for code in range(0x21, 0x7F)})
    wrapped = "\r\n".join(text[at : at + 60] for at in range(0, len(text), 60))
    for one in (wide, wrapped, text.lower(), f"  {text}\n"):
        assert read_request(one) == REQUEST
        assert is_request(one)
    assert not is_request(ANSWER.text())


@given(st.data())
def test_a_text_that_lost_or_changed_a_character_is_refused(data):
    text = data.draw(st.sampled_from([REQUEST.text(), ANSWER.text()]))
    read = read_request if is_request(text) else read_answer
    at = data.draw(st.integers(5, len(text) - 1))
    other = data.draw(
        st.sampled_from("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").filter(lambda o: o != text[at])
    )
    for changed in (text[:at] + other + text[at + 1 :], text[:at] + text[at + 1 :], text[:at]):
        if _content(changed) != _content(text):
            with pytest.raises(InvalidInput):
                read(changed)


@given(st.sampled_from(["", "LDE1:", "LDW1:"]), st.text(max_size=400))
def test_any_other_text_is_refused_with_a_reason(begin, text):
    for read in (read_request, read_answer):
        with pytest.raises(InvalidInput):
            read(begin + text)


@given(st.text(max_size=60))
def test_any_other_text_is_not_our_code(text):
    assert not CODE.is_heard(text)


def test_blanks_and_unseen_characters_of_a_name_do_not_spoil_the_text():
    named = replace(REQUEST, name=" 海宁\u3000市\u200b人大\n")
    assert read_request(named.text()).name == "海宁 市人大"


def test_a_key_that_nothing_can_be_encrypted_to_is_refused():
    with pytest.raises(InvalidInput):
        read_request(replace(REQUEST, receive=bytes(32)).text())
    with pytest.raises(InvalidInput):
        read_answer(replace(ANSWER, receive=bytes(32)).text())


@pytest.mark.parametrize(
    "other",
    [
        {"replica": b"x" * 16}, {"nonce": b"x" * 16}, {"sign": b"x" * 32},
        {"receive": public_of(new_private())}, {"code": "330481-XX"}, {"name": "别的站"},
    ],
)  # fmt: skip
def test_whatever_is_changed_in_a_request_changes_the_code(other):
    assert compare(replace(REQUEST, **other), ANSWER) != compare(REQUEST, ANSWER)


@pytest.mark.parametrize(
    "other",
    [
        {"nonce": b"x" * 16}, {"hub": b"x" * 16}, {"sign": b"x" * 32}, {"root": b"x" * 32},
        {"receive": public_of(new_private())}, {"version": 8}, {"code": "330481-XX"}, {"name": "别处"},
    ],
)  # fmt: skip
def test_whatever_is_changed_in_an_answer_changes_the_code(other):
    assert compare(REQUEST, replace(ANSWER, **other)) != compare(REQUEST, ANSWER)


def test_the_code_is_the_same_on_every_computer():
    """A second implementation has to show this one; it is told in the description of the format."""
    shown = compare(REQUEST, ANSWER)
    assert shown == compare(read_request(REQUEST.text()), read_answer(ANSWER.text()))
    assert shown.text == "006 946 肥皂 皮鞋 积木 柠檬"


def test_a_code_is_heard_only_as_a_whole():
    code = compare(REQUEST, ANSWER)
    assert code.is_heard(code.text)
    assert code.is_heard(f"{code.digits}，{'、'.join(code.words)}。")
    assert not code.is_heard(code.digits)
    assert not code.is_heard("")
    assert not code.is_heard(code.text.replace(code.words[3], words()[0] + words()[1]))


def test_the_words_are_plain_and_no_two_of_them_sound_alike():
    """Not even to ears from where n and l, f and h, zh and z, or in and ing are one."""
    found = words()
    assert len(found) == len(set(found)) == 256
    assert all(len(one) == 2 and all("\u4e00" <= c <= "\u9fff" for c in one) for one in found)
    heard = [_heard(one) for one in found]
    near = [
        (found[one], found[other])
        for one in range(256)
        for other in range(one)
        if _differences(heard[one], heard[other]) < 2
    ]
    assert not near


def _content(text: str) -> bytes:
    letters = text[5:]
    try:
        return base64.b32decode(letters + "=" * (-len(letters) % 8))
    except ValueError:
        return b""


def _heard(word: str) -> str:
    """Return a word as an ear hears it that tells few sounds apart."""
    sounds = [usual_reading(one)[0] for one in word]
    return " ".join(map(_merged, sounds))


def _merged(sound: str) -> str:
    for long, short in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("hu", "f")):
        sound = short + sound.removeprefix(long) if sound.startswith(long) else sound
    sound = "n" + sound[1:] if sound[0] in "lr" else sound
    return sound.removesuffix("g") if sound.endswith("ng") else sound


def _differences(one: str, other: str) -> int:
    """Count the letters to be changed, put in or left out to get from one to the other."""
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        before, row[0] = row[0], at
        for to, there in enumerate(other, 1):
            before, row[to] = (
                row[to],
                min(row[to] + 1, row[to - 1] + 1, before + (letter != there)),
            )
    return row[-1]
