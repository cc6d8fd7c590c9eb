"""Policies in any order, repeated, forged, leaping, run out; keys that change, and a key in two hands."""

from __future__ import annotations

from itertools import permutations

import msgspec
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from db.bundle.contracts import Policy, PolicyDocument
from db.bundle.policy import (
    LARGEST,
    LEAP,
    REMEMBERED,
    WAITING,
    Directory,
    Trust,
    Verdict,
    digest_of,
    in_force,
    is_run_out,
    learn,
    read,
    read_text,
    text_of,
)
from db.kernel.errors import NotTaken, TroubleCode
from tests.db.bundle.policies import (
    HUB,
    ROOTS,
    SINCE,
    UNTIL,
    Version,
    directory,
    document,
    forged,
    key,
    station,
    trust,
)

OLD, NEW, THIEF = key(1), key(2), key(3)
PLAIN = [Version(one, (OLD,), (OLD,)) for one in range(1, 9)]
KEYS = (OLD, NEW, THIEF)
SIGNERS = st.lists(st.sampled_from([*KEYS, *ROOTS]), min_size=1, max_size=3, unique=True).map(tuple)
VERSIONS = st.builds(
    Version,
    st.integers(1, 6) | st.integers(LEAP - 2, LEAP + 4),
    st.lists(st.sampled_from(KEYS), min_size=1, max_size=2, unique=True).map(tuple),
    SIGNERS,
)


def after(start: Trust, *documents: PolicyDocument) -> Trust:
    """Return what is believed once all of these came."""
    for one in documents:
        start = learn(start, one).trust
    return start


def number(believed: Trust) -> int:
    """Return the version in force, 0 for none."""
    found = in_force(believed)
    return read(found).version if found else 0


def verdict(start: Trust, one: PolicyDocument) -> Verdict:
    """Return what becomes of a document."""
    return learn(start, one).verdict


@given(st.lists(VERSIONS, max_size=6), st.randoms(use_true_random=False))
def test_any_order_and_any_repetition_gives_the_same_trust(versions, chance):
    """Signed by anybody in any mixture, with keys that come and go, with leaps and with twins."""
    documents = [document(one) for one in versions]
    mixed = [*documents, *documents[: len(documents) // 2]]
    chance.shuffle(mixed)
    one, other = after(trust(OLD), *documents), after(trust(OLD), *mixed)
    assert in_force(one) == in_force(other)
    assert sorted(map(digest_of, one.documents)) == sorted(map(digest_of, other.documents))


@given(st.lists(VERSIONS, max_size=6))
def test_what_is_in_force_was_signed_by_who_was_believed_before_it(versions):
    """The rule again, told from the front instead of by sorting."""
    believed = after(trust(OLD), *map(document, versions))
    found = in_force(believed)
    assume(found is not None)
    assert found is not None
    says = read(found)
    maker = next(one for one in versions if document(one) == found)
    by_roots = len(set(maker.by) & set(ROOTS)) >= 2
    before = {one.number for one in versions if one.number < says.version} | {0}
    able = {OLD} | {k for one in versions if one.number in before for k in one.keys}
    assert by_roots or able & set(maker.by)
    assert by_roots or min(says.version - one for one in before) <= LEAP


def test_three_policies_and_a_change_of_keys_end_alike_in_all_orders():
    versions = [
        Version(1, (OLD,), (OLD,)), Version(2, (NEW,), (OLD,)),
        Version(3, (NEW,), (NEW,)), Version(4, (NEW,), (OLD,)),
    ]  # fmt: skip
    for order in permutations(map(document, versions)):
        assert number(after(trust(OLD), *order)) == 3


def test_an_older_policy_changes_nothing_and_a_known_one_neither():
    first, second = document(PLAIN[0]), document(PLAIN[1])
    believed = after(trust(OLD), second)
    assert verdict(believed, first) is Verdict.OLDER
    assert verdict(believed, second) is Verdict.KNOWN
    assert number(after(believed, first, second)) == 2


def test_an_older_policy_is_refused_even_when_the_newest_has_run_out():
    """Or whoever keeps the newer ones away could bring old rights back by waiting (the lesson of TUF)."""
    old = document(PLAIN[0], until=UNTIL + 1000)
    new = document(PLAIN[1], until=SINCE)
    believed = after(trust(OLD), new)
    assert is_run_out(read(new), UNTIL)
    assert verdict(believed, old) is Verdict.OLDER
    assert number(after(believed, old)) == 2


def test_running_out_is_told_and_takes_nothing_away():
    says = directory(PLAIN[0])
    assert not is_run_out(says, UNTIL)
    assert is_run_out(says, UNTIL + 1)
    assert number(after(trust(OLD), document(PLAIN[0]))) == 1


def test_a_leap_needs_the_roots():
    """One huge number would lock out every later version (fast-forward)."""
    far = 1 + LEAP + 1
    start = after(trust(OLD), document(PLAIN[0]))
    assert verdict(start, document(Version(far - 1, (OLD,), (OLD,)))) is Verdict.IN_FORCE
    assert verdict(start, document(Version(far, (OLD,), (OLD,)))) is Verdict.WAITING
    assert verdict(start, document(Version(far, (OLD,), (OLD, ROOTS[0])))) is Verdict.WAITING
    rooted = document(Version(2**53 - 1, (NEW,), ROOTS[:2]))
    assert verdict(start, rooted) is Verdict.IN_FORCE


def test_a_policy_that_leapt_holds_once_the_ones_between_are_here():
    far = document(Version(LEAP + 500, (OLD,), (OLD,)))
    near = document(Version(900, (OLD,), (OLD,)))
    assert number(after(trust(OLD), far)) == 0
    assert number(after(trust(OLD), far, near)) == LEAP + 500


def test_only_a_key_that_was_believed_before_changes_the_keys():
    start = after(trust(OLD), document(PLAIN[0]))
    by_itself = document(Version(2, (THIEF,), (THIEF,)))
    assert verdict(start, by_itself) is Verdict.WAITING
    assert verdict(start, document(Version(2, (NEW,), (OLD,)))) is Verdict.IN_FORCE


@pytest.mark.parametrize("by", [ROOTS[:1], (ROOTS[0], ROOTS[0]), (ROOTS[0], THIEF)])
def test_one_root_alone_changes_no_keys(by):
    start = after(trust(OLD), document(PLAIN[0]))
    assert verdict(start, document(Version(2, (THIEF,), by))) is Verdict.WAITING


@pytest.mark.parametrize("by", [ROOTS[:2], ROOTS[1:], (ROOTS[0], ROOTS[2]), ROOTS])
def test_two_of_three_roots_take_the_hub_back_from_a_thief(by):
    stolen = document(Version(5, (THIEF,), (OLD,)))
    start = after(trust(OLD), document(PLAIN[0]), stolen)
    assert number(start) == 5
    healed = after(start, document(Version(6, (NEW,), by)))
    assert number(healed) == 6
    assert verdict(healed, document(Version(7, (THIEF,), (THIEF,)))) is Verdict.WAITING


def test_roots_of_somebody_else_are_no_roots():
    others = [one.public for one in KEYS]
    start = after(trust(OLD), document(PLAIN[0]))
    swapped = document(Version(2, (THIEF,), (NEW, THIEF)), roots=others)
    assert verdict(start, swapped) is Verdict.WAITING


def test_a_policy_that_was_withheld_still_takes_the_trust_from_a_stolen_key():
    """Version 2 took the trust from the old key; the thief kept it away and signed version 3."""
    by_thief = document(Version(3, (OLD,), (OLD,)))
    withheld = document(Version(2, (NEW,), (OLD,)))
    believed = after(trust(OLD), document(PLAIN[0]), by_thief)
    assert number(believed) == 3
    assert number(after(believed, withheld)) == 2
    assert number(after(believed, withheld, document(Version(3, (NEW,), (NEW,))))) == 3


def test_two_policies_of_one_version_are_told_and_one_of_them_holds_everywhere():
    one, other = document(PLAIN[0]), document(PLAIN[0], until=UNTIL + 1)
    there, here = after(trust(OLD), one), after(trust(OLD), other)
    assert learn(there, other).forked
    assert learn(here, one).forked
    assert in_force(after(there, other)) == in_force(after(here, one))
    assert not learn(there, document(PLAIN[1])).forked


def test_a_stranger_cannot_make_it_look_as_if_the_key_were_in_two_hands():
    start = after(trust(OLD), document(PLAIN[0]))
    assert not learn(start, document(Version(1, (THIEF,), (THIEF,)))).forked


def test_a_policy_of_another_hub_is_none_of_ours():
    foreign = document(PLAIN[0], hub=b"o" * 16)
    assert verdict(trust(OLD), foreign) is Verdict.OTHER_HUB
    assert after(trust(OLD), foreign) == trust(OLD)


@given(st.integers(min_value=0, max_value=10_000))
def test_a_changed_policy_is_never_in_force(byte):
    start = after(trust(OLD), document(PLAIN[0]))
    try:
        learnt = learn(start, forged(document(PLAIN[1]), byte))
    except NotTaken:
        return
    assert learnt.in_force == document(PLAIN[0])


@given(st.binary(max_size=200))
def test_a_body_that_is_no_policy_is_refused(body):
    with pytest.raises(NotTaken):
        learn(trust(OLD), PolicyDocument(body, document(PLAIN[0]).signatures))


def test_nesting_without_end_is_refused():
    with pytest.raises(NotTaken):
        read(PolicyDocument(b"\x91" * 100_000, document(PLAIN[0]).signatures))


def test_what_lies_far_behind_is_let_go_and_stays_settled():
    versions = [Version(one, (OLD,), (OLD,)) for one in range(1, 30)]
    believed = after(trust(OLD), *map(document, versions))
    assert len(believed.documents) == REMEMBERED
    assert believed.version == 29 - REMEMBERED
    late = document(Version(3, (THIEF,), (OLD,)))
    assert verdict(believed, late) is Verdict.OLDER
    assert after(believed, late) == believed


def test_a_flood_of_policies_from_nobody_fills_nothing():
    start = after(trust(OLD), document(PLAIN[0]))
    flood = [document(Version(one, (THIEF,), (THIEF,))) for one in range(2, 60)]
    believed = after(start, *flood)
    assert len(believed.documents) <= 1 + WAITING
    assert number(after(believed, document(Version(60, (OLD,), (OLD,))))) == 60


def test_a_policy_travels_as_a_line_of_text():
    one = document(PLAIN[0])
    assert read_text(text_of(one)) == one
    assert read_text(f"{text_of(one)}\r\n") == one
    for other in (
        "",
        "LDP1:",
        "LDP1:" + "kZGR" * 9999,
        "LDP1:苹果",
        "LDP1:????",
        text_of(one)[:-9],
    ):
        with pytest.raises(NotTaken):
            read_text(other)


def test_a_reader_of_the_plain_format_passes_over_what_this_program_appends():
    body = document(PLAIN[0]).body
    plain = msgspec.msgpack.decode(body, type=Policy)
    assert (plain.hub, plain.version) == (HUB, 1)
    older = msgspec.msgpack.encode(plain)
    assert msgspec.msgpack.decode(older, type=Directory).roots == []


def test_a_policy_that_no_frame_could_carry_is_not_signed():
    one = station(b"a" * 16, OLD, name="海宁市海昌街道代表联络站")
    size = len(msgspec.msgpack.encode(one))
    fits = Version(1, (OLD,), (OLD,), [one] * (LARGEST // size - 4))
    over = Version(1, (OLD,), (OLD,), [one] * (LARGEST // size + 1))
    assert len(document(fits).body) <= LARGEST
    with pytest.raises(NotTaken) as refused:
        document(over)
    assert refused.value.code is TroubleCode.BUNDLE_TOO_LARGE
